using System.Text.Json;
using HotBat.Core.Operations;

namespace HotBat.Jobs.Operations;

/// <summary>Turns what went wrong into lines for people: what, where, mend.</summary>
public static class Failures
{
    const string TraceVariable = "HOTBAT_TRACE";

    /// <summary>Exit code of a command that was asked for what cannot be.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs to an exit code: 1 after a failure or a stop, 2 after wrong usage.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> action, TextWriter? error = null, TextWriter? json = null)
    {
        error ??= Console.Error;
        try
        {
            return await action();
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. What was committed stays.");
            await WriteJsonAsync(json, "stopped", null, null);
        }
        catch (UserError e)
        {
            await error.WriteLineAsync("error: " + e.What);
            if (e.Where is not null)
                await error.WriteLineAsync("where: " + e.Where);
            if (e.Mend is not null)
                await error.WriteLineAsync("mend:  " + e.Mend);
            await WriteJsonAsync(json, e.What, e.Where, e.Mend);
            if (e.IsUsage) return WrongUsage;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable(TraceVariable) is null)
        {
            await error.WriteLineAsync($"error: {e.Message} ({e.GetType().Name})");
            await error.WriteLineAsync($"mend:  {TraceVariable}=1 before the command shows where it happened.");
            await WriteJsonAsync(json, e.Message, null, null);
        }

        return 1;
    }

    static Task WriteJsonAsync(TextWriter? json, string what, string? where, string? mend) =>
        json?.WriteLineAsync(JsonSerializer.Serialize(new { error = what, where, mend })) ?? Task.CompletedTask;
}
