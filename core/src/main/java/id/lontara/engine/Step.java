package id.lontara.engine;

import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Place;
import id.lontara.text.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One node of a condition with what became of it. Immutable and thread-safe; what was observed is put into words only
 * when somebody asks.
 */
final class Step {

    /** Below this a whole number is written in full digit by digit, as it is beyond. */
    private static final long LONGEST_WHOLE = 1_000_000_000_000L;

    private final Condition condition;
    private final Truth truth;
    private final List<Step> of;
    private final Object observed;
    private final List<Place> places;
    private final List<Phrase> phrases;
    private final List<String> missing;
    private final boolean failed;

    private Step(
            Condition condition,
            Truth truth,
            List<Step> of,
            Object observed,
            List<Place> places,
            List<Phrase> phrases,
            List<String> missing,
            boolean failed) {
        this.condition = condition;
        this.truth = truth;
        this.of = of;
        this.observed = observed;
        this.places = places;
        this.phrases = phrases;
        this.missing = missing;
        this.failed = failed;
    }

    /** A node with its parts in document order. */
    static Step node(Condition condition, Truth truth, List<Step> of) {
        return new Step(condition, truth, of, "", List.of(), List.of(), List.of(), false);
    }

    /**
     * A leaf.
     *
     * @param observed what was observed, in words, or a value to be put into words
     * @param places the places in the subject that it rests on
     * @param missing what was unknown, for an UNKNOWN leaf
     */
    static Step leaf(Condition condition, Truth truth, Object observed, List<Place> places, List<String> missing) {
        return new Step(condition, truth, List.of(), observed, places, List.of(), missing, false);
    }

    /**
     * A leaf that looks for phrases.
     *
     * @param places where some were found, the first of them at least
     * @param phrases what was found at each place
     * @param found at how many places some were found
     */
    static Step phrases(
            Condition condition,
            Truth truth,
            List<Place> places,
            List<Phrase> phrases,
            int found,
            List<String> missing) {
        String observed = found == 0 ? "no match" : found == 1 ? "1 match" : found + " matches";
        return new Step(condition, truth, List.of(), observed, places, phrases, missing, false);
    }

    /** A leaf that could not be measured because code threw. */
    static Step failed(Condition condition, Truth truth, String failure, String missing) {
        return new Step(condition, truth, List.of(), failure, List.of(), List.of(), List.of(missing), true);
    }

    /** The node. */
    Condition condition() {
        return condition;
    }

    /** What became of it. */
    Truth truth() {
        return truth;
    }

    /** The parts, in document order. */
    List<Step> of() {
        return of;
    }

    /** What was observed, for a leaf. */
    String observed() {
        return observed instanceof Value<?> value ? shown(value) : (String) observed;
    }

    private String shown(Value<?> value) {
        if (!value.isKnown()) {
            return value.toString();
        }
        Object known = value.get();
        if (known instanceof List<?> list) {
            return list.size() == 1 ? "1 item" : list.size() + " items";
        }
        String unit = condition instanceof Condition.Measured measured
                ? measured.signal().unit()
                : "";
        String shown = known instanceof Double number ? plain(number) : known.toString();
        return unit.isEmpty() ? shown : shown + " " + unit;
    }

    private static String plain(double number) {
        long whole = (long) number;
        return whole == number && Math.abs(whole) < LONGEST_WHOLE
                ? Long.toString(whole)
                : new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    /** The places in the subject that a leaf rests on. */
    List<Place> places() {
        return places;
    }

    /** For a leaf that looks for phrases, what was found at each place; otherwise empty. */
    List<Phrase> phrases() {
        return phrases;
    }

    /** What was unknown, for an UNKNOWN leaf. */
    List<String> missing() {
        return missing;
    }

    /** Whether a leaf could not be measured because code threw. */
    boolean failed() {
        return failed;
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
        if (failed) {
            return true;
        }
        for (Step part : of) {
            if (part.anyFailed()) {
                return true;
            }
        }
        return false;
    }

    /** The truth if nothing is concluded from what threw. */
    private Truth unlessFailed() {
        if (of.isEmpty()) {
            return failed ? Truth.UNKNOWN : truth;
        }
        return Truth.of(condition, of, Step::unlessFailed);
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
