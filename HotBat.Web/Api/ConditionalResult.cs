using System.Security.Cryptography;
using System.Text;
using HotBat.Data;
using Microsoft.Net.Http.Headers;

namespace HotBat.Web.Api;

/// <summary>
/// Answers with an ETag made of the data's watermark, the day and the address, so that a client that asks again gets 304 without a query,
/// and chooses CSV when the address ends in .csv or Accept asks for it.
/// </summary>
public sealed class ConditionalResult(DataWatermarks watermarks)
{
    public async Task<IResult> AnswerAsync(HttpContext http, DateOnly asOf, Func<Task<object>> json, Func<Task<string>> csv, string fileName)
    {
        var wantsCsv = WantsCsv(http.Request);
        var tag = TagOf($"{await watermarks.CurrentAsync(http.RequestAborted)} {asOf} {http.Request.Path} {http.Request.QueryString} {wantsCsv}");
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "public, no-cache";
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (http.Request.Headers.IfNoneMatch.Contains(tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (!wantsCsv) return TypedResults.Ok(await json());
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}.csv\"";
        return TypedResults.Text(await csv(), Csv<object>.ContentType, Encoding.UTF8);
    }

    static bool WantsCsv(HttpRequest request) =>
        request.Path.Value!.EndsWith(".csv", StringComparison.Ordinal)
        || request.GetTypedHeaders().Accept.OrderByDescending(a => a.Quality ?? 1).FirstOrDefault()?.MediaType.Value == "text/csv";

    static string TagOf(string content) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 12))}\"";
}
