package id.lontara.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All messages in one session of Drools. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets what is shared
public class BatchBenchmark {

    /** How many rules. */
    @Param("0")
    public int size;

    private Drools drools;
    private List<Message> messages;

    /** Loads the rules and checks what they find. */
    @Setup
    public void build() {
        Workload workload = Workload.ofThisRun();
        messages = workload.messages();
        drools = new Drools(workload.drools(size));
        drools.check(messages, new HandLoop(workload.rules(size)));
        WarmUp.run(() -> drools.apply(messages));
    }

    /**
     * One batch.
     *
     * @param busy counts
     * @return what fired
     */
    @Benchmark
    @OperationsPerInvocation(Corpus.SIZE)
    public Object batch(Busy busy) {
        busy.operations += Corpus.SIZE;
        return drools.apply(messages);
    }
}
