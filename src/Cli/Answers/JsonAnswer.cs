using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Symbolic.Derivations;
using Symbolic.Errors;

namespace Symbolic.Cli.Answers;

/// <summary>Writes answers as the fields of a reply of the batch protocol.</summary>
internal static class JsonAnswer
{
    private const int MaxBytes = 256 << 20;

    /// <summary>Readable text: nothing is escaped that JSON does not require to be.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 5000,
    };

    public static void Write(Utf8JsonWriter json, Answer answer, double[]? values)
    {
        Shaped(json, "result", answer, answer.Entries, static (json, entry) => Text(json, entry.ToInfix()));
        Shaped(json, "latex", answer, answer.Entries, static (json, entry) => Text(json, entry.ToLatex()));
        if (values is not null) Shaped(json, "value", answer, values, static (json, value) => Number(json, value));
        if (answer.Conditions.Count == 0) return;
        json.WriteStartArray("conditions");
        foreach (var condition in answer.Conditions) Text(json, condition.ToInfix());
        json.WriteEndArray();
    }

    public static void WriteSteps(Utf8JsonWriter json, IReadOnlyList<Derivation> derivations)
    {
        foreach (var derivation in derivations) derivation.CheckSize();
        json.WriteStartArray("steps");
        foreach (var derivation in derivations) Steps(json, derivation.Steps);
        json.WriteEndArray();
    }

    /// <summary>A whole reply without id, as the command line prints it.</summary>
    public static string Reply(Answer answer, double[]? values, bool steps) => Reply(json =>
    {
        Write(json, answer, values);
        if (steps) WriteSteps(json, answer.Derivations);
    });

    /// <summary>A reply with fields of its own.</summary>
    public static string Reply(Action<Utf8JsonWriter> fields)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", true);
            fields(json);
            json.WriteEndObject();
        }

        return Terminal.Encoding.GetString(output.WrittenSpan);
    }

    // JSON has no numbers for what is not finite.
    public static void Number(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
    }

    public static void Text(Utf8JsonWriter json, string text)
    {
        if (json.BytesCommitted + json.BytesPending > MaxBytes) throw new LimitExceededException("the answer is longer than 256 MB");
        json.WriteStringValue(text);
    }

    // Recursion as deep as the steps are nested, which CheckSize bounds.
    private static void Steps(Utf8JsonWriter json, ImmutableArray<Step> steps)
    {
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("rule", step.Rule);
            json.WritePropertyName("before");
            Text(json, step.Before.ToInfix());
            json.WritePropertyName("after");
            Text(json, step.After.ToInfix());
            json.WriteString("explanation", step.Explanation);
            json.WriteStartArray("steps");
            Steps(json, step.Substeps);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void Shaped<T>(Utf8JsonWriter json, string name, Answer answer, T[] entries, Action<Utf8JsonWriter, T> write)
    {
        json.WritePropertyName(name);
        if (answer.Rank == 0)
        {
            write(json, entries[0]);
            return;
        }

        json.WriteStartArray();
        for (var i = 0; i < entries.Length; i++)
        {
            if (answer.Rank == 2 && i % answer.Columns == 0) json.WriteStartArray();
            write(json, entries[i]);
            if (answer.Rank == 2 && i % answer.Columns == answer.Columns - 1) json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
