namespace HotBat.Core.PitcherRisk;

/// <summary>A stay on the injured list.</summary>
/// <param name="Injured">The day of the injury or surgery where it is told; a surgery can come long after the start.</param>
/// <param name="Start">From when the list counts: the retro date, usually the day after his last game.</param>
/// <param name="Return">The day he was activated; null while he is out, or where nobody said.</param>
/// <param name="Text">What hurts, in the list's words.</param>
public sealed record Stint(DateOnly? Injured, DateOnly Start, DateOnly? Return, string? Text, StintKind Kind)
{
    /// <summary>The first day on which it is part of what is known; null when the source tells only from when it counts.</summary>
    public DateOnly? Announced { get; init; }

    /// <summary>It carries on an absence that an earlier stint began: he is out, and no new injury is counted. See <see cref="ContinuedAbsence"/>.</summary>
    public bool Continues { get; init; }

    public bool IsTommyJohn => InjuryText.IsTommyJohn(Text);

    /// <summary>Known on a day's morning: told, or begun, before it.</summary>
    public bool IsKnown(DateOnly asOf) => Start < asOf && (Announced ?? Start) < asOf;

    /// <summary>As it stood on a day's morning: not back yet where he came back later. A list that was edited afterwards names an operation before it took place: until then what it says of the stint is left out.</summary>
    public Stint AsOf(DateOnly day) => this with { Return = Return < day ? Return : null, Injured = Injured < day ? Injured : null, Text = Injured >= day ? null : Text };

    /// <summary>As known on a day's morning he is out: also on that of the day on which he is activated.</summary>
    public bool IsOpen(DateOnly morning) => IsKnown(morning) && !(Return < morning);

    /// <summary>He is out on the day; on the day of his return he may pitch.</summary>
    public bool Holds(DateOnly day) => Start <= day && (Return is not { } back || day < back);

    /// <summary>The first day after <paramref name="day"/> and up to <paramref name="last"/> on which he was hurt or the list began; null without one, and for a stint that carries on another.</summary>
    public DateOnly? FirstWithin(DateOnly day, DateOnly last)
    {
        if (Continues) return null;
        DateOnly? began = Start > day && Start <= last ? Start : null;
        return Injured is { } hurt && hurt > day && hurt <= last && (began is null || hurt < began) ? hurt : began;
    }
}

public enum ClashKind
{
    /// <summary>He pitched while the list had him.</summary>
    AppearanceDuringStint,
    /// <summary>A stint began while another was open.</summary>
    TwoOpenStints,
    /// <summary>He pitched for two clubs on one day.</summary>
    TwoClubs,
}

/// <summary>Two facts that cannot both be so. Both are kept.</summary>
public sealed record Clash(int Pitcher, DateOnly Day, ClashKind Kind, string Words);

public static class Clashes
{
    /// <param name="appearances">By day.</param>
    /// <param name="stints">By start.</param>
    public static IEnumerable<Clash> Of(int pitcher, IReadOnlyList<Appearance> appearances, IReadOnlyList<Stint> stints)
    {
        foreach (var appearance in appearances)
        {
            if (appearance.Clubs > 1) yield return new(pitcher, appearance.Day, ClashKind.TwoClubs, $"{appearance.Clubs} clubs on one day");
            if (stints.FirstOrDefault(stint => stint.Holds(appearance.Day)) is { } held)
                yield return new(pitcher, appearance.Day, ClashKind.AppearanceDuringStint, $"on the list since {held.Start:yyyy-MM-dd} ({InjuryText.Words(held.Text) ?? "no reason known"})");
        }
        for (var i = 1; i < stints.Count; i++)
            if (stints.Take(i).FirstOrDefault(before => before.Holds(stints[i].Start)) is { } open)
                yield return new(pitcher, stints[i].Start, ClashKind.TwoOpenStints, $"that of {open.Start:yyyy-MM-dd} ({InjuryText.Words(open.Text) ?? "no reason known"}) had not ended");
    }
}
