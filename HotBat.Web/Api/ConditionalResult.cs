using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using Microsoft.Net.Http.Headers;

namespace HotBat.Web.Api;

/// <summary>
/// Answers with an ETag made of the data's watermark, the day, the address and the build, so that a client that asks again gets 304 before the answer is read,
/// and chooses CSV when the address ends in .csv or Accept prefers it to JSON.
/// </summary>
public sealed class ConditionalResult(DataWatermarks watermarks)
{
    static readonly MediaTypeHeaderValue s_csv = new("text/csv"), s_json = new("application/json");

    // another build may compute something else from the same data
    static readonly string s_build = string.Concat(
        new[] { typeof(ConditionalResult), typeof(DataWatermark), typeof(HomeRunLine) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    /// <param name="today">The app's day, where the answer shows what is under way on it.</param>
    /// <param name="maxAge">Seconds for which a client need not ask again.</param>
    /// <param name="missing">What there is to say where there is no answer at all.</param>
    public async Task<IResult> AnswerAsync(
        HttpContext http, DateOnly asOf, Func<Task<object>> json, Func<Task<string>> csv, string fileName, DateOnly? today = null, Func<Task<ParameterProblem?>>? missing = null, int maxAge = 0)
    {
        var wantsCsv = WantsCsv(http.Request);
        var tag = TagOf($"{await watermarks.CurrentAsync(http.RequestAborted)} {asOf} {today} {s_build} {http.Request.Path} {http.Request.QueryString} {wantsCsv}");
        var isKnown = IsKnown(http.Request, tag);
        if (!isKnown && missing is not null && await missing() is { } problem) return problem.ToResult();
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = maxAge > 0 ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={maxAge}") : "public, no-cache";
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (isKnown || IsAny(http.Request)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (!wantsCsv) return TypedResults.Ok(await json());
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}.csv\"";
        return TypedResults.Text(await csv(), Csv<object>.ContentType, Encoding.UTF8);
    }

    static bool IsKnown(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    // "*": any answer, if there is one
    static bool IsAny(HttpRequest request) => request.GetTypedHeaders().IfNoneMatch.Any(EntityTagHeaderValue.Any.Equals);

    static bool WantsCsv(HttpRequest request)
    {
        if (request.Path.Value!.EndsWith(".csv", StringComparison.Ordinal)) return true;
        var accepted = request.GetTypedHeaders().Accept;
        return Wish(accepted, s_csv) > Wish(accepted, s_json);
    }

    // the most specific range that includes the type decides
    static double Wish(IList<MediaTypeHeaderValue> accepted, MediaTypeHeaderValue type) =>
        accepted.Where(range => type.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
            .OrderBy(range => range.MatchesAllTypes).ThenBy(range => range.MatchesAllSubTypes)
            .FirstOrDefault() is { } best ? best.Quality ?? 1 : 0;

    static string TagOf(string content) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 12))}\"";
}
