using HotBat.Core.Baseball;

namespace HotBat.Core.Operations;

/// <summary>A clock that starts at noon of a chosen baseball day (New York) and runs on at the real pace.</summary>
public sealed class PinnedTimeProvider(DateOnly today, TimeProvider? real = null) : TimeProvider
{
    readonly TimeProvider _real = real ?? System;
    readonly TimeSpan _shift = BaseballDay.Noon(today) - (real ?? System).GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + _shift;
}
