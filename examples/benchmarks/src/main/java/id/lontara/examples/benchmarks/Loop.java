package id.lontara.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs one case over and over for a profiler, and prints each second what a message took, on the clock and
 * of its thread's own time, which tells more on a busy machine: {@code Loop lontara-1000 20} for twenty seconds. Without arguments it lists the cases and the class path.
 */
public final class Loop {

    private static final List<String> CASES =
            List.of("lontara-N", "loop-N", "shipped", "analyze", "analyze-plain", "with N of 10, 100, 1000, 10000");

    /** Keeps the answers from being optimised away. */
    private static @Nullable Object sink;

    private Loop() {}

    /**
     * Runs a case.
     *
     * @param args the case and the seconds, in one argument or two
     */
    public static void main(String[] args) {
        String[] given = String.join(" ", args).trim().split(" +", -1);
        if (given.length != 2) {
            System.out.println("usage: Loop <case> <seconds>; cases: " + String.join(", ", CASES));
            System.out.println(System.getProperty("java.class.path"));
            return;
        }
        String name = given[0];
        Workload workload = Workload.make(name.matches(".*[0-9]") ? List.of(Cases.size(name)) : List.of())
                .unchecked();
        run(Cases.messages(name, workload), Cases.of(name, workload), Integer.parseInt(given[1]));
    }

    private static void run(List<Message> messages, Function<Message, ?> work, int seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int second = 1; second <= seconds; second++) {
            long start = System.nanoTime();
            long startOfThread = threads.getCurrentThreadCpuTime();
            long count = 0;
            long elapsed = 0;
            while (elapsed < 1_000_000_000L) {
                for (int i = 0; i < 16; i++) {
                    sink = work.apply(messages.get((int) (count++ % messages.size())));
                }
                elapsed = System.nanoTime() - start;
            }
            long busy = threads.getCurrentThreadCpuTime() - startOfThread;
            System.out.printf(
                    "%3d s  %,12d ns a message, %,12d of its thread%n", second, elapsed / count, busy / count);
        }
        System.out.println("last: " + sink);
    }
}
