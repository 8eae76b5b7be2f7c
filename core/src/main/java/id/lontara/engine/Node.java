package id.lontara.engine;

import id.lontara.rule.Condition;
import id.lontara.rule.Place;
import id.lontara.rule.Test;
import id.lontara.text.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A node of a compiled condition. It gives its truth with as little work as that takes, or its whole {@link Step} with
 * every leaf. Immutable and thread-safe; what is remembered between nodes is kept by the {@link Pass}.
 */
abstract sealed class Node {

    /** Work that a node takes, to do the cheap first: a flag that is known, a value at hand, code of the embedder's. */
    static final int REMEMBERED = 1;

    static final int AT_HAND = 4;
    static final int FOREIGN = 1_000;

    /** What the node costs to evaluate, as an order of magnitude. */
    abstract int cost();

    /** What the node comes to; not every part need be looked at. */
    abstract Truth truth(Pass pass);

    /** What the node comes to, with all its parts in document order. */
    abstract Step step(Pass pass);

    /** Visits what {@link Step#evidence} of the whole step would visit. */
    abstract void evidence(Pass pass, Consumer<Step> visitor);

    /** All, any or none of some nodes. */
    static final class Junction extends Node {

        private final Condition source;
        private final Node[] inOrder;
        private final Node[] cheapFirst;
        private final boolean conjunction;
        private final boolean negated;
        private final int cost;

        Junction(Condition source, List<Node> of) {
            this.source = source;
            this.inOrder = of.toArray(new Node[0]);
            this.cheapFirst = inOrder.clone();
            Arrays.sort(cheapFirst, Comparator.comparingInt(Node::cost));
            this.conjunction = source instanceof Condition.All;
            this.negated = source instanceof Condition.None;
            this.cost = (int) Math.min(
                    Integer.MAX_VALUE,
                    Arrays.stream(inOrder).mapToLong(Node::cost).sum());
        }

        boolean isConjunction() {
            return conjunction;
        }

        boolean isNegated() {
            return negated;
        }

        List<Node> parts() {
            return Arrays.asList(inOrder);
        }

        @Override
        int cost() {
            return cost;
        }

        @Override
        Truth truth(Pass pass) {
            Truth decisive = conjunction ? Truth.FALSE : Truth.TRUE;
            Truth result = decisive.not();
            for (Node part : cheapFirst) {
                Truth truth = part.truth(pass);
                if (truth == decisive) {
                    result = decisive;
                    break;
                }
                if (truth == Truth.UNKNOWN) {
                    result = Truth.UNKNOWN;
                }
            }
            return negated ? result.not() : result;
        }

        @Override
        Step step(Pass pass) {
            Step[] parts = new Step[inOrder.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = inOrder[i].step(pass);
            }
            List<Step> of = List.of(parts);
            return Step.node(source, Truth.of(source, of, Step::truth), of);
        }

        @Override
        void evidence(Pass pass, Consumer<Step> visitor) {
            if (negated || truth(pass) != Truth.TRUE) {
                return; // nothing under a none that is TRUE is TRUE
            }
            for (Node part : inOrder) {
                part.evidence(pass, visitor);
            }
        }
    }

    /** A leaf whose truth is worked out once for a subject, however many rules ask for it. */
    abstract static sealed class Leaf extends Node {

        private final int index;
        private final int cost;

        Leaf(int index, int cost) {
            this.index = index;
            this.cost = cost;
        }

        /** The number of the leaf in its program. */
        int index() {
            return index;
        }

        @Override
        int cost() {
            return cost;
        }

        @Override
        Truth truth(Pass pass) {
            Truth known = pass.remembered(index);
            if (known == null) {
                known = work(pass);
                pass.remember(index, known);
            }
            return known;
        }

        abstract Truth work(Pass pass);

        @Override
        void evidence(Pass pass, Consumer<Step> visitor) {
            if (truth(pass) == Truth.TRUE) {
                visitor.accept(step(pass));
            }
        }
    }

    /** The test of a signal's value. */
    static final class Measured extends Leaf {

        private final Condition.Measured source;
        private final int slot;

        Measured(int index, Condition.Measured source, int slot, int cost) {
            super(index, cost);
            this.source = source;
            this.slot = slot;
        }

        Condition.Measured source() {
            return source;
        }

        int slot() {
            return slot;
        }

        @Override
        Truth work(Pass pass) {
            return Conditions.truth(source, pass.observe(slot));
        }

        @Override
        Step step(Pass pass) {
            return Conditions.measured(source, pass.observe(slot));
        }
    }

    /** Whether a signal is known. */
    static final class Known extends Leaf {

        private final Condition.Known source;
        private final int slot;

        Known(int index, Condition.Known source, int slot, int cost) {
            super(index, cost);
            this.source = source;
            this.slot = slot;
        }

        @Override
        Truth work(Pass pass) {
            Observation seen = pass.observe(slot);
            return Truth.of(!seen.hasFailed() && !seen.value().isUnknown());
        }

        @Override
        Step step(Pass pass) {
            return Conditions.known(source, pass.observe(slot));
        }
    }

    /** A label, which is settled before any rule that reads it is visited. */
    static final class HasLabel extends Leaf {

        private final Condition.HasLabel source;

        HasLabel(int index, Condition.HasLabel source) {
            super(index, REMEMBERED);
            this.source = source;
        }

        String label() {
            return source.label();
        }

        @Override
        Truth work(Pass pass) {
            return pass.settled(source.label()).truth();
        }

        @Override
        Step step(Pass pass) {
            return Conditions.label(source, pass.settled(source.label()));
        }
    }

    /** Phrases in the texts of a signal, which the index of all phrases finds in one go. */
    static final class Phrases extends Leaf {

        private final Condition.Measured source;
        private final Test.Phrases test;
        private final int text;
        private final int[] ordinals;

        /** For each of the ordinals which phrase of the test it is. */
        private final int[] places;

        /**
         * A leaf that looks for phrases.
         *
         * @param text the number of the text signal in the program
         * @param inIndex the number in the index of each phrase of the test
         */
        Phrases(int index, Condition.Measured source, int text, int[] inIndex, int cost) {
            super(index, cost);
            this.source = source;
            this.test = (Test.Phrases) source.test();
            this.text = text;
            this.ordinals = inIndex.clone();
            Arrays.sort(ordinals);
            this.places = new int[ordinals.length];
            for (int place = 0; place < places.length; place++) {
                places[Arrays.binarySearch(ordinals, inIndex[place])] = place;
            }
        }

        Test.Phrases test() {
            return test;
        }

        int text() {
            return text;
        }

        int[] ordinals() {
            return ordinals;
        }

        @Override
        Truth work(Pass pass) {
            Observation seen = pass.scanned(text);
            if (!Conditions.isReadable(seen)) {
                return Conditions.truth(source, seen);
            }
            int found = test.quantifier() == Test.Quantifier.ALL ? count(pass) : pass.isHit(index()) ? 1 : 0;
            return Conditions.phrasesTruth(test, seen.partial(), found);
        }

        /** How many of the phrases were found. */
        private int count(Pass pass) {
            int count = 0;
            for (int ordinal : ordinals) {
                count += pass.isFound(text, ordinal) ? 1 : 0;
            }
            return count;
        }

        @Override
        Step step(Pass pass) {
            Observation seen = pass.scanned(text);
            if (!Conditions.isReadable(seen)) {
                return Conditions.measured(source, seen);
            }
            if (!pass.isHit(index())) {
                return Conditions.phrases(source, seen, 0, List.of(), List.of(), 0);
            }
            int[] matches = pass.matches(text, ordinals);
            if (matches.length == 1) {
                return Conditions.phrases(
                        source, seen, 1, List.of(pass.place(matches[0])), List.of(pass.phrase(matches[0])), 1);
            }
            List<Place> where = new ArrayList<>(2);
            List<Phrase> what = new ArrayList<>(2);
            int told = 0;
            int count = 0;
            Place last = null;
            for (int match : matches) {
                int place = places[Arrays.binarySearch(ordinals, pass.matchPhrase(match))];
                // Matches come by start and end, so that what stands at one place comes together.
                if (last == null || !pass.isAt(match, last)) {
                    last = pass.place(match);
                    told = place;
                    if (count++ < pass.mostPlaces()) {
                        where.add(last);
                        what.add(pass.phrase(match));
                    }
                } else if (place < told && count <= pass.mostPlaces()) {
                    what.set(what.size() - 1, pass.phrase(match));
                    told = place;
                }
            }
            return Conditions.phrases(source, seen, count(pass), where, what, count);
        }
    }
}
