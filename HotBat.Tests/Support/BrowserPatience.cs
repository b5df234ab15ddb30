using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace HotBat.Tests.Support;

/// <summary>A page under test is waited for as long as a busy machine may need; one that is ready sooner is not waited for.</summary>
static class BrowserPatience
{
    [ModuleInitializer]
    internal static void Set() => Assertions.SetDefaultExpectTimeout(30_000);
}
