using HotBat.Data;
using HotBat.Data.Search;
using HotBat.Web.Shell;

namespace HotBat.Web.Search;

/// <summary>Reads all names, so that nobody's first letter waits for it.</summary>
public sealed class SearchWarmUp(SearchRequests requests, SearchQueries queries, DataWatermarks watermarks, TimeProvider time, ILogger<SearchWarmUp> logger) : ReadAhead(watermarks, time, logger)
{
    protected override Task ReadAsync(CancellationToken cancel) => queries.PopularAsync(requests.View(new()).Value!, cancel);
}
