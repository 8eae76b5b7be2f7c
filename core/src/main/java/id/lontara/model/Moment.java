package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as precise as it was reported: an instant with its offset, or a day. Of a day no hour is known, so a
 * clock finer than a day is unknown for it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Moment {

    private final LocalDate date;
    private final @Nullable OffsetDateTime exact;

    private Moment(LocalDate date, @Nullable OffsetDateTime exact) {
        this.date = date;
        this.exact = exact;
    }

    /**
     * An exact time.
     *
     * @param time the time with its offset
     * @return the moment
     */
    public static Moment of(OffsetDateTime time) {
        return new Moment(time.toLocalDate(), time);
    }

    /**
     * An exact time, written in UTC.
     *
     * @param instant the instant
     * @return the moment
     */
    public static Moment of(Instant instant) {
        return of(instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * A day of which the hour is not known.
     *
     * @param day the day, in the time zone of the agency
     * @return the moment
     */
    public static Moment of(LocalDate day) {
        return new Moment(day, null);
    }

    /**
     * Reads {@code 2025-10-20T08:15:00+08:00} or {@code 2025-10-20}.
     *
     * @param text an ISO 8601 time with an offset, or a date, with a year of four digits
     * @return the moment
     * @throws IllegalArgumentException if the text is neither, with what was expected
     */
    @JsonCreator
    public static Moment parse(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw notATime(text, null); // a year beyond four digits has no day in every zone
        }
        try {
            return text.length() == 10 ? of(LocalDate.parse(text)) : of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            throw notATime(text, e);
        }
    }

    private static IllegalArgumentException notATime(String text, @Nullable DateTimeParseException cause) {
        return new IllegalArgumentException(
                "not a time: '" + abbreviate(text)
                        + "'; write a date (2025-10-20) or a time with its offset (2025-10-20T08:15:00+08:00)",
                cause);
    }

    private static String abbreviate(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /**
     * Tells whether the hour is known.
     *
     * @return true for an instant, false for a day
     */
    public boolean isExact() {
        return exact != null;
    }

    /**
     * The instant, unknown for a day.
     *
     * @return the instant if exact
     */
    public Value<Instant> instant() {
        return exact != null ? Value.of(exact.toInstant()) : Value.unknown();
    }

    /**
     * The day, in the given zone if the moment is exact.
     *
     * @param zone where the day is wanted
     * @return the day
     */
    public LocalDate day(ZoneId zone) {
        return exact != null ? exact.atZoneSameInstant(zone).toLocalDate() : date;
    }

    /**
     * The first instant that the moment may mean.
     *
     * @param zone the zone of a day
     * @return the instant itself, or the start of the day
     */
    public Instant earliest(ZoneId zone) {
        return exact != null ? exact.toInstant() : date.atStartOfDay(zone).toInstant();
    }

    /**
     * The last instant that the moment may mean.
     *
     * @param zone the zone of a day
     * @return the instant itself, or the last nanosecond of the day
     */
    public Instant latest(ZoneId zone) {
        return exact != null
                ? exact.toInstant()
                : date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moment that
                && (exact != null ? exact.equals(that.exact) : that.exact == null && date.equals(that.date));
    }

    @Override
    public int hashCode() {
        return exact != null ? exact.hashCode() : date.hashCode();
    }

    /** As {@link #parse} reads it, with seconds always written. */
    @Override
    @JsonValue
    public String toString() {
        return exact != null ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(exact) : date.toString();
    }
}
