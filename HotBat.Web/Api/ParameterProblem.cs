namespace HotBat.Web.Api;

/// <summary>What is wrong with one parameter, in words that say how to mend it.</summary>
/// <param name="Parameter">Its name in the query string or route.</param>
/// <param name="Status">400 when it cannot be read, 404 when it names something that is not there.</param>
public sealed record ParameterProblem(string Parameter, string Message, int Status = StatusCodes.Status400BadRequest)
{
    /// <summary>For programs to tell refusals apart, such as UNKNOWN_PITCHER; null where the status says enough.</summary>
    public string? Code { get; init; }

    public IResult ToResult() => TypedResults.Problem(
        detail: Message,
        statusCode: Status,
        title: Status == StatusCodes.Status404NotFound ? "Not found" : "A parameter cannot be used",
        extensions: Code is null ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = Parameter } : new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = Parameter, ["code"] = Code });
}

/// <summary>A value read from parameters, or what hindered it.</summary>
public sealed record Resolved<T>(T? Value, ParameterProblem? Problem) where T : class
{
    public static implicit operator Resolved<T>(T value) => new(value, null);
    public static implicit operator Resolved<T>(ParameterProblem problem) => new(null, problem);

    /// <summary>What can be shown beside a refusal: the same without the parameters that cannot be used.</summary>
    /// <param name="without">The parameters without that of a name; as they are where none goes by it.</param>
    public async Task<Resolved<T>> NearestAsync<TParameters>(TParameters parameters, Func<TParameters, string, TParameters> without, Func<TParameters, Task<Resolved<T>>> resolve)
        where TParameters : class
    {
        var nearest = this;
        // a problem that no parameter of the address causes (nothing is loaded) stays
        while (nearest.Problem is { } next && without(parameters, next.Parameter) is var fewer && !fewer.Equals(parameters))
        {
            parameters = fewer;
            nearest = await resolve(parameters);
        }
        return nearest;
    }
}
