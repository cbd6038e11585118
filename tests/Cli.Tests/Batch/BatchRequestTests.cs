using System.Text;

namespace Symbolic.Cli.Tests.Batch;

public class BatchRequestTests
{
    [Theory]
    [InlineData("a request is a JSON object", "[]")]
    [InlineData("a request is a JSON object", "3")]
    [InlineData("a request is a JSON object", "\"x\"")]
    [InlineData("the field 'op' is missing", "{}")]
    [InlineData("the field 'op' must be a text", """{"op":1}""")]
    [InlineData("the field 'expr' is missing", """{"op":"parse"}""")]
    [InlineData("the field 'expr' must be a text", """{"op":"parse","expr":["x"]}""")]
    [InlineData("the field 'expr' must be a text", """{"op":"parse","expr":null}""")]
    [InlineData("the field 'var' is missing", """{"op":"diff","expr":"x"}""")]
    [InlineData("the field 'var' takes names, and 'x+1' is none", """{"op":"diff","expr":"x","var":"x+1"}""")]
    [InlineData("the field 'var' takes names, and '(x)' is none", """{"op":"diff","expr":"x","var":"(x)"}""")]
    [InlineData("the field 'var' takes names, and '' is none", """{"op":"diff","expr":"x","var":""}""")]
    [InlineData("the field 'vars' takes names, and 'e' is none", """{"op":"gradient","expr":"x","vars":["x","e"]}""")]
    [InlineData("the field 'vars' must be an array of texts", """{"op":"gradient","expr":"x","vars":"x"}""")]
    [InlineData("the field 'vars' must be an array of texts", """{"op":"gradient","expr":"x","vars":[1]}""")]
    [InlineData("the field 'vars' must name at least one variable", """{"op":"gradient","expr":"x","vars":[]}""")]
    [InlineData("jacobian takes an array of expressions in the field 'exprs'", """{"op":"jacobian","expr":"x"}""")]
    [InlineData("the field 'exprs' must have at least one expression", """{"op":"jacobian","exprs":[]}""")]
    [InlineData("the field 'order' must be a whole number from 0 to 2147483647", """{"op":"diff","expr":"x","var":"x","order":-1}""")]
    [InlineData("the field 'order' must be a whole number from 0 to 2147483647", """{"op":"diff","expr":"x","var":"x","order":1.5}""")]
    [InlineData("the field 'order' must be a whole number from 0 to 2147483647", """{"op":"diff","expr":"x","var":"x","order":"2"}""")]
    [InlineData("the field 'at' must be an object of names and numbers", """{"op":"eval","expr":"x","at":{"x":"1"}}""")]
    [InlineData("the field 'at' must be an object of names and numbers", """{"op":"eval","expr":"x","at":[1]}""")]
    [InlineData("the field 'at' must be an object of names and numbers", """{"op":"eval","expr":"x","at":{"x":1e999}}""")]
    [InlineData("the field 'at' takes names, and '1' is none", """{"op":"eval","expr":"x","at":{"1":1}}""")]
    [InlineData("the field 'at' gives x two values", """{"op":"eval","expr":"x","at":{"x":1,"x":2}}""")]
    [InlineData("the field 'steps' must be true or false", """{"op":"diff","expr":"x","var":"x","steps":1}""")]
    [InlineData("the field 'timeout_ms' must be a whole number from 1 to 2147483647", """{"op":"parse","expr":"x","timeout_ms":"soon"}""")]
    [InlineData("the field 'timeout_ms' must be a whole number from 1 to 2147483647", """{"op":"parse","expr":"x","timeout_ms":0}""")]
    [InlineData("the field 'syntax' must be \"infix\" or \"latex\"", """{"op":"parse","expr":"x","syntax":"rpn"}""")]
    [InlineData("the field 'dir' must be \"+\" or \"-\" or \"+-\"", """{"op":"limit","expr":"x","var":"x","to":"0","dir":"up"}""")]
    [InlineData("the field 'to' is missing", """{"op":"limit","expr":"x","var":"x"}""")]
    [InlineData("the fields 'from' and 'upto' go together", """{"op":"integrate","expr":"x","var":"x","from":"0"}""")]
    [InlineData("the field 'assume' must be an object of lists of assumptions", """{"op":"parse","expr":"x","assume":["x"]}""")]
    [InlineData("'assume' is about names, and '2' is none", """{"op":"parse","expr":"x","assume":{"2":["positive"]}}""")]
    [InlineData("the field 'expr' is given twice", """{"op":"parse","expr":"x","expr":"y"}""")]
    [InlineData(
        "there is no operation 'dif'; " +
        "take parse, eval, diff, gradient, jacobian, hessian, simplify, expand, factor, solve, limit, series, integrate",
        """{"op":"dif","expr":"x"}""")]
    [InlineData("a text is not valid Unicode", """{"op":"parse","expr":"\ud800"}""")]
    [InlineData("a text is not valid Unicode", """{"op":"parse","expr":"x","\ud800":1}""")]
    public void Request_Malformed_IsABadRequest(string message, string request)
    {
        var escaped = message.Replace("\"", "\\\"", StringComparison.Ordinal);
        Assert.Equal($$$"""{"ok":false,"error":{"code":"bad-request","message":"{{{escaped}}}"}}""", BatchAnswers.To(request));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("not json")]
    [InlineData("""{"op":"parse","expr":"x"}}""")]
    [InlineData("""{"op":"parse","expr":"x"} {}""")]
    [InlineData("""{"op":"parse","expr":"x",}""")]
    [InlineData("""{"op":"parse","expr":"x" // why""")]
    [InlineData("{'op':'parse'}")]
    [InlineData("""{"op":"parse","expr":"tab	"}""")]
    [InlineData("{\"op\":\"parse\",\"expr\":\"x\0\"}")]
    [InlineData("\uFEFF\uFEFF{\"op\":\"parse\",\"expr\":\"x\"}")]
    public void Line_ThatIsNotJson_IsABadRequest(string line) => Assert.Equal("bad-request", BatchAnswers.ErrorCode(BatchAnswers.To(line)));

    [Theory]
    [InlineData("{\"id\":[1,{}],\"op\":\"parse\",\"expr\":\"x\"}", "[1,{}]")]
    [InlineData("{\"id\":null,\"op\":\"parse\",\"expr\":\"x\"}", "null")]
    [InlineData("{\"id\":true,\"op\":\"parse\",\"expr\":\"x\"}", "true")]
    public void Id_OfAnotherType_IsABadRequestAndEchoed(string request, string id)
    {
        var reply = BatchAnswers.To(request);
        Assert.Equal(
            $$$"""{"id":{{{id}}},"ok":false,"error":{"code":"bad-request","message":"the field 'id' must be a text or a number"}}""",
            reply);
    }

    [Fact]
    public void Line_OfInvalidUtf8_IsABadRequest()
    {
        byte[] line = [.. "{\"id\":5,\"op\":\"parse\",\"expr\":\""u8, 0xFF, 0xFE, .. "\"}\n{\"id\":6,\"op\":\"parse\",\"expr\":\"x\"}\n"u8];
        var replies = BatchAnswers.ToAll(line);
        Assert.Equal("bad-request", BatchAnswers.ErrorCode(replies[0]));
        Assert.StartsWith("{\"id\":5,", replies[0], StringComparison.Ordinal);
        Assert.Equal("""{"id":6,"ok":true,"result":"x","latex":"x"}""", replies[1]);
    }

    [Fact]
    public void Lines_WithMarkCarriageReturnsAndBlanks_AreRead()
    {
        var text = "\uFEFF{\"op\":\"parse\",\"expr\":\"x\"}\r\n\r\n   \n\t{\"op\":\"parse\",\"expr\":\"y\"}  ";
        Assert.Equal(
            ["""{"ok":true,"result":"x","latex":"x"}""", """{"ok":true,"result":"y","latex":"y"}"""],
            BatchAnswers.ToAll(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Batch_WithJobs_KeepsTheOrder(int jobs)
    {
        // Every third line takes longer than those around it.
        var lines = Enumerable.Range(0, 120).Select(i => i % 3 == 0
            ? $$"""{"id":{{i}},"op":"diff","expr":"exp(sin(x)*cos(x))","var":"x","order":2}"""
            : $$"""{"id":{{i}},"op":"parse","expr":"x+{{i}}"}""");
        var replies = BatchAnswers.ToAll(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "--jobs", $"{jobs}");
        Assert.Equal(120, replies.Length);
        Assert.All(replies, (reply, i) => Assert.StartsWith($$"""{"id":{{i}},"ok":true,""", reply, StringComparison.Ordinal));
    }

    [Fact]
    public void Batch_OfFile_ReadsIt()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{"op":"parse","expr":"x"}""");
            Assert.Equal("{\"ok\":true,\"result\":\"x\",\"latex\":\"x\"}\n", CommandRun.Answer("batch", path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("no/such/file")]
    [InlineData("file", "--jobs", "0")]
    [InlineData("file", "--jobs", "1025")]
    [InlineData("one", "two")]
    public void Batch_WrongUsage_IsRefused(params string[] arguments)
    {
        var run = CommandRun.Of(["batch", .. arguments]);
        Assert.Equal((ExitStatus.Usage, ""), (run.Status, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }
}
