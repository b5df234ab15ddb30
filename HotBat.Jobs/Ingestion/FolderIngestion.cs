using HotBat.Core.Operations;

namespace HotBat.Jobs.Ingestion;

/// <summary>A kind of file that a folder may hold. Steps are run in their order, each on all of its files.</summary>
public sealed record IngestStep(string Kind, Func<FileShape, bool> Takes, Func<string, CancellationToken, Task<FileImportResult>> ImportAsync);

/// <param name="Failed">A file whose step stopped, with the reason; the others went on.</param>
public sealed record FolderResult(IReadOnlyList<FileImportResult> Imported, IReadOnlyList<(string Path, string Error)> Failed, IReadOnlyList<string> Unknown);

/// <summary>Finds everything under a folder that some step takes and reads it in the order of the steps. Reading twice changes nothing, so a stopped run is simply started again.</summary>
public static class FolderIngestion
{
    public static async Task<FolderResult> RunAsync(string folder, IReadOnlyList<IngestStep> steps, Action<int, int, string> progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
            throw new UserError("There is no such folder.", folder, "Give the folder that holds people/, statcast/, live/ and so on.");
        var plan = steps.ToDictionary(s => s, _ => new List<string>());
        var unknown = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var shape = await FileShape.OfAsync(path, cancellation);
            if (steps.FirstOrDefault(s => s.Takes(shape)) is { } step)
                plan[step].Add(path);
            else
                unknown.Add(path);
        }

        var (imported, failed) = (new List<FileImportResult>(), new List<(string, string)>());
        var (done, total) = (0, plan.Values.Sum(p => p.Count));
        foreach (var step in steps)
        {
            foreach (var path in plan[step])
            {
                progress(done++, total, path);
                try
                {
                    imported.Add(await step.ImportAsync(path, cancellation));
                }
                catch (UserError e)
                {
                    failed.Add((path, e.Message));
                }
            }
        }
        return new FolderResult(imported, failed, unknown);
    }
}
