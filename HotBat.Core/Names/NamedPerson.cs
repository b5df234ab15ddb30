using HotBat.Core.Baseball;

namespace HotBat.Core.Names;

/// <summary>Whoever can be found by name: a person, or a club with its city as <paramref name="First"/> and its nickname as <paramref name="Last"/>.</summary>
/// <param name="Suffix">Jr., Sr., II … as <see cref="PersonName.Suffix"/> reads it.</param>
/// <param name="Given">All given names, "Michael Anthony".</param>
/// <param name="Nicknames">What he is called: "El Oso Blanco".</param>
/// <param name="Matrilineal">The mother's family name, which some sources write after the father's.</param>
/// <param name="Others">First and family name as another source writes them, or as he was called before.</param>
/// <param name="BirthYear">Tells father and son apart where only the query says "Jr.".</param>
public sealed record NamedPerson(
    string First, string Last, string? Suffix = null, string? Given = null, IReadOnlyList<string>? Nicknames = null, string? Matrilineal = null,
    IReadOnlyList<string>? Others = null, int? BirthYear = null);
