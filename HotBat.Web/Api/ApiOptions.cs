using System.ComponentModel.DataAnnotations;

namespace HotBat.Web.Api;

/// <summary>Settings under HotBat:Api.</summary>
public sealed class ApiOptions
{
    public const string Section = "HotBat:Api";

    /// <summary>Requests a minute that one address may send to /api, and pages and circuits that it may open besides; 0 sets no limit.</summary>
    [Range(0, 1_000_000, ErrorMessage = Section + ":RequestsPerMinute must be from 0 (no limit) to 1000000.")]
    public int RequestsPerMinute { get; set; } = 600;
}
