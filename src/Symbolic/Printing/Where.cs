using System.Text;
using Symbolic.Expressions;

namespace Symbolic.Printing;

/// <summary>Writes a term whose text would explode as a short body, and behind it what its names stand for.</summary>
internal static class Where
{
    public static string Write(
        Printer printer, Expr term, string where, Func<string, string> name, string equals, string comma, CancellationToken cancellationToken)
    {
        if (SharedParts.Of(term) is not { } parts) return printer.Write(term, cancellationToken);
        var output = new StringBuilder();
        printer.Write(parts.Body, output, cancellationToken);
        for (var i = 0; i < parts.Definitions.Count; i++)
        {
            output.Append(i == 0 ? where : comma).Append(name(parts.Definitions[i].Name.Name)).Append(equals);
            printer.Write(parts.Definitions[i].Definition, output, cancellationToken);
        }

        return output.ToString();
    }
}
