package id.lontara.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has a case work until the compilers of the JVM are done with it. They share the processors with what they compile: on two
 * of them a large program needs up to ten seconds, and may stand still on the way for some. Counted by the time of the
 * thread itself, so that the warm-up is no shorter on a machine that others use too.
 */
final class WarmUp {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String SECONDS = "benchmarks.warm-up";

    /** Keeps the answers from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private static volatile @Nullable Object sink;

    private WarmUp() {}

    /** The argument that tells a process how long it warms up. */
    static String seconds(int seconds) {
        return "-D" + SECONDS + "=" + seconds;
    }

    static void run(Supplier<?> work) {
        long end = THREADS.getCurrentThreadCpuTime() + Long.getLong(SECONDS, 0) * 1_000_000_000;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            long pause = System.nanoTime() + 10_000_000;
            while (System.nanoTime() < pause) {
                sink = work.get();
            }
        }
    }
}
