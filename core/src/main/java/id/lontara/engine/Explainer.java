package id.lontara.engine;

import id.lontara.engine.Assessment.Reason;
import id.lontara.engine.Assessment.Waived;
import id.lontara.engine.Explanation.Node;
import id.lontara.engine.Explanation.Standing;
import id.lontara.engine.Rehearsal.Stage;
import id.lontara.message.Suggestion;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Rule;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Signal;
import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an evaluated condition into an explanation. Used once. */
final class Explainer {

    private static final int MOST_EVIDENCE = 100;
    private static final Node NOTHING = new Node("", Truth.UNKNOWN, "", List.of(), List.of(), List.of());

    private final RuleSet ruleSet;
    private final Evaluation evaluation;
    private final Assembly assembly;
    private final TextAnalyzer analyzer;
    private final Function<String, @Nullable Signal<?>> signals;
    private final SubjectType type;
    private final Map<String, List<Reason>> votes = new HashMap<>();

    /**
     * An explainer of one evaluation.
     *
     * @param analyzer reads the phrases of rules that are off
     * @param signals the signals of the engine by name
     */
    Explainer(
            RuleSet ruleSet,
            Evaluation evaluation,
            TextAnalyzer analyzer,
            Function<String, @Nullable Signal<?>> signals) {
        this.ruleSet = ruleSet;
        this.evaluation = evaluation;
        this.assembly = new Assembly(ruleSet, evaluation);
        this.analyzer = analyzer;
        this.signals = signals;
        this.type = evaluation.run().subject().subjectType();
    }

    Explanation explain(String ruleId) {
        Rule rule = Stream.concat(ruleSet.rules().stream(), ruleSet.dormant().stream())
                .filter(r -> r.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule '" + ruleId + "'"
                        + Suggestion.closest(ruleId, ids())
                                .map(id -> "; did you mean '" + id + "'?")
                                .orElse("")));
        String off = ruleSet.off().getOrDefault(ruleId, "");
        Step step = step(rule);
        Value<Waived> waiver = step == null ? Value.none() : waiver(ruleId);
        Standing standing = standing(rule, step, waiver);
        return new Explanation(
                ruleId,
                rule.title(),
                evaluation.run().subject().id(),
                type,
                rule.scope(),
                rule.status(),
                replacing(ruleId),
                standing,
                standing == Standing.OFF ? off : waiver.map(Waived::reason).orElse(""),
                waiver.isKnown() ? waiver : Value.unknown(),
                step == null ? Truth.FALSE : step.truth(),
                step == null ? NOTHING : tree(step),
                step == null ? List.of() : missing(step),
                step == null || step.truth() == Truth.TRUE ? Value.unknown() : Value.of(remedy(step)));
    }

    /** What became of a rule, or would if it were on; null if it is for another kind of subject. */
    private @Nullable Step step(Rule rule) {
        if (!ruleSet.off().containsKey(rule.id())) {
            return evaluation.step(rule.id());
        }
        return rule.scope() == type
                ? new Conditions(List.of(rule), analyzer).evaluate(rule.when(), evaluation.run(), evaluation::settled)
                : null;
    }

    private Value<Waived> waiver(String rule) {
        return Waivers.covering(ruleSet, rule, evaluation.run()).map(Waived::of);
    }

    private Standing standing(Rule rule, @Nullable Step step, Value<Waived> waiver) {
        if (ruleSet.off().containsKey(rule.id())) {
            return Standing.OFF;
        }
        if (step == null) {
            return Standing.OUT_OF_SCOPE;
        }
        if (rule.status() == Rule.Status.EXPERIMENTAL) {
            return Standing.SHADOW;
        }
        return waiver.isKnown() ? Standing.WAIVED : Standing.IN_FORCE;
    }

    private List<String> replacing(String ruleId) {
        return ruleSet.rules().stream()
                .filter(rule -> rule.replaces().orElse("").equals(ruleId))
                .map(Rule::id)
                .sorted()
                .toList();
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>(ruleSet.off().keySet());
        ruleSet.rules().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private static List<String> missing(Step step) {
        Set<String> missing = new LinkedHashSet<>();
        step.undecided().forEach(leaf -> missing.addAll(leaf.missing()));
        return List.copyOf(missing);
    }

    private Remedy remedy(Step step) {
        Predicates predicates = new Predicates(ruleSet.families());
        number(step, predicates);
        Ways ways = new Ways(ruleSet, evaluation, signals);
        Stage stage = new Stage(ruleSet.rules(), ruleSet.families(), evaluation, predicates, signals);
        Planner planner = new Planner(evaluation, predicates, ways);
        return new Remedies(evaluation, assembly, predicates)
                .remedy(step, new Foresight(planner, ways, stage, predicates));
    }

    /** In document order, before any rule that a label leads to. */
    private static void number(Step step, Predicates predicates) {
        if (step.of().isEmpty()) {
            predicates.claim(step.condition(), step.truth(), true);
        }
        step.of().forEach(part -> number(part, predicates));
    }

    private Node tree(Step step) {
        assembly.assemble().labels().forEach(label -> votes.put(label.name(), label.reasons()));
        return node(step);
    }

    private Node node(Step step) {
        List<Node> of = new ArrayList<>(step.of().size());
        step.of().forEach(part -> of.add(node(part)));
        boolean asserted = step.condition() instanceof Condition.HasLabel && step.truth() == Truth.TRUE;
        return new Node(
                assembly.written(step.condition()),
                step.truth(),
                assembly.observed(step),
                step.places().stream().limit(MOST_EVIDENCE).map(assembly::span).toList(),
                asserted ? votes.getOrDefault(((Condition.HasLabel) step.condition()).label(), List.of()) : List.of(),
                of);
    }
}
