package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.lontara.engine.Assessment.Waived;
import id.lontara.model.Subject;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What the waivers of a rule set did in a run: how often each covered something, which have expired, which waive nothing.
 * A fold over assessments: add each with {@link #with}, and bring the reports of parts of a run together with
 * {@link #merge}; in whatever order, the result is the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ruleSet the content hash of the rule set
 * @param today the day on which waivers are in time or have expired
 * @param uses what each waiver did, in the order of the rule set
 */
public record WaiverReport(String ruleSet, LocalDate today, List<Use> uses) {

    /** Copies the list. */
    public WaiverReport {
        uses = List.copyOf(uses);
    }

    /**
     * What one waiver did.
     *
     * @param waiver the waiver
     * @param expired whether its last day has passed
     * @param covered how many times its rule fired for what it names and it held
     * @param missed how many times its rule fired for what it names and it did not hold, since it had expired or no present
     *     was known
     */
    public record Use(@JsonUnwrapped Waived waiver, boolean expired, long covered, long missed) {

        private Use plus(long moreCovered, long moreMissed) {
            return new Use(waiver, expired, covered + moreCovered, missed + moreMissed);
        }
    }

    /**
     * The report of a run that has not begun.
     *
     * @param ruleSet the rule set whose waivers are meant
     * @param today the day of the report
     * @return a report of every waiver, none of which has covered anything
     */
    public static WaiverReport of(RuleSet ruleSet, LocalDate today) {
        return new WaiverReport(
                ruleSet.hash(),
                today,
                ruleSet.waivers().stream()
                        .map(waiver -> new Use(Waived.of(waiver), today.isAfter(waiver.expires()), 0, 0))
                        .toList());
    }

    /**
     * Counts what waivers did, or no longer did, for one subject.
     *
     * @param subject what was assessed
     * @param assessment what was found out about it
     * @return the report with it
     * @throws IllegalArgumentException if the assessment is of another subject or was made with another rule set
     */
    public WaiverReport with(Subject subject, Assessment assessment) {
        if (!assessment.ruleSet().equals(ruleSet) || !assessment.subject().equals(subject.id())) {
            throw new IllegalArgumentException("not an assessment of '" + subject.id() + "' with " + ruleSet + ": got '"
                    + assessment.subject() + "' with " + assessment.ruleSet());
        }
        List<Waived> open = new ArrayList<>(assessment.waived());
        List<Use> counted = new ArrayList<>(uses.size());
        boolean changed = false;
        for (Use use : uses) {
            boolean covered = open.remove(use.waiver()); // of two waivers that are alike, the first held
            boolean missed = !covered && Waivers.names(use.waiver(), subject) && raised(use, assessment);
            counted.add(covered || missed ? use.plus(covered ? 1 : 0, missed ? 1 : 0) : use);
            changed |= covered || missed;
        }
        return changed ? new WaiverReport(ruleSet, today, counted) : this;
    }

    private static boolean raised(Use use, Assessment assessment) {
        String rule = use.waiver().rule();
        return assessment.findings().stream().anyMatch(finding -> finding.rule().equals(rule))
                || assessment.actions().stream()
                        .anyMatch(action -> action.rule().equals(rule));
    }

    /**
     * Brings two parts of a run together.
     *
     * @param other the report of the other part
     * @return the report of both
     * @throws IllegalArgumentException if it is of another rule set or day
     */
    public WaiverReport merge(WaiverReport other) {
        if (!other.ruleSet.equals(ruleSet) || !other.today.equals(today)) {
            throw new IllegalArgumentException("reports of one rule set and day can be merged: got " + ruleSet + " on "
                    + today + " and " + other.ruleSet + " on " + other.today);
        }
        List<Use> merged = new ArrayList<>(uses.size());
        for (int i = 0; i < uses.size(); i++) {
            Use more = other.uses.get(i);
            merged.add(uses.get(i).plus(more.covered(), more.missed()));
        }
        return new WaiverReport(ruleSet, today, merged);
    }

    /**
     * The waivers whose last day has passed, whether they covered anything before or not.
     *
     * @return what they did
     */
    public List<Use> expired() {
        return uses.stream().filter(Use::expired).toList();
    }

    /**
     * The waivers that covered nothing in the run, expired ones among them.
     *
     * @return what they did
     */
    public List<Use> unused() {
        return uses.stream().filter(use -> use.covered() == 0).toList();
    }

    /**
     * The report in words: the waivers that have expired, those that waive nothing, and the others.
     *
     * @param locale Indonesian, or anything else for English
     * @return a line for each waiver, under a heading
     */
    public String text(Locale locale) {
        if (uses.isEmpty()) {
            return Telling.in(locale, "waivers.none") + "\n";
        }
        long covered = uses.stream().mapToLong(Use::covered).sum();
        StringBuilder text = new StringBuilder(Telling.in(
                        locale,
                        "waivers",
                        today,
                        Telling.count("waiver", uses.size()),
                        Telling.count("finding", covered)))
                .append('\n');
        section("waivers.expired", Use::expired, locale, text);
        section("waivers.idle", use -> !use.expired() && use.covered() == 0, locale, text);
        section("waivers.working", use -> !use.expired() && use.covered() > 0, locale, text);
        return text.toString();
    }

    private void section(String key, Predicate<Use> which, Locale locale, StringBuilder text) {
        List<Use> chosen = uses.stream().filter(which).toList();
        if (!chosen.isEmpty()) {
            text.append(Telling.in(locale, key)).append('\n');
            chosen.forEach(
                    use -> text.append("  - ").append(line(use).in(locale)).append('\n'));
        }
    }

    private static LocalizedText line(Use use) {
        Waived waiver = use.waiver();
        LocalizedText line = Telling.of(
                "waiver.line",
                waiver.rule(),
                waiver.subject().isKnown()
                        ? Telling.of("waiver.subject", waiver.subject().get())
                        : Telling.of("waiver.account", waiver.account().orElse("?")),
                waiver.reason(),
                waiver.owner(),
                waiver.expires());
        if (use.covered() > 0) {
            line = Telling.of("waiver.covered", line, Telling.count("finding", use.covered()));
        }
        return use.missed() > 0 ? Telling.of("waiver.missed", line, Telling.count("finding", use.missed())) : line;
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
