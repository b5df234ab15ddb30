namespace HotBat.Web.Prospects;

/// <param name="Id">MLBAM id, or the collection's key.</param>
public sealed record ComparedName(string Id, string Name);

/// <summary>Prospects put aside to be compared, the same for all pages of a visit; <see cref="CompareBar"/> shows them and keeps them in the browser.</summary>
public sealed class CompareTray
{
    public IReadOnlyList<ComparedName> Names { get; private set; } = [];

    /// <summary>What the browser was last known to keep.</summary>
    public IReadOnlyList<ComparedName> Kept { get; private set; } = [];

    public bool IsFull => Names.Count >= ProspectRequests.MostCompared;

    public event EventHandler? Changed;

    public bool Has(string id) => Names.Any(one => one.Id == id);

    /// <summary>Puts him aside or takes him back; a full tray takes nobody more.</summary>
    public void Toggle(string id, string name)
    {
        if (Has(id)) Put([.. Names.Where(one => one.Id != id)]);
        else if (!IsFull) Put([.. Names, new(id, name)]);
    }

    /// <summary>Takes over what the browser keeps now, unless something was changed here since it was asked.</summary>
    /// <param name="asked">The names that it was asked with.</param>
    public void Agree(IReadOnlyList<ComparedName> asked, IReadOnlyList<ComparedName> kept)
    {
        Kept = kept;
        if (ReferenceEquals(asked, Names)) Put(kept);
        else Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Put(IEnumerable<ComparedName> names)
    {
        Names = [.. names.Take(ProspectRequests.MostCompared)];
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
