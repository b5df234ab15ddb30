namespace HotBat.Web.Api;

/// <summary>What is wrong with one parameter, in words that say how to mend it.</summary>
/// <param name="Parameter">Its name in the query string or route.</param>
/// <param name="Status">400 when it cannot be read, 404 when it names something that is not there.</param>
public sealed record ParameterProblem(string Parameter, string Message, int Status = StatusCodes.Status400BadRequest)
{
    public IResult ToResult() => TypedResults.Problem(
        detail: Message,
        statusCode: Status,
        title: Status == StatusCodes.Status404NotFound ? "Not found" : "A parameter cannot be used",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = Parameter });
}

/// <summary>A value read from parameters, or what hindered it.</summary>
public sealed record Resolved<T>(T? Value, ParameterProblem? Problem) where T : class
{
    public static implicit operator Resolved<T>(T value) => new(value, null);
    public static implicit operator Resolved<T>(ParameterProblem problem) => new(null, problem);
}
