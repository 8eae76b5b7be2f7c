package id.lontara.engine;

import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalInput;
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

    @SuppressWarnings("CatchingUnchecked") // whatever a source throws, the other rules are assessed
    Observation measure(int slot, SignalInput input) {
        Signal<?> signal = signals[slot];
        try {
            Reading<?> reading = sources[slot].read(signal, input);
            if (reading == null) {
                return failed(signal, "gave null");
            }
            if (reading.value().isKnown()
                    && !signal.type().accepts(reading.value().get())) {
                return failed(signal, "gave no " + signal.type().name().toLowerCase(Locale.ROOT));
            }
            return Observation.of(reading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(signal, "threw " + name(e));
        } catch (StackOverflowError e) {
            return failed(signal, "threw " + name(e));
        } catch (VirtualMachineError e) {
            throw e; // there is no going on, for any rule
        } catch (Throwable e) {
            // Its message might quote the subject's text, so only its class is told.
            return failed(signal, "threw " + name(e));
        }
    }

    private static String name(Throwable thrown) {
        String name = thrown.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Observation failed(Signal<?> signal, String cause) {
        Log.LOG.debug("signal {} could not be measured: its source {}", signal.name(), cause);
        return Observation.failed(cause);
    }

    /** Loads what logs when there is something to log. */
    private static final class Log {

        static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);
    }
}
