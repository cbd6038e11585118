using System.Text.RegularExpressions;

namespace Symbolic.Architecture.Tests;

/// <summary>Who may know whom: the table of the rooms, and nothing else.</summary>
public sealed class DependencyTests
{
    // A new project of src must be entered here first.
    private static readonly Dictionary<string, Room> Rooms = new()
    {
        ["Symbolic"] = new([], ["Antlr4.Runtime.Standard"]),
        ["Simplifier"] = new(["Symbolic"], []),
        ["Calculus"] = new(["Symbolic", "Simplifier"], []),
        ["Codegen"] = new(["Symbolic"], ["FastExpressionCompiler"]),
        ["Optimization"] = new(["Symbolic", "Codegen"], ["MathNet.Numerics"]),
        ["Plotting"] = new(["Symbolic", "Codegen"], ["ScottPlot"]),
        ["Cli"] = new(
            ["Symbolic", "Simplifier", "Calculus", "Codegen", "Optimization", "Plotting"], ["Sep", "Spectre.Console"]),
    };

    [Fact]
    public void Projects_OfSource_AreFound() =>
        Assert.Superset(new HashSet<string> { "Symbolic", "Simplifier", "Codegen", "Optimization", "Plotting", "Cli" }, Repository.Source.Keys.ToHashSet());

    [Fact]
    public void Projects_OfSource_AreRoomsOfTheTable() => Assert.Subset(Rooms.Keys.ToHashSet(), Repository.Source.Keys.ToHashSet());

    [Fact]
    public void References_OfSource_AreThoseOfTheTable()
    {
        foreach (var project in Repository.Source.Values)
        {
            var room = Rooms[project.Name];
            var projects = project.References.Except(room.Projects).ToArray();
            var packages = project.Packages.Except(room.Packages).ToArray();
            Assert.True(projects.Length == 0, $"{project} may not know {string.Join(", ", projects)}.");
            Assert.True(packages.Length == 0, $"{project} may not use {string.Join(", ", packages)}.");
        }
    }

    [Fact]
    public void Internals_OfSource_AreSeenByTestsAndBenchmarksOnly()
    {
        foreach (var project in Repository.Source.Values)
            Assert.All(project.Friends, friend => Assert.Matches(@"(\.Tests|Testing|Benchmarks|Algebra)$", friend));
    }

    [Fact]
    public void Files_OfARoom_NameNoRoomThatItDoesNotKnow()
    {
        foreach (var project in Repository.Source.Values)
        {
            var foreign = Rooms.Keys.Except(Rooms[project.Name].Projects).Except([project.Name, "Symbolic"]).ToArray();
            if (foreign.Length == 0) continue;
            var mention = new Regex($@"\bSymbolic\.({string.Join('|', foreign)})\b");
            foreach (var file in project.CodeFiles)
            {
                foreach (var line in Repository.Lines(file))
                    Assert.False(mention.IsMatch(line), $"{file} names a later stage: {line.Trim()}");
            }
        }
    }

    private sealed record Room(string[] Projects, string[] Packages);
}
