using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>Pitches as Savant's details CSV, packed: written as bytes, as a season has seven hundred thousand rows of sixty fields.</summary>
sealed class SavantCsvWriter : IDisposable
{
    const string Header = "game_pk,game_date,game_year,game_type,home_team,away_team,at_bat_number,pitch_number,inning,inning_topbot,player_name,pitcher,batter,p_throws,stand,balls,strikes,outs_when_up,"
        + "on_1b,on_2b,on_3b,pitch_type,release_speed,effective_speed,release_spin_rate,spin_axis,release_extension,release_pos_x,release_pos_y,release_pos_z,pfx_x,pfx_z,arm_angle,plate_x,plate_z,sz_top,sz_bot,zone,"
        + "description,type,events,bb_type,hit_location,hc_x,hc_y,hit_distance_sc,launch_speed,launch_angle,bat_speed,swing_length,estimated_ba_using_speedangle,estimated_woba_using_speedangle,"
        + "woba_value,woba_denom,home_score,away_score,bat_score,fld_score,post_home_score,post_away_score,post_bat_score,post_fld_score\n";

    const int BufferSize = 1 << 17;
    const int LongestRow = 1024;
    static readonly double[] s_tens = [1, 10, 100, 1000];

    readonly Stream _file;
    readonly byte[] _buffer = new byte[BufferSize];
    int _length;

    public SavantCsvWriter(string path)
    {
        _file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        _file.Write(Encoding.ASCII.GetBytes(Header));
    }

    public void Write(PlayedGame game, DateOnly date)
    {
        foreach (var pitch in game.Pitches)
        {
            if (_length > BufferSize - LongestRow) Flush();
            Row(game.Listing, date, pitch);
        }
    }

    public void Dispose()
    {
        Flush();
        _file.Dispose();
    }

    void Flush()
    {
        _file.Write(_buffer, 0, _length);
        _length = 0;
    }

    void Row(ScheduledGame game, DateOnly date, in PitchRow pitch)
    {
        Number(game.GamePk);
        Date(date);
        Number(date.Year);
        Word("R");
        Word(game.Home.Abbreviation);
        Word(game.Away.Abbreviation);
        Number(pitch.AtBat);
        Number(pitch.Number);
        Number(pitch.Inning);
        Word(pitch.IsTop ? "Top" : "Bot");
        Quoted(pitch.Pitcher.LastName, pitch.Pitcher.FirstName);
        Number(pitch.Pitcher.Id);
        Number(pitch.Batter.Id);
        Letter(pitch.Pitcher.Throws);
        Letter(pitch.Stand);
        Number(pitch.Balls);
        Number(pitch.Strikes);
        Number(pitch.Outs);
        NumberOrBlank(pitch.OnFirst);
        NumberOrBlank(pitch.OnSecond);
        NumberOrBlank(pitch.OnThird);
        Flight(pitch);
        Outcome(pitch);
        Number(pitch.HomeBefore);
        Number(pitch.AwayBefore);
        Number(pitch.IsTop ? pitch.AwayBefore : pitch.HomeBefore);
        Number(pitch.IsTop ? pitch.HomeBefore : pitch.AwayBefore);
        Number(pitch.HomeAfter);
        Number(pitch.AwayAfter);
        Number(pitch.IsTop ? pitch.AwayAfter : pitch.HomeAfter);
        Number(pitch.IsTop ? pitch.HomeAfter : pitch.AwayAfter);
        _buffer[_length - 1] = (byte)'\n';
    }

    void Flight(in PitchRow pitch)
    {
        if (pitch.Kind is null)
        {
            Blanks(17);
            return;
        }
        Word(pitch.Kind.Code);
        Real(pitch.Speed, 1);
        Real(pitch.Speed + ((pitch.Extension - 6.3f) * 1.7f), 1);
        Real(pitch.Spin, 0);
        Real(pitch.Axis, 0);
        Real(pitch.Extension, 1);
        Real(pitch.ReleaseX, 2);
        Real(60.5f - pitch.Extension, 2);
        Real(pitch.ReleaseZ, 2);
        Real(pitch.BreakX, 2);
        Real(pitch.BreakZ, 2);
        Real(pitch.ArmAngle, 1);
        Real(pitch.PlateX, 2);
        Real(pitch.PlateZ, 2);
        Real(pitch.ZoneTop, 2);
        Real(pitch.ZoneBottom, 2);
        Number(pitch.Zone);
    }

    void Outcome(in PitchRow pitch)
    {
        var isInPlay = pitch.Trajectory is not null;
        var isTracked = isInPlay && !float.IsNaN(pitch.ExitVelocity);
        Word(pitch.Description);
        Letter(isInPlay ? 'X' : pitch.Description is "ball" or "blocked_ball" or "automatic_ball" or "hit_by_pitch" ? 'B' : 'S');
        Word(pitch.Events);
        Word(pitch.Trajectory);
        NumberOrBlank(pitch.HitLocation);
        Real(isInPlay ? pitch.HitX : float.NaN, 2);
        Real(isInPlay ? pitch.HitY : float.NaN, 2);
        Real(isTracked ? pitch.Distance : float.NaN, 0);
        Real(pitch.ExitVelocity, 1);
        Real(isTracked ? pitch.LaunchAngle : float.NaN, 0);
        Real(pitch.BatSpeed, 1);
        Real(pitch.BatSpeed > 0 ? pitch.SwingLength : float.NaN, 1);
        Real(isTracked ? pitch.ExpectedAverage : float.NaN, 3);
        Real(isTracked ? pitch.ExpectedWoba : float.NaN, 3);
        var isTurn = pitch.Events is not null and not "truncated_pa";
        Real(isTurn ? Woba(pitch.Events!) : float.NaN, 2);
        Real(isTurn ? pitch.Events == "intent_walk" ? 0 : 1 : float.NaN, 0);
    }

    // what Savant writes beside each event
    static float Woba(string word) => word switch { "walk" or "hit_by_pitch" => 0.7f, "single" or "field_error" => 0.9f, "double" => 1.25f, "triple" => 1.6f, "home_run" => 2, _ => 0 };

    void Number(int value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var written);
        _length += written;
        Comma();
    }

    void NumberOrBlank(int value)
    {
        if (value == 0) Comma();
        else Number(value);
    }

    void Real(float value, int digits)
    {
        if (!float.IsNaN(value))
        {
            var scaled = (long)Math.Round(Math.Abs(value) * s_tens[digits]);
            if (value < 0 && scaled > 0) _buffer[_length++] = (byte)'-';
            var unit = (long)s_tens[digits];
            Utf8Formatter.TryFormat(scaled / unit, _buffer.AsSpan(_length), out var written);
            _length += written;
            if (digits > 0)
            {
                _buffer[_length++] = (byte)'.';
                Utf8Formatter.TryFormat(scaled % unit, _buffer.AsSpan(_length), out written, new('D', (byte)digits));
                _length += written;
            }
        }
        Comma();
    }

    void Date(DateOnly date)
    {
        date.TryFormat(_buffer.AsSpan(_length), out var written, "yyyy-MM-dd");
        _length += written;
        Comma();
    }

    void Word(string? text)
    {
        if (text is not null) _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
        Comma();
    }

    void Letter(char letter)
    {
        _buffer[_length++] = (byte)letter;
        Comma();
    }

    void Quoted(string last, string first)
    {
        _buffer[_length++] = (byte)'"';
        _length += Encoding.UTF8.GetBytes(last, _buffer.AsSpan(_length));
        _buffer[_length++] = (byte)',';
        _buffer[_length++] = (byte)' ';
        _length += Encoding.UTF8.GetBytes(first, _buffer.AsSpan(_length));
        _buffer[_length++] = (byte)'"';
        Comma();
    }

    void Blanks(int count)
    {
        for (var i = 0; i < count; i++) Comma();
    }

    void Comma() => _buffer[_length++] = (byte)',';
}
