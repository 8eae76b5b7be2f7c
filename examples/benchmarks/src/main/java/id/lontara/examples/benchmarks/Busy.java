package id.lontara.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the measuring thread itself was busy, which other processes change less than they change the clock. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Busy {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String WARM_UP = "benchmarks.warm-up";
    private static final int BETWEEN = 64;

    /** Keeps the answers from being optimised away. */
    private static volatile @Nullable Object sink;

    /** The operations of the iteration. */
    public long operations;

    private long start;

    /** Called by JMH. */
    public Busy() {}

    /** The argument that has a process warm up until its thread was busy so long; by the clock it might hardly run. */
    static String warmUp(long millis) {
        return "-D" + WARM_UP + "=" + millis;
    }

    /** Warms up, if the process was told so, beside the warm-up that JMH does by the clock. */
    static void warmUp(Supplier<?> work) {
        long end = THREADS.getCurrentThreadCpuTime() + Long.getLong(WARM_UP, 0) * 1_000_000;
        while (THREADS.getCurrentThreadCpuTime() < end) {
            for (int i = 0; i < BETWEEN; i++) {
                sink = work.get();
            }
        }
    }

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void begin() {
        operations = 0;
        start = THREADS.getCurrentThreadCpuTime();
    }

    /**
     * The nanoseconds since the iteration began in which the thread ran.
     *
     * @return the time of the thread that asks
     */
    public long busyNanos() {
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
