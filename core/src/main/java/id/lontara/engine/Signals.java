package id.lontara.engine;

import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The signals of an engine, each with a number of its own, and what supplies them. Immutable and thread-safe. */
final class Signals {

    /** The number of a signal that nothing supplies. */
    static final int NONE = -1;

    private final Map<String, Integer> slots = new HashMap<>();
    private final Signal<?>[] signals;
    private final SignalSource[] sources;

    /**
     * Numbers signals in the order of their names.
     *
     * @param byName what supplies each signal, by its name
     */
    Signals(Map<String, SignalSource> byName) {
        Map<String, Signal<?>> ordered = new TreeMap<>();
        new TreeMap<>(byName).values().forEach(source -> source.signals().forEach(s -> ordered.put(s.name(), s)));
        signals = ordered.values().toArray(new Signal<?>[0]);
        sources = new SignalSource[signals.length];
        Arrays.setAll(sources, slot -> byName.get(signals[slot].name()));
        for (int slot = 0; slot < signals.length; slot++) {
            slots.put(signals[slot].name(), slot);
        }
    }

    int count() {
        return signals.length;
    }

    int slot(String name) {
        return slots.getOrDefault(name, NONE);
    }

    @Nullable
    Signal<?> named(String name) {
        int slot = slot(name);
        return slot == NONE ? null : signals[slot];
    }

    String name(int slot) {
        return signals[slot].name();
    }

    /** Whether a signal is read off the subject or its context at once, without code of the embedder's. */
    boolean isAtHand(int slot) {
        return sources[slot] == SignalSource.ofSubjects();
    }

    /**
     * Measures a signal.
     *
     * @param into filled with what its source gave, or with why it gave nothing
     */
    @SuppressWarnings("CatchingUnchecked") // whatever a source throws, the other rules are assessed
    void measure(int slot, Run run, Observation into) {
        Signal<?> signal = signals[slot];
        try {
            Reading<?> reading = sources[slot].read(signal, isAtHand(slot) ? run : run.lent());
            if (reading == null) {
                fail(signal, "gave null", into);
            } else if (reading.value().isKnown()
                    && !signal.type().accepts(reading.value().get())) {
                fail(signal, "gave no " + signal.type().name().toLowerCase(Locale.ROOT), into);
            } else {
                into.hold(reading);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(signal, "threw " + name(e), into);
        } catch (StackOverflowError e) {
            fail(signal, "threw " + name(e), into);
        } catch (VirtualMachineError e) {
            throw e; // there is no going on, for any rule
        } catch (Throwable e) {
            // Its message might quote the subject's text, so only its class is told.
            fail(signal, "threw " + name(e), into);
        }
    }

    private static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void fail(Signal<?> signal, String cause, Observation into) {
        Log.LOG.debug("signal {} could not be measured: its source {}", signal.name(), cause);
        into.fail(cause);
    }

    /** Loads what logs when there is something to log. */
    private static final class Log {

        static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);
    }
}
