using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace HotBat.Web.Api;

/// <summary>A misspelt parameter would silently answer another question, so an unknown one is refused and the nearest known one named.</summary>
public static class KnownParameters
{
    public static EndpointFilterDelegate Filter(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var names = Names(context.MethodInfo).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return call =>
        {
            var http = call.HttpContext;
            if (http.Request.Query.FirstOrDefault(given => given.Value.Count > 1).Key is { } twice)
                return ValueTask.FromResult<object?>(new ParameterProblem(ParameterReader.Shorten(twice), $"“{ParameterReader.Shorten(twice)}” is given twice.").ToResult());
            return FirstUnknown(http.Request.Query.Keys, [.. names.Where(name => !http.Request.RouteValues.ContainsKey(name))]) is { } unknown
                ? ValueTask.FromResult<object?>(Explained(unknown).ToResult())
                : next(call);
        };
    }

    /// <summary>What other sites, and our own pages' labels, call a parameter.</summary>
    static readonly Dictionary<string, string> s_otherWords = new(StringComparer.OrdinalIgnoreCase) { ["metric"] = "sort", ["order"] = "sort", ["club"] = "team", ["year"] = "season", ["players"] = "ids" };

    /// <summary>Null when every one of <paramref name="given"/> is known.</summary>
    public static ParameterProblem? FirstUnknown(IEnumerable<string> given, IReadOnlyList<string> known)
    {
        if (given.FirstOrDefault(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)) is not { } unknown) return null;
        if (known.Count == 0) return new ParameterProblem(ParameterReader.Shorten(unknown), $"There is no parameter “{ParameterReader.Shorten(unknown)}”, nor any other.");
        var (nearest, distance) = known.Select(name => (name, Distance: Distance(name.ToUpperInvariant(), ParameterReader.Shorten(unknown).ToUpperInvariant()))).MinBy(n => n.Distance);
        if (s_otherWords.GetValueOrDefault(unknown) is { } meant && known.Contains(meant, StringComparer.OrdinalIgnoreCase)) (nearest, distance) = (meant, 0);
        var hint = distance <= 2 ? $"did you mean “{nearest}”?" : $"known: {string.Join(", ", known)}.";
        return new ParameterProblem(ParameterReader.Shorten(unknown), $"There is no parameter “{ParameterReader.Shorten(unknown)}”; {hint}");
    }

    /// <summary>Many interfaces choose the format by a parameter; here the address or the header does.</summary>
    static ParameterProblem Explained(ParameterProblem unknown) => unknown.Parameter.ToUpperInvariant() is "FORMAT" or "CSV"
        ? unknown with { Message = $"There is no parameter “{unknown.Parameter}”; for CSV write .csv after the path or send Accept: text/csv." }
        : unknown;

    static IEnumerable<string> Names(MethodInfo method) =>
        from parameter in method.GetParameters()
        from name in parameter.IsDefined(typeof(AsParametersAttribute))
            ? parameter.ParameterType.GetProperties().Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name)
            : parameter.ParameterType == typeof(string) ? [parameter.Name!] : []
        select name;

    /// <summary>Letters to change, add, drop or swap with their neighbour to come from one word to the other.</summary>
    static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) steps[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) steps[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                steps[i, j] = Math.Min(steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }
        return steps[a.Length, b.Length];
    }
}
