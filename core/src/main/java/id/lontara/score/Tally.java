package id.lontara.score;

import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import id.lontara.model.Agency;
import id.lontara.model.Context;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.monitor.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts for one agency, one period and one index. A tally holds integers only: however the data are parted, and in
 * whatever order the parts are added and merged, the same data give the same bytes.
 *
 * <p>Each subject and each outcome must be added once; a tally keeps no ids and cannot know it has seen one before.
 *
 * <p>Not thread-safe; count with one tally for each thread and {@link #merge} them.
 */
public final class Tally {

    private final Index index;
    private final Agency agency;
    private final Period period;
    private final List<Indicator> indicators;
    private final List<Cell> cells;
    private final NavigableMap<String, Long> seen = new TreeMap<>();
    private final NavigableMap<String, NavigableMap<String, Long>> labels = new TreeMap<>();
    private final NavigableMap<String, Long> outcomes = new TreeMap<>();
    private final NavigableSet<String> calendars = new TreeSet<>();
    private Value<String> ruleSet;

    private Tally(Index index, Agency agency, Period period) {
        this.index = index;
        this.agency = agency;
        this.period = period;
        this.ruleSet = index.ruleSet();
        this.indicators = index.indicators();
        this.cells = new ArrayList<>();
        indicators.forEach(indicator -> cells.add(new Cell()));
    }

    /**
     * A tally that has counted nothing.
     *
     * @param index what is to be counted
     * @param agency the agency
     * @param period the days that count
     * @return the tally
     */
    public static Tally of(Index index, Agency agency, Period period) {
        return new Tally(index, agency, period);
    }

    /**
     * Counts a subject. A draft, and a post or comment of which no day is known, is seen but belongs to no period, so it
     * counts in no indicator. An account counts as it is.
     *
     * @param subject what was assessed
     * @param context what was known beside it; the account gives followers and platform
     * @param assessment its assessment
     * @throws IllegalArgumentException if the assessment is of another subject or by another rule set than those counted
     *     before, or the subject lies outside of the period; nothing was counted then
     */
    public void add(Subject subject, Context context, Assessment assessment) {
        if (!assessment.subject().equals(subject.id())) {
            throw new IllegalArgumentException(
                    "the assessment is of '" + assessment.subject() + "', not of '" + subject.id() + "'");
        }
        String kind = Counting.isAgency(subject)
                ? "agency-comment"
                : subject.subjectType().word();
        Value<Moment> time = Counting.time(subject);
        if (time.isKnown()) {
            inPeriod(time.get(), subject.id());
        }
        sameRules(Value.of(assessment.ruleSet()));
        if (subject instanceof Post post && post.isDraft()) {
            increment(seen, "draft");
            return;
        }
        if (!time.isKnown() && !kind.equals("account")) {
            increment(seen, "undated-" + kind);
            return;
        }
        increment(seen, kind);
        Value<WorkingCalendar> calendar = context.value(Context.CALENDAR);
        if (calendar.isKnown()) {
            calendars.add(calendar.get().id());
        }
        countLabels(kind, assessment);
        Verdict verdict = new Verdict(assessment, index);
        Counting counting = new Counting(index, subject, context, verdict, period.zone());
        for (int i = 0; i < cells.size(); i++) {
            counting.count(indicators.get(i).measure(), cells.get(i));
        }
    }

    /**
     * Counts what came of a message.
     *
     * @param outcome the outcome of a message that was opened in the period; one of which no day is known is seen, but
     *     counts in no indicator
     * @throws IllegalArgumentException if it is another agency's or lies outside of the period; nothing was counted then
     */
    public void add(Outcome outcome) {
        if (outcome.agency().isKnown() && !outcome.agency().get().equals(agency.id())) {
            throw new IllegalArgumentException("the outcome of '" + outcome.comment() + "' is of '"
                    + outcome.agency().get() + "', not of '" + agency.id() + "'");
        }
        if (!outcome.openedAt().isKnown()) {
            increment(outcomes, "undated");
            return;
        }
        inPeriod(outcome.openedAt().get(), outcome.comment());
        increment(outcomes, outcome.state().word());
        if (outcome.overdue().isKnown() && outcome.overdue().get()) {
            increment(outcomes, "overdue-" + outcome.state().word());
        }
        for (int i = 0; i < cells.size(); i++) {
            Answering.count(indicators.get(i).measure(), outcome, cells.get(i));
        }
    }

    private void countLabels(String kind, Assessment assessment) {
        for (Label label : assessment.labels()) {
            increment(labels.computeIfAbsent(kind, k -> new TreeMap<>()), label.name());
        }
        if (assessment.labels().stream().anyMatch(Label::corrected)) {
            increment(seen, "corrected-" + kind);
        }
        if (!assessment.waived().isEmpty()) {
            increment(seen, "waived-" + kind);
        }
        if (!assessment.undecided().isEmpty()) {
            increment(seen, "undecided-" + kind);
        }
        if (!assessment.limits().isEmpty()) {
            increment(seen, "limited-" + kind);
        }
    }

    private void inPeriod(Moment time, String id) {
        LocalDate day = time.day(period.zone());
        if (!period.contains(day)) {
            throw new IllegalArgumentException("'" + id + "' lies on " + day + ", outside of " + period);
        }
    }

    private void sameRules(Value<String> other) {
        if (other.isKnown() && ruleSet.isKnown() && !ruleSet.equals(other)) {
            throw new IllegalArgumentException(
                    "numbers of two rule sets do not add up: got " + other + " after " + ruleSet);
        }
        if (other.isKnown()) {
            ruleSet = other;
        }
    }

    private static void increment(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Math::addExact);
    }

    /**
     * What two tallies of the same agency, period, index and rule set have counted together.
     *
     * @param other the other tally
     * @return a new tally
     * @throws IllegalArgumentException if agency, period, index or rule set differ
     * @throws ArithmeticException if a number of subjects exceeds 2⁶³ − 1
     */
    public Tally merge(Tally other) {
        if (!agency.id().equals(other.agency.id())
                || !period.equals(other.period)
                || !index.hash().equals(other.index.hash())
                || !index.ruleSet().equals(other.index.ruleSet())) {
            throw new IllegalArgumentException(
                    "tallies of different things do not add up: " + describe() + " and " + other.describe());
        }
        Tally sum = new Tally(index, agency, period);
        sum.take(this);
        sum.take(other);
        return sum;
    }

    /** A tally of the same counts that can be added to without changing this one. */
    Tally copy() {
        Tally copy = new Tally(index, agency, period);
        copy.take(this);
        return copy;
    }

    private void take(Tally other) {
        sameRules(other.ruleSet);
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).addAll(other.cells.get(i));
        }
        other.seen.forEach((kind, count) -> seen.merge(kind, count, Math::addExact));
        other.labels.forEach((kind, counts) -> {
            Map<String, Long> sums = labels.computeIfAbsent(kind, k -> new TreeMap<>());
            counts.forEach((label, count) -> sums.merge(label, count, Math::addExact));
        });
        other.outcomes.forEach((state, count) -> outcomes.merge(state, count, Math::addExact));
        calendars.addAll(other.calendars);
    }

    private String describe() {
        return agency.id() + " " + period + " " + index;
    }

    /**
     * What the counts come to.
     *
     * @return the scorecard
     */
    public Scorecard scorecard() {
        return new Scoring(this).scorecard();
    }

    Index index() {
        return index;
    }

    /**
     * Whose counts these are.
     *
     * @return the agency
     */
    public Agency agency() {
        return agency;
    }

    /**
     * The days that count.
     *
     * @return the period
     */
    public Period period() {
        return period;
    }

    Cell cell(int position) {
        return cells.get(position);
    }

    Value<String> ruleSet() {
        return ruleSet;
    }

    NavigableSet<String> calendars() {
        return Collections.unmodifiableNavigableSet(calendars);
    }

    NavigableMap<String, Long> seen() {
        return Collections.unmodifiableNavigableMap(seen);
    }

    NavigableMap<String, NavigableMap<String, Long>> labels() {
        return Collections.unmodifiableNavigableMap(labels);
    }

    NavigableMap<String, Long> outcomes() {
        return Collections.unmodifiableNavigableMap(outcomes);
    }

    /**
     * The counts as data, in an order that depends on nothing but the counts.
     *
     * @return texts, whole numbers, and mappings of them
     */
    @JsonValue
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", agency.id());
        json.put("from", period.from().toString());
        json.put("until", period.until().toString());
        json.put("zone", period.zone().getId());
        json.put("index", index.id());
        json.put("version", index.version());
        json.put("hash", index.hash());
        if (ruleSet.isKnown()) {
            json.put("ruleSet", ruleSet.get());
        }
        json.put("calendars", List.copyOf(calendars));
        json.put("seen", new LinkedHashMap<>(seen));
        Map<String, Object> byKind = new LinkedHashMap<>();
        labels.forEach((kind, counts) -> byKind.put(kind, new LinkedHashMap<>(counts)));
        json.put("labels", byKind);
        json.put("outcomes", new LinkedHashMap<>(outcomes));
        Map<String, Object> counted = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            counted.put(indicators.get(i).id(), cells.get(i).json());
        }
        json.put("indicators", counted);
        return json;
    }

    /** The counts, as {@link #json} gives them. */
    @Override
    public String toString() {
        return json().toString();
    }
}
