namespace HotBat.Jobs.Operations;

/// <summary>What the first loading of data is doing.</summary>
/// <param name="Step">In words: "Reading statcast_2024.csv.gz".</param>
public sealed record DataLoadState(bool IsRunning, string Step, long Done, long? Total, string? Error)
{
    public static DataLoadState Idle { get; } = new(false, "", 0, null, null);
}

/// <summary>The state of the first loading, for pages that would otherwise be empty.</summary>
public sealed class DataLoad(TimeProvider time)
{
    static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(500);

    /// <summary>What a job says that found the first loading under way and did nothing.</summary>
    public const string UnderWay = "the first loading is under way";

    readonly Lock _gate = new();
    Action? _changed;
    long _told;

    public DataLoadState State { get; private set; } = DataLoadState.Idle;

    /// <summary>Calls back at most twice a second while the load goes on, and once when it ends.</summary>
    public IDisposable Subscribe(Action changed)
    {
        lock (_gate) _changed += changed;
        return new Subscription(this, changed);
    }

    public void Report(DataLoadState state)
    {
        Action? tell;
        lock (_gate)
        {
            var isNews = state.IsRunning != State.IsRunning || state.Step != State.Step;
            State = state;
            if (!isNews && time.GetElapsedTime(_told) < s_between) return;
            _told = time.GetTimestamp();
            tell = _changed;
        }
        tell?.Invoke();
    }

    sealed class Subscription(DataLoad load, Action changed) : IDisposable
    {
        public void Dispose()
        {
            lock (load._gate) load._changed -= changed;
        }
    }
}
