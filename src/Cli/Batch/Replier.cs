using System.Buffers;
using System.Text.Json;
using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Simplifier;

namespace Symbolic.Cli.Batch;

/// <summary>Answers one request, whatever happens on the way.</summary>
internal static class Replier
{
    /// <summary>A line of JSON with its line feed.</summary>
    public static byte[] Reply(Request request, CancellationToken cancellationToken)
    {
        try
        {
            return Answered(request, cancellationToken);
        }
        catch (Exception exception)
        {
            return Failed(request.Id, exception);
        }
    }

    /// <summary>The reply to a request that failed.</summary>
    public static byte[] Failed(byte[]? id, Exception exception)
    {
        var (code, message, place) = exception switch
        {
            RequestException or UsageException => (ErrorCode.BadRequest, exception.Message, null),
            ParseException problem => (problem.Code, problem.Problem, problem),
            SymbolicException problem => (problem.Code, problem.Message, null),
            OperationCanceledException or TimeoutException => (ErrorCode.Timeout, "the time allowed ran out", null),
            OutOfMemoryException or InsufficientExecutionStackException =>
                (ErrorCode.LimitExceeded, "the request needs too much memory", null),
            _ => (ErrorCode.Unsupported, $"internal error: {exception.GetType().Name}: {exception.Message}", (ParseException?)null),
        };
        return Line(id, json =>
        {
            json.WriteBoolean("ok", false);
            json.WriteStartObject("error");
            json.WriteString("code", code.Name());
            json.WriteString("message", message);
            if (place is not null)
            {
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
            }

            json.WriteEndObject();
        });
    }

    private static byte[] Answered(Request request, CancellationToken cancellationToken)
    {
        var operation = Operation.Find(request.Operation);
        var question = Ask(request, operation, cancellationToken);
        var point = PointOf(request);
        if (operation.Verb is null) throw new UnsupportedException($"{operation.Name} is not answered yet");

        var answer = operation.Verb.Answer(question, cancellationToken);
        var isNumber = operation.Name == "eval" && !Compiled.IsCondition(answer.Entries[0]);
        var values = point is null && !isNumber ? null : Compiled.Values(answer, point ?? Point.Nowhere, cancellationToken);
        return Line(request.Id, json =>
        {
            json.WriteBoolean("ok", true);
            JsonAnswer.Write(json, answer, values);
            if (request.Steps) JsonAnswer.WriteSteps(json, answer.Derivations);
        });
    }

    // What is wrong with the request itself is said before anything that is wrong with its mathematics.
    private static Question Ask(Request request, Operation operation, CancellationToken cancellationToken)
    {
        var texts = Texts(request, operation);
        foreach (var field in operation.Required) Require(field, field == "to" ? request.To : request.Variable);
        if (operation.Name == "integrate" && request.From is null != request.Upto is null)
            throw new RequestException("the fields 'from' and 'upto' go together");
        var variable = request.Variable is { } name ? Variable("var", name) : null;
        if (request.Variables is []) throw new RequestException("the field 'vars' must name at least one variable");
        var variables = request.Variables?.ConvertAll(item => Variable("vars", item));
        if (request.Syntax == "latex") throw new UnsupportedException("LaTeX is not read yet; write the expression in the infix syntax");

        foreach (var text in new[] { request.To, request.From, request.Upto })
        {
            text?.Parse(null, cancellationToken);
        }

        return new Question
        {
            Terms = texts.ConvertAll(text => text.Parse(null, cancellationToken)),
            Variable = variable,
            Variables = variables,
            Order = request.Order ?? 1,
            Steps = request.Steps,
            Assumptions = AssumptionsOf(request),
            Timeout = request.Timeout,
        };
    }

    private static Assumptions AssumptionsOf(Request request)
    {
        if (request.Assumed.Count == 0) return Assumptions.None;
        try
        {
            return Assumptions.Parse(string.Join(", ", request.Assumed.Select(pair => $"{pair.Symbol}:{pair.Property}")));
        }
        catch (UnsupportedException problem)
        {
            throw new RequestException($"'assume' does not say what it may: {problem.Message}");
        }
    }

    private static List<string> Texts(Request request, Operation operation)
    {
        if (operation.TakesSeveral)
        {
            if (request.Expressions is null)
                throw new RequestException($"{operation.Name} takes an array of expressions in the field 'exprs'");
            if (request.Expressions.Count == 0) throw new RequestException("the field 'exprs' must have at least one expression");
            return request.Expressions;
        }

        Require("expr", request.Expression);
        return [request.Expression!];
    }

    private static void Require(string field, string? value)
    {
        if (value is null) throw new RequestException($"the field '{field}' is missing");
    }

    private static Expr Variable(string field, string name) =>
        Variables.Named(name)
        ?? throw new RequestException($"the field '{field}' takes names, and '{RequestException.Shortened(name)}' is none");

    private static Point? PointOf(Request request)
    {
        if (request.At is null) return null;
        var values = new List<(Expr, double)>();
        var seen = new HashSet<Expr>();
        foreach (var (name, value) in request.At)
        {
            var variable = Variable("at", name);
            if (!seen.Add(variable)) throw new RequestException($"the field 'at' gives {variable} two values");
            values.Add((variable, value));
        }

        return Point.Of(values);
    }

    private static byte[] Line(byte[]? id, Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, JsonAnswer.Options))
        {
            json.WriteStartObject();
            if (id is not null)
            {
                json.WritePropertyName("id");
                json.WriteRawValue(id, skipInputValidation: true);
            }

            write(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }
}
