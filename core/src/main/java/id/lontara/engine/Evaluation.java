package id.lontara.engine;

import id.lontara.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of every rule and label for one subject. Confined to one thread. */
interface Evaluation {

    /** The signals and texts that were looked at. */
    Run run();

    /** The rules that are not FALSE, by id, to be looked at before the evaluation is closed. */
    List<? extends Ruling> rulings();

    /** The conditions of masking rules, those that are FALSE for want of something that could not be measured too. */
    List<Step> masks();

    /** The labels that are asserted, by name. */
    List<Label> labels();

    /** The evaluated condition of a rule, every leaf of it; null if the rule is for another kind of subject. */
    @Nullable
    Step step(String rule);

    /** What a label came to; a label of no family that the subject has is FALSE. */
    Settled settled(String label);

    /** The ids of the rules that were visited, in order. */
    List<String> visited();

    /** How many rules there are for the kind of subject. */
    int inScope();

    /** Ends it: nothing is asked any more. Without it nothing breaks, but room is not used again. */
    default void close() {}

    /** A rule that is not FALSE. */
    interface Ruling {

        Rule rule();

        /** TRUE or UNKNOWN. */
        Truth truth();

        /** The condition, every leaf of it. */
        Step step();

        /** Visits what {@link Step#evidence} visits, and need not tell the leaves that count for nothing. */
        void evidence(Consumer<Step> visitor);
    }

    /**
     * A rule whose condition was told in full already.
     *
     * @param rule the rule
     * @param step its condition, every leaf of it
     */
    record Told(Rule rule, Step step) implements Ruling {

        @Override
        public Truth truth() {
            return step.truth();
        }

        @Override
        public void evidence(Consumer<Step> visitor) {
            step.evidence(visitor);
        }
    }
}
