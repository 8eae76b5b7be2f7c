package id.lontara.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures everything in one run and writes {@code report.md} and {@code report.json} under {@code target/benchmarks}. What
 * takes part in a comparison is checked first to find the same; a run in which anything differs ends without a report.
 */
public final class Benchmarks {

    private static final Path DIRECTORY = Path.of("target", "benchmarks").toAbsolutePath();
    private final Options options;
    private final Timing timing;
    private final Processes processes = new Processes(DIRECTORY);
    private final Map<String, Measured> measured = new TreeMap<>();

    private Benchmarks(Options options) {
        this.options = options;
        this.timing = Timing.of(DIRECTORY, options.quick);
    }

    /**
     * How a run is made.
     *
     * @param quick few and short iterations
     * @param busy whether the measuring thread's own time counts, and not the clock
     * @param upTo the largest set of rules
     */
    record Options(boolean quick, boolean busy, int upTo) {

        static Options of(String[] args) {
            List<String> words = List.of(String.join(" ", args).trim().split(" +", -1));
            int upTo = words.indexOf("-up-to");
            return new Options(
                    words.contains("-quick"),
                    words.contains("-busy"),
                    upTo < 0 ? Integer.MAX_VALUE : Integer.parseInt(words.get(upTo + 1)));
        }

        List<Integer> sizes() {
            return RuleGenerator.SIZES.stream().filter(size -> size <= upTo).toList();
        }

        List<Integer> sizesOfPeers() {
            return sizes().stream()
                    .filter(size -> size <= Workload.MOST_OF_PEERS)
                    .toList();
        }
    }

    /**
     * Runs all benchmarks.
     *
     * @param args {@code -quick} for a run of a few minutes, {@code -busy} to count the measuring thread's own time on a
     *     machine that others use too, {@code -up-to 1000} to leave out larger sets of rules
     */
    public static void main(String[] args) {
        new Benchmarks(Options.of(args)).run();
    }

    private void run() {
        Workload workload = Workload.make(options.sizes());
        Properties properties = Properties.of(workload);
        System.out.println(properties);
        Path directory = DIRECTORY.resolve("workload");
        workload.write(directory);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int size : options.sizesOfPeers()) {
            long start = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            workload.writeDrools(directory, size);
            note(
                    Report.DROOLS_BUILD + size,
                    new Measured(System.nanoTime() - start, threads.getCurrentThreadCpuTime() - busy, 0));
        }
        Report.PIECES.forEach(this::time);
        options.sizes().forEach(this::contenders);
        int size = Collections.max(options.sizesOfPeers());
        time(Cases.ANALYSIS + "-" + Cases.NONE + size);
        time(Cases.LONTARA + Cases.NONE + size);
        write(new Report(options, properties, measured, threads(size), cold(), heap(), machine()));
    }

    private void contenders(int size) {
        time(Cases.LONTARA + size);
        time(Cases.LOOP + size);
        if (size <= Workload.MOST_OF_PEERS) {
            time(Cases.DROOLS + size);
            note(Report.DROOLS_BATCH + size, timing.batch(size));
            time(Cases.EASY_RULES + size);
            time(Cases.CEL + size);
        }
        note(Report.BUILD + size, timing.build(size));
    }

    private void time(String name) {
        note(name, timing.messages(name, 1));
    }

    private void note(String name, Measured result) {
        measured.put(name, result);
        System.out.printf(
                "%-20s %,16.0f ns %,16.0f busy %,14.0f bytes%n",
                name, result.nanos(), result.busyNanos(), result.bytes());
    }

    /** How many times as much is done by as many threads as there are processors, by case. */
    private Map<String, Double> threads(int size) {
        int processors = Runtime.getRuntime().availableProcessors();
        Map<String, Double> gains = new TreeMap<>();
        for (String name : List.of(Cases.LONTARA + size, Cases.SHIPPED)) {
            double one = timing.messages(name, 1).nanos();
            double all = timing.messages(name, processors).nanos();
            gains.put(name, processors * one / all);
        }
        return gains;
    }

    private double cold() {
        return processes.coldStart(options.quick ? 5 : 11);
    }

    private List<Double> heap() {
        return processes.stream(options.quick ? 100_000 : 1_000_000);
    }

    private static String machine() {
        return "%d processors, %s %s, %s, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        System.getProperty("os.arch"),
                        LocalDate.now(ZoneOffset.UTC));
    }

    private static void write(Report report) {
        try {
            Files.writeString(DIRECTORY.resolve("report.md"), report.markdown());
            Files.writeString(DIRECTORY.resolve("report.json"), report.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println();
        System.out.print(report.markdown());
    }
}
