using HotBat.Core.Operations;

namespace HotBat.Jobs.Operations;

/// <summary>A file that a command writes: whole, or not at all.</summary>
static class NewFile
{
    /// <summary>Says before long work that it could not be written.</summary>
    /// <param name="option">Where the file is named.</param>
    /// <exception cref="UserError">There is no such folder, or the name is a folder's.</exception>
    public static void Check(string? path, string option)
    {
        if (path is null) return;
        if (Directory.Exists(path)) throw new UserError($"{path} is a folder.", option, "Name a file in it.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new UserError($"There is no folder {folder}.", option, "Make it first, or name another file.");
    }

    /// <summary>Written beside it and put in its place at the end: a command that is stopped leaves what was there.</summary>
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        var part = path + ".part";
        try
        {
            await using (var writer = new StreamWriter(part)) await write(writer);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
