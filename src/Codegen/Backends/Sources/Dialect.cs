using System.Globalization;
using System.Text;
using Symbolic.Codegen.Backends.Sources.Kernels;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Functions;

namespace Symbolic.Codegen.Backends.Sources;

/// <summary>How a language spells what tapes say. One object serves one text, and notes which kernels it needs.</summary>
internal abstract class Dialect
{
    private readonly HashSet<string> _used = [];

    public static Dialect Of(SourceLanguage language) => language switch
    {
        SourceLanguage.C => new CDialect(),
        SourceLanguage.CSharp => new CSharpDialect(),
        SourceLanguage.Python => new PythonDialect(),
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    /// <summary>The name of the language, for people.</summary>
    public abstract string Name { get; }

    /// <summary>What begins a comment.</summary>
    public abstract string Comment { get; }

    /// <summary>Whether indentation means something.</summary>
    public virtual bool IsIndentSignificant => false;

    /// <summary>Whether a loop ends before its upper bound, so that it needs one more.</summary>
    public virtual bool IsUpperExclusive => false;

    /// <summary>What stands in a body without statements, if it must not be empty.</summary>
    public virtual string? EmptyBody => null;

    /// <summary>What ends a compound statement, or null.</summary>
    public virtual string? End => "}";

    /// <summary>Names that a function must not have.</summary>
    public abstract IReadOnlySet<string> Reserved { get; }

    /// <summary>The kernels that the text calls so far, those that are called before those that call.</summary>
    public List<string> Kernels { get; } = [];

    /// <summary>A number, exactly.</summary>
    public Code Number(double value)
    {
        if (double.IsNaN(value)) return new(NotANumber);
        if (double.IsInfinity(value)) return value > 0 ? new(Infinity) : new($"-{Infinity}", Rank.Unary);
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        if (text.IndexOfAny(['.', 'e']) < 0) text += ".0";
        return new(text, text[0] == '-' ? Rank.Unary : Rank.Atom);
    }

    /// <summary>A number where nothing else gives an expression the type of numbers.</summary>
    public virtual Code TypedNumber(double value) => Number(value);

    public abstract string NotANumber { get; }

    public abstract string Infinity { get; }

    /// <summary>Whether a number is none.</summary>
    public abstract Code IsNaN(Code number);

    public abstract Code Truth(bool holds);

    public abstract Code Not(Code condition);

    public abstract Code And(Code left, Code right);

    public abstract Code Or(Code left, Code right);

    public abstract Code Conditional(Code condition, Code then, Code other);

    public abstract Code Power(Code a, Code b);

    public abstract Code FusedMultiplyAdd(Code a, Code b, Code c);

    /// <summary>A subscript as a number.</summary>
    public abstract Code Position(string subscript);

    /// <summary>A number cut to a whole one.</summary>
    public abstract Code Whole(Code number);

    /// <summary>A subscript.</summary>
    public virtual string Subscript(Subscript subscript, Func<int, string> name) => subscript.ToString(name);

    /// <summary>An element of an array.</summary>
    /// <param name="array">The name of the array.</param>
    /// <param name="at">The subscript.</param>
    /// <param name="checkedLength">The length of the array if the subscript is to be checked, otherwise -1.</param>
    /// <param name="isRead">Whether the element is read; what must hold to write it is said by <see cref="Guard"/>.</param>
    public abstract Code Element(string array, string at, int checkedLength = -1, bool isRead = true);

    /// <summary>What must hold for a write to a checked subscript, or null where the write itself checks.</summary>
    public virtual Code? Guard(string at, int length) => null;

    /// <summary>A call of the kernel of a row.</summary>
    /// <exception cref="UnsupportedException">The row has no spelling in the language.</exception>
    public Code Call(Function function, params ReadOnlySpan<Code> arguments)
    {
        if (Spelling(function) is { } format) return Formatted(format, arguments);
        // The name log has two rows.
        var kernel = function is { Name: "log", MinArity: 2 } ? "log_base" : function.Name;
        if (FunctionTable.Default.Rows.Contains(function) && Find(kernel) is not null) return CallKernel(kernel, arguments);
        return Formatted(Fallback(function) ?? throw NoSpelling(function), arguments);
    }

    /// <summary>Declares a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">What it holds.</param>
    /// <param name="value">Its value, or null.</param>
    /// <param name="isFinal">Whether it keeps this value.</param>
    /// <returns>The statement; null if the language has none.</returns>
    public abstract string? Declare(string name, VariableType type, string? value, bool isFinal);

    /// <summary>The statements that declare a local array, and set it to 0 where it starts so.</summary>
    public abstract IEnumerable<string> DeclareArray(string name, TapeArray array);

    /// <summary>Ends a simple statement.</summary>
    public virtual string Statement(string text) => text + ";";

    /// <summary>The head of a branch of a conditional statement.</summary>
    /// <param name="condition">The condition; empty for the last branch without one.</param>
    /// <param name="isFirst">Whether it is the first branch.</param>
    public virtual string ConditionHead(string condition, bool isFirst) =>
        condition.Length == 0 ? "else" : isFirst ? $"if ({condition})" : $"else if ({condition})";

    public abstract string LoopHead(string index, string lower, string upper);

    /// <summary>The lines that open a part of a compound statement.</summary>
    public abstract IEnumerable<string> Open(string head, bool isFirst);

    public abstract string FunctionHead(SourceFunction function);

    /// <summary>The statements with which a function begins.</summary>
    /// <param name="function">The function.</param>
    /// <param name="readsPoint">Whether it reads any variable.</param>
    public abstract IEnumerable<string> Begin(SourceFunction function, bool readsPoint);

    /// <summary>The statement with which it ends, or null.</summary>
    /// <param name="function">The function.</param>
    /// <param name="value">The value, unless all results go into an array.</param>
    public abstract string? Return(SourceFunction function, string? value);

    /// <summary>The lines before everything else.</summary>
    public abstract IEnumerable<string> Prologue { get; }

    /// <summary>How many empty lines stand between functions.</summary>
    public virtual int Distance => 1;

    /// <summary>What opens and closes a table of numbers.</summary>
    public abstract (string Open, string Close) Table(string name, int length);

    /// <summary>A kernel as it is written into the text.</summary>
    public abstract string Write(string kernel);

    /// <summary>The kernel of that name, or null if the language needs none.</summary>
    protected abstract string? Find(string kernel);

    /// <summary>The name of a kernel in the text.</summary>
    protected abstract string NameOf(string kernel);

    /// <summary>A call of a kernel, which becomes part of the text with all that it calls.</summary>
    protected Code CallKernel(string kernel, params ReadOnlySpan<Code> arguments)
    {
        Use(kernel);
        var text = new StringBuilder(NameOf(kernel)).Append('(');
        for (var i = 0; i < arguments.Length; i++) text.Append(i > 0 ? ", " : "").Append(arguments[i].Text);
        return new(text.Append(')').ToString());
    }

    private void Use(string kernel)
    {
        if (!_used.Add(kernel)) return;
        foreach (var called in KernelTexts.CallsOf(Find(kernel)!))
        {
            if (Find(called) is not null) Use(called);
        }

        Kernels.Add(kernel);
    }

    /// <summary>The spelling of a function as its row has it.</summary>
    protected abstract string? Spelling(Function function);

    /// <summary>The spelling of a function that has none and no kernel, or null.</summary>
    protected virtual string? Fallback(Function function) => null;

    protected static Code Formatted(string format, params ReadOnlySpan<Code> arguments)
    {
        var texts = new object[arguments.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = arguments[i].Text;
        return new(string.Format(CultureInfo.InvariantCulture, format, texts), RankOf(format));
    }

    private UnsupportedException NoSpelling(Function function) =>
        new($"the function '{function.Name}' has no spelling in {Name}; its row gives one to functions of your own");

    // By the loosest operator outside parentheses.
    private static Rank RankOf(string format)
    {
        var (rank, depth) = (Rank.Atom, 0);
        foreach (var c in format)
        {
            if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (depth > 0) continue;
            else if (c is '*' or '/') rank = rank == Rank.Atom ? Rank.Product : rank;
            else if (!char.IsLetterOrDigit(c) && c is not ('.' or '_' or '{' or '}' or ':')) rank = Rank.Conditional;
        }

        return rank;
    }
}
