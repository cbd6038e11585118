using System.Diagnostics;
using System.Text;

namespace Symbolic.Cli.Tests.Batch;

public class BatchFuzzTests
{
    private const int Rounds = 40;
    private const int LinesARound = 50;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);

    private static readonly string[] Valid =
    [
        """{"id":1,"op":"diff","expr":"x^2*sin(x)/(1+exp(-x))","var":"x","order":2,"at":{"x":0.5}}""",
        """{"id":"b","op":"gradient","expr":"max(x,y,2)+abs(x*y)-clamp(x,0,1)","vars":["x","y"],"at":{"x":1,"y":-2},"steps":true}""",
        """{"id":3,"op":"hessian","expr":"piecewise(x^2, x < 0, x == y, y, sqrt(x*y))","timeout_ms":2000}""",
        """{"id":4.5,"op":"jacobian","exprs":["w[1]*x!","atan2(y, x)^w[i+1]"],"vars":["x","w[1]"]}""",
        """{"id":5,"op":"eval","expr":"sum(k^2, k, 1, 10) + product(2k, k, 1, 3) - log(8, 2)/1.5e1","at":{}}""",
        """{"id":6,"op":"parse","expr":"2x y**-3 + α·√π ≤ ∞","syntax":"infix","assume":{"x":["positive"]}}""",
        """{"id":7,"op":"limit","expr":"sin(x)/x","var":"x","to":"0","dir":"+-"}""",
        """{"id":8,"op":"diff","expr":"integrate(exp(-t^2), t, 0, x^2) + diff(y*x^3, x, 2) + lambertw(x)^gamma(x)","var":"x","steps":true}""",
    ];

    private static readonly string[] Fragments =
    [
        "(", ")", "[", "]", "{", "}", ",", "\"", "\\", "\\u0000", "^", "^^", "-", "--", "!", "*", "/0", "==", "<", "e", "pi", "oo", "nan", "i",
        "0", "1e9", "1e-400", "9999999999999999999999", "sin", "sin(", "diff(", "let(", "sum(", "x", "x[", "²", "√", "😀", "\uFEFF", " ", "\t", "null", "true",
    ];

    [Fact]
    public void Batch_OfMutatedRequests_AnswersEveryLine()
    {
        var random = new Random(20_251_122);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds && clock.Elapsed < Enough; round++)
        {
            var lines = Enumerable.Range(0, LinesARound).Select(_ => Mutated(random)).ToArray();
            using var input = new MemoryStream();
            foreach (var line in lines)
            {
                input.Write(line);
                input.Write("\n"u8);
            }

            var replies = BatchAnswers.ToAll(input.ToArray(), "--jobs", "2");
            Assert.Equal(LinesARound, replies.Length);
            for (var i = 0; i < LinesARound; i++)
            {
                var failure = Record.Exception(() => BatchAnswers.ErrorCode(replies[i]));
                Assert.True(failure is null, $"{Encoding.UTF8.GetString(lines[i])}\n{replies[i]}\n{failure}");
            }
        }
    }

    private static byte[] Mutated(Random random)
    {
        var text = Valid[random.Next(Valid.Length)];
        // Most mutations are inside the expression, where they meet the parser, not the JSON reader.
        var start = random.Next(4) == 0 ? 0 : text.IndexOf("expr", StringComparison.Ordinal) + 7;
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var place = random.Next(Math.Min(start, text.Length), text.Length + 1);
            var length = Math.Min(random.Next(4), text.Length - place);
            text = random.Next(3) switch
            {
                0 => text.Remove(place, length),
                1 => text.Insert(place, Fragments[random.Next(Fragments.Length)]),
                _ => text.Remove(place, length).Insert(place, Fragments[random.Next(Fragments.Length)]),
            };
        }

        var bytes = Encoding.UTF8.GetBytes(text.Replace('\n', ' '));
        if (random.Next(20) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(128, 256);
        return bytes;
    }
}
