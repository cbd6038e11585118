using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Symbolic.Codegen.Backends.Sources;

namespace Symbolic.Codegen.Tests.Backends.Sources;

/// <summary>Writes many programs into one text of a language, and runs it.</summary>
internal static class WrittenPrograms
{
    /// <summary>The results of C programs, compiled without warnings; null if the machine has no gcc.</summary>
    public static Dictionary<string, double[][]>? InC(IReadOnlyList<WrittenCase> cases)
    {
        if (Machine.Run("gcc", "--version") is null) return null;
        var text = new StringBuilder("#include <stdio.h>\n").Append(Text(cases, SourceLanguage.C)).Append('\n');
        foreach (var each in cases)
        {
            var call = each.Form switch
            {
                SourceForm.Value => $"r[0] = {each.Name}(x[i]);",
                SourceForm.Gradient => $"r[0] = {each.Name}(x[i], r + 1);",
                _ => $"{each.Name}(x[i], r);",
            };
            var points = each.Points.Select(point => $"{{{string.Join(", ", point.DefaultIfEmpty().Select(InC))}}}");
            text.Append(CultureInfo.InvariantCulture, $$"""
                static void run_{{each.Name}}(void) {
                    static const double x[][{{Math.Max(1, each.Tape.Inputs.Length)}}] = { {{string.Join(", ", points)}} };
                    double r[{{each.Count}}];
                    for (int i = 0; i < {{each.Points.Length}}; i++) {
                        {{call}}
                        for (int k = 0; k < {{each.Count}}; k++) printf("%.17g\n", r[k]);
                    }
                }

                """);
        }

        text.Append("int main(void) {\n");
        foreach (var each in cases) text.Append(CultureInfo.InvariantCulture, $"    run_{each.Name}();\n");
        text.Append("    return 0;\n}\n");
        return Machine.WithFolder(folder =>
        {
            var (source, program) = (Path.Combine(folder, "all.c"), Path.Combine(folder, "all"));
            File.WriteAllText(source, text.ToString());
            var compiled = Machine.Run("gcc", "-std=c17", "-O2", "-Wall", "-Wextra", "-Werror", source, "-o", program, "-lm")!.Value;
            Assert.True(compiled.Status == 0, compiled.Errors);
            return Machine.Read(Machine.Run(program)!.Value.Output, cases);
        });
    }

    /// <summary>The results of C# programs, compiled without warnings.</summary>
    public static Dictionary<string, double[][]> InCSharp(IReadOnlyList<WrittenCase> cases)
    {
        var text = $"using System;\n\npublic static class Generated\n{{\n{Text(cases, SourceLanguage.CSharp)}}}\n";
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            "Generated", [CSharpSyntaxTree.ParseText(text)], platform,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, warningLevel: 9));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        var lines = text.Split('\n');
        Assert.Empty(emitted.Diagnostics.Where(each => each.Severity >= DiagnosticSeverity.Warning)
            .Select(each => $"{each}: {lines[each.Location.GetLineSpan().StartLinePosition.Line]}"));
        image.Position = 0;
        var type = new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(image).GetType("Generated")!;
        return cases.ToDictionary(each => each.Name, each => Called(each, type.GetMethod(each.Name)!));
    }

    /// <summary>The results of Python programs; null if the machine has no Python with NumPy.</summary>
    public static Dictionary<string, double[][]>? InPython(IReadOnlyList<WrittenCase> cases)
    {
        if (Python is not { } python) return null;
        var text = new StringBuilder(Text(cases, SourceLanguage.Python)).Append("\n\n").Append("""
            def run(function, points, count, kind):
                for point in points:
                    try:
                        result = function(point)
                        values = [result] if kind == "Value" else [result[0], *result[1]] if kind == "Gradient" else result
                    except IndexError:
                        values = [math.nan] * count
                    for value in values:
                        print(repr(float(value)))


            import math
            nan, inf = math.nan, math.inf

            """);
        foreach (var each in cases)
        {
            var points = each.Points.Select(point => $"[{string.Join(", ", point.Select(InPython))}]");
            text.Append(CultureInfo.InvariantCulture, $"run({each.Name}, [{string.Join(", ", points)}], {each.Count}, \"{each.Form}\")\n");
        }

        return Machine.WithFolder(folder =>
        {
            var source = Path.Combine(folder, "all.py");
            File.WriteAllText(source, text.ToString());
            var run = Machine.Run(python, "-W", "error", source)!.Value;
            Assert.True(run.Status == 0, run.Errors);
            return Machine.Read(run.Output, cases);
        });
    }

    /// <summary>A Python that has NumPy, or null.</summary>
    public static string? Python { get; } =
        new[] { "python3", "/usr/bin/python3", "python" }.FirstOrDefault(each => Machine.Run(each, "-c", "import numpy") is { Status: 0 });

    private static double[][] Called(WrittenCase each, MethodInfo method)
    {
        switch (each.Form)
        {
            case SourceForm.Value:
                var value = method.CreateDelegate<CompiledFunction>();
                return [.. each.Points.Select(point => each.Tried(results => results[0] = value(point)))];
            case SourceForm.Gradient:
                var gradient = method.CreateDelegate<GradientFunction>();
                return [.. each.Points.Select(point => each.Tried(results => results[0] = gradient(point, results.AsSpan(1))))];
            default:
                var functions = method.CreateDelegate<CompiledFunctions>();
                return [.. each.Points.Select(point => each.Tried(results => functions(point, results)))];
        }
    }

    private static string Text(IEnumerable<WrittenCase> cases, SourceLanguage language)
    {
        var text = new SourceText(language);
        foreach (var each in cases) text.Add(each.Tape, each.Form, each.Name);
        return text.ToString();
    }

    private static string InC(double value) =>
        double.IsNaN(value) ? "NAN" : double.IsInfinity(value) ? value > 0 ? "INFINITY" : "-INFINITY" : InPython(value);

    private static string InPython(double value) => double.IsNaN(value) ? "nan"
        : double.IsInfinity(value) ? value > 0 ? "inf" : "-inf"
        : value.ToString("E16", CultureInfo.InvariantCulture);
}
