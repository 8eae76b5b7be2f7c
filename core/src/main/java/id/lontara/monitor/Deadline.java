package id.lontara.monitor;

import id.lontara.model.Moment;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The end of a term as far as it is known. Where of the start only the day is known, a term in hours has no due time, yet
 * it lies between those of the first and the last instant of the day; an answer beyond them is surely late or in time.
 *
 * @param due the due time
 * @param earliest the earliest instant that it may mean
 * @param latest the latest instant that it may mean
 * @param zone the zone of days
 */
record Deadline(Value<Moment> due, Value<Instant> earliest, Value<Instant> latest, ZoneId zone) {

    static Deadline of(Value<Moment> start, Value<Term> within, Value<WorkingCalendar> calendar, ZoneId zone) {
        if (!start.isKnown() || !within.isKnown() || !calendar.isKnown()) {
            return new Deadline(Value.unknown(), Value.unknown(), Value.unknown(), zone);
        }
        Moment from = start.get();
        Term term = within.get();
        if (from.isExact() || term.inDays()) {
            Value<Moment> due = calendar.get().due(from, term);
            Value<Instant> end = due.map(moment -> moment.latest(zone)); // what is due on a day has until it ends
            return new Deadline(due, end, end, zone);
        }
        return new Deadline(
                Value.unknown(),
                instant(calendar.get(), from.earliest(zone), term),
                instant(calendar.get(), from.latest(zone), term),
                zone);
    }

    private static Value<Instant> instant(WorkingCalendar calendar, Instant start, Term term) {
        return calendar.due(Moment.of(start), term).flatMap(Moment::instant);
    }

    /** Whether a moment lies after the due time; unknown if the two are not precise enough to tell. */
    Value<Boolean> passedAt(Value<Moment> moment) {
        return moment.flatMap(known -> passed(known.earliest(zone), known.latest(zone), known.isExact()));
    }

    private Value<Boolean> passed(Instant first, Instant last, boolean exact) {
        if (latest.isKnown()) {
            // A day that begins when the term ends, as terms that end at midnight do, lies after it.
            Instant bound = latest.get();
            if (first.isAfter(bound) || (!exact && first.equals(bound))) {
                return Value.of(true);
            }
        }
        return earliest.isKnown() && !last.isAfter(earliest.get()) ? Value.of(false) : Value.unknown();
    }
}
