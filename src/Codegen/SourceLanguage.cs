namespace Symbolic.Codegen;

/// <summary>A language that programs are written in.</summary>
public enum SourceLanguage
{
    /// <summary>C17: a function and what it needs, for any compiler with its mathematical library. Allocates nothing.</summary>
    C,

    /// <summary>C#: static methods to paste into a class, which need nothing but the runtime.</summary>
    CSharp,

    /// <summary>Python with NumPy: a function of a sequence of numbers, or, where nothing branches or loops, of columns.</summary>
    Python,
}
