namespace Symbolic.Simplifier.Rules;

/// <summary>Sigmoid, softplus and relu.</summary>
internal static class MachineLearningRules
{
    public static readonly RuleRow[] Rows =
    [
        new("simp.ml.sigmoid", "1/(1 + exp(-a))", "sigmoid(a)", "Logistic function", "1/(1 + exp(-x)) -> sigmoid(x)"),
        new("simp.ml.sigmoid-quotient", "exp(a)/(1 + exp(a))", "sigmoid(a)", "Logistic function", "exp(x)/(1 + exp(x)) -> sigmoid(x)"),
        new("simp.ml.sigmoid-derivative", "exp(a)/(1 + exp(a))^2", "sigmoid(a)*(1 - sigmoid(a))",
            "Logistic function", "exp(-x)/(1 + exp(-x))^2 -> sigmoid(-x)*(1 - sigmoid(-x))"),
        new("simp.ml.sigmoid-derivative-minus", "exp(-a)/(1 + exp(-a))^2", "sigmoid(a)*(1 - sigmoid(a))",
            "Logistic function", "exp(-x)/(1 + exp(-x))^2 -> sigmoid(x)*(1 - sigmoid(x))"),
        new("simp.ml.complement", "1 - sigmoid(a)", "sigmoid(-a)", "Logistic function", "1 - sigmoid(x) -> sigmoid(-x)"),
        new("simp.ml.sum", "sigmoid(a) + sigmoid(-a)", "1", "Logistic function", "sigmoid(x) + sigmoid(-x) -> 1"),
        new("simp.ml.tanh", "2*sigmoid(2*a) - 1", "tanh(a)", "Logistic function", "2*sigmoid(2*x) - 1 -> tanh(x)"),
        new("simp.ml.sigmoid-times-exp", "exp(-a)*sigmoid(a)", "sigmoid(-a)", "Logistic function", "exp(-x)*sigmoid(x) -> sigmoid(-x)"),
        new("simp.ml.softplus", "ln(1 + exp(a))", "softplus(a)", "Definition of softplus", "ln(1 + exp(x)) -> softplus(x)"),
        new("simp.ml.softplus-log1p", "log1p(exp(a))", "softplus(a)", "Definition of softplus", "log1p(exp(x)) -> softplus(x)"),
        new("simp.ml.softplus-difference", "softplus(a) - softplus(-a)", "a", "Softplus", "softplus(x) - softplus(-x) -> x"),
        new("simp.ml.log-of-sigmoid", "ln(sigmoid(a))", "-softplus(-a)",
            "Softplus", "ln(sigmoid(x)) -> -softplus(-x)") { IsExpanding = true },
        new("simp.ml.exp-of-softplus", "exp(softplus(a))", "1 + exp(a)", "Softplus", "exp(softplus(x)) -> 1 + exp(x)"),
        new("simp.ml.relu-difference", "relu(a) - relu(-a)", "a", "Relu", "relu(x) - relu(-x) -> x"),
        new("simp.ml.relu-sum", "relu(a) + relu(-a)", "abs(a)", "Relu", "relu(x) + relu(-x) -> abs(x)"),
        new("simp.ml.relu-positive", "relu(a)", "a", "Relu", "relu(x) -> x if x:positive") { When = "a >= 0" },
        new("simp.ml.relu-negative", "relu(a)", "0", "Relu", "relu(x) -> 0 if x:negative") { When = "a <= 0" },
        new("simp.ml.relu-of-relu", "relu(relu(a))", "relu(a)", "Relu", "relu(relu(x)) -> relu(x)"),
        new("simp.ml.relu-of-abs", "a + abs(a)", "2*relu(a)", "Relu", "x + abs(x) -> 2*relu(x)"),
        new("simp.ml.relu-product", "relu(a)*relu(-a)", "0", "Relu", "relu(x)*relu(-x) -> 0"),
    ];
}
