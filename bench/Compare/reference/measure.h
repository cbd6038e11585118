/* Inputs, clock and output: everything but the mathematics. */
#ifndef MEASURE_H
#define MEASURE_H

#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef BUILD_FLAGS
#define BUILD_FLAGS "unknown"
#endif

/* A kernel reads its input from the task, writes its results to `out`, and returns the value of the function (0 if it has none).
   All kernels are called through a pointer, so that the compiler cannot move work out of the loop that measures. */
typedef struct task {
    int n, d, k;           /* sizes: n terms or points, of d components, k parts */
    const double *x;       /* where the function is evaluated */
    const double *a, *b;   /* data */
    double *out, *work;
    size_t outputs;
} task;
typedef double kernel(const task *t);

/* splitmix64 (Steele, Lea, Flood 2014), its upper 53 bits as a number in [0, 1). */
static uint64_t seed;
static double draw(void) {
    seed += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t v = seed;
    v = (v ^ v >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    v = (v ^ v >> 27) * UINT64_C(0x94D049BB133111EB);
    v ^= v >> 31;
    return ldexp((double)(v >> 11), -53);
}

/* Zeros on a boundary of 64 bytes; lives as long as the program. */
static double *array(size_t length) {
    size_t bytes = (length * sizeof(double) | 63) + 1;
    double *p = aligned_alloc(64, bytes);
    if (p == NULL) exit(3);
    return memset(p, 0, bytes);
}

/* Numbers drawn from [low, low + width). */
static double *drawn(size_t length, double low, double width) {
    double *p = array(length);
    for (size_t i = 0; i < length; i++) p[i] = low + width * draw();
    return p;
}

/* Without times, for the comparison of small cases with the interpreter. */
static int untimed;

static double processor_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

static volatile double kept;
static double batch_ns(kernel *run, const task *t, long calls) {
    kernel *volatile hidden = run;
    double start = processor_ns();
    for (long c = 0; c < calls; c++) kept = hidden(t);
    return processor_ns() - start;
}

static int by_size(const void *left, const void *right) {
    double l = *(const double *)left, r = *(const double *)right;
    return l < r ? -1 : l > r;
}

enum { SAMPLES = 21 };

/* The median and the least of 21 batches, each of about 12 ms, as one line of JSON. */
static void measure(const char *problem, const char *what, kernel *run, const task *t) {
    double check = run(t), times[SAMPLES] = {0};
    for (size_t i = 0; i < t->outputs; i++) check += t->out[i];
    if (!untimed) {
        long calls = 1;
        for (double spent; (spent = batch_ns(run, t, calls)) < 8e6;)
            calls = spent < 1e5 ? 10 * calls : 1 + (long)(1.2e7 / spent * (double)calls);
        for (int s = 0; s < SAMPLES; s++) times[s] = batch_ns(run, t, calls) / (double)calls;
        qsort(times, SAMPLES, sizeof times[0], by_size);
    }
    printf("{\"problem\":\"%s\",\"n\":%d,\"what\":\"%s\",", problem, t->n, what);
    printf("\"ns\":%.2f,\"min_ns\":%.2f,\"check\":%.15g,", times[SAMPLES / 2], times[0], check);
    printf("\"flags\":\"%s\"}\n", BUILD_FLAGS);
    fflush(stdout);
}

#endif
