/* The problems of the comparison in hand-written C, with gradients derived by hand: loops as one writes them first, and variants
 * that a compiler can vectorise. The program under comparison (bench/Compare) draws the same inputs in the same order.
 *
 *   gcc -O3 -march=native -ffast-math -DBUILD_FLAGS='"fast"' reference.c -o reference -lm
 *   ./reference [PROBLEM]          measures those whose name contains PROBLEM
 *   ./reference small              evaluates small cases once, without times
 *
 * A line of JSON for each row: problem, n, what, ns (median), min_ns, check (value plus the sum of all results), flags.
 */
#include "measure.h"
#include "sums.h"
#include "mixture.h"
#include "batch.h"

static void rosenbrock_rows(int n) {
    seed = 1;
    task t = {.n = n, .x = drawn(n, 0.5, 1), .out = array(n)};
    measure("rosenbrock", "value", rosenbrock_value, &t);
    t.outputs = n;
    measure("rosenbrock", "value+gradient", rosenbrock, &t);
    measure("rosenbrock", "value+gradient blocked", rosenbrock_lanes, &t);
}

static void helmholtz_rows(int n) {
    seed = 2;
    double *x = drawn(n, 0.5, 1), *b = drawn(n, 0, 1), *A = array((size_t)n * n);
    for (int i = 0; i < n; i++) x[i] /= n;
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++) A[i * n + j] = A[j * n + i] = draw();
    task t = {.n = n, .x = x, .a = A, .b = b, .out = array(n), .outputs = n};
    measure("helmholtz", "value+gradient", helmholtz, &t);
    measure("helmholtz", "value+gradient blocked", helmholtz_blocked, &t);
}

static void logreg_rows(int n, int d) {
    seed = 3;
    double *X = drawn((size_t)n * d, -1, 2), *y = drawn(n, 0, 1), *w = drawn(d, -1, 2);
    for (int i = 0; i < n; i++) y[i] = y[i] >= 0.5;
    task t = {.n = n, .d = d, .x = w, .a = X, .b = y, .out = array(d), .outputs = d};
    measure("logreg", "value+gradient", logreg, &t);
    measure("logreg", "value+gradient blocked", logreg_blocked, &t);
}

static void mixture_rows(int n, int d, int k) {
    size_t parameters = (size_t)k * (1 + d + d * (d + 1) / 2);
    double *x = array(parameters), *next = x;
    char name[40];
    seed = 4;
    while (next < x + k) *next++ = 2 * draw() - 1;
    while (next < x + k + k * d) *next++ = draw();
    while (next < x + parameters) *next++ = 2 * draw() - 1;
    task t = {.n = n, .d = d, .k = k, .x = x, .a = drawn((size_t)n * d, -2, 4), .out = array(parameters), .outputs = parameters};
    t.work = array((size_t)k * (3 * d + 2) + WIDTH * ((size_t)d + k + 2 * k * d));
    snprintf(name, sizeof name, "gmm-d%d-K%d", d, k);
    measure(name, "value+gradient", mixture_plain, &t);
    measure(name, "value+gradient blocked", mixture_blocked, &t);
}

static void batch_rows(int n) {
    seed = 5;
    task t = {.n = n, .x = drawn(n, -3, 6), .out = array(2 * (size_t)n), .outputs = n};
    measure("batch", "value", batch_value, &t);
    measure("batch", "value blocked", batch_value_blocked, &t);
    t.outputs = 2 * (size_t)n;
    measure("batch", "value+derivative", batch_both, &t);
    measure("batch", "value+derivative blocked", batch_both_blocked, &t);
}

int main(int argc, char **argv) {
    const char *wanted = argc > 1 ? argv[1] : "";
    if (strcmp(wanted, "small") == 0) {
        untimed = 1;
        rosenbrock_rows(10);
        helmholtz_rows(5);
        logreg_rows(50, 4);
        mixture_rows(5, 2, 3);
        batch_rows(1000);
        return 0;
    }
    if (strstr("rosenbrock", wanted))
        for (int n = 10; n <= 10000; n *= 10) rosenbrock_rows(n);
    if (strstr("helmholtz", wanted)) helmholtz_rows(20), helmholtz_rows(100);
    if (strstr("logreg", wanted)) logreg_rows(10000, 20);
    if (strstr("gmm-d2-K5", wanted)) mixture_rows(1000, 2, 5);
    if (strstr("gmm-d10-K25", wanted)) mixture_rows(1000, 10, 25);
    if (strstr("batch", wanted)) batch_rows(1000000);
    return 0;
}
