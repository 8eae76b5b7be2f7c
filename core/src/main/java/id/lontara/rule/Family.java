package id.lontara.rule;

import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A set of labels that are settled together, once, after all their voters.
 *
 * <p>A vote that <em>sets</em> asserts its label and weighs {@value #SET_WEIGHT} thousandths of log-odds for the
 * confidence; a vote <em>by</em> adds log-odds; a <em>veto</em> forbids. A label that no model measures starts at zero. Of
 * a family that chooses {@link Choice#ANY any}, a label is asserted if it is set, or if its sum is above zero; its
 * confidence is the logistic function of the sum. Of a family that chooses {@link Choice#ONE one}, the label that is set
 * wins, else the one with the largest sum, provided that it is above zero; ties and rival sets go by precedence; if
 * nothing is above zero, {@code otherwise} stands. Its confidence is its share among the exponentials of its own sum and
 * of what votes by and measures add up to for its rivals, {@code otherwise} among them with at least zero; that a rival is
 * set too is no doubt, since precedence has decided it. Where {@code otherwise} itself stands and no model measures it,
 * one more rival at zero stands for all that no rule knows: without any vote it is even.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name, a lower-case word
 * @param of the kinds of subject that it labels
 * @param choose whether one label or any number is asserted
 * @param names the labels, without the family
 * @param from the prefix of the signals that a classifier supplies, one for each name, in log-odds
 * @param otherwise the label that stands if no other does
 * @param unsureBelow the confidence below which a label is marked unsure, 0 to 1
 * @param precedence the labels in the order in which ties are decided; those not listed come last, by name
 */
public record Family(
        String name,
        Set<SubjectType> of,
        Choice choose,
        List<String> names,
        Value<String> from,
        Value<String> otherwise,
        double unsureBelow,
        List<String> precedence) {

    /** What a vote that sets weighs for the confidence, in thousandths of log-odds (a confidence of 0.97). */
    public static final int SET_WEIGHT = 3_500;

    /** Copies the lists. */
    public Family {
        of = Collections.unmodifiableSet(EnumSet.copyOf(of));
        names = List.copyOf(names);
        precedence = List.copyOf(precedence);
    }

    /** How many labels of a family are asserted. */
    public enum Choice {
        /** One, or {@code otherwise}. */
        ONE,
        /** Any number. */
        ANY
    }

    /**
     * The place of a label in ties.
     *
     * @param label the label without the family
     * @return its index in the precedence, or a larger number
     */
    public int rank(String label) {
        int rank = precedence.indexOf(label);
        return rank < 0
                ? precedence.size()
                        + (int) names.stream()
                                .filter(name -> name.compareTo(label) < 0)
                                .count()
                : rank;
    }
}
