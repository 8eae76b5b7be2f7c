package id.lontara.engine;

import id.lontara.model.Value;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import java.util.List;

/**
 * What a signal turned out to be for one subject.
 *
 * @param reading what its source gave; unknown if it could not be measured
 * @param failure why it could not be measured; empty if nothing went wrong
 */
record Observation(Reading<?> reading, String failure) {

    static Observation of(Reading<?> reading) {
        return new Observation(reading, "");
    }

    static Observation failed(String cause) {
        return new Observation(Reading.unknown(), cause);
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
}
