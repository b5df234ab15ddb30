using System.Globalization;
using System.Text;

namespace HotBat.Web.Prospects;

/// <summary>A name as the rankings' filter compares it: small letters, no accents, single blanks.</summary>
static class NameFold
{
    public static string Of(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) letters.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
