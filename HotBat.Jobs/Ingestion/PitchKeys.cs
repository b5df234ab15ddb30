namespace HotBat.Jobs.Ingestion;

/// <summary>Which pitches a file has had: a bit for each pitch of each turn of each game, some 800 bytes a game.</summary>
sealed class PitchKeys
{
    readonly Dictionary<(short Season, int GamePk), ulong[]> _games = [];
    (short Season, int GamePk) _lastGame;
    ulong[] _last = [];

    public ILookup<short, int> Games => _games.Keys.ToLookup(g => g.Season, g => g.GamePk);

    /// <summary>False if the pitch was there.</summary>
    public bool Add(short season, int gamePk, int atBat, int pitch)
    {
        if (_last.Length == 0 || _lastGame != (season, gamePk))
        {
            _lastGame = (season, gamePk);
            if (!_games.TryGetValue(_lastGame, out _last!))
                _games[_lastGame] = _last = new ulong[100];
        }

        if (atBat >= _last.Length)
        {
            Array.Resize(ref _last, atBat + 20);
            _games[_lastGame] = _last;
        }

        var bit = 1UL << pitch;
        var isNew = (_last[atBat] & bit) == 0;
        _last[atBat] |= bit;
        return isNew;
    }
}
