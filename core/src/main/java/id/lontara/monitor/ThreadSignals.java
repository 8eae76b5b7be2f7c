package id.lontara.monitor;

import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
import id.lontara.rule.SignalSource;
import java.util.Set;

/** The thread of a comment as signals. */
enum ThreadSignals implements SignalSource {
    SOURCE;

    private static final Signal<?> REPLIES = Signal.count(
            "thread.replies",
            "messages",
            "how many messages followed the first of the thread before this comment",
            SubjectType.COMMENT);
    private static final Signal<?> AGE = Signal.duration(
            "thread.age", "the time from the first message of the thread to this comment", SubjectType.COMMENT);
    private static final Signal<?> ANSWERED = Signal.flag(
            "thread.answered", "whether an agency has written in the thread before this comment", SubjectType.COMMENT);

    @Override
    public Set<Signal<?>> signals() {
        return Set.of(REPLIES, AGE, ANSWERED);
    }

    @Override
    public Reading<?> read(Signal<?> signal, SignalInput input) {
        Value<ThreadFacts> thread = input.context().value(Monitor.THREAD);
        return switch (signal.name()) {
            case "thread.replies" -> Reading.of(thread.map(facts -> (double) facts.replies()));
            case "thread.age" -> Reading.of(thread.flatMap(ThreadFacts::age));
            case "thread.answered" -> Reading.of(thread.map(ThreadFacts::answered));
            default -> Reading.unknown();
        };
    }
}
