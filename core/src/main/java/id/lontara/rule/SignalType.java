package id.lontara.rule;

import id.lontara.model.Moment;
import java.time.Duration;
import java.util.List;

/** The types of {@link Signal}; each has tests of its own in a pack. */
public enum SignalType {
    /** Words of the subject, as a list of {@link TextField}. */
    TEXT(List.class),
    /** A number with a unit, as a {@link Double}. */
    NUMBER(Double.class),
    /** A length of time, as a {@link Duration}. */
    DURATION(Duration.class),
    /** A point in time, as a {@link Moment}. */
    INSTANT(Moment.class),
    /** One of several words, as a {@link String}. */
    WORD(String.class),
    /** A yes or no, as a {@link Boolean}. */
    FLAG(Boolean.class),
    /** Several words, as a list of {@link String}. */
    LIST(List.class);

    private final Class<?> values;

    SignalType(Class<?> values) {
        this.values = values;
    }

    /**
     * Tells whether a value is of the Java type that this type asks for; a number must be finite too.
     *
     * @param value what a source gave
     * @return true if it may be read
     */
    public boolean accepts(Object value) {
        if (!values.isInstance(value)) {
            return false;
        }
        return switch (this) {
            case TEXT -> holdsOnly(TextField.class, (List<?>) value);
            case LIST -> holdsOnly(String.class, (List<?>) value);
            case NUMBER -> Double.isFinite((Double) value);
            case DURATION, INSTANT, WORD, FLAG -> true;
        };
    }

    /** A loop, since this is asked of every text and a stream would cost more than what is read from it. */
    private static boolean holdsOnly(Class<?> type, List<?> list) {
        for (Object each : list) {
            if (!type.isInstance(each)) {
                return false;
            }
        }
        return true;
    }
}
