/* The rows of bench/Algebra by FLINT: name, milliseconds of processor time, terms or factors, check. The random polynomials and
 * the checks are those of Problems.cs, Draws.cs and Check.cs. Needs libflint-dev. */
#include <flint/arith.h>
#include <flint/fmpz_mpoly.h>
#include <flint/fmpz_mpoly_factor.h>
#include <flint/fmpz_poly.h>
#include <flint/fmpz_poly_factor.h>
#include <flint/nmod_vec.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PRIME 2147483629UL
#define SAMPLES 21
static const char *only = "";

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The median of 21 batches of about 12 ms. */
static double median(void (*run)(void))
{
    double times[SAMPLES], spent = 0, begin = now();
    for (int i = 0; i < 3 || (spent < 100 && i < 32); i++) run(), spent = now() - begin;
    begin = now(), run(), spent = now() - begin;
    long calls = spent > 12 ? 1 : 1 + (long)(12 / (spent + 1e-6));
    for (int s = 0; s < SAMPLES; s++) {
        begin = now();
        for (long i = 0; i < calls; i++) run();
        times[s] = (now() - begin) / calls;
    }
    qsort(times, SAMPLES, sizeof *times, ascending);
    return times[SAMPLES / 2];
}

static uint64_t state;
static int draw(int count)
{
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (int)((state >> 33) % (uint64_t)count);
}

static void random_polynomial(fmpz_mpoly_t p, int variables, int terms, int degree, const fmpz_mpoly_ctx_t ctx)
{
    fmpz_mpoly_zero(p, ctx);
    for (int i = 0; i < terms; i++) {
        int c = draw(198) - 99;
        ulong e[4];
        for (int v = 0; v < variables; v++) e[v] = draw(degree + 1);
        fmpz_mpoly_push_term_si_ui(p, c < 0 ? c : c + 1, e, ctx);
    }
    fmpz_mpoly_sort_terms(p, ctx);
    fmpz_mpoly_combine_like_terms(p, ctx);
}

static ulong power_of(ulong base, ulong exponent)
{
    ulong result = 1;
    for (; exponent; exponent >>= 1, base = base * base % PRIME)
        if (exponent & 1) result = result * base % PRIME;
    return result;
}

static ulong check(const fmpz_mpoly_t p, const fmpz_mpoly_ctx_t ctx)
{
    static const ulong point[] = {3, 5, 7, 11};
    ulong sum = 0, e[4];
    fmpz_t c;
    fmpz_init(c);
    for (slong i = 0; i < fmpz_mpoly_length(p, ctx); i++) {
        fmpz_mpoly_get_term_coeff_fmpz(c, p, i, ctx);
        fmpz_mpoly_get_term_exp_ui(e, p, i, ctx);
        ulong value = fmpz_fdiv_ui(c, PRIME);
        for (slong v = 0; v < fmpz_mpoly_ctx_nvars(ctx); v++) value = value * power_of(point[v], e[v]) % PRIME;
        sum = (sum + value) % PRIME;
    }
    fmpz_clear(c);
    return sum;
}

static fmpz_mpoly_ctx_t ctx;
static fmpz_mpoly_t a, b, result;
static fmpz_mpoly_factor_t factors;
static fmpz_poly_t u;
static fmpz_poly_factor_t univariate;

static void expand(void) { fmpz_mpoly_pow_ui(result, a, 20, ctx); }
static void multiply(void) { fmpz_mpoly_mul(result, a, b, ctx); }
static void gcd(void) { fmpz_mpoly_gcd(result, a, b, ctx); }
static void factor(void) { fmpz_mpoly_factor(factors, a, ctx); }
static char *text;
static const char *names[] = {"x", "y", "z"};
static void read_text(void) { fmpz_mpoly_set_str_pretty(result, text, names, ctx); }
static void factor_text(void)
{
    fmpz_mpoly_set_str_pretty(a, text, names, ctx);
    fmpz_mpoly_factor(factors, a, ctx);
}
static void factor_univariate(void)
{
    fmpz_poly_factor_clear(univariate);
    fmpz_poly_factor_init(univariate);
    fmpz_poly_factor(univariate, u);
}

static void print(const char *name, double ms, long size, ulong hash)
{
    printf("flint\t%s\t%.4f\t%ld\t%lu\n", name, ms, size, hash);
    fflush(stdout);
}

static void row(const char *name, void (*run)(void))
{
    if (!strstr(name, only)) return;
    double ms = median(run);
    print(name, ms, fmpz_mpoly_length(result, ctx), check(result, ctx));
}

static void row_univariate(const char *name)
{
    if (!strstr(name, only)) return;
    double ms = median(factor_univariate);
    ulong sum = 0;
    long count = 0;
    for (slong i = 0; i < univariate->num; i++) {
        fmpz_t value, three;
        fmpz_init(value);
        fmpz_init_set_ui(three, 3);
        fmpz_poly_evaluate_fmpz(value, univariate->p + i, three);
        ulong h = fmpz_fdiv_ui(value, PRIME);
        sum = (sum + h * h % PRIME * univariate->exp[i]) % PRIME;
        count += univariate->exp[i];
        fmpz_clear(value);
        fmpz_clear(three);
    }
    print(name, ms, count, sum);
}

static void row_factors(const char *name, void (*run)(void))
{
    if (!strstr(name, only)) return;
    double ms = median(run);
    ulong sum = 0;
    long count = 0;
    for (slong i = 0; i < factors->num; i++) {
        ulong h = check(factors->poly + i, ctx);
        slong multiplicity = fmpz_get_si(factors->exp + i);
        sum = (sum + h * h % PRIME * multiplicity) % PRIME;
        count += multiplicity;
    }
    print(name, ms, count, sum);
}

static void begin(int variables)
{
    fmpz_mpoly_ctx_init(ctx, variables, ORD_LEX);
    fmpz_mpoly_init(a, ctx);
    fmpz_mpoly_init(b, ctx);
    fmpz_mpoly_init(result, ctx);
}

static void end(void)
{
    fmpz_mpoly_clear(a, ctx);
    fmpz_mpoly_clear(b, ctx);
    fmpz_mpoly_clear(result, ctx);
    fmpz_mpoly_ctx_clear(ctx);
}

static void one_and_variables(fmpz_mpoly_t p)
{
    fmpz_mpoly_t x;
    fmpz_mpoly_init(x, ctx);
    fmpz_mpoly_one(p, ctx);
    for (slong v = 0; v < fmpz_mpoly_ctx_nvars(ctx); v++) {
        fmpz_mpoly_gen(x, v, ctx);
        fmpz_mpoly_add(p, p, x, ctx);
    }
    fmpz_mpoly_clear(x, ctx);
}

int main(int argc, char **argv)
{
    if (argc > 1) only = argv[1];
    begin(3);
    one_and_variables(a);
    row("expand (1+x+y+z)^20", expand);
    end();
    static const int powers[] = {10, 12, 20};
    for (int i = 0; i < 3; i++) {
        char name[80];
        snprintf(name, sizeof name, "product p*(p+1), p = (1+x+y+z+t)^%d", powers[i]);
        begin(4);
        one_and_variables(a);
        fmpz_mpoly_pow_ui(a, a, powers[i], ctx);
        fmpz_mpoly_add_ui(b, a, 1, ctx);
        row(name, multiply);
        end();
    }
    begin(4);
    state = 1;
    random_polynomial(result, 4, 50, 10, ctx);
    random_polynomial(a, 4, 31, 10, ctx);
    random_polynomial(b, 4, 25, 10, ctx);
    fmpz_mpoly_mul(a, a, result, ctx);
    fmpz_mpoly_mul(b, b, result, ctx);
    row("product of random, 4 variables, 1520 x 1233 terms", multiply);
    row("gcd, 4 variables, common factor of 50 terms", gcd);
    state = 3;
    random_polynomial(a, 4, 500, 1000, ctx);
    random_polynomial(b, 4, 500, 1000, ctx);
    row("product of random, 4 variables, far apart, 500 x 500 terms", multiply);
    end();
    fmpz_poly_init(u);
    fmpz_poly_factor_init(univariate);
    for (int n = 100; n <= 1000; n *= 10) {
        char name[80];
        snprintf(name, sizeof name, "factor x^%d - 1", n);
        fmpz_poly_zero(u);
        fmpz_poly_set_coeff_si(u, n, 1);
        fmpz_poly_set_coeff_si(u, 0, -1);
        row_univariate(name);
    }
    for (int n = 4; n <= 6; n++) {
        char name[80];
        snprintf(name, sizeof name, "factor Swinnerton-Dyer, degree %d", 1 << n);
        arith_swinnerton_dyer_polynomial(u, n);
        row_univariate(name);
    }
    begin(3);
    state = 2;
    random_polynomial(a, 3, 20, 6, ctx);
    for (int i = 0; i < 2; i++) {
        random_polynomial(b, 3, 20, 6, ctx);
        fmpz_mpoly_mul(a, a, b, ctx);
    }
    fmpz_mpoly_factor_init(factors, ctx);
    row_factors("factor a product of three, 3 variables", factor);
    text = fmpz_mpoly_get_str_pretty(a, names, ctx);
    row_factors("text of a product of three, factored", factor_text);
    flint_free(text);
    text = "(1+x+y+z)^20";
    row("text of (1+x+y+z)^20, expanded", read_text);
    return 0;
}
