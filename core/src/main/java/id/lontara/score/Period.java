package id.lontara.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days that a tally counts, in the time zone in which those days begin.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first day
 * @param until the last day, inclusive
 * @param zone the zone in which the days begin
 */
@JsonPropertyOrder({"from", "until", "zone"})
public record Period(LocalDate from, LocalDate until, ZoneId zone) {

    /** Refuses a period that ends before it begins. */
    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not lie before " + from + ": got " + until);
        }
    }

    /**
     * A calendar month.
     *
     * @param month the month
     * @param zone the zone in which its days begin
     * @return the period from its first to its last day
     */
    public static Period of(YearMonth month, ZoneId zone) {
        return new Period(month.atDay(1), month.atEndOfMonth(), zone);
    }

    /**
     * Tells whether a day lies in the period.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** How many days it has. */
    long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** The first and the last day and the zone. */
    @Override
    public String toString() {
        return from + "/" + until + " " + zone;
    }
}
