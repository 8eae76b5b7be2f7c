package id.lontara.examples.benchmarks;

/**
 * What a case took.
 *
 * @param nanos nanoseconds an operation, the median of the iterations
 * @param bytes bytes allocated by an operation
 */
record Measured(double nanos, double bytes) {}
