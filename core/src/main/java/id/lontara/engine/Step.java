package id.lontara.engine;

import id.lontara.rule.Condition;
import id.lontara.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One node of a condition with what became of it.
 *
 * @param condition the node
 * @param truth what became of it
 * @param of the parts, in document order
 * @param observed what was observed, for a leaf
 * @param places the places in the subject that a leaf rests on
 * @param missing what was unknown, for an UNKNOWN leaf
 * @param failed whether a leaf is UNKNOWN because code threw
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

    static Step unknown(Condition condition, String observed, List<String> missing, boolean failed) {
        return new Step(condition, Truth.UNKNOWN, List.of(), observed, List.of(), missing, failed);
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
