using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Plotting;

namespace Symbolic.Cli.Pictures;

/// <summary>Files that pictures go to.</summary>
internal static class PictureFile
{
    /// <summary>The file of --plot; null if no picture is asked for.</summary>
    /// <exception cref="UsageException">Its name says no format.</exception>
    public static string? Of(ArgumentList arguments)
    {
        if (arguments.Text(Option.Plot) is not { } path) return null;
        Check(path, Option.Plot);
        return path;
    }

    /// <summary>Complains about a name that says no format.</summary>
    public static void Check(string path, Option option)
    {
        if (!Picture.CanSave(path)) throw new UsageException($"{option.Name} takes a .png or an .svg file, not '{path}'");
    }

    /// <summary>Makes and writes a picture beside an answer, which is shown even if no picture can be made of it.</summary>
    public static void SaveBeside(Terminal terminal, string path, Func<Picture> make)
    {
        try
        {
            Save(make(), path);
        }
        catch (Exception exception) when (exception is ArgumentException or SymbolicException)
        {
            terminal.Note($"no picture was made: {exception.Message}");
        }
    }

    /// <summary>Writes a picture.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Save(Picture picture, string path, int width = Picture.DefaultWidth, int height = Picture.DefaultHeight)
    {
        try
        {
            picture.Save(path, width, height);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the file '{path}' cannot be written: {exception.Message}");
        }
    }
}
