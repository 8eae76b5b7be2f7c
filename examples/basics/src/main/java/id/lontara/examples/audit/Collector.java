package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.monitor.Notice;
import id.lontara.monitor.Outcome;
import id.lontara.rule.Decision;
import id.lontara.score.Period;
import id.lontara.score.Tallies;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts everything once, and chooses what the report is to show: numbers and ids, never a text. What it keeps grows with
 * agencies, rules, days and allegations, not with messages.
 */
final class Collector implements Walk.Visitor {

    private static final int DRAFTS_SHOWN = 30;
    private static final int WAITING_SHOWN = 40;
    private static final int NOTICES_SHOWN = 5;
    private static final int SWELLING_SHOWN = 4;

    private final Policy policy;
    private final Survey survey;
    private final Consumer<Assessment> assessments;
    private final Tallies tallies;
    private final Tallies monthly;
    private final Matters matters;
    private final SortedMap<String, Counts> counts = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Behind>> behind = new TreeMap<>();
    private final SortedMap<String, AnswerTimes> times = new TreeMap<>();
    private final AnswerTimes allTimes = new AnswerTimes();
    private final Waiting waiting = new Waiting(WAITING_SHOWN);
    private final Timeline messages = new Timeline();
    private final Timeline answers = new Timeline();
    private final SortedMap<String, Timeline> issues = new TreeMap<>();
    private final SortedMap<String, Timeline> issuesByAgency = new TreeMap<>();
    private final SortedMap<String, Long> intents = new TreeMap<>();
    private final SortedMap<String, Long> undecided = new TreeMap<>();
    private final SortedMap<String, Set<String>> missing = new TreeMap<>();
    private final SortedMap<String, Long> limits = new TreeMap<>();
    private final SortedMap<Decision, List<String>> drafts = new TreeMap<>(Comparator.reverseOrder());
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> confidential = new HashSet<>();
    private long confidentialWaiting;
    private long withoutTerm;
    private long withoutDue;

    /**
     * A collector that has counted nothing.
     *
     * @param policy by what is judged
     * @param survey what the data hold
     * @param assessments told of every assessment, as far as it may be shown
     */
    Collector(Policy policy, Survey survey, Consumer<Assessment> assessments) {
        this.policy = policy;
        this.survey = survey;
        this.assessments = assessments;
        this.matters = new Matters(policy.engine().ruleSet());
        LocalDate first = survey.first().orElse(LocalDate.EPOCH);
        LocalDate last = survey.last().orElse(LocalDate.EPOCH);
        this.tallies = Tallies.between(
                policy.index(), first, last, policy.zone(), survey.agencies().values());
        this.monthly =
                Tallies.monthly(policy.index(), policy.zone(), survey.agencies().values());
        if (survey.last().isKnown()) {
            survey.agencies().keySet().forEach(agency -> tallies.tally(agency, last));
        }
        survey.agencies().keySet().forEach(this::counts);
    }

    @Override
    public void assessed(Subject subject, Context context, Assessment assessment) {
        Value<String> agency = agency(subject, context);
        boolean shown = isShown(subject, assessment);
        assessments.accept(
                shown
                        ? assessment
                        : Discretion.silenced(assessment, policy.engine().ruleSet()));
        Value<LocalDate> day = day(assessment.at(), agency);
        count(subject, agency.orElse(""), assessment, day);
        tally(subject, context, assessment, agency, shown);
        if (subject instanceof Post post && post.isDraft()) {
            List<String> same =
                    drafts.computeIfAbsent(assessment.decision().orElse(Decision.ALLOW), d -> new ArrayList<>());
            if (same.size() < DRAFTS_SHOWN) {
                same.add(post.id());
            }
        } else {
            matters.add(subject, agency, day, assessment, shown);
        }
        for (Assessment.Undecided rule : assessment.undecided()) {
            undecided.merge(rule.rule(), 1L, Long::sum);
            Set<String> names = missing.computeIfAbsent(rule.rule(), r -> new HashSet<>());
            rule.missing().stream().limit(NOTICES_SHOWN).forEach(names::add);
        }
        assessment.limits().forEach(limit -> limits.merge(limit, 1L, Long::sum));
    }

    /** An allegation of corruption and what is written below it stay with those who look into it. */
    private boolean isShown(Subject subject, Assessment assessment) {
        boolean below = subject instanceof Comment comment
                && comment.parent().map(confidential::contains).orElse(false);
        if (below || assessment.has(Policy.CONFIDENTIAL)) {
            confidential.add(subject.id());
            return false;
        }
        return true;
    }

    private void count(Subject subject, String agency, Assessment assessment, Value<LocalDate> day) {
        Counts counted = counts(agency);
        if (assessment.labels().stream().anyMatch(Label::corrected)) {
            counted.corrected++;
        }
        if (subject instanceof Post post) {
            if (post.isDraft()) {
                counted.drafts++;
            } else {
                counted.posts++;
            }
        } else if (subject instanceof Comment comment) {
            if (comment.author().kind() == Author.Kind.AGENCY) {
                counted.answers++;
                add(answers, day);
                return;
            }
            counted.messages++;
            add(messages, day);
            boolean issue = false;
            for (Label label : assessment.labels()) {
                if (label.family().equals("issue")) {
                    issue = true;
                    add(issues.computeIfAbsent(label.name(), name -> new Timeline()), day);
                } else if (label.family().equals("intent")) {
                    intents.merge(label.name(), 1L, Long::sum);
                }
            }
            if (issue) {
                counted.issues++;
                add(issuesByAgency.computeIfAbsent(agency, id -> new Timeline()), day);
            }
        }
    }

    private static void add(Timeline timeline, Value<LocalDate> day) {
        if (day.isKnown()) {
            timeline.add(day.get());
        }
    }

    private void tally(Subject subject, Context context, Assessment assessment, Value<String> agency, boolean shown) {
        if (subject instanceof Account) {
            if (agency.isKnown() && survey.last().isKnown()) {
                tallies.tally(agency.get(), survey.last().get()).add(subject, context, assessment);
            }
            return;
        }
        tallies.add(subject, context, assessment);
        monthly.add(subject, context, assessment);
        boolean draft = subject instanceof Post post && post.isDraft();
        if (agency.isKnown() && !draft && assessment.at().isKnown()) {
            behind(agency.get(), contributions(agency.get()).of(subject, context, assessment), subject.id(), shown);
        }
    }

    @Override
    public void outcome(Outcome outcome) {
        tallies.add(outcome);
        monthly.add(outcome);
        boolean hidden = confidential.contains(outcome.comment());
        Counts counted = counts(outcome.agency().orElse(""));
        if (outcome.state() != Outcome.State.NOT_NEEDED) {
            counted.awaiting++;
        }
        if (!outcome.within().isKnown()) {
            withoutTerm++;
        } else if (!outcome.due().isKnown()) {
            withoutDue++;
        }
        boolean overdue = outcome.overdue().orElse(false);
        if (outcome.answered()) {
            counted.answered++;
            counted.late += overdue ? 1 : 0;
        } else if (outcome.censored()) {
            counted.waiting++;
            counted.overdue += overdue ? 1 : 0;
            if (hidden) {
                confidentialWaiting++;
            } else {
                waiting.add(outcome, survey.agencyZone(outcome.agency()));
            }
        } else if (outcome.state() == Outcome.State.UNKNOWN) {
            counted.unknown++;
        }
        allTimes.add(outcome);
        if (outcome.agency().isKnown()) {
            String agency = outcome.agency().get();
            times(agency).add(outcome);
            if (outcome.openedAt().isKnown()) {
                behind(agency, contributions(agency).of(outcome), outcome.comment(), !hidden);
            }
        }
    }

    @Override
    public void notice(Notice notice) {
        if (notices.size() < NOTICES_SHOWN) {
            notices.add(notice);
        }
    }

    private Contributions contributions(String agency) {
        Agency known = survey.agencies().getOrDefault(agency, Agency.of(agency));
        ZoneId zone = known.timezone().orElse(policy.zone());
        return new Contributions(
                policy.index(),
                known,
                new Period(survey.first().get(), survey.last().get(), zone));
    }

    private void behind(String agency, List<Contributions.Contribution> contributions, String id, boolean shown) {
        SortedMap<String, Behind> byIndicator = behind.computeIfAbsent(agency, a -> new TreeMap<>());
        for (Contributions.Contribution contribution : contributions) {
            byIndicator
                    .computeIfAbsent(contribution.indicator(), i -> new Behind())
                    .add(id, contribution.met(), shown);
        }
    }

    private static Value<String> agency(Subject subject, Context context) {
        Value<String> known = context.value(Context.AGENCY).map(Agency::id);
        if (known.isKnown()) {
            return known;
        }
        return subject instanceof Account account
                ? account.agency()
                : context.value(Context.ACCOUNT).flatMap(Account::agency);
    }

    private Value<LocalDate> day(Value<Moment> at, Value<String> agency) {
        return at.map(moment -> moment.day(survey.agencyZone(agency)));
    }

    private Counts counts(String agency) {
        return counts.computeIfAbsent(agency, a -> new Counts());
    }

    private AnswerTimes times(String agency) {
        return times.computeIfAbsent(agency, a -> new AnswerTimes());
    }

    /** What was counted by agency; under the empty name what belongs to none that is known. */
    SortedMap<String, Counts> counts() {
        return counts;
    }

    Tallies tallies() {
        return tallies;
    }

    Tallies monthly() {
        return monthly;
    }

    Matters matters() {
        return matters;
    }

    Map<String, Behind> behind(String agency) {
        return behind.getOrDefault(agency, new TreeMap<>());
    }

    AnswerTimes timesOf(String agency) {
        return times(agency);
    }

    AnswerTimes times() {
        return allTimes;
    }

    AuditResult.Queue waiting() {
        return new AuditResult.Queue(waiting.first(), waiting.all(), confidentialWaiting);
    }

    AuditResult.Activity activity() {
        List<Matter> swelling = survey.first().isKnown() && survey.last().isKnown()
                ? matters.swelling(
                        SWELLING_SHOWN, survey.first().get(), survey.last().get())
                : List.of();
        return new AuditResult.Activity(messages, answers, issues, issuesByAgency, swelling);
    }

    SortedMap<String, Long> intents() {
        return intents;
    }

    /** By rule, how many subjects it could not be decided for. */
    SortedMap<String, Long> undecided() {
        return undecided;
    }

    /** By rule, what was missing. */
    SortedMap<String, Set<String>> missing() {
        return missing;
    }

    SortedMap<String, Long> limits() {
        return limits;
    }

    List<Notice> notices() {
        return notices;
    }

    /** How many awaited an answer for which no term is set. */
    long withoutTerm() {
        return withoutTerm;
    }

    /** How many awaited an answer whose term ends nobody can tell when. */
    long withoutDue() {
        return withoutDue;
    }

    boolean isConfidential(String id) {
        return confidential.contains(id);
    }

    /** The drafts, the strictest decision first. */
    List<String> drafts() {
        return drafts.values().stream()
                .flatMap(List::stream)
                .limit(DRAFTS_SHOWN)
                .toList();
    }
}
