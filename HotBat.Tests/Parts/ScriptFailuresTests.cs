using HotBat.Web.Parts;
using Microsoft.JSInterop;

namespace HotBat.Tests.Parts;

public sealed class ScriptFailuresTests
{
    [Fact]
    public void Failure_OfAScript_IsLeavingOnlyWhenTheComponentIsGone()
    {
        Assert.False(ScriptFailures.IsLeaving(new JSException("no such element"), isDisposed: false));
        Assert.True(ScriptFailures.IsLeaving(new JSException("no such element"), isDisposed: true));
        Assert.False(ScriptFailures.IsLeaving(new ObjectDisposedException("module"), isDisposed: false));
        Assert.True(ScriptFailures.IsLeaving(new ObjectDisposedException("module"), isDisposed: true));
        Assert.True(ScriptFailures.IsLeaving(new JSDisconnectedException("left"), isDisposed: false));
        Assert.False(ScriptFailures.IsLeaving(new InvalidOperationException("a fault"), isDisposed: true));
    }
}
