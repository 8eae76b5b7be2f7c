package id.lontara.model;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When an agency is open, and so when a deadline ends. What lies beyond the last day that the calendar knows is unknown.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkingCalendar {

    private final String id;
    private final ZoneId zone;

    private WorkingCalendar(String id, ZoneId zone) {
        this.id = id;
        this.zone = zone;
    }

    /**
     * A calendar that is always open.
     *
     * @param zone the zone in which days begin
     * @return the calendar, named {@code round-the-clock}
     */
    public static WorkingCalendar roundTheClock(ZoneId zone) {
        return new WorkingCalendar("round-the-clock", zone);
    }

    /**
     * The name of the calendar.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The zone in which days begin.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * When a term ends that begins at a moment.
     *
     * @param start when it begins
     * @param term how long it lasts
     * @return the end; unknown beyond the last known day, and unknown for open hours after a day of which no hour is known
     */
    public Value<Moment> due(Moment start, Term term) {
        Value<Instant> instant = start.instant();
        return instant.isKnown() && !term.inDays()
                ? Value.of(
                        Moment.of(instant.get().plus(term.time()).atZone(zone).toOffsetDateTime()))
                : Value.unknown();
    }
}
