using HotBat.Tests.Support;

namespace HotBat.Tests.Search;

/// <summary>Names for players of the small league, whose batters have none, and two who never play in it. Invented.</summary>
static class SearchedPeople
{
    public const int Nunez = 14701, Namesake = 11001, Rookie = 990_001, Prospect = 990_002;

    public static Task AddAsync(SmallLeagueDatabase league) => league.ExecuteAsync(
        $"""
         insert into people (mlbam_id, first_name, last_name, birth_date, first_season, first_minor_season) values
             ({Nunez}, 'José', 'Núñez', '1995-04-01', 2019, null),
             ({Namesake}, 'Jose', 'Nunez', '1988-04-01', 2024, null),
             ({Rookie}, 'Zebulon', 'Quick', '2004-01-01', 2024, null),
             ({Prospect}, 'Octavius', 'Farm', '2005-01-01', null, 2022);
         insert into other_names (mlbam_id, kind, name) values ({Nunez}, 'nickname', 'The Moose');
         insert into batting_seasons (season, mlbam_id, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts)
         values (2023, {Nunez}, 150, 650, 600, 160, 30, 2, 30, 40, 120)
         """);
}
