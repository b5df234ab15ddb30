using System.Text.Json;
using System.Text.Json.Serialization;
using HotBat.Core.Prospects;

namespace HotBat.Data.Prospects;

/// <param name="Value">Null where it is not known, which moves the chance by what is usual.</param>
/// <param name="Logit">How far it moves the logit of the chance.</param>
public sealed record ToldFeature(string Name, double? Value, double Logit);

/// <param name="Topic">Null for the first sentence, which says the chance.</param>
public sealed record ToldSentence(ProspectTopic? Topic, bool? Raises, string Text);

/// <summary>A past prospect like him, and what he had done in the majors when his four seasons had passed.</summary>
/// <param name="Player">MLBAM id, or the collection's key.</param>
/// <param name="Distance">In logits.</param>
public sealed record ToldComparable(string Player, string Name, int Season, string Level, double? Age, string? Organisation, bool IsPitcher, double Distance, bool Made, int PlateAppearances, int Outs)
{
    public static ToldComparable Of(ComparableProspect comparable)
    {
        var row = comparable.Row;
        var majors = row.Player.Majors.Where(line => line.Season <= ProspectOutcome.Closes(row.Season)).ToList();
        return new(ProspectKeys.Of(row.Player.MlbamId, row.Player.Key), row.Player.Name, row.Season, row.LevelGroup, double.IsNaN(row.Age) ? null : Math.Round(row.Age, 1), row.Organisation, row.IsPitcher, Math.Round(comparable.Distance, 3),
            row.Made == true, majors.Sum(line => line.PlateAppearances), majors.Sum(line => line.Outs));
    }
}

/// <summary>How what goes with a chance is written in the database.</summary>
static class ToldForm
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
}

/// <summary>A prospect's name in addresses: his MLBAM id, or the collection's key where he has none.</summary>
public static class ProspectKeys
{
    public static string Of(int? mlbamId, string key) => mlbamId is { } id ? id.ToString(System.Globalization.CultureInfo.InvariantCulture) : key;
}
