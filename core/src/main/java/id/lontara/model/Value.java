package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that may be missing, with the two ways of missing kept apart: <em>known to be none</em> ({@code null} in JSON,
 * such as a picture that has no alternative text) and <em>unknown</em> (absent in JSON, such as a count that a platform
 * does not report). Unknown is never turned into zero, empty or false.
 *
 * <p>Immutable and thread-safe if {@code T} is.
 *
 * @param <T> the type of the value when there is one
 */
@SuppressWarnings("ReferenceEquality") // none and unknown are told apart by identity
public final class Value<T> {

    private static final Value<?> NONE = new Value<>(null);
    private static final Value<?> UNKNOWN = new Value<>(null);

    private final @Nullable T value;

    private Value(@Nullable T value) {
        this.value = value;
    }

    /**
     * A known value.
     *
     * @param <T> the type of the value
     * @param value the value, not null
     * @return the value, known
     */
    public static <T> Value<T> of(T value) {
        return new Value<>(Objects.requireNonNull(value, "value"));
    }

    /**
     * Known to be none.
     *
     * @param <T> the type that a value would have
     * @return none
     */
    @SuppressWarnings("unchecked")
    public static <T> Value<T> none() {
        return (Value<T>) NONE;
    }

    /**
     * Not known.
     *
     * @param <T> the type that a value would have
     * @return unknown
     */
    @SuppressWarnings("unchecked")
    public static <T> Value<T> unknown() {
        return (Value<T>) UNKNOWN;
    }

    /**
     * Tells whether there is a value.
     *
     * @return true if {@link #get()} gives one
     */
    public boolean isKnown() {
        return value != null;
    }

    /**
     * Tells whether it is known that there is none.
     *
     * @return true if known to be none
     */
    public boolean isNone() {
        return this == NONE;
    }

    /**
     * Tells whether nothing is known.
     *
     * @return true if unknown
     */
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /**
     * The value.
     *
     * @return the value
     * @throws NoSuchElementException if there is none or it is unknown
     */
    public T get() {
        T known = value;
        if (known == null) {
            throw new NoSuchElementException(isNone() ? "the value is known to be none" : "the value is unknown");
        }
        return known;
    }

    /**
     * The value, or another where there is none or it is unknown. Use it where the difference does not matter.
     *
     * @param other what to return instead
     * @return the value or {@code other}
     */
    public T orElse(T other) {
        T known = value;
        return known == null ? other : known;
    }

    /**
     * The value, or null where there is none or it is unknown.
     *
     * @return the value or null
     */
    @JsonValue
    public @Nullable T orNull() {
        return value;
    }

    /**
     * The value converted; none stays none and unknown stays unknown.
     *
     * @param <R> the type of the result
     * @param convert applied to the value if there is one; must not return null
     * @return the converted value
     */
    public <R> Value<R> map(Function<? super T, ? extends R> convert) {
        T known = value;
        return known != null ? of(convert.apply(known)) : missing();
    }

    /**
     * Like {@link #map} for a conversion that may itself miss.
     *
     * @param <R> the type of the result
     * @param convert applied to the value if there is one
     * @return what {@code convert} gave; none stays none and unknown stays unknown
     */
    public <R> Value<R> flatMap(Function<? super T, Value<R>> convert) {
        T known = value;
        return known != null ? convert.apply(known) : missing();
    }

    private <R> Value<R> missing() {
        return isNone() ? none() : unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (value != null && other instanceof Value<?> that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value != null ? value.hashCode() : isNone() ? 1 : 0;
    }

    /** The value as text, {@code none} or {@code unknown}. */
    @Override
    public String toString() {
        return value != null ? value.toString() : isNone() ? "none" : "unknown";
    }

    /** For {@code @JsonInclude}: leaves unknown components out of the JSON. Equals every unknown value. */
    public static final class OmitUnknown {

        /** For Jackson. */
        public OmitUnknown() {}

        @Override
        @SuppressWarnings("EqualsUnsafeCast") // Jackson's contract for value filters asks for exactly this
        public boolean equals(@Nullable Object other) {
            return other == null || other == UNKNOWN;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
