using System.Runtime.CompilerServices;
using Bunit;

namespace HotBat.Tests.Support;

/// <summary>A component under test is waited for as long as a busy machine may need; one that is ready sooner is not waited for.</summary>
static class BunitPatience
{
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
