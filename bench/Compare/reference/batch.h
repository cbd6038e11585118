/* An expression of one variable with 15 transcendental functions, over many points. */
#ifndef BATCH_H
#define BATCH_H
#include "measure.h"

/* What the expression is made of, apart from sines and cosines: sin x, cos x, sin(3x+1), cos 2x, cos 5x, sin(cos x). */
static inline double batch_join(double x, double s, double c, double s31, double c2, double c5, double sc) {
    double sq = x * x, twice = x + x, w = 1 + sq;
    double first = exp(-0.5 * sq) * s31 + log(w) * (c * c) - sqrt(1 + exp(-x)) / (2 + s);
    double second = x * exp(s) * log(2 + c2) + (sq * x - twice + 1) / (1 + sq * sq) + 1 / (1 + exp(0.5 - twice));
    return first + second + log(1 + exp(x)) * sc + sqrt(w) * exp(-0.1 * x) * c5;
}

/* The same with the derivative, which also needs cos(3x+1), sin 2x, sin 5x and cos(cos x). */
static inline void batch_join_both(double x, double s, double c, double s31, double c31, double s2, double c2, double s5,
                                   double c5, double sc, double cc, double *restrict value, double *restrict slope) {
    double sq = x * x, twice = x + x, w = 1 + sq;
    double bell = exp(-0.5 * sq), lw = log(w), up = exp(x), fall = exp(-x);
    double root = sqrt(1 + fall), under = 1 / (2 + s), es = exp(s), l2 = log(2 + c2);
    double top = sq * x - twice + 1, below = 1 / (1 + sq * sq), step = exp(0.5 - twice), v = 1 / (1 + step);
    double soft = log(1 + up), rw = sqrt(w), slow = exp(-0.1 * x);
    *value = bell * s31 + lw * (c * c) - root * under + x * es * l2 + top * below + v + soft * sc + rw * slow * c5;
    double d1 = bell * (3 * c31 - x * s31);
    double d2 = twice / w * (c * c) - 2 * lw * c * s;
    double d3 = 0.5 * fall / root * under + root * c * (under * under);
    double d4 = es * (l2 * (1 + x * c) - twice * s2 / (2 + c2));
    double d5 = (3 * sq - 2) * below - 4 * top * (sq * x) * (below * below);
    double d6 = 2 * step * (v * v);
    double d7 = up / (1 + up) * sc - soft * cc * s;
    double d8 = slow * (x / rw * c5 - rw * (0.1 * c5 + 5 * s5));
    *slope = d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8;
}

static double batch_value(const task *t) {
    const double *restrict xs = t->x;
    double *restrict f = t->out;
    for (int i = 0; i < t->n; i++) {
        double x = xs[i], c = cos(x);
        f[i] = batch_join(x, sin(x), c, sin(3 * x + 1), cos(2 * x), cos(5 * x), sin(c));
    }
    return 0;
}

static double batch_both(const task *t) {
    const double *restrict xs = t->x;
    double *restrict f = t->out, *restrict g = t->out + t->n;
    for (int i = 0; i < t->n; i++) {
        double x = xs[i], c = cos(x), p = 3 * x + 1;
        double twice = 2 * x, five = 5 * x;
        batch_join_both(x, sin(x), c, sin(p), cos(p), sin(twice), cos(twice), sin(five), cos(five), sin(c), cos(c), f + i, g + i);
    }
    return 0;
}

/* In blocks, with a loop for each sine and cosine: of sine and cosine of one angle in one loop gcc makes a call of the scalar
   sincos, and after that it vectorises nothing in the loop. */
enum { POINTS = 128 };
#define EACH(target, formula) \
    for (int j = 0; j < count; j++) { double x = at[j]; (void)x; target[j] = formula; }

static double batch_value_blocked(const task *t) {
    double s[POINTS], c[POINTS], s31[POINTS], c2[POINTS], c5[POINTS], sc[POINTS];
    for (int first = 0; first < t->n; first += POINTS) {
        int count = t->n - first < POINTS ? t->n - first : POINTS;
        const double *restrict at = t->x + first;
        double *restrict f = t->out + first;
        EACH(s, sin(x))
        EACH(c, cos(x))
        EACH(s31, sin(3 * x + 1))
        EACH(c2, cos(2 * x))
        EACH(c5, cos(5 * x))
        EACH(sc, sin(c[j]))
        EACH(f, batch_join(x, s[j], c[j], s31[j], c2[j], c5[j], sc[j]))
    }
    return 0;
}

static double batch_both_blocked(const task *t) {
    double s[POINTS], c[POINTS], s31[POINTS], c31[POINTS], s2[POINTS], c2[POINTS], s5[POINTS], c5[POINTS], sc[POINTS], cc[POINTS];
    for (int first = 0; first < t->n; first += POINTS) {
        int count = t->n - first < POINTS ? t->n - first : POINTS;
        const double *restrict at = t->x + first;
        double *restrict f = t->out + first, *restrict g = t->out + t->n + first;
        EACH(s, sin(x))
        EACH(c, cos(x))
        EACH(s31, sin(3 * x + 1))
        EACH(c31, cos(3 * x + 1))
        EACH(s2, sin(2 * x))
        EACH(c2, cos(2 * x))
        EACH(s5, sin(5 * x))
        EACH(c5, cos(5 * x))
        EACH(sc, sin(c[j]))
        EACH(cc, cos(c[j]))
        for (int j = 0; j < count; j++)
            batch_join_both(at[j], s[j], c[j], s31[j], c31[j], s2[j], c2[j], s5[j], c5[j], sc[j], cc[j], f + j, g + j);
    }
    return 0;
}

#endif
