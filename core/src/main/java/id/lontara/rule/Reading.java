package id.lontara.rule;

import id.lontara.model.Value;
import java.util.List;
import java.util.Objects;

/**
 * What a source measured: a value, and the places in the subject that it rests on, if any.
 *
 * <p>Immutable and thread-safe if {@code T} is.
 *
 * @param <T> the type of the value
 * @param value the value, known, none or unknown
 * @param places where it stands; shown as evidence, and masked if the rule masks
 * @param partial whether a list of words or texts may hold more than could be measured, such as the alternative texts
 *     of three pictures of which two are known; what is not found in it is then unknown, not absent
 */
public record Reading<T>(Value<T> value, List<Place> places, boolean partial) {

    private static final Reading<?> UNKNOWN = new Reading<>(Value.unknown(), List.of());

    /** Copies the list. */
    public Reading {
        Objects.requireNonNull(value, "value");
        places = List.copyOf(places);
    }

    /**
     * All there is to measure.
     *
     * @param value the value, known, none or unknown
     * @param places where it stands
     */
    public Reading(Value<T> value, List<Place> places) {
        this(value, places, false);
    }

    /**
     * A known value that rests on no place in particular.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return the reading
     */
    public static <T> Reading<T> of(T value) {
        return new Reading<>(Value.of(value), List.of());
    }

    /**
     * A value, none or unknown.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return the reading
     */
    public static <T> Reading<T> of(Value<T> value) {
        return new Reading<>(value, List.of());
    }

    /**
     * Nothing is known.
     *
     * @param <T> the type that a value would have
     * @return the reading
     */
    @SuppressWarnings("unchecked") // an unknown value is of any type
    public static <T> Reading<T> unknown() {
        return (Reading<T>) UNKNOWN;
    }

    /**
     * This reading with the places that it rests on.
     *
     * @param places the places
     * @return the reading
     */
    public Reading<T> at(List<Place> places) {
        return new Reading<>(value, places, partial);
    }

    /**
     * This reading as a part of what there is.
     *
     * @return the reading
     */
    public Reading<T> asPart() {
        return new Reading<>(value, places, true);
    }
}
