using Symbolic.Compare;

switch (args)
{
    case ["evaluate"] or ["evaluate", _]:
        EvaluationRows.Print(args.ElementAtOrDefault(1) ?? "");
        return 0;
    case ["compile", var family] when CompileRows.Print(family):
        return 0;
    case ["synthetic"] or ["synthetic", _]:
        SyntheticRows.Print(args.ElementAtOrDefault(1) ?? "1000000");
        return 0;
    case ["counts"]:
        CountRows.Print();
        return 0;
    case ["verify"]:
        Verification.Print();
        return 0;
    case ["table", var file]:
        return ComparisonTable.Print(File.ReadLines(file).Select(Row.Read), Console.Out) ? 0 : 1;
    default:
        Console.Error.WriteLine(
            """
            Usage: Compare evaluate [PROBLEM]     times of calls, of the problems whose names contain PROBLEM
                   Compare compile FAMILY         from text to the first result: rosenbrock, helmholtz, logreg, gmm, batch
                   Compare synthetic [LARGEST]    programs of 1000, 10 000, ... instructions
                   Compare counts                 operations of functions and Jacobians
                   Compare verify                 small cases by the interpreter, for the comparison with the programs in C
                   Compare table FILE             Markdown from rows with "program"; fails where checks disagree
            """);
        return 2;
}
