package id.lontara.score;

import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.engine.Assessment;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Context;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The tallies of many agencies, by calendar month or for one stretch of days. Sends each subject and outcome to the tally
 * of its agency and period, and counts what has neither.
 *
 * <p>Each subject and each outcome must be added once. Not thread-safe; count with one for each thread and
 * {@link #merge} them.
 */
public final class Tallies {

    private final Index index;
    private final ZoneId zone;
    private final NavigableMap<String, Agency> agencies = new TreeMap<>();
    private final NavigableMap<LocalDate, NavigableMap<String, Tally>> tallies = new TreeMap<>();
    private final NavigableMap<String, Long> unplaced = new TreeMap<>();
    private final Value<Span> span;

    /** The first and the last day of the only period. */
    private record Span(LocalDate from, LocalDate until) {}

    private Tallies(Index index, ZoneId zone, Value<Span> span, Collection<Agency> agencies) {
        this.index = index;
        this.zone = zone;
        this.span = span;
        agencies.forEach(agency -> this.agencies.put(agency.id(), agency));
    }

    /**
     * Tallies by calendar month that have counted nothing.
     *
     * @param index what is to be counted
     * @param zone the zone of agencies that give none
     * @param agencies the agencies; a subject of any other is counted under an agency of which only the id is known
     * @return the tallies
     */
    public static Tallies monthly(Index index, ZoneId zone, Collection<Agency> agencies) {
        return new Tallies(index, zone, Value.unknown(), agencies);
    }

    /**
     * Tallies of one stretch of days that have counted nothing. What lies outside is not placed.
     *
     * @param index what is to be counted
     * @param from the first day
     * @param until the last day, inclusive
     * @param zone the zone of agencies that give none
     * @param agencies the agencies; a subject of any other is counted under an agency of which only the id is known
     * @return the tallies
     */
    public static Tallies between(
            Index index, LocalDate from, LocalDate until, ZoneId zone, Collection<Agency> agencies) {
        return new Tallies(index, zone, Value.of(new Span(from, until)), agencies);
    }

    /**
     * Counts a post or comment in the period of its day, and an account in the only period, if there is but one.
     *
     * @param subject what was assessed
     * @param context what was known beside it; the account names the agency
     * @param assessment its assessment
     * @throws IllegalArgumentException whatever {@link Tally#add} refuses
     */
    public void add(Subject subject, Context context, Assessment assessment) {
        Value<String> agency = agency(subject, context);
        Value<LocalDate> day = day(subject, agency);
        if (!agency.isKnown()) {
            unplace("unknown-agency", subject.subjectType().word());
        } else if (subject instanceof Post post && post.isDraft()) {
            unplace("draft", agency.get());
        } else if (!day.isKnown()) {
            unplace(subject instanceof Account ? "account" : "unknown-time", agency.get());
        } else {
            place(agency.get(), day.get(), tally -> tally.add(subject, context, assessment));
        }
    }

    private static Value<String> agency(Subject subject, Context context) {
        if (subject instanceof Account account && account.agency().isKnown()) {
            return account.agency();
        }
        Value<Agency> agency = context.value(Context.AGENCY);
        return agency.isKnown()
                ? agency.map(Agency::id)
                : context.value(Context.ACCOUNT).flatMap(Account::agency);
    }

    private Value<LocalDate> day(Subject subject, Value<String> agency) {
        if (subject instanceof Account) {
            return span.map(Span::from);
        }
        return Counting.time(subject)
                .map(time -> time.day(agency.map(this::days).orElse(zone)));
    }

    private ZoneId days(String agency) {
        Agency known = agencies.get(agency);
        return known == null ? zone : known.timezone().orElse(zone);
    }

    /**
     * Counts what came of a message in the period in which it was opened.
     *
     * @param outcome the outcome
     */
    public void add(Outcome outcome) {
        if (!outcome.agency().isKnown()) {
            unplace("unknown-agency", "outcome");
        } else if (!outcome.openedAt().isKnown()) {
            unplace("unknown-time", outcome.agency().get());
        } else {
            String agency = outcome.agency().get();
            place(agency, outcome.openedAt().get().day(days(agency)), tally -> tally.add(outcome));
        }
    }

    private void unplace(String reason, String what) {
        unplaced.merge(reason + " " + what, 1L, Math::addExact);
    }

    private void place(String id, LocalDate day, Consumer<Tally> add) {
        Agency agency = agencies.computeIfAbsent(id, Agency::of);
        Period period = period(agency, day);
        if (period.contains(day)) {
            add.accept(tally(agency, period));
        } else {
            unplace("outside", id);
        }
    }

    private Period period(Agency agency, LocalDate day) {
        ZoneId days = agency.timezone().orElse(zone);
        return span.map(s -> new Period(s.from(), s.until(), days)).orElse(Period.of(YearMonth.from(day), days));
    }

    /**
     * The tally of an agency for the period that holds a day, new if nothing was counted there yet.
     *
     * @param agency the id of the agency
     * @param day a day of the period
     * @return the tally; what is added to it counts here
     */
    public Tally tally(String agency, LocalDate day) {
        Agency known = agencies.computeIfAbsent(agency, Agency::of);
        return tally(known, period(known, day));
    }

    private Tally tally(Agency agency, Period period) {
        return tallies.computeIfAbsent(period.from(), from -> new TreeMap<>())
                .computeIfAbsent(agency.id(), id -> Tally.of(index, agency, period));
    }

    /**
     * What two sets of tallies have counted together.
     *
     * @param other the other tallies, of the same index
     * @return new tallies
     * @throws IllegalArgumentException if they are of another index or counted by another rule set
     */
    public Tallies merge(Tallies other) {
        List<Agency> both = new ArrayList<>(other.agencies.values());
        both.addAll(agencies.values());
        Tallies sum = new Tallies(index, zone, span, both);
        sum.take(this);
        sum.take(other);
        return sum;
    }

    private void take(Tallies other) {
        other.tallies.forEach((from, byAgency) -> {
            NavigableMap<String, Tally> mine = tallies.computeIfAbsent(from, f -> new TreeMap<>());
            byAgency.forEach((agency, tally) -> mine.merge(agency, tally.copy(), Tally::merge));
        });
        other.unplaced.forEach((what, count) -> unplaced.merge(what, count, Math::addExact));
    }

    /**
     * The scorecards of all tallies.
     *
     * @return the scorecards by first day, then by agency id
     */
    public List<Scorecard> scorecards() {
        return tallies.values().stream()
                .flatMap(byAgency -> byAgency.values().stream())
                .map(Tally::scorecard)
                .toList();
    }

    /**
     * How much belongs to no tally, and why: {@code unknown-agency} with the kind of subject, {@code unknown-time},
     * {@code draft}, {@code account} (with tallies by month) and {@code outside} (of the stretch of days) with the agency.
     *
     * @return counts by reason
     */
    public NavigableMap<String, Long> unplaced() {
        return Collections.unmodifiableNavigableMap(unplaced);
    }

    /**
     * The counts as data, in an order that depends on nothing but the counts.
     *
     * @return the tallies by first day and agency, and what belongs to none
     */
    @JsonValue
    public Map<String, Object> json() {
        List<Object> all = new ArrayList<>();
        tallies.values().forEach(byAgency -> byAgency.values().forEach(tally -> all.add(tally.json())));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tallies", all);
        json.put("unplaced", new LinkedHashMap<>(unplaced));
        return json;
    }

    /** The counts, as {@link #json} gives them. */
    @Override
    public String toString() {
        return json().toString();
    }
}
