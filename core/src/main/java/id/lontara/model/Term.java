package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take: open hours ({@code PT4H}) or working days ({@code P10D}). When it ends is for a
 * {@link WorkingCalendar} to say.
 *
 * <p>Immutable and thread-safe.
 */
public final class Term {

    private final int days;
    private final @Nullable Duration time;

    private Term(int days, @Nullable Duration time) {
        this.days = days;
        this.time = time;
    }

    /**
     * A term in working days.
     *
     * @param days how many, zero to 100,000
     * @return the term
     */
    public static Term ofDays(int days) {
        if (days < 0 || days > 100_000) {
            throw new IllegalArgumentException("working days must be 0 to 100000: got " + days);
        }
        return new Term(days, null);
    }

    /**
     * A term in open hours.
     *
     * @param time how long, zero to a million hours
     * @return the term
     */
    public static Term of(Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofHours(1_000_000)) > 0) {
            throw new IllegalArgumentException("open time must be PT0S to PT1000000H: got " + time);
        }
        return new Term(0, time);
    }

    /**
     * Reads {@code PT4H}, {@code PT30M} or {@code P10D}.
     *
     * @param text an ISO 8601 duration of hours, minutes and seconds, or of days
     * @return the term
     * @throws IllegalArgumentException if it is neither or mixes both
     */
    @JsonCreator
    public static Term parse(String text) {
        try {
            if (text.startsWith("PT")) {
                return of(Duration.parse(text));
            }
            Period period = Period.parse(text);
            int days = period.getDays();
            // A week of days is no week of working days.
            if (period.getYears() == 0
                    && period.getMonths() == 0
                    && !text.toUpperCase(Locale.ROOT).contains("W")) {
                return ofDays(days);
            }
        } catch (DateTimeParseException e) {
            // answered below, together with what parses but is no term
        }
        throw new IllegalArgumentException("not a term: '" + (text.length() <= 40 ? text : text.substring(0, 40) + "…")
                + "'; write open hours (PT4H) or working days (P10D)");
    }

    /**
     * Tells in what the term counts.
     *
     * @return true for working days, false for open hours
     */
    public boolean inDays() {
        return time == null;
    }

    /**
     * The working days.
     *
     * @return how many; zero for a term in open hours
     */
    public int days() {
        return days;
    }

    /**
     * The open time.
     *
     * @return how long; zero for a term in working days
     */
    public Duration time() {
        return time == null ? Duration.ZERO : time;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Term that
                && days == that.days
                && (time == null ? that.time == null : time.equals(that.time));
    }

    @Override
    public int hashCode() {
        return time == null ? days : time.hashCode();
    }

    /** As {@link #parse} reads it. */
    @Override
    @JsonValue
    public String toString() {
        return time == null ? "P" + days + "D" : time.toString();
    }
}
