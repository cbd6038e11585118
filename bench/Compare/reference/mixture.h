/* The log posterior of a Gaussian mixture with a Wishart prior, gamma = 1 and m = 0 (Srajer, Kukelova, Fitzgibbon 2018).
 *
 * The point holds alpha[K], the means [K][d], and for each part the d logarithms of the diagonal of a triangular matrix L, then
 * what is below the diagonal, column by column. With c = x - mean and q = L c a point x has in part k the weight
 * exp(alpha_k + sum of the logarithms - |q|^2/2). */
#ifndef MIXTURE_H
#define MIXTURE_H
#include "measure.h"

typedef struct mixture {
    int n, d, k, packed;                         /* points, dimensions, parts, numbers that describe a matrix L */
    const double *points, *alpha, *means, *shape;
    double *by_alpha, *by_means, *by_shape;
    double *diagonal, *offset;                   /* exp of the logarithms [K][d]; alpha plus their sum [K] */
    double *rest;                                /* work space that is left */
} mixture;

/* Zeroes the gradient, and computes what does not depend on the points. */
static mixture mixture_begin(const task *t) {
    mixture m = {.n = t->n, .d = t->d, .k = t->k, .packed = t->d * (t->d + 1) / 2, .points = t->a};
    m.alpha = t->x, m.means = m.alpha + m.k, m.shape = m.means + m.k * m.d;
    m.by_alpha = t->out, m.by_means = m.by_alpha + m.k, m.by_shape = m.by_means + m.k * m.d;
    m.diagonal = t->work, m.offset = m.diagonal + m.k * m.d, m.rest = m.offset + m.k;
    memset(t->out, 0, t->outputs * sizeof(double));
    for (int k = 0; k < m.k; k++) {
        const double *logs = m.shape + k * m.packed;
        double total = m.alpha[k];
        for (int j = 0; j < m.d; j++) {
            m.diagonal[k * m.d + j] = exp(logs[j]);
            total += logs[j];
        }
        m.offset[k] = total;
    }
    return m;
}

/* The parts of the value and the gradient that do not depend on the points; `data` is the sum over them. */
static double mixture_end(const mixture *m, double data) {
    int d = m->d, freedom = d + 1;
    double top = m->alpha[0], weights = 0, squares = 0;
    for (int k = 1; k < m->k; k++) top = fmax(top, m->alpha[k]);
    for (int k = 0; k < m->k; k++) weights += exp(m->alpha[k] - top);
    double log_weights = top + log(weights);
    for (int k = 0; k < m->k; k++) {
        m->by_alpha[k] -= m->n * exp(m->alpha[k] - log_weights);
        for (int j = 0; j < m->packed; j++) {
            double v = j < d ? m->diagonal[k * d + j] : m->shape[k * m->packed + j];
            squares += v * v;
            m->by_shape[k * m->packed + j] += v * v * (j < d ? 1 : 1 / v);
        }
    }
    double constant = -0.5 * freedom * d * log(2) - 0.25 * d * (d - 1) * log(M_PI);
    for (int j = 0; j < d; j++) constant -= lgamma(0.5 * (freedom - j));
    return data + 0.5 * squares - m->n * (0.5 * d * log(2 * M_PI) + log_weights) - m->k * constant;
}

/* Point by point. Work space: K (3 d + 2). */
static double mixture_plain(const task *t) {
    const mixture m = mixture_begin(t);
    const int d = m.d;
    double *restrict weight = m.rest, *restrict centred = weight + m.k, *restrict mapped = centred + (size_t)m.k * d;
    double sum = 0;
    for (int i = 0; i < m.n; i++) {
        const double *restrict point = m.points + (size_t)i * d;
        double top = -INFINITY, total = 0;
        for (int k = 0; k < m.k; k++) {
            double *restrict c = centred + k * d, *restrict q = mapped + k * d, square = 0;
            const double *restrict diagonal = m.diagonal + k * d, *restrict mean = m.means + k * d;
            const double *restrict entry = m.shape + k * m.packed + d;
            for (int j = 0; j < d; j++) {
                c[j] = point[j] - mean[j];
                q[j] = diagonal[j] * c[j];
            }
            for (int j = 0; j < d; j++) {
                const double cj = c[j];
                for (int r = j + 1; r < d; r++) q[r] += cj * *entry++;
            }
            for (int j = 0; j < d; j++) square += q[j] * q[j];
            weight[k] = m.offset[k] - 0.5 * square;
            top = weight[k] > top ? weight[k] : top;
        }
        for (int k = 0; k < m.k; k++) total += weight[k] = exp(weight[k] - top);
        sum += top + log(total);
        /* The value has the derivative -p q_r c_j by the entry (r, j), and p (L'q)_j by the mean. */
        const double share = 1 / total;
        for (int k = 0; k < m.k; k++) {
            const double p = share * weight[k];
            const double *restrict c = centred + k * d, *restrict q = mapped + k * d, *restrict diagonal = m.diagonal + k * d;
            const double *restrict entry = m.shape + k * m.packed + d;
            double *restrict by_mean = m.by_means + k * d, *restrict by_log = m.by_shape + k * m.packed;
            double *restrict by_entry = by_log + d;
            m.by_alpha[k] += p;
            for (int j = 0; j < d; j++) {
                const double pc = p * c[j];
                double back = diagonal[j] * q[j];
                by_log[j] += p * (1 - c[j] * back);
                for (int r = j + 1; r < d; r++) {
                    back += *entry++ * q[r];
                    *by_entry++ -= pc * q[r];
                }
                by_mean[j] += p * back;
            }
        }
    }
    return mixture_end(&m, sum);
}

/* Sixteen points at once, the innermost loops over points. Work space: K (d + 1) + WIDTH (d + K + 2 K d). */
enum { WIDTH = 16 };
#define ALL(statement) \
    for (int l = 0; l < WIDTH; l++) { statement; }

static double mixture_blocked(const task *t) {
    const mixture m = mixture_begin(t);
    const int d = m.d;
    double *restrict turned = m.rest, *restrict weight = turned + d * WIDTH, *restrict centred = weight + m.k * WIDTH;
    double *restrict mapped = centred + (size_t)m.k * d * WIDTH;
    double sum = 0;
    for (int first = 0; first < m.n; first += WIDTH) {
        const int count = m.n - first < WIDTH ? m.n - first : WIDTH;
        double top[WIDTH], total[WIDTH], share[WIDTH];
        /* Points beyond the last repeat it, and have no share in the sums. */
        for (int j = 0; j < d; j++)
            ALL(turned[j * WIDTH + l] = m.points[(size_t)(first + (l < count ? l : count - 1)) * d + j])
        ALL(top[l] = -HUGE_VAL; total[l] = 0)
        for (int k = 0; k < m.k; k++) {
            double *restrict c = centred + (size_t)k * d * WIDTH, *restrict q = mapped + (size_t)k * d * WIDTH, square[WIDTH];
            double *restrict w = weight + k * WIDTH;
            const double *restrict entry = m.shape + k * m.packed + d;
            for (int j = 0; j < d; j++) {
                const double mean = m.means[k * d + j], scale = m.diagonal[k * d + j];
                ALL(double v = turned[j * WIDTH + l] - mean; c[j * WIDTH + l] = v; q[j * WIDTH + l] = scale * v)
            }
            for (int j = 0; j < d; j++)
                for (int r = j + 1; r < d; r++) {
                    const double v = *entry++;
                    ALL(q[r * WIDTH + l] += v * c[j * WIDTH + l])
                }
            ALL(square[l] = 0)
            for (int j = 0; j < d; j++) ALL(square[l] += q[j * WIDTH + l] * q[j * WIDTH + l])
            ALL(double v = m.offset[k] - 0.5 * square[l]; w[l] = v; top[l] = v > top[l] ? v : top[l])
        }
        for (int k = 0; k < m.k; k++)
            ALL(double v = exp(weight[k * WIDTH + l] - top[l]); weight[k * WIDTH + l] = v; total[l] += v)
        for (int l = 0; l < count; l++) sum += top[l] + log(total[l]);
        ALL(share[l] = l < count ? 1 / total[l] : 0)
        for (int k = 0; k < m.k; k++) {
            const double *restrict c = centred + (size_t)k * d * WIDTH, *restrict q = mapped + (size_t)k * d * WIDTH;
            const double *restrict entry = m.shape + k * m.packed + d;
            double *restrict by_log = m.by_shape + k * m.packed, *restrict by_entry = by_log + d;
            double p[WIDTH], all = 0;
            ALL(p[l] = weight[k * WIDTH + l] * share[l]; all += p[l])
            m.by_alpha[k] += all;
            for (int j = 0; j < d; j++) {
                const double scale = m.diagonal[k * d + j];
                double back[WIDTH], pc[WIDTH], own = 0, mean = 0;
                ALL(pc[l] = p[l] * c[j * WIDTH + l]; back[l] = scale * q[j * WIDTH + l]; own += pc[l] * back[l])
                by_log[j] += all - own;
                for (int r = j + 1; r < d; r++) {
                    const double v = *entry++;
                    double other = 0;
                    ALL(back[l] += v * q[r * WIDTH + l]; other += pc[l] * q[r * WIDTH + l])
                    *by_entry++ -= other;
                }
                ALL(mean += p[l] * back[l])
                m.by_means[k * d + j] += mean;
            }
        }
    }
    return mixture_end(&m, sum);
}

#endif
