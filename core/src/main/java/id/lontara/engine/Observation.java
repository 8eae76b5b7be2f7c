package id.lontara.engine;

import id.lontara.model.Value;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import java.util.List;

/**
 * What a signal turned out to be for one subject. It is filled for one subject after another by {@link Observations}, so
 * nobody keeps it longer than the subject; what it gives away may be kept.
 */
final class Observation {

    /** What is seen of a signal that nothing supplies. */
    static final Observation NO_SOURCE = new Observation();

    static {
        NO_SOURCE.fail("no source");
    }

    private boolean made;
    private Reading<?> reading = Reading.unknown();
    private String failure = "";

    /** Takes what the source gave; unknown if it could not be measured. */
    void hold(Reading<?> given) {
        made = true;
        reading = given;
    }

    /** Takes why the signal could not be measured. */
    void fail(String cause) {
        made = true;
        failure = cause;
    }

    void clear() {
        made = false;
        reading = Reading.unknown();
        failure = "";
    }

    /** Whether the signal was measured, or was tried to be. */
    boolean isMade() {
        return made;
    }

    Value<?> value() {
        return reading.value();
    }

    List<Place> places() {
        return reading.places();
    }

    /** Whether a list may hold more than is known. */
    boolean partial() {
        return reading.partial();
    }

    boolean hasFailed() {
        return !failure.isEmpty();
    }

    /** Why the signal could not be measured; empty if nothing went wrong. */
    String failure() {
        return failure;
    }
}
