package id.lontara.engine;

import id.lontara.model.Value;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import java.util.List;

/**
 * What a signal turned out to be for one subject.
 *
 * @param value the value
 * @param places the places that it rests on
 * @param partial whether a list may hold more than is known
 * @param failure why it could not be measured; empty if nothing went wrong
 */
record Observation(Value<?> value, List<Place> places, boolean partial, String failure) {

    static Observation of(Reading<?> reading) {
        return new Observation(reading.value(), reading.places(), reading.partial(), "");
    }

    static Observation failed(String cause) {
        return new Observation(Value.unknown(), List.of(), false, cause);
    }

    boolean hasFailed() {
        return !failure.isEmpty();
    }
}
