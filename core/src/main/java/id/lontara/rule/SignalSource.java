package id.lontara.rule;

import java.util.Set;
import java.util.function.Function;

/**
 * What supplies signals. A classifier is a source; so is a lookup in a register. A source must be deterministic and
 * thread-safe, must not depend on labels, and must not act on anything.
 *
 * <p>A source that throws leaves the rules that read it undecided, with the cause; the others are assessed.
 */
public interface SignalSource {

    /**
     * The signals that this source supplies.
     *
     * @return the signals, not empty
     */
    Set<Signal<?>> signals();

    /**
     * Measures one signal.
     *
     * @param signal one of {@link #signals()}
     * @param input what may be looked at
     * @return the value, of the Java type that the signal's type asks for
     * @throws Exception if it cannot be measured
     */
    Reading<?> read(Signal<?> signal, SignalInput input) throws Exception;

    /**
     * A source of one signal.
     *
     * @param <T> the type of its values
     * @param signal the signal
     * @param measure how it is measured
     * @return the source
     */
    static <T> SignalSource of(Signal<T> signal, Function<SignalInput, Reading<T>> measure) {
        return new SignalSource() {
            @Override
            public Set<Signal<?>> signals() {
                return Set.of(signal);
            }

            @Override
            public Reading<?> read(Signal<?> which, SignalInput input) {
                return measure.apply(input);
            }
        };
    }

    /**
     * The source of what subjects show of themselves: texts, authors, platforms, counts, media.
     *
     * @return the source that every engine has
     */
    static SignalSource ofSubjects() {
        return SubjectSignals.SOURCE;
    }
}
