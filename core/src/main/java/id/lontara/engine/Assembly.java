package id.lontara.engine;

import id.lontara.engine.Assessment.CorrectedBy;
import id.lontara.engine.Assessment.Evidence;
import id.lontara.engine.Assessment.LabelHeld;
import id.lontara.engine.Assessment.Measure;
import id.lontara.engine.Assessment.Span;
import id.lontara.engine.Assessment.Undecided;
import id.lontara.engine.Assessment.Waived;
import id.lontara.model.Account;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.rule.ActionKind;
import id.lontara.rule.Condition;
import id.lontara.rule.Decision;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Place;
import id.lontara.rule.Rule;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Severity;
import id.lontara.rule.Test;
import id.lontara.rule.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts an assessment together from what became of every rule. Used once. */
final class Assembly {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::rule)
            .thenComparing(Assembly::firstPlace);

    /** How many pieces of evidence a finding shows; a hostile text may have a match at every word. */
    private static final int MOST_EVIDENCE = 100;

    private static final Set<String> MISSING = Set.of("none", "unknown");

    private final RuleSet ruleSet;
    private final Evaluation evaluation;
    private final Subject subject;
    private final Context context;
    private final Map<String, Label> labels = new TreeMap<>();
    private final Mask mask;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> shadow = new ArrayList<>();
    private final Map<String, Undecided> undecided = new TreeMap<>();
    private final Map<String, Waived> waived = new TreeMap<>();
    private final Map<List<Object>, Action> actions = new LinkedHashMap<>();
    private Decision decision = Decision.ALLOW;

    Assembly(RuleSet ruleSet, Evaluation evaluation) {
        this.ruleSet = ruleSet;
        this.evaluation = evaluation;
        this.subject = evaluation.run().subject();
        this.context = evaluation.run().context();
        evaluation.labels().forEach(label -> labels.put(label.name(), label));
        this.mask = mask();
    }

    Assessment assemble() {
        ruleSet.rules().stream()
                .sorted(Comparator.comparing(Rule::id))
                .filter(rule -> evaluation.steps().containsKey(rule.id()))
                .forEach(this::take);
        findings.sort(ORDER);
        shadow.sort(ORDER);
        List<Action> ordered = new ArrayList<>(actions.values());
        ordered.sort(Comparator.comparing(Action::kind).thenComparing(Action::rule));
        return new Assessment(
                subject.id(),
                subject.subjectType(),
                time(),
                ruleSet.hash(),
                evaluation.labels().stream().map(this::masked).toList(),
                findings,
                ordered,
                isDraft() ? Value.of(decision) : Value.unknown(),
                List.copyOf(undecided.values()),
                List.copyOf(waived.values()),
                shadow,
                List.copyOf(evaluation.run().limits()));
    }

    private void take(Rule rule) {
        Step step = evaluation.steps().get(rule.id());
        if (step == null || step.truth() == Truth.FALSE) {
            return;
        }
        boolean experimental = rule.status() == Rule.Status.EXPERIMENTAL;
        if (step.truth() == Truth.UNKNOWN) {
            if (!experimental) {
                undecided(rule, step);
            }
            return;
        }
        Value<Finding> finding = rule.finding().map(template -> finding(rule, template, step));
        if (experimental) {
            if (finding.isKnown()) {
                shadow.add(finding.get());
            }
            return;
        }
        Value<Waiver> waiver = waiver(rule);
        if (waiver.isKnown()) {
            waived.put(rule.id(), Waived.of(waiver.get()));
            return;
        }
        if (finding.isKnown()) {
            findings.add(finding.get());
        }
        rule.actions().forEach(template -> action(rule, template));
        decide(rule.decision());
    }

    private void undecided(Rule rule, Step step) {
        Set<String> missing = new LinkedHashSet<>();
        step.undecided().forEach(leaf -> missing.addAll(leaf.missing()));
        boolean grave =
                rule.finding().isKnown() && rule.finding().get().severity().compareTo(Severity.HIGH) >= 0;
        undecided.put(rule.id(), new Undecided(rule.id(), List.copyOf(missing), grave));
        if (waiver(rule).isKnown()) {
            return; // had it fired, it would have decided nothing
        }
        if (rule.ifUndecided().isKnown()) {
            decide(rule.ifUndecided());
        } else if (rule.decision().isKnown() && rule.decision().get() == Decision.BLOCK) {
            decide(Value.of(Decision.REVIEW));
        }
    }

    private void decide(Value<Decision> stricter) {
        if (stricter.isKnown() && stricter.get().compareTo(decision) > 0) {
            decision = stricter.get();
        }
    }

    private boolean isDraft() {
        return subject instanceof Post post && post.isDraft();
    }

    private Finding finding(Rule rule, Rule.FindingTemplate template, Step step) {
        List<Evidence> evidence = evidence(step);
        String match = evidence.stream()
                .filter(Span.class::isInstance)
                .map(e -> ((Span) e).text())
                .findFirst()
                .orElse("—");
        return new Finding(
                rule.id(),
                template.severity(),
                filled(template.message(), match),
                template.mend().map(mend -> filled(mend, match)),
                evidence,
                rule.basis());
    }

    private static LocalizedText filled(LocalizedText text, String match) {
        return text.map(t -> t.replace("{match}", match));
    }

    private List<Evidence> evidence(Step step) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        step.evidence(leaf -> {
            for (Place place : leaf.places()) {
                if (evidence.size() >= MOST_EVIDENCE) {
                    evaluation.run().limit("finding.evidence");
                    return;
                }
                evidence.add(span(place));
            }
            if (leaf.condition() instanceof Condition.HasLabel has) {
                Label label = labels.get(has.label());
                evidence.add(new LabelHeld(has.label(), label == null ? 0 : label.confidence()));
            } else if (leaf.condition() instanceof Condition.Measured measured
                    && leaf.places().isEmpty()
                    && !(measured.test() instanceof Test.Phrases)) {
                evidence.add(new Measure(
                        measured.signal().name(),
                        observed(leaf),
                        measured.test().shown()));
            } else if (leaf.condition() instanceof Condition.Known known) {
                evidence.add(new Measure(known.signal().name(), leaf.observed(), "known"));
            }
        });
        return List.copyOf(evidence);
    }

    private static int firstPlace(Finding finding) {
        return finding.evidence().stream()
                .filter(Span.class::isInstance)
                .mapToInt(e -> ((Span) e).start())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private Mask mask() {
        List<Place> places = new ArrayList<>();
        boolean everything = false;
        for (Rule rule : ruleSet.rules()) {
            Step step = evaluation.steps().get(rule.id());
            if (rule.mask() && step != null) {
                int before = places.size();
                step.places(places::add);
                boolean nowhere = step.truth() == Truth.TRUE && places.size() == before;
                everything |= nowhere || step.mayHoldBecauseCodeThrew();
            }
        }
        return new Mask(fields(subject), places, everything);
    }

    /** The words at a place as they may be told. */
    Span span(Place place) {
        return new Span(place.in(), place.start(), place.end(), mask.excerpt(place));
    }

    /** What was observed as it may be told: values may repeat what is masked in the text. */
    String observed(Step step) {
        String observed = step.observed();
        if (step.failed() || !(step.condition() instanceof Condition.Measured measured)) {
            return observed;
        }
        return switch (measured.signal().type()) {
            case TEXT, LIST, FLAG -> observed;
            case NUMBER, DURATION, INSTANT, WORD -> {
                if (MISSING.contains(observed)) {
                    yield observed;
                }
                yield step.places().stream().anyMatch(mask::touches) ? Mask.hide(observed) : mask.value(observed);
            }
        };
    }

    /** A person may repeat in a reason what is masked in the text. */
    private Label masked(Label label) {
        List<Assessment.Reason> reasons = new ArrayList<>();
        for (Assessment.Reason reason : label.reasons()) {
            reasons.add(
                    reason instanceof CorrectedBy correction
                            ? new CorrectedBy(
                                    correction.by(), correction.reason().map(mask::value))
                            : reason);
        }
        return new Label(label.name(), label.confidence(), label.unsure(), label.corrected(), reasons);
    }

    private static Map<String, String> fields(Subject subject) {
        Map<String, String> fields = new TreeMap<>();
        if (subject instanceof Comment comment) {
            put(fields, "text", comment.text());
        } else if (subject instanceof Post post) {
            put(fields, "text", post.text());
            List<Media> media = post.media().orElse(List.of());
            for (int i = 0; i < media.size(); i++) {
                put(fields, "media[" + i + "].altText", media.get(i).altText());
                put(fields, "media[" + i + "].text", media.get(i).text());
            }
        } else if (subject instanceof Account account) {
            put(fields, "bio", account.bio());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, Value<String> text) {
        if (text.isKnown()) {
            fields.put(field, text.get());
        }
    }

    private Value<Moment> time() {
        if (subject instanceof Comment comment) {
            return comment.at();
        }
        return subject instanceof Post post ? post.publishedAt() : Value.unknown();
    }

    private ZoneId zone() {
        return context.value(Context.AGENCY).flatMap(a -> a.timezone()).orElse(ZoneOffset.UTC);
    }

    private Value<Waiver> waiver(Rule rule) {
        Value<Instant> now = context.value(Context.NOW);
        if (!now.isKnown()) {
            return Value.unknown();
        }
        LocalDate today = now.get().atZone(zone()).toLocalDate();
        String account = subject instanceof Comment comment
                ? comment.account().orElse("")
                : subject instanceof Post post ? post.account().orElse("") : subject.id();
        for (Waiver waiver : ruleSet.waivers()) {
            boolean meant = waiver.subject().isKnown()
                    ? waiver.subject().get().equals(subject.id())
                    : waiver.account().orElse("").equals(account);
            if (waiver.rule().equals(rule.id()) && meant && !today.isAfter(waiver.expires())) {
                return Value.of(waiver);
            }
        }
        return Value.none();
    }

    private void action(Rule rule, Rule.ActionTemplate template) {
        Value<String> to = template.role();
        if (template.topic().isKnown()) {
            String agency = ruleSet.organisation()
                    .map(o -> o.routes())
                    .orElse(Map.of())
                    .get(template.topic().get());
            to = agency == null ? Value.unknown() : Value.of(agency);
        }
        Action action = new Action(template.kind(), rule.id(), template.within(), due(template), template.topic(), to);
        actions.putIfAbsent(List.of(action.kind(), action.within(), action.topic(), action.to()), action);
    }

    /** Incidents run by the wall clock; everything else in the open hours of the agency. */
    private Value<Moment> due(Rule.ActionTemplate template) {
        Value<WorkingCalendar> calendar = template.kind() == ActionKind.INCIDENT
                ? Value.of(WorkingCalendar.roundTheClock(zone()))
                : context.value(Context.CALENDAR);
        return template.within()
                .flatMap(within -> calendar.flatMap(c -> time().flatMap(start -> c.due(start, within))));
    }
}
