using System.Globalization;

namespace HotBat.Jobs.HomeRuns;

/// <summary>The file of predictions: a row for every batter who came to the plate in a game.</summary>
static class ForecastFile
{
    public static async Task WriteAsync(ForecastsWalked walked, TextWriter writer, CancellationToken cancel)
    {
        await writer.WriteLineAsync("game_pk,game_date,batter,p".AsMemory(), cancel);
        foreach (var game in walked.Games)
        {
            var at = game.Example.Row.Situation;
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{at.GamePk},{at.Day:yyyy-MM-dd},{at.Batter},{game.Chances[walked.Champion]:0.000000}").AsMemory(), cancel);
        }
    }
}
