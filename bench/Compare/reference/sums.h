/* Rosenbrock's function, the Helmholtz energy and logistic regression. */
#ifndef SUMS_H
#define SUMS_H
#include "measure.h"

/* ---- Rosenbrock: f = sum 100 r_i^2 + s_i^2 with r_i = x_(i+1) - x_i^2, s_i = 1 - x_i ---- */

static double rosenbrock_value(const task *t) {
    const double *restrict x = t->x;
    double f = 0;
    for (int i = 0; i + 1 < t->n; i++) {
        double r = x[i + 1] - x[i] * x[i], s = 1 - x[i];
        f += 100 * (r * r) + s * s;
    }
    return f;
}

/* df/dx_i = 200 r_(i-1) - 400 r_i x_i - 2 s_i. The first part is carried over from the term before. */
static double rosenbrock(const task *t) {
    int last = t->n - 1;
    const double *restrict x = t->x;
    double *restrict g = t->out;
    double f = 0, from_before = 0;
    for (int i = 0; i < last; i++) {
        double r = x[i + 1] - x[i] * x[i], s = 1 - x[i];
        f += 100 * r * r + s * s;
        g[i] = from_before - 400 * r * x[i] - 2 * s;
        from_before = 200 * r;
    }
    g[last] = from_before;
    return f;
}

/* Four doubles, which the processor may find at any address that is good for one. */
typedef double lanes __attribute__((vector_size(32), aligned(8), may_alias));
#define AT(p) (*(const lanes *)(p))

/* Both residuals of an inner component are computed where they are needed, and the value has two sums of four lanes: no step
   waits for the one before, and no licence to reorder sums is needed. */
static double rosenbrock_lanes(const task *t) {
    int last = t->n - 1, i = 1;
    const double *restrict x = t->x;
    double *restrict g = t->out;
    double r0 = x[1] - x[0] * x[0], s0 = 1 - x[0], f = 100 * r0 * r0 + s0 * s0;
    lanes sums[2] = {{0}, {0}};
    g[0] = -400 * r0 * x[0] - 2 * s0;
    for (; i + 8 <= last; i += 8)
        for (int h = 0; h < 2; h++) {
            const double *at = x + i + 4 * h;
            lanes v = AT(at), u = AT(at - 1), p = v - u * u, r = AT(at + 1) - v * v, s = 1 - v;
            sums[h] += 100 * r * r + s * s;
            *(lanes *)(g + i + 4 * h) = 200 * p - 400 * r * v - 2 * s;
        }
    for (; i < last; i++) {
        double v = x[i], p = v - x[i - 1] * x[i - 1], r = x[i + 1] - v * v, s = 1 - v;
        f += 100 * r * r + s * s;
        g[i] = 200 * p - 400 * r * v - 2 * s;
    }
    g[last] = 200 * (x[last] - x[last - 1] * x[last - 1]);
    lanes both = sums[0] + sums[1];
    return f + ((both[0] + both[1]) + (both[2] + both[3]));
}

/* ---- Helmholtz: f = sum x_i log(x_i/(1 - B)) - Q/(sqrt(8) B) log(P/M), with B = b.x, Q = x.Ax, P = 1 + (1 + sqrt 2) B and
        M = 1 + (1 - sqrt 2) B; a holds the symmetric A, b holds b ---- */

/* From B, Q and the sum of x, with Ax in g: adds the rest of the gradient, returns f. */
static inline double helmholtz_rest(int n, const double *restrict x, const double *restrict b, double *restrict g, double B,
                                    double Q, double total) {
    double up = 1 + sqrt(2), down = 1 - sqrt(2), P = 1 + up * B, M = 1 + down * B;
    double scale = 1 / (sqrt(8) * B), ratio = log(P / M), free_part = log(1 - B), f = 0;
    double by_Q = -scale * ratio;
    double by_B = total / (1 - B) - Q * scale * (up / P - down / M - ratio / B);
    for (int i = 0; i < n; i++) {
        double mixing = log(x[i]) - free_part;
        f += x[i] * mixing;
        g[i] = 2 * by_Q * g[i] + by_B * b[i] + mixing + 1;
    }
    return f + Q * by_Q;
}

static double helmholtz(const task *t) {
    int n = t->n;
    const double *restrict x = t->x, *restrict b = t->b;
    double *restrict g = t->out;
    double B = 0, Q = 0, total = 0;
    for (int i = 0; i < n; i++) {
        const double *restrict row = t->a + (size_t)i * n;
        double dot = 0;
        for (int j = 0; j < n; j++) dot += row[j] * x[j];
        g[i] = dot;
        Q += dot * x[i];
        B += b[i] * x[i];
        total += x[i];
    }
    return helmholtz_rest(n, x, b, g, B, Q, total);
}

/* Four columns at a time are added to Ax: sums of vectors, which may be vectorised as they are. */
static double helmholtz_blocked(const task *t) {
    int n = t->n, j = 0;
    const double *restrict x = t->x, *restrict b = t->b;
    double *restrict g = t->out;
    double B = 0, Q = 0, total = 0;
    for (int i = 0; i < n; i++) g[i] = 0;
    for (; j + 4 <= n; j += 4) {
        const double *restrict c = t->a + (size_t)j * n;
        double x0 = x[j], x1 = x[j + 1], x2 = x[j + 2], x3 = x[j + 3];
        for (int i = 0; i < n; i++) g[i] += (c[i] * x0 + c[n + i] * x1) + (c[2 * n + i] * x2 + c[3 * n + i] * x3);
    }
    for (; j < n; j++)
        for (int i = 0; i < n; i++) g[i] += t->a[(size_t)j * n + i] * x[j];
    for (int i = 0; i < n; i++) {
        Q += g[i] * x[i];
        B += b[i] * x[i];
        total += x[i];
    }
    return helmholtz_rest(n, x, b, g, B, Q, total);
}

/* ---- Logistic regression: f = sum log(1 + exp(z_i)) - y_i z_i with z = Xw; a holds X by rows, b holds y, x holds w. What does
        not overlap is told by parameters: of local variables the compiler does not believe it as far. ---- */

static __attribute__((noinline)) double logreg_rows_of(int n, int d, const double *restrict X, const double *restrict y,
                                                       const double *restrict w, double *restrict g) {
    double f = 0;
    for (int j = 0; j < d; j++) g[j] = 0;
    for (int i = 0; i < n; i++) {
        const double *row = X + (size_t)i * d;
        double z = 0;
        for (int j = 0; j < d; j++) z += row[j] * w[j];
        double e = exp(-fabs(z));
        f += fmax(z, 0) + log1p(e) - y[i] * z;
        double slope = (z >= 0 ? 1 : e) / (1 + e) - y[i];
        for (int j = 0; j < d; j++) g[j] += slope * row[j];
    }
    return f;
}

static double logreg(const task *t) {
    return logreg_rows_of(t->n, t->d, t->a, t->b, t->x, t->out);
}

/* Rows in blocks, with one loop for the scores, one for the functions, one for the gradient: then exp and log are vectorised.
   log(1 + e) is as good as log1p(e) here, for what it loses is lost in a sum of thousands of terms anyway. */
static __attribute__((noinline)) double logreg_blocks_of(int n, int d, const double *restrict X, const double *restrict y,
                                                         const double *restrict w, double *restrict g) {
    enum { ROWS = 256 };
    double scores[ROWS], slopes[ROWS], f = 0;
    for (int j = 0; j < d; j++) g[j] = 0;
    for (int first = 0; first < n; first += ROWS) {
        int rows = n - first < ROWS ? n - first : ROWS;
        for (int i = 0; i < rows; i++) {
            const double *row = X + (size_t)(first + i) * d;
            double z = 0;
            for (int j = 0; j < d; j++) z += row[j] * w[j];
            scores[i] = z;
        }
        for (int i = 0; i < rows; i++) {
            double z = scores[i], e = exp(-fabs(z)), label = y[first + i];
            f += (z > 0 ? z : 0) + log(1 + e) - label * z;
            slopes[i] = (z >= 0 ? 1 : e) / (1 + e) - label;
        }
        for (int i = 0; i < rows; i++) {
            const double *row = X + (size_t)(first + i) * d;
            for (int j = 0; j < d; j++) g[j] += slopes[i] * row[j];
        }
    }
    return f;
}

static double logreg_blocked(const task *t) {
    return logreg_blocks_of(t->n, t->d, t->a, t->b, t->x, t->out);
}

#endif
