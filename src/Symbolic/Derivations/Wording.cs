namespace Symbolic.Derivations;

/// <summary>What a step says of itself, where its rule is not among those whose texts are looked up by their ids: rules of other
/// libraries and of users bring their words along.</summary>
/// <param name="Title">The name of the rule that people know: <c>Pythagorean identity</c>.</param>
/// <param name="Text">Why the step is right, in one or two sentences; may be empty. <c>{1}</c> stands for the second term that the step
/// mentions, and what is between backquotes is a formula.</param>
public sealed record Wording(string Title, string Text);
