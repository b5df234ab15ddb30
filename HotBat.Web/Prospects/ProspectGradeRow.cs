using HotBat.Core.Prospects;

namespace HotBat.Web.Prospects;

/// <summary>A grade of a board: one of its tools, or the future value.</summary>
public sealed record ProspectGradeRow(string Tool, string Source, int Year, double? Present, double? Future)
{
    /// <summary>The newest board first, its future value before its tools.</summary>
    public static IReadOnlyList<ProspectGradeRow> Of(IReadOnlyList<BoardEntry> boards) =>
    [
        .. boards.Reverse().SelectMany(board => board.Tools.Select(tool => new ProspectGradeRow(ProspectText.Tool(tool.Key), board.Source, board.Year, tool.Value.Present, tool.Value.Future))
            .Prepend(new("Future value", board.Source, board.Year, null, board.FutureValue))),
    ];
}
