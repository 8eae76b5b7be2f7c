package id.lontara.engine;

import id.lontara.engine.Assessment.CorrectedBy;
import id.lontara.engine.Assessment.Evidence;
import id.lontara.engine.Assessment.LabelHeld;
import id.lontara.engine.Assessment.Measure;
import id.lontara.engine.Assessment.Span;
import id.lontara.engine.Assessment.Undecided;
import id.lontara.engine.Assessment.Waived;
import id.lontara.engine.Evaluation.Ruling;
import id.lontara.model.Comment;
import id.lontara.model.Context;
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
import id.lontara.text.Phrase;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an assessment together from what became of every rule. Used once. */
final class Assembly {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::rule)
            .thenComparing(Assembly::firstPlace);

    private static final Comparator<Action> ACTIONS =
            Comparator.comparing(Action::kind).thenComparing(Action::rule);

    private static final String PLACEHOLDER = "{match}";
    private static final String NO_MATCH = "—";

    /** How many pieces of evidence a finding shows; a hostile text may have a match at every word. */
    static final int MOST_EVIDENCE = 100;

    private static final Set<String> MISSING = Set.of("none", "unknown");

    private final RuleSet ruleSet;
    private final Evaluation evaluation;
    private final Run run;
    private final Subject subject;
    private final Mask mask;
    private List<Finding> findings = List.of();
    private List<Finding> shadow = List.of();
    private List<Undecided> undecided = List.of();
    private List<Waived> waived = List.of();
    private List<Action> actions = List.of();
    private Decision decision = Decision.ALLOW;

    Assembly(RuleSet ruleSet, Evaluation evaluation) {
        this.ruleSet = ruleSet;
        this.evaluation = evaluation;
        this.run = evaluation.run();
        this.subject = run.subject();
        this.mask = mask();
    }

    /**
     * The assessment of a subject. Of most subjects nothing is told but what stands without a rule, and they cost no
     * more than that; only a person's reason might have to be masked.
     */
    static Assessment of(RuleSet ruleSet, Evaluation evaluation) {
        Run run = evaluation.run();
        if (!evaluation.rulings().isEmpty() || !Interpreter.corrections(run).isEmpty()) {
            return new Assembly(ruleSet, evaluation).assemble();
        }
        Subject subject = run.subject();
        return new Assessment(
                subject.id(),
                subject.subjectType(),
                time(subject),
                ruleSet.hash(),
                evaluation.labels(),
                List.of(),
                List.of(),
                decided(subject, Decision.ALLOW),
                List.of(),
                List.of(),
                List.of(),
                run.limits());
    }

    Assessment assemble() {
        for (Ruling ruling : evaluation.rulings()) {
            if (ruling.truth() == Truth.TRUE) {
                fired(ruling);
            } else if (ruling.rule().status() != Rule.Status.EXPERIMENTAL) {
                undecided(ruling.rule(), ruling.step());
            }
        }
        sort(findings, ORDER);
        sort(shadow, ORDER);
        sort(actions, ACTIONS);
        return new Assessment(
                subject.id(),
                subject.subjectType(),
                time(subject),
                ruleSet.hash(),
                labels(),
                findings,
                actions,
                decided(subject, decision),
                undecided,
                waived,
                shadow,
                run.limits());
    }

    private static <T> void sort(List<T> list, Comparator<T> order) {
        if (list.size() > 1) {
            list.sort(order);
        }
    }

    /** Lists that stay empty for most subjects are made when they are needed. */
    private static <T> List<T> with(List<T> list, T next) {
        List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(next);
        return longer;
    }

    private void fired(Ruling ruling) {
        Rule rule = ruling.rule();
        if (rule.status() == Rule.Status.EXPERIMENTAL) {
            if (rule.finding().isKnown()) {
                shadow = with(shadow, finding(ruling, rule.finding().get()));
            }
            return;
        }
        Value<Waiver> waiver = waiver(rule);
        if (waiver.isKnown()) {
            waived = with(waived, Waived.of(waiver.get()));
            return;
        }
        if (rule.finding().isKnown()) {
            findings = with(findings, finding(ruling, rule.finding().get()));
        }
        rule.actions().forEach(template -> action(rule, template));
        decide(rule.decision());
    }

    private void undecided(Rule rule, Step step) {
        Set<String> missing = new LinkedHashSet<>();
        step.undecided().forEach(leaf -> missing.addAll(leaf.missing()));
        boolean grave =
                rule.finding().isKnown() && rule.finding().get().severity().compareTo(Severity.HIGH) >= 0;
        undecided = with(undecided, new Undecided(rule.id(), List.copyOf(missing), grave));
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

    /** Only of a draft it is decided what becomes of it. */
    private static Value<Decision> decided(Subject subject, Decision decision) {
        return subject instanceof Post post && post.isDraft() ? Value.of(decision) : Value.unknown();
    }

    private Finding finding(Ruling ruling, Rule.FindingTemplate template) {
        Rule rule = ruling.rule();
        List<Evidence> evidence = new ArrayList<>(4);
        ruling.evidence(leaf -> tell(leaf, evidence));
        String match = NO_MATCH;
        for (Evidence one : evidence) {
            if (one instanceof Span span) {
                match = span.text();
                break;
            }
        }
        return new Finding(
                rule.id(),
                template.severity(),
                filled(template.message(), match),
                template.mend().isKnown() ? Value.of(filled(template.mend().get(), match)) : template.mend(),
                evidence,
                rule.basis());
    }

    private static LocalizedText filled(LocalizedText text, String match) {
        return text.map(t -> t.replace(PLACEHOLDER, match));
    }

    /** Adds what a leaf rests on, each piece once. */
    private void tell(Step leaf, List<Evidence> evidence) {
        for (int i = 0; i < leaf.places().size(); i++) {
            Span span = span(
                    leaf.places().get(i),
                    leaf.phrases().isEmpty() ? null : leaf.phrases().get(i));
            if (!evidence.contains(span)) {
                if (evidence.size() >= MOST_EVIDENCE) {
                    run.limit("finding.evidence");
                    break;
                }
                evidence.add(span);
            }
        }
        Evidence other = other(leaf);
        if (other != null && !evidence.contains(other)) {
            evidence.add(other);
        }
    }

    /** What a leaf rests on that is no place. */
    private @Nullable Evidence other(Step leaf) {
        if (leaf.condition() instanceof Condition.HasLabel has) {
            Label label = evaluation.settled(has.label()).label();
            return label == null
                    ? new LabelHeld(has.label(), 0, List.of())
                    : new LabelHeld(
                            has.label(), label.confidence(), masked(label).reasons());
        }
        if (leaf.condition() instanceof Condition.Known known) {
            return new Measure(known.signal().name(), leaf.observed(), "known");
        }
        return leaf.condition() instanceof Condition.Measured measured
                        && leaf.places().isEmpty()
                        && !(measured.test() instanceof Test.Phrases)
                ? new Measure(
                        measured.signal().name(),
                        observed(leaf),
                        mask.value(measured.test().shown()))
                : null;
    }

    private static int firstPlace(Finding finding) {
        for (Evidence evidence : finding.evidence()) {
            if (evidence instanceof Span span) {
                return span.start();
            }
        }
        return Integer.MAX_VALUE;
    }

    private Mask mask() {
        List<Step> masks = evaluation.masks();
        if (masks.isEmpty()) {
            return Mask.none(subject);
        }
        List<Place> places = new ArrayList<>();
        boolean everything = false;
        for (Step step : masks) {
            int before = places.size();
            step.places(places::add);
            boolean nowhere = step.truth() == Truth.TRUE && places.size() == before;
            everything |= nowhere || step.mayHoldBecauseCodeThrew();
        }
        return Mask.of(subject, places, everything);
    }

    /** The words at a place as they may be told. */
    Span span(Place place) {
        return span(place, null);
    }

    /** The phrase that was found is told where the words are: a phrase may be the very words that are hidden. */
    private Span span(Place place, @Nullable Phrase phrase) {
        return new Span(
                place.in(),
                place.start(),
                place.end(),
                mask.excerpt(place),
                phrase != null && !mask.touches(place) && mask.tells(phrase.source())
                        ? Value.of(phrase.source())
                        : Value.unknown());
    }

    /** Whether a leaf may be told as it is written: its phrases and bounds may be what is hidden. */
    boolean tells(Condition leaf) {
        return mask.tells(Telling.written(leaf));
    }

    /** A leaf or node as it is written, or what of it may be told. */
    String written(Condition condition) {
        String written = Telling.written(condition);
        return condition instanceof Condition.Measured measured && !tells(condition)
                ? measured.signal().name() + " " + mask.value(measured.test().shown())
                : written;
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
                String told = touches(step.places()) ? Mask.hide(observed) : mask.value(observed);
                yield told.equals(observed) || MISSING.contains(observed) ? observed : told;
            }
        };
    }

    private boolean touches(List<Place> places) {
        for (Place place : places) {
            if (mask.touches(place)) {
                return true;
            }
        }
        return false;
    }

    private List<Label> labels() {
        List<Label> labels = evaluation.labels();
        for (Label label : labels) {
            if (label.corrected()) {
                return labels.stream().map(this::masked).toList();
            }
        }
        return labels;
    }

    /** A person may repeat in a reason what is masked in the text. */
    private Label masked(Label label) {
        if (!label.corrected()) {
            return label;
        }
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

    private static Value<Moment> time(Subject subject) {
        if (subject instanceof Comment comment) {
            return comment.at();
        }
        return subject instanceof Post post ? post.publishedAt() : Value.unknown();
    }

    private ZoneId zone() {
        return run.context().value(Context.AGENCY).flatMap(a -> a.timezone()).orElse(ZoneOffset.UTC);
    }

    private Value<Waiver> waiver(Rule rule) {
        return Waivers.covering(ruleSet, rule.id(), run);
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
        for (Action other : actions) {
            if (other.recommendsTheSameAs(action)) {
                return;
            }
        }
        actions = with(actions, action);
    }

    /** Incidents run by the wall clock; everything else in the open hours of the agency. */
    private Value<Moment> due(Rule.ActionTemplate template) {
        Value<WorkingCalendar> calendar = template.kind() == ActionKind.INCIDENT
                ? Value.of(WorkingCalendar.roundTheClock(zone()))
                : run.context().value(Context.CALENDAR);
        return template.within()
                .flatMap(within -> calendar.flatMap(c -> time(subject).flatMap(start -> c.due(start, within))));
    }
}
