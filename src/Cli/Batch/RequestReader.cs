using System.Text.Json;

namespace Symbolic.Cli.Batch;

/// <summary>Reads one line of JSON into a request, field by field, so that an id before a mistake is known when the mistake is
/// answered.</summary>
internal static class RequestReader
{
    /// <exception cref="RequestException">The line is no JSON object, or a field has the wrong type.</exception>
    public static void Read(ReadOnlySpan<byte> line, Request request)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new RequestException("a request is a JSON object");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                Field(ref reader, line, name, request);
                if (!seen.Add(name)) throw new RequestException($"the field '{name}' is given twice");
            }

            // Anything but blanks after the object is a mistake, which the reader finds.
            reader.Read();
        }
        catch (JsonException problem)
        {
            throw new RequestException($"this is not JSON: {FirstSentence(problem.Message)}");
        }
        catch (InvalidOperationException)
        {
            throw new RequestException("a text is not valid Unicode");
        }
    }

    private static void Field(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, string name, Request request)
    {
        switch (name)
        {
            case "id":
                Id(ref reader, line, request);
                break;
            case "op":
                request.Operation = Text(ref reader, name);
                break;
            case "expr":
                request.Expression = Text(ref reader, name);
                break;
            case "exprs":
                request.Expressions = Texts(ref reader, name);
                break;
            case "syntax":
                request.Syntax = Word(ref reader, name, "infix", "latex");
                break;
            case "var":
                request.Variable = Text(ref reader, name);
                break;
            case "vars":
                request.Variables = Texts(ref reader, name);
                break;
            case "order":
                request.Order = Whole(ref reader, name, 0, int.MaxValue);
                break;
            case "to":
                request.To = Text(ref reader, name);
                break;
            case "dir":
                request.Side = Word(ref reader, name, "+", "-", "+-");
                break;
            case "from":
                request.From = Text(ref reader, name);
                break;
            case "upto":
                request.Upto = Text(ref reader, name);
                break;
            case "assume":
                Assumptions(ref reader, request);
                break;
            case "at":
                request.At = Point(ref reader);
                break;
            case "steps":
                if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) throw Wrong(name, "true or false");
                request.Steps = reader.GetBoolean();
                break;
            case "timeout_ms":
                request.Timeout = Whole(ref reader, name, 1, int.MaxValue);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    // Whatever it is, it is echoed, so that the reply finds its request.
    private static void Id(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, Request request)
    {
        var start = (int)reader.TokenStartIndex;
        var isFit = reader.TokenType is JsonTokenType.String or JsonTokenType.Number;
        reader.Skip();
        request.Id ??= line[start..(int)reader.BytesConsumed].ToArray();
        if (!isFit) throw Wrong("id", "a text or a number");
    }

    private static string Text(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Wrong(name, "a text");

    private static List<string> Texts(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw Wrong(name, "an array of texts");
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) throw Wrong(name, "an array of texts");
            texts.Add(reader.GetString()!);
        }

        return texts;
    }

    private static string Word(ref Utf8JsonReader reader, string name, params ReadOnlySpan<string> words)
    {
        var text = Text(ref reader, name);
        if (!words.Contains(text)) throw Wrong(name, string.Join(" or ", words.ToArray().Select(word => $"\"{word}\"")));
        return text;
    }

    private static int Whole(ref Utf8JsonReader reader, string name, int least, int most)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && value == Math.Floor(value))
        {
            if (value >= least && value <= most) return (int)value;
        }

        throw Wrong(name, FormattableString.Invariant($"a whole number from {least} to {most}"));
    }

    private static void Assumptions(ref Utf8JsonReader reader, Request request)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Wrong("assume", "an object of lists of assumptions");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var symbol = reader.GetString()!;
            if (Answers.Variables.Named(symbol) is null) throw new RequestException($"'assume' is about names, and '{symbol}' is none");
            reader.Read();
            foreach (var property in Texts(ref reader, "assume")) request.Assumed.Add((symbol, property));
        }
    }

    private static List<(string Name, double Value)> Point(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Wrong("at", "an object of names and numbers");
        var values = new List<(string, double)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var value) || !double.IsFinite(value))
                throw Wrong("at", "an object of names and numbers");
            values.Add((name, value));
        }

        return values;
    }

    private static RequestException Wrong(string name, string expected) => new($"the field '{name}' must be {expected}");

    // The reader's messages end with positions in its own terms.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
