namespace Symbolic.Cli.Tests.Verbs;

public class KktVerbTests
{
    [Fact]
    public void Kkt_Equality_IsStatedAndSolved() => Assert.Equal(
        """
        Lagrangian:
          L = x^2 + y^2 + lambda[1]*(x + y - 1)

        Stationarity:
          dL/dx = lambda[1] + 2*x = 0
          dL/dy = lambda[1] + 2*y = 0

        Feasibility:
          x + y - 1 = 0

        Point where all conditions hold within the tolerance:
          (x, y)  = (0.5, 0.5)
          value   = 0.5

        Multipliers:
          lambda[1]  = -1  of x + y - 1 = 0

        What is left of each condition:
          stationarity  4.4e-16
          feasibility   1.1e-16

        Bordered Hessian, by lambda[1], x, y:
          [0, 1, 1]
          [1, 2, 0]
          [1, 0, 2]
          it says: a strict local minimum

        1 iteration(s), 5 evaluation(s); stopped because all conditions hold within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("kkt", "x^2+y^2", "--subject-to", "x+y == 1"));

    [Fact]
    public void Kkt_Inequality_HasComplementarity() => Assert.Equal(
        """
        Lagrangian:
          L = y^2 + (x - 2)^2 + mu[1]*(x^2 + y^2 - 1)

        Stationarity:
          dL/dx = 2*x*mu[1] + 2*(x - 2) = 0
          dL/dy = 2*y*mu[1] + 2*y = 0

        Feasibility:
          x^2 + y^2 - 1 <= 0

        Complementarity:
          mu[1] >= 0, mu[1]*(x^2 + y^2 - 1) = 0

        Point where all conditions hold within the tolerance:
          (x, y)  = (0.9999999987, 0)
          value   = 1.000000003

        Multipliers:
          mu[1]  = 1.000000003  of x^2 + y^2 - 1 <= 0

        What is left of each condition:
          stationarity     3.4e-12
          feasibility      0
          complementarity  2.5e-9

        Bordered Hessian, by mu[1], x, y:
          [0, 2*x, 2*y]
          [2*x, 2*mu[1] + 2, 0]
          [2*y, 0, 2*mu[1] + 2]
          it says: a strict local minimum

        8 iteration(s), 19 evaluation(s); stopped because all conditions hold within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("kkt", "(x-2)^2 + y^2", "--subject-to", "x^2 + y^2 <= 1", "--start", "x=0,y=0"));

    [Fact]
    public void Kkt_WithoutAnyPoint_SaysSo() => Assert.Equal(
        """
        Lagrangian:
          L = x + mu[1]*(x^2 + 1)

        Stationarity:
          dL/dx = 2*x*mu[1] + 1 = 0

        Feasibility:
          x^2 + 1 <= 0

        Complementarity:
          mu[1] >= 0, mu[1]*(x^2 + 1) = 0

        No point was found where all conditions hold; the run ended at:
          x      = -0.07142857143
          value  = -0.07142857143

        Multipliers:
          mu[1]  = 0.5714285714  of x^2 + 1 <= 0

        What is left of each condition:
          stationarity     0.92
          feasibility      1
          complementarity  0.57

        Bordered Hessian, by x:
          [2*mu[1]]
          it says nothing: the point is not stationary, or breaks a constraint

        1 iteration(s), 4 evaluation(s); stopped because the greatest number of iterations was reached.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("kkt", "x", "--subject-to", "x^2 <= -1", "--max-iterations", "1"));

    [Fact]
    public void Kkt_InUnicode_IsWrittenSo() => Assert.Equal(
        """
        Lagrangian:
          L = x² + μ[1]·(1 − x)

        Stationarity:
          dL/dx = 2·x − μ[1] = 0

        Feasibility:
          1 − x <= 0

        Complementarity:
          μ[1] >= 0, μ[1]·(1 − x) = 0

        Point where all conditions hold within the tolerance:
          x      = 1.000000001
          value  = 1.000000003

        Multipliers:
          μ[1]  = 2.000000003  of 1 − x <= 0

        What is left of each condition:
          stationarity     0
          feasibility      0
          complementarity  2.5e-9

        Bordered Hessian, by μ[1], x:
          [0, −1]
          [−1, 2]
          it says: a strict local minimum

        5 iteration(s), 13 evaluation(s); stopped because all conditions hold within the tolerance.

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("kkt", "x^2", "--subject-to", "x >= 1", "--format", "unicode"));

    [Fact]
    public void Kkt_WithoutConstraint_AsksForOne() => Assert.Equal(
        new CommandRun(2, "", "error: kkt needs constraints: say --subject-to \"x + y == 1\"\n"),
        CommandRun.Of("kkt", "x^2"));

    [Fact]
    public void Kkt_ConstraintThatNeverHolds_IsAMistake() => Assert.Equal(
        new CommandRun(1, "", "error: a constraint of --subject-to never holds\n"),
        CommandRun.Of("kkt", "x^2", "--subject-to", "1 >= 2"));
}
