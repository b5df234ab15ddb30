namespace HotBat.Tests.Support;

/// <summary>A clock that stands still until a test drives it. What waits on it for up to an hour is let go as soon as nothing else happens, without any time passing in the world.</summary>
sealed class HandClock(DateTimeOffset start) : TimeProvider
{
    static readonly TimeSpan s_longestWait = TimeSpan.FromHours(1);

    readonly Lock _gate = new();
    readonly List<HandTimer> _timers = [];
    DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets go what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (Next(until) is { } due)
            due();
        lock (_gate)
            _now = until;
    }

    /// <summary>Until the work is done: whenever it waits on this clock, the clock goes on to the next moment that is waited for.</summary>
    public async Task<T> DriveAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            var due = Next(GetUtcNow() + s_longestWait);
            if (due is null)
                await Task.WhenAny(work, Task.Delay(5));
            else
                due();
        }
        return await work;
    }

    Action? Next(DateTimeOffset until)
    {
        lock (_gate)
        {
            var next = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (next is null)
                return null;
            if (next.Due > _now)
                _now = next.Due!.Value;
            next.Due = null;
            return next.Fire;
        }
    }

    sealed class HandTimer(HandClock clock, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                if (!clock._timers.Contains(this))
                    clock._timers.Add(this);
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
