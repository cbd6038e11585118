using Symbolic.Algebra;

switch (args)
{
    case ["run"] or ["run", _]:
        new Rows(args.ElementAtOrDefault(1) ?? "", namesOnly: false).Print();
        return 0;
    case ["rows"] or ["rows", _]:
        new Rows(args.ElementAtOrDefault(1) ?? "", namesOnly: true).Print();
        return 0;
    case ["text", var folder]:
        PolynomialText.Write(folder);
        return 0;
    case ["table", var file]:
        return Table.Print(File.ReadLines(file), Console.Out) ? 0 : 1;
    default:
        Console.Error.WriteLine(
            """
            Usage: Algebra run [ROW]       times of the rows whose names contain ROW
                   Algebra rows [ROW]      their names alone
                   Algebra text FOLDER     the random polynomials for Maxima and SymPy
                   Algebra table FILE      Markdown from the rows of all programs; fails where results disagree
            """);
        return 2;
}
