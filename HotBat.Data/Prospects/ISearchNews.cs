namespace HotBat.Data.Prospects;

/// <param name="Entered">Listed now and not when he last opened it, by rank.</param>
public sealed record SearchNews(string Name, IReadOnlyList<ProspectLine> Entered);

/// <summary>Who is new in an owner's saved searches; those without anybody new are left out.</summary>
public interface ISearchNews
{
    Task<IReadOnlyList<SearchNews>> NewsAsync(string owner, CancellationToken cancel);
}
