namespace Symbolic.Codegen.Backends.Linq;

/// <summary>The point, the results, the workspace and the data of a chunk as blocks.</summary>
internal sealed record BlockPlaces(Blocks X, Blocks Results, Blocks Workspace, Blocks Data);
