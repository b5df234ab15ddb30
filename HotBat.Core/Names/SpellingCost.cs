namespace HotBat.Core.Names;

/// <summary>
/// What it costs a name to be found by what was typed: 0 is as it is written, 1 is a word that the name does not have.
/// The figures order answers; they were chosen on made-up misspellings of a part of the register and are no probabilities.
/// </summary>
static class SpellingCost
{
    public const float Missing = 1, MostWhole = 1.6f, Farther = .75f, Swapped = .06f, Unsaid = .04f, OtherSuffix = .9f, UnsaidSuffix = .01f, YearOlder = .01f;

    /// <summary>
    /// What the best known of all is favoured by; others by their share of fame (<see cref="Names.Fame"/>). Fame decides between names that are written alike.
    /// One word alone leaves open who is meant, and most mean somebody known: there a regular of these years one letter away (.42 to .52 in words of four to eight letters)
    /// comes before an unknown man written just so, and after anybody known who is. Of several words each says something: fame then helps a little only.
    /// </summary>
    public static float Fame(int words) => words == 1 ? .55f : .2f;

    /// <summary>What costs no more is written as it was typed, as far as that goes: the word itself, its beginning, another form of it.</summary>
    public const float AsWritten = .2f;

    /// <summary>Beside a first answer that is as written, one that costs so much more, and whose fame does not bring it so near, is noise.</summary>
    public const float NoiseCost = .3f, NoiseRank = .25f;

    /// <summary>Shorter beginnings have too many words one edit away.</summary>
    public const int LeastUnfinished = 4;

    const float Edit = .42f, ShortWord = .6f, Beginning = .05f;

    /// <summary>One letter of a short word is more of it.</summary>
    public static float Edited(int edits, int letters) => edits * (Edit + ShortWord / Math.Max(letters, 2) - ShortWord / 12);

    /// <summary>The beginning of a word; the whole word is its own.</summary>
    public static float Begun(int letters, int of) => letters == of ? 0 : Beginning + .001f * Math.Min(of - letters, 20);

    /// <summary>Edits that a word, or a whole name in one, of so many letters may have.</summary>
    public static int MostEdits(int letters) => letters switch { < 3 => 0, < 5 => 1, < 14 => 2, _ => 3 };
}
