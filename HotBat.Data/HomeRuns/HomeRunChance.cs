using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.HomeRuns;

/// <summary>A batted ball's chance to be a home run, by one model version, from what was known before its day.</summary>
public sealed class HomeRunChance
{
    public int ModelVersionId { get; set; }
    public int GamePk { get; set; }
    public short AtBatNumber { get; set; }
    public float Probability { get; set; }
    /// <summary>The last day whose batted balls the model's carry had seen.</summary>
    public DateOnly AsOf { get; set; }
    public long SourceWatermark { get; set; }
}

sealed class HomeRunChanceConfiguration : IEntityTypeConfiguration<HomeRunChance>
{
    public void Configure(EntityTypeBuilder<HomeRunChance> builder) => builder.HasKey(c => new { c.ModelVersionId, c.GamePk, c.AtBatNumber });
}
