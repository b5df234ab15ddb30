namespace HotBat.Web.Prospects;

/// <param name="Id">MLBAM id, or the collection's key.</param>
public sealed record ComparedName(string Id, string Name);

/// <summary>Prospects put aside to be compared, the same for all pages of a visit; <see cref="CompareBar"/> shows them and keeps them in the browser.</summary>
public sealed class CompareTray
{
    public IReadOnlyList<ComparedName> Names { get; private set; } = [];

    public bool IsFull => Names.Count >= ProspectRequests.MostCompared;

    public event EventHandler? Changed;

    public bool Has(string id) => Names.Any(one => one.Id == id);

    /// <summary>Puts him aside or takes him back; a full tray takes nobody more.</summary>
    public void Toggle(string id, string name)
    {
        if (Has(id)) Put([.. Names.Where(one => one.Id != id)]);
        else if (!IsFull) Put([.. Names, new(id, name)]);
    }

    public void Put(IEnumerable<ComparedName> names)
    {
        Names = [.. names.Take(ProspectRequests.MostCompared)];
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
