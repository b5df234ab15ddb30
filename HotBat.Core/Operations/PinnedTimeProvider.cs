namespace HotBat.Core.Operations;

/// <summary>A clock that starts on a chosen date, at the real time of day, and runs on at the real pace.</summary>
public sealed class PinnedTimeProvider : TimeProvider
{
    readonly TimeProvider _real;
    readonly TimeSpan _shift;

    public PinnedTimeProvider(DateOnly today, TimeProvider? real = null)
    {
        _real = real ?? System;
        var now = _real.GetLocalNow();
        _shift = today.ToDateTime(TimeOnly.MinValue) - now.Date;
    }

    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + _shift;
}
