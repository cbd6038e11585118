using System.Text.Json;
using Symbolic.Cli.Answers;
using Symbolic.Expressions;

namespace Symbolic.Cli.Reports;

/// <summary>The answer of a verb that tells several things, as one JSON object in a line.</summary>
internal static class JsonReport
{
    public static string Of(Action<Utf8JsonWriter> fields) => JsonAnswer.Reply(fields) + "\n";

    public static void Number(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        JsonAnswer.Number(json, value);
    }

    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) JsonAnswer.Number(json, value);
        json.WriteEndArray();
    }

    public static void Terms(this Utf8JsonWriter json, string name, IEnumerable<Expr> terms)
    {
        json.WritePropertyName(name);
        json.Values(terms);
    }

    /// <summary>An array of terms, itself an item of an array or the value of a field.</summary>
    public static void Values(this Utf8JsonWriter json, IEnumerable<Expr> terms)
    {
        json.WriteStartArray();
        foreach (var term in terms) JsonAnswer.Text(json, term.ToInfix());
        json.WriteEndArray();
    }

    public static void Term(this Utf8JsonWriter json, string name, Expr term)
    {
        json.WritePropertyName(name);
        JsonAnswer.Text(json, term.ToInfix());
    }

    /// <summary>An object with a number for each variable.</summary>
    public static void Point(this Utf8JsonWriter json, string name, IReadOnlyList<Expr> variables, IReadOnlyList<double> values)
    {
        json.WriteStartObject(name);
        for (var i = 0; i < variables.Count; i++) json.Number(variables[i].ToString(), values[i]);
        json.WriteEndObject();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
