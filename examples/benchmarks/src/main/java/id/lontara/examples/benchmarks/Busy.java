package id.lontara.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

    /** The operations of the iteration. */
    public long operations;

    private long start;

    /** Called by JMH. */
    public Busy() {}

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
