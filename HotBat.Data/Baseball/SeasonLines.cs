using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

/// <summary>A batter's major-league season, all clubs together.</summary>
public sealed class BattingSeason
{
    public short Season { get; set; }
    public int MlbamId { get; set; }
    public int Games { get; set; }
    public int PlateAppearances { get; set; }
    public int AtBats { get; set; }
    public int Hits { get; set; }
    public int Doubles { get; set; }
    public int Triples { get; set; }
    public int HomeRuns { get; set; }
    public int Walks { get; set; }
    public int Strikeouts { get; set; }
}

/// <summary>A pitcher's major-league season, all clubs together. Innings are outs recorded.</summary>
public sealed class PitchingSeason
{
    public short Season { get; set; }
    public int MlbamId { get; set; }
    public int Games { get; set; }
    public int GamesStarted { get; set; }
    public int OutsRecorded { get; set; }
    public int BattersFaced { get; set; }
    public int Hits { get; set; }
    public int HomeRuns { get; set; }
    public int Walks { get; set; }
    public int Strikeouts { get; set; }
}

sealed class BattingSeasonConfiguration : IEntityTypeConfiguration<BattingSeason>
{
    public void Configure(EntityTypeBuilder<BattingSeason> builder) => builder.HasKey(s => new { s.Season, s.MlbamId });
}

sealed class PitchingSeasonConfiguration : IEntityTypeConfiguration<PitchingSeason>
{
    public void Configure(EntityTypeBuilder<PitchingSeason> builder) => builder.HasKey(s => new { s.Season, s.MlbamId });
}
