package id.lontara.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has a case work until it gets no faster. The compilers of a JVM share the processors with what they compile, and a large
 * program may take many seconds to reach its pace; an interval that is the same for all would time some of them while
 * they are still half compiled.
 */
final class WarmUp {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The most slices of a process. */
    private static final String MOST = "benchmarks.warm-up";

    private static final long SLICE_NANOS = 250_000_000;

    /** After so many slices of which none was faster by more than the margin, the pace is reached. */
    private static final int STEADY = 12;

    private static final double MARGIN = 0.98;

    /** Keeps the answers from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private static volatile @Nullable Object sink;

    private WarmUp() {}

    /** The argument that tells a process how long it may warm up at most. */
    static String seconds(int most) {
        return "-D" + MOST + "=" + most * (1_000_000_000 / SLICE_NANOS);
    }

    static void run(Supplier<?> work) {
        long most = Long.getLong(MOST, 0);
        double best = Double.MAX_VALUE;
        int since = 0;
        for (long slice = 0; slice < most && since < STEADY; slice++) {
            double nanos = slice(work);
            since = nanos < best * MARGIN ? 0 : since + 1;
            best = Math.min(best, nanos);
        }
    }

    /** The nanoseconds of the thread for one piece of work, on average over a slice of the clock's time. */
    private static double slice(Supplier<?> work) {
        long busy = THREADS.getCurrentThreadCpuTime();
        long end = System.nanoTime() + SLICE_NANOS;
        long count = 0;
        while (System.nanoTime() < end) {
            sink = work.get();
            count++;
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - busy) / count;
    }
}
