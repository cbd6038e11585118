namespace Symbolic.Cli.Tests.Batch;

public class BatchReplyTests
{
    [Theory]
    [InlineData(
        """{"id":1,"op":"diff","expr":"x^2*sin(x)","var":"x"}""",
        """{"id":1,"ok":true,"result":"2*x*sin(x) + x^2*cos(x)","latex":"2 x \\sin\\left(x\\right) + x^{2} \\cos\\left(x\\right)"}""")]
    [InlineData(
        """{"id":"a","op":"diff","expr":"x^3","var":"x","order":2,"at":{"x":2}}""",
        """{"id":"a","ok":true,"result":"6*x","latex":"6 x","value":12}""")]
    [InlineData(
        """{"op":"parse","expr":"2x + x"}""",
        """{"ok":true,"result":"3*x","latex":"3 x"}""")]
    [InlineData(
        """{"op":"eval","expr":"1/3 + 1/6"}""",
        """{"ok":true,"result":"1/2","latex":"\\frac{1}{2}","value":0.5}""")]
    [InlineData(
        """{"op":"eval","expr":"x^2","at":{"x":-3}}""",
        """{"ok":true,"result":"x^2","latex":"x^{2}","value":9}""")]
    [InlineData(
        """{"op":"gradient","expr":"x*y","at":{"x":2,"y":3}}""",
        """{"ok":true,"result":["y","x"],"latex":["y","x"],"value":[3,2]}""")]
    [InlineData(
        """{"op":"gradient","expr":"x*y","vars":["y","z"]}""",
        """{"ok":true,"result":["x","0"],"latex":["x","0"]}""")]
    [InlineData(
        """{"op":"hessian","expr":"x^2*y","at":{"x":1,"y":2.5}}""",
        """{"ok":true,"result":[["2*y","2*x"],["2*x","0"]],"latex":[["2 y","2 x"],["2 x","0"]],"value":[[5,2],[2,0]]}""")]
    [InlineData(
        """{"op":"jacobian","exprs":["x*y","x"],"vars":["x","y"],"at":{"x":1,"y":2}}""",
        """{"ok":true,"result":[["y","x"],["1","0"]],"latex":[["y","x"],["1","0"]],"value":[[2,1],[1,0]]}""")]
    [InlineData(
        """{"op":"diff","expr":"w[1]*w[2]","var":"w[1]","at":{"w[2]":7}}""",
        """{"ok":true,"result":"w[2]","latex":"w_{2}","value":7}""")]
    [InlineData(
        """{"op":"diff","expr":"x^2","var":"x","steps":true}""",
        """{"ok":true,"result":"2*x","latex":"2 x","steps":[{"rule":"diff.power","before":"diff(x^2, x)","after":"2*x",""" +
        "\"explanation\":\"Bring the exponent 2 down as a factor and lower it by one.\"," +
        "\"steps\":[{\"rule\":\"diff.variable\",\"before\":\"diff(x, x)\",\"after\":\"1\"," +
        "\"explanation\":\"The derivative of x by itself is 1.\",\"steps\":[]}]}]}")]
    [InlineData(
        """{"op":"diff","expr":"x^2","var":"x","syntax":"infix","timeout_ms":5000,"assume":{"x":["positive"]},"other":[{"deep":1}]}""",
        """{"ok":true,"result":"2*x","latex":"2 x"}""")]
    public void Request_Fit_IsAnswered(string request, string reply) => Assert.Equal(reply, BatchAnswers.To(request));

    [Theory]
    [InlineData("sqrt(x)", "\"NaN\"")]
    [InlineData("-1/(x+1)^2", "\"-Infinity\"")]
    [InlineData("1/(x+1)^2", "\"Infinity\"")]
    public void Value_NotFinite_IsAText(string expression, string value) =>
        Assert.Contains(
            $"\"value\":{value}",
            BatchAnswers.To($$$"""{"op":"eval","expr":"{{{expression}}}","at":{"x":-1}}"""),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("1")]
    [InlineData("-1.50")]
    [InlineData("1e400")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("\"\"")]
    [InlineData("\"a \\\"quoted\\\" \\u00e9 \\ud800\"")]
    [InlineData("\"é😀\"")]
    public void Id_OfAnyTextOrNumber_IsEchoedUnchanged(string id)
    {
        var (right, wrong) = ($$"""{"id":{{id}},"ok":true,""", $$"""{"id":{{id}},"ok":false,""");
        Assert.StartsWith(right, BatchAnswers.To($$"""{"id":{{id}},"op":"parse","expr":"x"}"""), StringComparison.Ordinal);
        Assert.StartsWith(wrong, BatchAnswers.To($$"""{"id":{{id}},"op":"parse"}"""), StringComparison.Ordinal);
        Assert.StartsWith(wrong, BatchAnswers.To($$"""{"id":{{id}},"op":"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x +", "syntax", "the expression ends where a number, a name or '(' is expected", 1, 4)]
    [InlineData("1 +\\nsinn(x)", "unknown-function", "unknown function 'sinn' (did you mean 'sin'?); for a product write sinn*(x)", 2, 1)]
    [InlineData("sin(x, y)", "arity", "sin takes 1 argument, but 2 are given", 1, 1)]
    public void Expression_Wrong_IsAnErrorAtItsPlace(string expression, string code, string message, int line, int column) =>
        Assert.Equal(
            $$$"""{"ok":false,"error":{"code":"{{{code}}}","message":"{{{message}}}","line":{{{line}}},"column":{{{column}}}}}""",
            BatchAnswers.To($$"""{"op":"diff","var":"x","expr":"{{expression}}"}"""));

    [Fact]
    public void Value_OfUnboundSymbol_IsAnError() => Assert.Equal(
        """{"ok":false,"error":{"code":"unbound-symbol","message":"the symbol 'y' has no value; give one, for example y=1"}}""",
        BatchAnswers.To("""{"op":"gradient","expr":"x*y^2","at":{"x":1}}"""));

    [Theory]
    [InlineData("solve", ",\"var\":\"x\"")]
    [InlineData("limit", ",\"var\":\"x\",\"to\":\"oo\",\"dir\":\"+\"")]
    [InlineData("series", ",\"var\":\"x\",\"to\":\"0\",\"order\":5")]
    [InlineData("integrate", ",\"var\":\"x\",\"from\":\"0\",\"upto\":\"pi\"")]
    public void Operation_OfLater_IsUnsupportedOnlyIfTheRequestIsRight(string operation, string fields)
    {
        Assert.Equal("unsupported", BatchAnswers.ErrorCode(BatchAnswers.To($$"""{"op":"{{operation}}","expr":"x"{{fields}}}""")));
        Assert.Equal("syntax", BatchAnswers.ErrorCode(BatchAnswers.To($$"""{"op":"{{operation}}","expr":"x+"{{fields}}}""")));
        Assert.Equal("bad-request", BatchAnswers.ErrorCode(BatchAnswers.To($$"""{"op":"{{operation}}"{{fields}}}""")));
    }

    [Fact]
    public void Request_ThatTakesTooLong_TimesOutAndTheNextIsAnswered()
    {
        var replies = BatchAnswers.ToAll(
            """{"id":1,"op":"diff","expr":"exp(x^2)*sin(x)^x","var":"x","order":1000000,"timeout_ms":100}""",
            """{"id":2,"op":"parse","expr":"x"}""");
        Assert.Equal("""{"id":1,"ok":false,"error":{"code":"timeout","message":"the time allowed ran out"}}""", replies[0]);
        Assert.Equal("""{"id":2,"ok":true,"result":"x","latex":"x"}""", replies[1]);
    }

    [Fact]
    public void Latex_AsSyntax_IsUnsupported() =>
        Assert.Equal("unsupported", BatchAnswers.ErrorCode(BatchAnswers.To("""{"op":"parse","expr":"x","syntax":"latex"}""")));
}
