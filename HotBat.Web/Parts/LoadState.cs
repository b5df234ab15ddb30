namespace HotBat.Web.Parts;

/// <summary>Which of the four faces a panel shows. What the address asks amiss has the error face: asking again would not help there, leaving it out does.</summary>
public abstract record LoadState<T>
{
    public sealed record Waiting : LoadState<T>;
    public sealed record Nothing : LoadState<T>;
    public sealed record Loaded(T Value) : LoadState<T>;
    public sealed record Failure(string Message, string? Reference) : LoadState<T>;
    public sealed record Refusal(string Message, string Parameter, string Back) : LoadState<T>;
}

public static class LoadState
{
    public static LoadState<T> Loading<T>() => new LoadState<T>.Waiting();

    public static LoadState<T> Empty<T>() => new LoadState<T>.Nothing();

    public static LoadState<T> Ready<T>(T value) => new LoadState<T>.Loaded(value);

    /// <param name="message">What could not be had, in words for the reader.</param>
    /// <param name="reference">What finds the cause in the log.</param>
    public static LoadState<T> Failed<T>(string message, string? reference = null) => new LoadState<T>.Failure(message, reference);

    /// <param name="message">Why it cannot be used, in words for the reader.</param>
    /// <param name="parameter">What of the address it is.</param>
    /// <param name="back">The address without it.</param>
    public static LoadState<T> Refused<T>(string message, string parameter, string back) => new LoadState<T>.Refusal(message, parameter, back);
}
