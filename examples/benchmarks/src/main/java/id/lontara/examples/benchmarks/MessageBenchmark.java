package id.lontara.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** One case, message after message. A process runs one case only, so that no call site has met another. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets what is shared
public class MessageBenchmark {

    /** What all threads share. */
    @State(Scope.Benchmark)
    public static class Shared {

        /** The name of the case. */
        @Param("")
        public String name;

        Function<Message, ?> work;
        Message[] messages;

        /** Builds the contender and checks it; neither is timed. */
        @Setup
        public void build() {
            Workload workload = Workload.ofThisRun();
            work = Cases.of(name, workload);
            messages = Cases.messages(name, workload).toArray(new Message[0]);
            Cursor cursor = new Cursor();
            WarmUp.run(() -> work.apply(cursor.next(messages)));
        }
    }

    /** Where a thread is among the messages. */
    @State(Scope.Thread)
    public static class Cursor {

        private int next;

        /**
         * Sets the threads apart.
         *
         * @param threads which of how many
         * @param shared the messages
         */
        @Setup
        public void start(ThreadParams threads, Shared shared) {
            next = shared.messages.length / threads.getThreadCount() * threads.getThreadIndex();
        }

        Message next(Message[] messages) {
            Message message = messages[next];
            next = next + 1 == messages.length ? 0 : next + 1;
            return message;
        }
    }

    /**
     * The work for the next message.
     *
     * @param shared the case
     * @param cursor the place
     * @param busy counts
     * @return the answer
     */
    @Benchmark
    public Object message(Shared shared, Cursor cursor, Busy busy) {
        busy.operations++;
        return shared.work.apply(cursor.next(shared.messages));
    }
}
