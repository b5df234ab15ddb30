using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HotBat.Web.Parts;

/// <summary>The reader's time zone: from the cookie that shell.js sets, so that the first HTML has it; on a first visit it is asked of the browser and holds from the next view on.</summary>
public sealed class ReaderZone
{
    public const string CookieName = "hotbat-zone";

    /// <summary>IANA name; null when it is not known.</summary>
    [PersistentState] public string? Name { get; set; }

    public void Read(HttpContext? http)
    {
        if (GameTime.Find(http?.Request.Cookies[CookieName]) is { } zone) Name = zone.Id;
    }

    public async Task AskAsync(IJSRuntime script)
    {
        if (Name is not null) return;
        try
        {
            Name = GameTime.Find(await script.InvokeAsync<string?>("hotbatZone"))?.Id;
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // the page is gone, or its script is: the ballpark's clock stays
        }
    }
}
