using Microsoft.JSInterop;

namespace HotBat.Web.Parts;

/// <summary>A component's own script file: loaded at the first call, let go with the component. Once the reader has left, calls come to nothing.</summary>
/// <param name="path">Of a JavaScript module, from the root.</param>
public sealed class PageScript(IJSRuntime runtime, string path) : IAsyncDisposable
{
    IJSObjectReference? _module;

    /// <summary>The component was disposed.</summary>
    public bool IsGone { get; private set; }

    public Task CallAsync(string function, params object?[] with) => RunAsync<object?>(async module =>
    {
        await module.InvokeVoidAsync(function, with);
        return null;
    });

    /// <returns>The default where the reader has left.</returns>
    public Task<T?> CallAsync<T>(string function, params object?[] with) => RunAsync(async module => (T?)await module.InvokeAsync<T>(function, with));

    async Task<T?> RunAsync<T>(Func<IJSObjectReference, Task<T?>> call)
    {
        if (IsGone) return default;
        try
        {
            _module ??= await runtime.InvokeAsync<IJSObjectReference>("import", path);
            if (!IsGone) return await call(_module);
            await _module.DisposeAsync();
        }
        catch (Exception e) when (ScriptFailures.IsLeaving(e, IsGone))
        {
        }
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        IsGone = true;
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (Exception e) when (ScriptFailures.IsLeaving(e, isDisposed: true))
        {
        }
    }
}
