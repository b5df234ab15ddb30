using System.Text.Json;
using System.Text.Json.Serialization;
using HotBat.Core.HomeRuns;

namespace HotBat.Web.HomeRuns;

/// <summary>A split is called in an answer as in a request: vs-lhp.</summary>
public sealed class GameSplitJson : JsonConverter<GameSplit>
{
    public override GameSplit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        GameSplitText.Parse(reader.GetString() ?? "")?.Split ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, GameSplit value, JsonSerializerOptions options) => writer.WriteStringValue(GameSplitText.Of(value).Code);
}
