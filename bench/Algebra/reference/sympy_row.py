"""One row of bench/Algebra by SymPy: name, milliseconds of processor time, terms or factors. Arguments: the folder where
`Algebra text` has written the random polynomials, and the row. Polynomials are elements of sparse rings, SymPy's quickest, unless the
row begins with "text"."""
import sys
from time import process_time

from sympy import Add, Mul, Pow, ZZ, expand, factor, ring, sympify

folder, name = sys.argv[1:]


def given(file):
    with open(f"{folder}/{file}") as stream:
        return stream.read()


def polynomial(file, variables):
    generators = dict(zip(variables.split(","), range(4)))
    terms = {}
    for term in given(file).replace("-", "+-").split("+"):
        if term:
            coefficient, *powers = term.split("*")
            exponents = [0] * len(generators)
            for power in powers:
                variable, exponent = power.split("^")
                exponents[generators[variable]] = int(exponent)
            terms[tuple(exponents)] = int(coefficient)
    return ring(variables, ZZ)[0].from_dict(terms)


def pair(file):
    return polynomial(f"{file}-a.txt", "x,y,z,t"), polynomial(f"{file}-b.txt", "x,y,z,t")


def dense_power(n):
    x, y, z, t = ring("x,y,z,t", ZZ)[1:]
    p = (1 + x + y + z + t) ** n
    q = p + 1
    return lambda: p * q, len


def factors(p):
    return lambda: p.factor_list(), lambda result: sum(multiplicity for _, multiplicity in result[1])


def written_factors(product):
    return sum(int(part.exp) if isinstance(part, Pow) else 1 for part in Mul.make_args(product) if not part.is_number)


def problem():
    if name == "expand (1+x+y+z)^20":
        x, y, z = ring("x,y,z", ZZ)[1:]
        p = 1 + x + y + z
        return lambda: p ** 20, len
    if name.startswith("product p*(p+1)"):
        return dense_power(int(name.rsplit("^", 1)[1]))
    if name.startswith("product of random"):
        a, b = pair("far" if "far" in name else "gcd")
        return lambda: a * b, len
    if name.startswith("gcd"):
        a, b = pair("gcd")
        return lambda: a.gcd(b), len
    if name.startswith("factor x^"):
        x = ring("x", ZZ)[1]
        return factors(x ** int(name.split()[1][2:]) - 1)
    if name.startswith("factor Swinnerton-Dyer"):
        return factors(polynomial(f"swinnerton-dyer-{name.rsplit(' ', 1)[1]}.txt", "x"))
    if name.startswith("factor a product"):
        return factors(polynomial("three.txt", "x,y,z"))
    if name == "text of (1+x+y+z)^20, expanded":
        return lambda: expand(sympify("(1+x+y+z)^20")), lambda result: len(Add.make_args(result))
    if name == "text of a product of three, factored":
        text = given("three.txt")
        return lambda: factor(sympify(text)), written_factors
    sys.exit(f"no such row: {name}")


def out(seconds, size):
    print(f"sympy\t{name}\t{1e3 * seconds:.4f}\t{size}\t-", flush=True)


compute, size = problem()
begin = process_time()
value = compute()
spent = process_time() - begin
out(spent, "-")
calls = 1
while spent < 0.3:
    # SymPy remembers what it has computed; it is to compute again.
    from sympy.core.cache import clear_cache
    calls = 10 * calls if spent < 0.03 else 1 + int(calls * 0.4 / spent)
    spent = 0
    for _ in range(calls):
        clear_cache()
        begin = process_time()
        compute()
        spent += process_time() - begin
out(spent / calls, size(value))
