using Microsoft.JSInterop;

namespace HotBat.Web.Parts;

/// <summary>Which failures of a script call are none: the reader has left, or what the call was for is gone.</summary>
public static class ScriptFailures
{
    /// <param name="isDisposed">The component was disposed while the call was under way: its module and its elements are then no longer there.</param>
    public static bool IsLeaving(Exception e, bool isDisposed) =>
        e is JSDisconnectedException or OperationCanceledException || (isDisposed && e is JSException or ObjectDisposedException);
}
