namespace Symbolic.Tests.Parsing;

/// <summary>Mistakes and what is said about them: the text, the code, the message.</summary>
internal static class MistakesInNames
{
    public static readonly (string Text, string Code, string Message)[] Rows =
    [
        (
            "a | b", "syntax",
            "line 1, column 3: '|' is not an operator; write abs(x) for an absolute value, or(a, b) for two conditions\n" +
            "  a | b\n" +
            "    ^"),
        ("x @ y", "syntax", "line 1, column 3: the character '@' has no meaning here\n  x @ y\n    ^"),
        ("#x", "syntax", "line 1, column 1: the character '#' has no meaning here\n  #x\n  ^"),
        ("$x$", "syntax", "line 1, column 1: '$' has no meaning here; write the expression without it\n  $x$\n  ^"),
        ("x % 2", "syntax", "line 1, column 3: the character '%' has no meaning here\n  x % 2\n    ^"),
        ("{x}", "syntax", "line 1, column 1: '{' has no meaning here; use '(' and ')' to group\n  {x}\n  ^"),
        ("\"x\"", "syntax", "line 1, column 1: the character '\"' has no meaning here\n  \"x\"\n  ^"),
        (
            "x'", "syntax",
            "line 1, column 2: a prime can only stand between the name and the arguments of an unknown function, as in f'(x); 'x' has no arguments\n" +
            "  x'\n" +
            "   ^"),
        (
            "sin'(x)", "unknown-function",
            "line 1, column 1: primes stand behind unknown functions only; write diff(sin(x), x) for the derivative of sin\n" +
            "  sin'(x)\n" +
            "  ^"),
        (
            "f'", "syntax",
            "line 1, column 2: a prime can only stand between the name and the arguments of an unknown function, as in f'(x); 'f' has no arguments\n" +
            "  f'\n" +
            "   ^"),
        ("!x", "syntax", "line 1, column 1: '!' stands where a number, a name or '(' is expected\n  !x\n  ^"),
        ("√", "syntax", "line 1, column 2: the expression ends where a number, a name or '(' is expected\n  √\n   ^"),
        ("√-1", "syntax", "line 1, column 2: '-' stands where a number, a name or '(' is expected\n  √-1\n   ^"),
        ("x²³ + ²", "syntax", "line 1, column 7: '²' stands where a number, a name or '(' is expected\n  x²³ + ²\n        ^"),
        ("10^", "syntax", "line 1, column 4: the expression ends where a number, a name or '(' is expected\n  10^\n     ^"),
        ("x..y", "syntax", "line 1, column 2: '..' is not a number\n  x..y\n   ^"),
        (".", "syntax", "line 1, column 1: the character '.' has no meaning here\n  .\n  ^"),
        ("1e+", "syntax", "line 1, column 4: the expression ends where a number, a name or '(' is expected\n  1e+\n     ^"),
        (
            "coss(x)", "unknown-function",
            "line 1, column 1: unknown function 'coss' (did you mean 'cos'?); for a product write coss*(x)\n" +
            "  coss(x)\n" +
            "  ^"),
        (
            "tanhh(x)", "unknown-function",
            "line 1, column 1: unknown function 'tanhh' (did you mean 'tanh'?); for a product write tanhh*(x)\n" +
            "  tanhh(x)\n" +
            "  ^"),
        (
            "arcsn(x)", "unknown-function",
            "line 1, column 1: unknown function 'arcsn' (did you mean 'arcsin'?); for a product write arcsn*(x)\n" +
            "  arcsn(x)\n" +
            "  ^"),
        (
            "sqr(x)", "unknown-function",
            "line 1, column 1: unknown function 'sqr' (did you mean 'sqrt'?); for a product write sqr*(x)\n" +
            "  sqr(x)\n" +
            "  ^"),
        (
            "squareroot(x)", "unknown-function",
            "line 1, column 1: unknown function 'squareroot' (did you mean 'sqrt'?); for a product write squareroot*(x)\n" +
            "  squareroot(x)\n" +
            "  ^"),
        (
            "Sin(x)", "unknown-function",
            "line 1, column 1: unknown function 'Sin' (did you mean 'sin'?); for a product write Sin*(x)\n" +
            "  Sin(x)\n" +
            "  ^"),
        (
            "SIN(x)", "unknown-function",
            "line 1, column 1: unknown function 'SIN' (did you mean 'sin'?); for a product write SIN*(x)\n" +
            "  SIN(x)\n" +
            "  ^"),
        (
            "lgo(x)", "unknown-function",
            "line 1, column 1: unknown function 'lgo' (did you mean 'log'?); for a product write lgo*(x)\n" +
            "  lgo(x)\n" +
            "  ^"),
        (
            "expp(x)", "unknown-function",
            "line 1, column 1: unknown function 'expp' (did you mean 'exp'?); for a product write expp*(x)\n" +
            "  expp(x)\n" +
            "  ^"),
        (
            "derivative(x^2)", "unknown-function",
            "line 1, column 1: unknown function 'derivative' (did you mean 'diff'?); for a product write derivative*(x^2)\n" +
            "  derivative(x^2)\n" +
            "  ^"),
        (
            "if(x>0,1,2)", "unknown-function",
            "line 1, column 1: unknown function 'if' (did you mean 'piecewise'?)\n" +
            "  if(x>0,1,2)\n" +
            "  ^"),
        ("pi[1]", "syntax", "line 1, column 1: 'pi' is a constant and has no components\n  pi[1]\n  ^"),
        ("e[1]", "syntax", "line 1, column 1: 'e' is a constant and has no components\n  e[1]\n  ^"),
        ("sin", "syntax", "line 1, column 1: 'sin' is a function: write its argument in parentheses, sin(x)\n  sin\n  ^"),
        ("sum", "syntax", "line 1, column 1: 'sum' is a function: write sum(body, index, from, to)\n  sum\n  ^"),
        (
            "sin + 1", "syntax",
            "line 1, column 1: 'sin' is a function: write its argument in parentheses, sin(x)\n" +
            "  sin + 1\n" +
            "  ^"),
        ("x := 2", "syntax", "line 1, column 3: the character ':' has no meaning here\n  x := 2\n    ^"),
        ("x => y", "syntax", "line 1, column 3: '=>' is not an operator; write >=\n  x => y\n    ^"),
        ("x =< y", "syntax", "line 1, column 3: '=<' is not an operator; write <=\n  x =< y\n    ^"),
        ("x ≈ y", "syntax", "line 1, column 3: the character '≈' has no meaning here\n  x ≈ y\n    ^"),
        (
            "∫x", "syntax",
            "line 1, column 1: '∫' has no meaning here; write integrate(f, x) or integrate(f, x, a, b)\n" +
            "  ∫x\n" +
            "  ^"),
        ("3 x 4 )", "syntax", "line 1, column 7: ')' closes nothing\n  3 x 4 )\n        ^"),
        (
            "((x)", "syntax",
            "line 1, column 5: the expression ends, but the '(' at column 1 is not closed; ')' is expected\n" +
            "  ((x)\n" +
            "      ^"),
        ("(x))", "syntax", "line 1, column 4: ')' closes nothing\n  (x))\n     ^"),
        ("()", "syntax", "line 1, column 2: ')' stands where a number, a name or '(' is expected\n  ()\n   ^"),
        ("sin()x", "arity", "line 1, column 1: sin takes 1 argument, but 0 are given\n  sin()x\n  ^"),
        (
            "arctan(x", "syntax",
            "line 1, column 9: the expression ends, but the '(' at column 7 is not closed; ')' is expected\n" +
            "  arctan(x\n" +
            "          ^"),
        (
            "f(g(h(x))", "unknown-function",
            "line 1, column 5: unknown function 'h'; for a product write h*(x)\n" +
            "  f(g(h(x))\n" +
            "      ^"),
        (
            "x + (y * [z)", "syntax",
            "line 1, column 10: '[' can only stand behind a name, for an index; use '(' to group\n" +
            "  x + (y * [z)\n" +
            "           ^"),
        ("abs(x, y)", "arity", "line 1, column 1: abs takes 1 argument, but 2 are given\n  abs(x, y)\n  ^"),
        ("hypot(x)", "arity", "line 1, column 1: hypot takes 2 arguments, but 1 is given\n  hypot(x)\n  ^"),
        ("polygamma(x)", "arity", "line 1, column 1: polygamma takes 2 arguments, but 1 is given\n  polygamma(x)\n  ^"),
        ("clamp(x, 1)", "arity", "line 1, column 1: clamp takes 3 arguments, but 2 are given\n  clamp(x, 1)\n  ^"),
        (
            "sin**3(x)", "syntax",
            "line 1, column 1: 'sin' is a function: write its power behind its argument, sin(x)^3\n" +
            "  sin**3(x)\n" +
            "  ^"),
        (
            "sin^(-1)(x)", "syntax",
            "line 1, column 1: 'sin' is a function: write its power behind its argument, sin(x)^(-1)\n" +
            "  sin^(-1)(x)\n" +
            "  ^"),
        ("sum + 1", "syntax", "line 1, column 1: 'sum' is a function: write sum(body, index, from, to)\n  sum + 1\n  ^"),
        ("max", "syntax", "line 1, column 1: 'max' is a function: write its argument in parentheses, max(x)\n  max\n  ^"),
        (
            "atan2", "syntax",
            "line 1, column 1: 'atan2' is a function: write its argument in parentheses, atan2(x, y)\n" +
            "  atan2\n" +
            "  ^"),
        (
            "x ∧ y", "syntax",
            "line 1, column 3: '∧' is not an operator; write and(a, b) for two conditions that both hold\n" +
            "  x ∧ y\n" +
            "    ^"),
        ("∂x", "syntax", "line 1, column 1: '∂' has no meaning here; write diff(f, x)\n  ∂x\n  ^"),
        (
            "x ~ y", "syntax",
            "line 1, column 3: '~' is not an operator; write not(a) for a condition that does not hold\n" +
            "  x ~ y\n" +
            "    ^"),
        ("pow(x, 2)", "unknown-function", "line 1, column 1: unknown function 'pow' (did you mean '^'?)\n  pow(x, 2)\n  ^"),
        (
            "x\r\n+ * y\r\n", "syntax",
            "line 2, column 3: '*' stands where a number, a name or '(' is expected\n" +
            "  + * y\n" +
            "    ^"),
        (
            "cot(", "syntax",
            "line 1, column 5: the expression ends where a number, a name or '(' is expected\n" +
            "  cot(\n" +
            "      ^"),
        (
            "\U0001D465 + é", "syntax",
            "line 1, column 1: the character '\U0001D465' (U+1D465) has no meaning here\n" +
            "  \U0001D465 + é\n" +
            "  ^"),
    ];
}
