package id.lontara.engine;

import id.lontara.rule.Condition;
import id.lontara.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One node of a condition with what became of it.
 *
 * @param condition the node
 * @param truth what became of it
 * @param of the parts, in document order
 * @param observed what was observed, for a leaf
 * @param places the places in the subject that a leaf rests on
 * @param missing what was unknown, for an UNKNOWN leaf
 * @param failed whether a leaf could not be measured because code threw
 */
record Step(
        Condition condition,
        Truth truth,
        List<Step> of,
        String observed,
        List<Place> places,
        List<String> missing,
        boolean failed) {

    static Step node(Condition condition, Truth truth, List<Step> of) {
        return new Step(condition, truth, of, "", List.of(), List.of(), false);
    }

    static Step leaf(Condition condition, Truth truth, String observed, List<Place> places) {
        return new Step(condition, truth, List.of(), observed, places, List.of(), false);
    }

    static Step unknown(Condition condition, String observed, List<Place> places, List<String> missing) {
        return new Step(condition, Truth.UNKNOWN, List.of(), observed, places, missing, false);
    }

    static Step failed(Condition condition, Truth truth, String failure, String missing) {
        return new Step(condition, truth, List.of(), failure, List.of(), List.of(missing), true);
    }

    /** Visits the TRUE leaves that are reached through TRUE nodes, in document order. */
    void evidence(Consumer<Step> visitor) {
        if (truth != Truth.TRUE) {
            return;
        }
        if (of.isEmpty()) {
            visitor.accept(this);
        } else {
            of.forEach(part -> part.evidence(visitor));
        }
    }

    /** The places that the node rests on, or may rest on, if it is not FALSE. */
    void places(Consumer<Place> visitor) {
        if (truth != Truth.FALSE) {
            places.forEach(visitor);
            of.forEach(part -> part.places(visitor));
        }
    }

    /** Whether code threw, and what it would have told might have made the node TRUE. */
    boolean mayHoldBecauseCodeThrew() {
        return anyFailed() && unlessFailed() != Truth.FALSE;
    }

    private boolean anyFailed() {
        return failed || of.stream().anyMatch(Step::anyFailed);
    }

    /** The truth if nothing is concluded from what threw. */
    private Truth unlessFailed() {
        if (of.isEmpty()) {
            return failed ? Truth.UNKNOWN : truth;
        }
        Stream<Truth> parts = of.stream().map(Step::unlessFailed);
        return condition instanceof Condition.All
                ? parts.reduce(Truth.TRUE, Truth::and)
                : condition instanceof Condition.None
                        ? parts.reduce(Truth.FALSE, Truth::or).not()
                        : parts.reduce(Truth.FALSE, Truth::or);
    }

    /** The UNKNOWN leaves that are reached through UNKNOWN nodes, in document order. */
    List<Step> undecided() {
        List<Step> leaves = new ArrayList<>();
        collectUndecided(leaves);
        return leaves;
    }

    private void collectUndecided(List<Step> leaves) {
        if (truth != Truth.UNKNOWN) {
            return;
        }
        if (of.isEmpty()) {
            leaves.add(this);
        } else {
            of.forEach(part -> part.collectUndecided(leaves));
        }
    }
}
