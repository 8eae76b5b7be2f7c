package id.lontara.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of every rule and label for one subject.
 *
 * @param run the signals and texts that were looked at
 * @param steps the evaluated conditions by rule id, of the rules in scope
 * @param settled what every label of the subject's kind came to, by name
 * @param labels the labels that are asserted, by name
 */
record Evaluation(Run run, Map<String, Step> steps, Map<String, Settled> settled, List<Label> labels) {

    /** The evaluated condition of a rule, every leaf of it; null if the rule is for another kind of subject. */
    @Nullable
    Step step(String rule) {
        return steps.get(rule);
    }

    /** What a label came to; a label of no family that the subject has is FALSE. */
    Settled settled(String label) {
        return settled.getOrDefault(label, new Settled(Truth.FALSE, null));
    }
}
