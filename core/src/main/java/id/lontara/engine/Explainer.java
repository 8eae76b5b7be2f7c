package id.lontara.engine;

import id.lontara.engine.Explanation.Node;
import id.lontara.engine.Explanation.Standing;
import id.lontara.message.Suggestion;
import id.lontara.rule.Condition;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import id.lontara.rule.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns an evaluated condition into an explanation. */
final class Explainer {

    private static final int MOST_EVIDENCE = 100;

    private final RuleSet ruleSet;
    private final Evaluation evaluation;
    private final Assembly assembly;

    Explainer(RuleSet ruleSet, Evaluation evaluation) {
        this.ruleSet = ruleSet;
        this.evaluation = evaluation;
        this.assembly = new Assembly(ruleSet, evaluation);
    }

    Explanation explain(String ruleId) {
        String subject = evaluation.run().subject().id();
        Node nothing = new Node("", Truth.UNKNOWN, "", List.of(), List.of());
        String off = ruleSet.off().get(ruleId);
        if (off != null) {
            return new Explanation(
                    ruleId, LocalizedText.of("en", ruleId), subject, Standing.OFF, off, Truth.UNKNOWN, nothing);
        }
        Rule rule = ruleSet.rules().stream()
                .filter(r -> r.id().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule '" + ruleId + "'"
                        + Suggestion.closest(ruleId, ids())
                                .map(id -> "; did you mean '" + id + "'?")
                                .orElse("")));
        Step step = evaluation.step(ruleId);
        if (step == null) {
            return new Explanation(ruleId, rule.title(), subject, Standing.OUT_OF_SCOPE, "", Truth.FALSE, nothing);
        }
        Assessment assessment = assembly.assemble();
        String waived = assessment.waived().stream()
                .filter(w -> w.rule().equals(ruleId))
                .map(Assessment.Waived::reason)
                .findFirst()
                .orElse("");
        Standing standing = rule.status() == Rule.Status.EXPERIMENTAL
                ? Standing.SHADOW
                : waived.isEmpty() ? Standing.IN_FORCE : Standing.WAIVED;
        return new Explanation(ruleId, rule.title(), subject, standing, waived, step.truth(), node(step));
    }

    private Set<String> ids() {
        Set<String> ids = new TreeSet<>(ruleSet.off().keySet());
        ruleSet.rules().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private Node node(Step step) {
        return new Node(
                shown(step.condition()),
                step.truth(),
                assembly.observed(step),
                step.places().stream().limit(MOST_EVIDENCE).map(assembly::span).toList(),
                step.of().stream().map(this::node).toList());
    }

    private static String shown(Condition condition) {
        if (condition instanceof Condition.All) {
            return "all";
        }
        if (condition instanceof Condition.Any) {
            return "any";
        }
        if (condition instanceof Condition.None) {
            return "none";
        }
        if (condition instanceof Condition.HasLabel has) {
            return "label " + has.label();
        }
        if (condition instanceof Condition.Known known) {
            return "known " + known.signal().name();
        }
        Condition.Measured measured = (Condition.Measured) condition;
        return measured.signal().name() + " " + measured.test().shown();
    }
}
