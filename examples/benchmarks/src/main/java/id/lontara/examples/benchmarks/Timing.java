package id.lontara.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Times one case in a process of its own. */
final class Timing {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String BUSY = "busyNanos";
    private static final String OPERATIONS = "operations";
    private static final String HEAP = "1g";

    private final Path directory;
    private final int measurements;
    private final TimeValue each;
    private final int warmUp;

    private Timing(Path directory, int measurements, long millis, int warmUp) {
        this.directory = directory;
        this.measurements = measurements;
        this.warmUp = warmUp;
        this.each = TimeValue.milliseconds(millis);
    }

    static Timing of(Path directory, boolean quick) {
        return quick ? new Timing(directory, 5, 400, 12) : new Timing(directory, 9, 1_000, 20);
    }

    Measured messages(String name, int threads) {
        return run(
                name + " " + threads,
                builder(MessageBenchmark.class).param("name", name).threads(threads));
    }

    Measured batch(int size) {
        return run("batch " + size, builder(BatchBenchmark.class).param("size", String.valueOf(size)));
    }

    Measured build(int size) {
        return run("build " + size, builder(BuildBenchmark.class).param("size", String.valueOf(size)));
    }

    private ChainedOptionsBuilder builder(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(1)
                .warmupTime(each)
                .measurementIterations(measurements)
                .measurementTime(each)
                .jvmArgs(
                        "-Xms" + HEAP,
                        "-Xmx" + HEAP,
                        WarmUp.seconds(warmUp),
                        Workload.argument(directory.resolve("workload")))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
    }

    private Measured run(String name, ChainedOptionsBuilder options) {
        Path log = directory.resolve("jmh").resolve(name.replace(' ', '-') + ".log");
        try {
            Files.createDirectories(log.getParent());
            RunResult result = new Runner(options.output(log.toString()).build()).runSingle();
            return new Measured(median(result.getPrimaryResult()), busy(result), allocated(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RunnerException e) {
            throw new IllegalStateException(name + " could not be timed; see " + log, e);
        }
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    private static double busy(RunResult run) {
        return median(run, Timing::busy);
    }

    private static double busy(IterationResult iteration) {
        return secondary(iteration, BUSY) / secondary(iteration, OPERATIONS);
    }

    private static double allocated(RunResult run) {
        return median(run, iteration -> secondary(iteration, ALLOCATED));
    }

    private static double median(RunResult run, ToDoubleFunction<IterationResult> value) {
        double[] sorted = run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .mapToDouble(value)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    @SuppressWarnings("rawtypes") // as JMH gives them
    private static double secondary(IterationResult iteration, String name) {
        for (Map.Entry<String, Result> each : iteration.getSecondaryResults().entrySet()) {
            if (each.getKey().endsWith(name)) {
                return each.getValue().getScore();
            }
        }
        throw new IllegalStateException("JMH gives no " + name);
    }
}
