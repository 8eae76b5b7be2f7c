package id.lontara.engine;

import id.lontara.rule.Test;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition cannot do without: while every atom of its guard is FALSE, so is the condition. Atoms are found
 * without visiting a rule: a phrase by the index, a label when it is settled. What a guard lets through a {@link Filter} may
 * still hold back.
 *
 * <p>Of an {@code all} any part will do, and the one that is least likely to let the rule through is taken; an {@code
 * any} needs the guards of all its parts; a {@code none} has none. Immutable and thread-safe.
 *
 * @param atoms the atoms, at least one
 * @param width how much it is expected to let through, to compare with others
 */
record Guard(List<Atom> atoms, int width) {

    private static final int LABEL = 100;

    /** Part of a guard. */
    sealed interface Atom {}

    /** One of the phrases of a leaf is found, or the texts cannot be read. */
    record Phrase(Node.Phrases leaf) implements Atom {}

    /** A label is asserted, or cannot be decided. */
    record Label(String name) implements Atom {}

    /** How the guard of a condition is found; there is one way, but a test may try another. */
    @FunctionalInterface
    interface Finder {

        /** The guard of a condition; null if it has none. */
        @Nullable
        Guard find(Node node);
    }

    /** The guard of a condition; null if it has none. */
    static @Nullable Guard of(Node node) {
        if (node instanceof Node.Junction junction) {
            return junction.isNegated() ? null : junction.isConjunction() ? best(junction) : union(junction);
        }
        if (node instanceof Node.Phrases phrases) {
            return ofPhrases(phrases);
        }
        if (node instanceof Node.HasLabel has) {
            return new Guard(List.of(new Label(has.label())), LABEL);
        }
        return null;
    }

    private static @Nullable Guard best(Node.Junction all) {
        Guard best = null;
        for (Node part : all.parts()) {
            Guard guard = of(part);
            if (guard != null && (best == null || guard.width < best.width)) {
                best = guard;
            }
        }
        return best;
    }

    private static @Nullable Guard union(Node.Junction any) {
        List<Atom> atoms = new ArrayList<>();
        int width = 0;
        for (Node part : any.parts()) {
            Guard guard = of(part);
            if (guard == null) {
                return null;
            }
            atoms.addAll(guard.atoms);
            width = Math.min(Integer.MAX_VALUE / 2, width + guard.width);
        }
        return new Guard(List.copyOf(atoms), width);
    }

    /** Only where not finding any of them makes the leaf FALSE. */
    private static @Nullable Guard ofPhrases(Node.Phrases leaf) {
        Test.Phrases test = leaf.test();
        boolean decides = !test.phrases().isEmpty()
                && switch (test.quantifier()) {
                    case ANY -> test.missing().isEmpty();
                    case ALL -> true;
                    case NONE -> false;
                };
        return decides && leaf.cost() < Node.FOREIGN
                ? new Guard(List.of(new Phrase(leaf)), test.phrases().size())
                : null;
    }
}
