package id.lontara.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the text of a pack to an engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets what is shared
public class BuildBenchmark {

    /** How many rules. */
    @Param("0")
    public int size;

    private List<RuleSpec> rules;
    private int revision;

    /** Reads the rules. */
    @Setup
    public void read() {
        rules = Workload.ofThisRun().rules(size);
    }

    /**
     * Writes the pack, which is quick, and builds an engine from it.
     *
     * @param busy counts
     * @return the engine
     */
    @Benchmark
    public Object build(Busy busy) {
        busy.operations++;
        return Lontara.engine(Lontara.pack(rules, ++revision));
    }
}
