namespace Symbolic.Tests.Parsing;

/// <summary>Mistakes and what is said about them: the text, the code, the message.</summary>
internal static class MistakesInStructure
{
    public static readonly (string Text, string Code, string Message)[] Rows =
    [
        ("", "syntax", "line 1, column 1: the expression is empty; a number, a name or '(' is expected\n  \n  ^"),
        ("   ", "syntax", "line 1, column 4: the expression is empty; a number, a name or '(' is expected\n     \n     ^"),
        (
            "sinn(x+1)", "unknown-function",
            "line 1, column 1: unknown function 'sinn' (did you mean 'sin'?); for a product write sinn*(x+1)\n" +
            "  sinn(x+1)\n" +
            "  ^"),
        (
            "foo(x)", "unknown-function",
            "line 1, column 1: unknown function 'foo'; for a product write foo*(x)\n" +
            "  foo(x)\n" +
            "  ^"),
        ("x ?; y", "syntax", "line 1, column 3: the character '?' has no meaning here\n  x ?; y\n    ^"),
        (
            "sin^2(x)", "syntax",
            "line 1, column 1: 'sin' is a function: write its power behind its argument, sin(x)^2\n" +
            "  sin^2(x)\n" +
            "  ^"),
        ("sin x", "syntax", "line 1, column 1: 'sin' is a function: write its argument in parentheses, sin(x)\n  sin x\n  ^"),
        (
            "(x+1", "syntax",
            "line 1, column 5: the expression ends, but the '(' at column 1 is not closed; ')' is expected\n" +
            "  (x+1\n" +
            "      ^"),
        ("x+1)", "syntax", "line 1, column 4: ')' closes nothing\n  x+1)\n     ^"),
        (
            "[x+1]", "syntax",
            "line 1, column 1: '[' can only stand behind a name, for an index; use '(' to group\n" +
            "  [x+1]\n" +
            "  ^"),
        (
            "x[1", "syntax",
            "line 1, column 4: the expression ends, but the '[' at column 2 is not closed; ']' is expected\n" +
            "  x[1\n" +
            "     ^"),
        ("x[]", "syntax", "line 1, column 3: ']' stands where a number, a name or '(' is expected\n  x[]\n    ^"),
        (
            "f(x", "syntax",
            "line 1, column 4: the expression ends, but the '(' at column 2 is not closed; ')' is expected\n" +
            "  f(x\n" +
            "     ^"),
        (
            "sin(", "syntax",
            "line 1, column 5: the expression ends where a number, a name or '(' is expected\n" +
            "  sin(\n" +
            "      ^"),
        ("sin()", "arity", "line 1, column 1: sin takes 1 argument, but 0 are given\n  sin()\n  ^"),
        ("sin(x,y)", "arity", "line 1, column 1: sin takes 1 argument, but 2 are given\n  sin(x,y)\n  ^"),
        ("atan2(x)", "arity", "line 1, column 1: atan2 takes 2 arguments, but 1 is given\n  atan2(x)\n  ^"),
        ("log(x,y,z)", "arity", "line 1, column 1: log takes 1 or 2 arguments, but 3 are given\n  log(x,y,z)\n  ^"),
        ("1.2.3", "syntax", "line 1, column 1: '1.2.3' is not a number\n  1.2.3\n  ^"),
        ("1..2", "syntax", "line 1, column 1: '1..2' is not a number\n  1..2\n  ^"),
        (
            "2 3 +", "syntax",
            "line 1, column 6: the expression ends where a number, a name or '(' is expected\n" +
            "  2 3 +\n" +
            "       ^"),
        ("x +", "syntax", "line 1, column 4: the expression ends where a number, a name or '(' is expected\n  x +\n     ^"),
        ("+", "syntax", "line 1, column 2: the expression ends where a number, a name or '(' is expected\n  +\n   ^"),
        ("x + * y", "syntax", "line 1, column 5: '*' stands where a number, a name or '(' is expected\n  x + * y\n      ^"),
        ("*x", "syntax", "line 1, column 1: '*' stands where a number, a name or '(' is expected\n  *x\n  ^"),
        ("x ^", "syntax", "line 1, column 4: the expression ends where a number, a name or '(' is expected\n  x ^\n     ^"),
        ("x^^2", "syntax", "line 1, column 3: '^' stands where a number, a name or '(' is expected\n  x^^2\n    ^"),
        (
            "x == ", "syntax",
            "line 1, column 6: the expression ends where a number, a name or '(' is expected\n" +
            "  x == \n" +
            "       ^"),
        ("x = 2", "syntax", "line 1, column 3: '=' is not an operator; write == for an equation\n  x = 2\n    ^"),
        ("x < < y", "syntax", "line 1, column 5: '<' stands where a number, a name or '(' is expected\n  x < < y\n      ^"),
        ("max()", "arity", "line 1, column 1: max takes 1 or more arguments, but 0 are given\n  max()\n  ^"),
        (
            "x\ny + * 2", "syntax",
            "line 2, column 5: '*' stands where a number, a name or '(' is expected\n" +
            "  y + * 2\n" +
            "      ^"),
        ("\tx + )", "syntax", "line 1, column 6: ')' stands where a number, a name or '(' is expected\n   x + )\n       ^"),
        ("a\0b", "syntax", "line 1, column 2: the character U+0000 has no meaning here\n  a\uFFFDb\n   ^"),
        ("\a", "syntax", "line 1, column 1: the character U+0007 has no meaning here\n  \uFFFD\n  ^"),
        (
            "x + \U0001D465", "syntax",
            "line 1, column 5: the character '\U0001D465' (U+1D465) has no meaning here\n" +
            "  x + \U0001D465\n" +
            "      ^"),
        ("(x]", "syntax", "line 1, column 3: ']' does not close the '(' at column 1; ')' is expected\n  (x]\n    ^"),
        ("x[1)", "syntax", "line 1, column 4: ')' does not close the '[' at column 2; ']' is expected\n  x[1)\n     ^"),
        ("x,y", "syntax", "line 1, column 2: ',' stands outside a function call\n  x,y\n   ^"),
        ("f(x,,y)", "syntax", "line 1, column 5: ',' stands where a number, a name or '(' is expected\n  f(x,,y)\n      ^"),
        ("f(x,)", "syntax", "line 1, column 5: ')' stands where a number, a name or '(' is expected\n  f(x,)\n      ^"),
        (",x", "syntax", "line 1, column 1: ',' stands where a number, a name or '(' is expected\n  ,x\n  ^"),
        (
            "g'(x", "syntax",
            "line 1, column 5: the expression ends, but the '(' at column 3 is not closed; ')' is expected\n" +
            "  g'(x\n" +
            "      ^"),
        (
            "h'(x)", "unknown-function",
            "line 1, column 1: 'h' is not declared as an unknown function, so h' has no meaning\n" +
            "  h'(x)\n" +
            "  ^"),
        (
            "f'(x,y)", "arity",
            "line 1, column 1: f' says nothing about several arguments; write f'[1,0](x, y)\n" +
            "  f'(x,y)\n" +
            "  ^"),
        ("f'[1](x,y)", "arity", "line 1, column 1: f'[1] takes 1 argument, but 2 are given\n  f'[1](x,y)\n  ^"),
        (
            "pi(x)", "unknown-function",
            "line 1, column 1: 'pi' is a constant, not a function; for a product write pi*(x)\n" +
            "  pi(x)\n" +
            "  ^"),
        (
            "e(x+1)", "unknown-function",
            "line 1, column 1: 'e' is a constant, not a function; for a product write e*(x+1)\n" +
            "  e(x+1)\n" +
            "  ^"),
        ("x(x+1)", "unknown-function", "line 1, column 1: unknown function 'x'; for a product write x*(x+1)\n  x(x+1)\n  ^"),
        ("x y(z)", "unknown-function", "line 1, column 3: unknown function 'y'; for a product write y*(z)\n  x y(z)\n    ^"),
        (
            "diff(x)", "arity",
            "line 1, column 1: diff takes at least 2 arguments, diff(expression, variable, order), but 1 is given\n" +
            "  diff(x)\n" +
            "  ^"),
        (
            "diff(x^2, 3)", "syntax",
            "line 1, column 1: a variable of diff must be a name, and 3 is none; write diff(expression, variable, order)\n" +
            "  diff(x^2, 3)\n" +
            "  ^"),
        (
            "diff(x, y, 1.5)", "syntax",
            "line 1, column 1: the order of a derivative must be a whole number of at least 0, not 3/2; write diff(expression, variable, order)\n" +
            "  diff(x, y, 1.5)\n" +
            "  ^"),
        (
            "sum(x, 1, 2, 3)", "syntax",
            "line 1, column 1: the second argument must be a name, and 1 is none; write sum(body, index, from, to)\n" +
            "  sum(x, 1, 2, 3)\n" +
            "  ^"),
        (
            "sum(x,i)", "arity",
            "line 1, column 1: sum takes 4 arguments, sum(body, index, from, to), but 2 are given\n" +
            "  sum(x,i)\n" +
            "  ^"),
        (
            "limit(x, x, 0, 2)", "syntax",
            "line 1, column 1: the side of a limit is 1 (from above) or -1 (from below); write limit(expression, variable, point, side)\n" +
            "  limit(x, x, 0, 2)\n" +
            "  ^"),
        (
            "let(x)", "arity",
            "line 1, column 1: let takes names with their meanings and a body, let(name, term, ..., body), but 1 is given\n" +
            "  let(x)\n" +
            "  ^"),
        (
            "let(3, x, y)", "syntax",
            "line 1, column 1: let can only give a meaning to a name, and 3 is none; write let(name, term, ..., body)\n" +
            "  let(3, x, y)\n" +
            "  ^"),
        (
            "integrate(x)", "arity",
            "line 1, column 1: integrate takes 2 or 4 arguments, integrate(expression, variable, from, to), but 1 is given\n" +
            "  integrate(x)\n" +
            "  ^"),
        (
            "piecewise()", "arity",
            "line 1, column 1: piecewise takes at least 1 argument, piecewise(value, condition, ..., otherwise), but 0 are given\n" +
            "  piecewise()\n" +
            "  ^"),
        ("not()", "arity", "line 1, column 1: not takes 1 argument, not(condition), but 0 are given\n  not()\n  ^"),
        (
            "x & y", "syntax",
            "line 1, column 3: '&' is not an operator; write and(a, b) for two conditions that both hold\n" +
            "  x & y\n" +
            "    ^"),
        (
            "x && y", "syntax",
            "line 1, column 3: '&' is not an operator; write and(a, b) for two conditions that both hold\n" +
            "  x && y\n" +
            "    ^"),
        (
            "x || y", "syntax",
            "line 1, column 3: '|' is not an operator; write or(a, b) for two conditions of which one holds\n" +
            "  x || y\n" +
            "    ^"),
    ];
}
