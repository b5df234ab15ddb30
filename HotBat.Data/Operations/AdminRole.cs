using System.Security.Claims;

namespace HotBat.Data.Operations;

/// <summary>Who may see and move what runs the app.</summary>
public static class AdminRole
{
    public const string Name = "admin";

    /// <exception cref="UnauthorizedAccessException">He is no administrator.</exception>
    public static void Require(ClaimsPrincipal who)
    {
        if (!who.IsInRole(Name))
            throw new UnauthorizedAccessException("Only an administrator may do this.");
    }
}
