using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Parts;

/// <summary>One column of a <see cref="DataTable{T}"/>; the first one is the row's header. The key is its name in the address.</summary>
public sealed record Column<T>(string Key, string Title, Func<T, string?> Text)
{
    /// <summary>Drawn instead of <see cref="Text"/>.</summary>
    public RenderFragment<T>? Template { get; init; }

    /// <summary>Right-aligned figures.</summary>
    public bool Numeric { get; init; }

    public bool Sortable { get; init; }

    /// <summary>The figure the table is read for: bright.</summary>
    public bool Strong { get; init; }

    public bool Quiet { get; init; }

    /// <summary>Left out on phones.</summary>
    public bool WideOnly { get; init; }

    /// <summary>Its label on a phone's card, where it differs from the title.</summary>
    public string? CardLabel { get; init; }

    /// <summary>What the abbreviation stands for.</summary>
    public string? Hint { get; init; }

    /// <summary>Why a row has no value here: read out and shown on its "–".</summary>
    public Func<T, string?>? Reason { get; init; }

    /// <summary>Replaces the header's text, for the ends of an axis.</summary>
    public RenderFragment? Header { get; init; }

    /// <summary>The same column over rows that hold such a one.</summary>
    public Column<TRow> Of<TRow>(Func<TRow, T> held) => new(Key, Title, row => Text(held(row)))
    {
        Template = Template is { } template ? row => template(held(row)) : null,
        Numeric = Numeric,
        Sortable = Sortable,
        Strong = Strong,
        Quiet = Quiet,
        WideOnly = WideOnly,
        CardLabel = CardLabel,
        Hint = Hint,
        Reason = Reason is { } reason ? row => reason(held(row)) : null,
        Header = Header,
    };

    internal string HeaderClass => Classes(Numeric ? "r" : null, WideOnly ? "wide-only" : null);

    internal string CellClass => Classes(Numeric ? "num" : null, Strong ? "hi" : null, Quiet ? "mut" : null, WideOnly ? "wide-only" : null);

    static string Classes(params string?[] names) => string.Join(' ', names.Where(name => name is not null));
}

/// <summary>How a table meets a phone.</summary>
public enum PhoneTable
{
    /// <summary>Scrolls inside with its first column pinned: rows that are compared.</summary>
    Pin,

    /// <summary>Each row a card: rows that are read one by one.</summary>
    Cards,
}
