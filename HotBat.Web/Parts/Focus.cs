using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Parts;

/// <summary>Where the keyboard goes on when what it was on is gone.</summary>
public static class Focus
{
    /// <summary>It has been drawn.</summary>
    public static bool IsThere(ElementReference element) => element.Context is not null;

    /// <summary>Nothing where the element or the reader has gone meanwhile.</summary>
    public static async Task OnAsync(ElementReference element)
    {
        if (!IsThere(element)) return;
        try
        {
            await element.FocusAsync();
        }
        catch (Exception e) when (ScriptFailures.IsLeaving(e, isDisposed: true))
        {
        }
    }
}
