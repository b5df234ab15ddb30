namespace HotBat.Core.Operations;

/// <summary>A failure the user can mend: what happened, where (a file and line, a folder, a host) and what to do about it. Shown without a stack trace.</summary>
public sealed class UserError : Exception
{
    public UserError(string what, string? where = null, string? mend = null, Exception? inner = null)
        : base(Join(what, where, mend), inner)
    {
        What = what;
        Where = where;
        Mend = mend;
    }

    public string What { get; }

    public string? Where { get; }

    public string? Mend { get; }

    /// <summary>What was asked for cannot be, whatever the data: wrong usage, exit code 2.</summary>
    public bool IsUsage { get; init; }

    static string Join(string what, string? where, string? mend)
    {
        var text = where is null ? what : $"{what} ({where})";
        return mend is null ? text : $"{text} {mend}";
    }
}
