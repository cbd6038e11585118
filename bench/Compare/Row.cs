using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Symbolic.Compare;

/// <summary>What all programs of the comparison write, one a line, as JSON.</summary>
internal sealed record Row
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Which program wrote the row; <c>compare.sh</c> adds it.</summary>
    public string? Program { get; init; }

    public required string Problem { get; init; }

    public required long N { get; init; }

    public required string What { get; init; }

    /// <summary>The median; of the rows "synthetic", for one instruction.</summary>
    public required double Ns { get; init; }

    public required double MinNs { get; init; }

    /// <summary>The value plus the sum of all results.</summary>
    public required double Check { get; init; }

    public static Row Read(string line) => JsonSerializer.Deserialize<Row>(line, Options)!;

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, Options));
}
