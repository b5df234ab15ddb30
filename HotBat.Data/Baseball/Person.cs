using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HotBat.Data.Baseball;

public sealed class Person
{
    public int MlbamId { get; set; }
    public required string FirstName { get; set; }
    public required string LastName { get; set; }
    public string? Suffix { get; set; }
    public string? GivenName { get; set; }
    public DateOnly? BirthDate { get; set; }
    /// <summary>R, L or B (switch).</summary>
    public char? Bats { get; set; }
    public char? Throws { get; set; }
    /// <summary>First and last season in the majors.</summary>
    public short? FirstSeason { get; set; }
    public short? LastSeason { get; set; }
    /// <summary>First season in the minor leagues that a source has seen him in; he may have played before.</summary>
    public short? FirstMinorSeason { get; set; }
}

/// <summary>A person's key at another authority (retrosheet, bbref, fangraphs, lahman, register), to join what MLBAM's id does not.</summary>
public sealed class PersonKey
{
    public required string Authority { get; set; }
    public required string Key { get; set; }
    public int MlbamId { get; set; }
}

sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasKey(p => p.MlbamId);
        builder.Property(p => p.MlbamId).ValueGeneratedNever();
        builder.Property(p => p.FirstName).HasMaxLength(60);
        builder.Property(p => p.LastName).HasMaxLength(60);
        builder.Property(p => p.Suffix).HasMaxLength(10);
        builder.Property(p => p.GivenName).HasMaxLength(120);
    }
}

sealed class PersonKeyConfiguration : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> builder)
    {
        builder.HasKey(k => new { k.Authority, k.Key });
        builder.HasIndex(k => k.MlbamId);
        builder.Property(k => k.Authority).HasMaxLength(20);
        builder.Property(k => k.Key).HasMaxLength(40);
    }
}
