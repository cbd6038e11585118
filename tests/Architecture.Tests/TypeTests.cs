using System.Reflection;
using System.Runtime.CompilerServices;
using Symbolic.Errors;

namespace Symbolic.Architecture.Tests;

/// <summary>What must hold of every type of the libraries.</summary>
public sealed class TypeTests
{
    private static IEnumerable<Assembly> Libraries =>
        Repository.Source.Values.Where(project => project.Name != "Cli").Select(project => Assembly.Load(project.AssemblyName));

    private static IEnumerable<Type> Types =>
        Libraries.SelectMany(library => library.GetTypes()).Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)));

    [Fact]
    public void Types_Found_AreMany() => Assert.True(Types.Count() > 50);

    [Fact]
    public void PublicClasses_Inheritance_IsDecided()
    {
        foreach (var type in Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => type.IsClass))
            Assert.True(type.IsSealed || type.IsAbstract, $"{type} must be sealed, abstract or static.");
    }

    [Fact]
    public void Exceptions_Family_IsOne()
    {
        foreach (var type in Types.Where(type => type.IsAssignableTo(typeof(Exception)) && type != typeof(SymbolicException)))
        {
            Assert.True(type.IsAssignableTo(typeof(SymbolicException)), $"{type} must derive from {nameof(SymbolicException)}.");
            Assert.True(type.IsSealed, $"{type} must be sealed.");
        }
    }

    [Fact]
    public void PublicTypes_Fields_AreNotWritable()
    {
        foreach (var type in Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => !type.IsEnum))
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
                Assert.True(field.IsInitOnly || field.IsLiteral, $"{type}.{field.Name} can be written.");
        }
    }
}
