"""The problems that `write` has made, by the methods of SciPy: a JSON line for each run, on standard output."""
import json
import sys
import time
import warnings

import numpy as np
from scipy.optimize import minimize

folder = sys.argv[1]
sys.path.insert(0, folder)
import problems  # noqa: E402

warnings.simplefilter("ignore")


class Counted:
    """Value and gradient of one call, counted."""

    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, x):
        self.calls += 1
        value, gradient = self.function(x)
        return float(value), np.array(gradient, dtype=float)


def row(problem, method, function, start, known, slack=1e-6, constraints=(), **options):
    counted = Counted(function)
    begin = time.process_time()
    try:
        found = minimize(counted, np.array(start), jac=True, method=method, constraints=constraints, **options)
        reason, value, x = str(found.message).strip(), float(found.fun), found.x
        norm = float(np.max(np.abs(counted.function(x)[1])))
        iterations = int(getattr(found, "nit", 0))
    except Exception as failure:  # a method that gives up is a row too
        reason, value, norm, iterations, x = str(failure), float("nan"), float("nan"), 0, np.array(start)
    seconds = time.process_time() - begin
    broken = max([abs(c["fun"](x)) if c["type"] == "eq" else -c["fun"](x) for c in constraints] + [0.0])
    floor = 1.0 if constraints else 1e-2
    solved = broken < slack and any(abs(value - k) <= slack * max(floor, abs(k)) for k in known)
    clean = lambda number: number if np.isfinite(number) else -1e300
    print(json.dumps(dict(problem=problem, method="SciPy " + method, solved=bool(solved), value=clean(value),
                          gradientNorm=clean(norm), iterations=iterations, evaluations=counted.calls, seconds=seconds,
                          reason=reason.replace("|", "/"))), flush=True)


def constraint(kind, function):
    sign = 1 if kind == "eq" else -1  # SciPy wants inequalities not negative, the toolkit not positive
    return dict(type=kind, fun=lambda x: sign * float(function(x)[0]), jac=lambda x: sign * np.array(function(x)[1], dtype=float))


for name, f, start, known in problems.unconstrained:
    row(name, "BFGS", f, start, known, options=dict(gtol=1e-8, maxiter=3000))
    row(name, "L-BFGS-B", f, start, known, options=dict(gtol=1e-8, ftol=0, maxiter=3000, maxfun=100000))
    row(name, "CG", f, start, known, options=dict(gtol=1e-8, maxiter=3000))

for name, f, equalities, inequalities, start, known in problems.constrained:
    constraints = [constraint("eq", g) for g in equalities] + [constraint("ineq", g) for g in inequalities]
    row(name, "SLSQP", f, start, known, constraints=constraints, options=dict(ftol=1e-12, maxiter=1000))
    row(name, "trust-constr", f, start, known, constraints=constraints, options=dict(gtol=1e-9, xtol=1e-12, maxiter=1000))


def rosenbrock(x):
    odd, even = x[0::2], x[1::2]
    gap, gradient = even - odd**2, np.empty_like(x)
    gradient[0::2] = -400 * gap * odd - 2 * (1 - odd)
    gradient[1::2] = 200 * gap
    return 100 * gap @ gap + (1 - odd) @ (1 - odd), gradient


row("rosenbrock 10000", "L-BFGS-B", rosenbrock, [-1.2, 1] * 5000, [0], options=dict(gtol=1e-8, ftol=0, maxiter=3000, maxfun=100000))

for rows, columns in ((10000, 20), (100000, 50)):
    data = np.fromfile(f"{folder}/logistic-{rows}-{columns}.bin")
    X, y = data[: rows * columns].reshape(rows, columns), data[rows * columns :]

    def loss(w):
        z = X @ w
        p = 1 / (1 + np.exp(-z))
        return np.mean(np.logaddexp(0, z) - y * z) + w @ w / 1000, X.T @ (p - y) / rows + w / 500

    row(f"logistic {rows} x {columns}", "L-BFGS-B", loss, np.zeros(columns), [0.3, 0.4, 0.5, 0.6], slack=0.2,
        options=dict(gtol=1e-8, ftol=0, maxiter=3000))
