using System.Collections.Frozen;
using System.Globalization;

namespace HotBat.Web.Parts;

/// <summary>When a game starts, in the reader's zone with the ballpark's beside it; where the reader's is not known, the ballpark's.</summary>
/// <param name="Main">"7:10 PM".</param>
/// <param name="Zone">"ET", or "at the park".</param>
/// <param name="AtPark">"6:10 PM" where the park's clock shows another hour.</param>
public sealed record GameTime(string Main, string Zone, string? AtPark)
{
    const string Usual = "America/New_York";
    static readonly string[] s_american = ["ET", "CT", "MT", "PT"];

    /// <summary>Names that browsers still give, and that the system's list has by a newer one.</summary>
    static readonly string[] s_earlier =
    [
        "UTC", "Africa/Asmera", "America/Buenos_Aires", "America/Catamarca", "America/Coral_Harbour", "America/Cordoba", "America/Godthab", "America/Indianapolis", "America/Jujuy",
        "America/Louisville", "America/Mendoza", "Asia/Calcutta", "Asia/Katmandu", "Asia/Rangoon", "Asia/Saigon", "Atlantic/Faeroe", "Europe/Kiev", "Pacific/Enderbury", "Pacific/Ponape", "Pacific/Truk",
    ];

    // looked up here and not by the system, which keeps each spelling of a name that it was ever asked for
    static readonly FrozenDictionary<string, TimeZoneInfo> s_zones = TimeZoneInfo.GetSystemTimeZones()
        .Concat(s_earlier.Select(name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null).OfType<TimeZoneInfo>())
        .DistinctBy(zone => zone.Id, StringComparer.Ordinal).ToFrozenDictionary(zone => zone.Id, StringComparer.Ordinal);

    /// <param name="start">UTC.</param>
    /// <param name="reader">IANA name; null when it is not known.</param>
    /// <param name="park">IANA name; null when it is not known.</param>
    /// <param name="day">The day it is listed under: where the reader has another one already, the weekday is said.</param>
    public static GameTime Of(DateTime start, string? reader, string? park, DateOnly day)
    {
        var utc = DateTime.SpecifyKind(start, DateTimeKind.Utc);
        var parkZone = Find(park);
        if (Find(reader) is not { } zone)
            return parkZone is null ? At(Find(Usual)!, null) : At(parkZone, null);
        var isSame = parkZone is null || zone.GetUtcOffset(utc) == parkZone.GetUtcOffset(utc);
        return At(zone, isSame ? null : Clock(TimeZoneInfo.ConvertTimeFromUtc(utc, parkZone!)));

        GameTime At(TimeZoneInfo shown, string? atPark)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(utc, shown);
            var weekday = DateOnly.FromDateTime(local) == day ? "" : local.ToString("ddd ", CultureInfo.InvariantCulture);
            return new(weekday + Clock(local), Name(shown, utc), atPark);
        }
    }

    /// <summary>Day and hour of a moment, in New York's zone where the reader's is not known: "2:15 AM ET".</summary>
    public static (DateOnly Day, string Time) Local(DateTime moment, string? reader)
    {
        var utc = DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        var zone = Find(reader) ?? Find(Usual)!;
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        return (DateOnly.FromDateTime(local), $"{Clock(local)} {Name(zone, utc)}");
    }

    /// <summary>Null where there is no such zone.</summary>
    public static TimeZoneInfo? Find(string? name) => name is null ? null : s_zones.GetValueOrDefault(name);

    static string Clock(DateTime local) => local.ToString("h:mm tt", CultureInfo.InvariantCulture);

    static string Name(TimeZoneInfo zone, DateTime utc)
    {
        var hour = -5 - zone.BaseUtcOffset.TotalHours;
        if (zone.Id.StartsWith("America/", StringComparison.Ordinal) && hour is 0 or 1 or 2 or 3) return s_american[(int)hour];
        var offset = zone.GetUtcOffset(utc);
        return offset == TimeSpan.Zero ? "UTC" : $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}";
    }
}
