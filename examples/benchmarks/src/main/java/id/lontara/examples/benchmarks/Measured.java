package id.lontara.examples.benchmarks;

/**
 * What a case took.
 *
 * @param nanos nanoseconds an operation, the median of the iterations
 * @param busyNanos the same of the thread's own time
 * @param bytes bytes allocated by an operation
 */
record Measured(double nanos, double busyNanos, double bytes) {}
