package id.lontara.engine;

import id.lontara.rule.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signals of one subject, each measured once and only if somebody asks. Used for one subject after another, so that
 * an observation costs no room of its own; confined to one thread at a time.
 */
final class Observations {

    private final Signals signals;

    /** By the number of the signal. */
    private final @Nullable Observation[] places;

    private final Observation[] made;
    private int count;

    Observations(Signals signals) {
        this.signals = signals;
        this.places = new Observation[signals.count()];
        this.made = new Observation[signals.count()];
    }

    Observation observe(Signal<?> signal, Run run) {
        return observe(signals.slot(signal.name()), run);
    }

    Observation observe(int slot, Run run) {
        if (slot == Signals.NONE) {
            return Observation.NO_SOURCE;
        }
        Observation seen = places[slot];
        if (seen == null) {
            seen = new Observation();
            places[slot] = seen;
        }
        if (!seen.isMade()) {
            signals.measure(slot, run, seen);
            made[count++] = seen;
        }
        return seen;
    }

    /** The signals that were measured, by name. */
    List<String> measured() {
        List<String> measured = new ArrayList<>();
        for (int slot = 0; slot < places.length; slot++) {
            Observation seen = places[slot];
            if (seen != null && seen.isMade()) {
                measured.add(signals.name(slot));
            }
        }
        return measured;
    }

    /** Forgets the subject. */
    void clear() {
        while (count > 0) {
            made[--count].clear();
        }
    }
}
