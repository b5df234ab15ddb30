namespace HotBat.Jobs.Ingestion;

/// <summary>Which pitches a file has had: a bit for each pitch of each turn of each game, some 800 bytes a game.</summary>
sealed class PitchKeys
{
    readonly Dictionary<int, ulong[]> _games = [];
    int _lastGame;
    ulong[] _last = [];

    /// <summary>False if the pitch was there.</summary>
    public bool Add(int gamePk, int atBat, int pitch)
    {
        if (gamePk != _lastGame || _last.Length == 0)
        {
            _lastGame = gamePk;
            if (!_games.TryGetValue(gamePk, out _last!))
                _games[gamePk] = _last = new ulong[100];
        }

        if (atBat >= _last.Length)
        {
            Array.Resize(ref _last, atBat + 20);
            _games[gamePk] = _last;
        }

        var bit = 1UL << pitch;
        var isNew = (_last[atBat] & bit) == 0;
        _last[atBat] |= bit;
        return isNew;
    }
}
