using System.Globalization;
using System.IO.Compression;
using System.Text;
using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;

namespace HotBat.Tests.Support;

/// <summary>A tracked batted ball of a file, with Savant's own classification where the file has it.</summary>
readonly record struct FileBall(BattedBallSample Sample, string SpeedAngle);

/// <summary>Reads the tracked batted balls out of a gzipped Statcast file; a small stand-in, so that these tests do not rest on the product's reader.</summary>
static class BattedBallFile
{
    public static IReadOnlyList<BattedBallSample> Read(string file) => [.. Balls(file).Select(ball => ball.Sample)];

    public static IEnumerable<FileBall> Balls(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(RealData.Statcast(file)), CompressionMode.Decompress), Encoding.UTF8);
        var columns = Fields(reader.ReadLine()!).Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        while (reader.ReadLine() is { } line)
        {
            var fields = Fields(line);
            string Field(string name) => columns.TryGetValue(name, out var index) ? fields[index] : "";
            double? Number(string name) => Field(name) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

            // pitches that were not put in play carry an exit velocity too when they were fouled off
            if (Field("events") is "" or "catcher_interf" || Field("type") is not ("" or "X")) continue;
            if (Number("launch_speed") is not { } velocity || Number("launch_angle") is not { } angle) continue;
            double? pull = Number("hc_x") is { } x && Number("hc_y") is { } y
                ? Spray.PullAngle(x, y, Field("stand") == "L" ? BatSide.Left : BatSide.Right)
                : null;
            yield return new(new(DateOnly.ParseExact(Field("game_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture), new(velocity, angle, pull),
                Field("events") == "home_run"), Field("launch_speed_angle"));
        }
    }

    static List<string> Fields(string line)
    {
        if (!line.Contains('"')) return [.. line.Split(',')];
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(letter);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
