package id.lontara.engine;

import id.lontara.rule.Condition;
import id.lontara.rule.Family;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Signal;
import id.lontara.rule.Test;
import id.lontara.rule.Test.Quantifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The leaves of conditions by number, so that the same question counts once wherever and however it is asked: a test and
 * its negation are one predicate. A <em>claim</em> on a predicate says that it holds or that it does not, as
 * {@code 2 × number + (1 or 0)}. Not thread-safe.
 */
final class Predicates {

    private final Map<String, Family> families;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Condition, Integer> ofLeaves = new IdentityHashMap<>();
    private final List<Predicate> predicates = new ArrayList<>();
    private final Map<Object, Integer> groups = new HashMap<>();
    private final Map<List<Integer>, Boolean> possible = new HashMap<>();

    /**
     * A predicate as it was first met.
     *
     * @param leaf the leaf
     * @param negated whether the predicate is the negation of the leaf
     * @param truth what became of the predicate
     * @param group what is told of the same signal, or of labels of which only one can stand, is of one group
     * @param fact whether it asks for a fact of the subject
     */
    private record Predicate(Condition leaf, boolean negated, Truth truth, int group, boolean fact) {}

    /** What makes two leaves the same predicate, and whether this leaf is its negation. */
    private record Key(Object key, boolean negated) {}

    Predicates(Map<String, Family> families) {
        this.families = families;
    }

    /** The claim that a leaf holds, or that it does not. */
    int claim(Condition leaf, Truth truth, boolean holds) {
        Integer known = ofLeaves.get(leaf);
        if (known == null) {
            Key key = key(leaf);
            Integer number = numbers.get(key.key());
            if (number == null) {
                number = predicates.size();
                numbers.put(key.key(), number);
                Object group = group(leaf);
                predicates.add(new Predicate(
                        leaf,
                        key.negated(),
                        key.negated() ? truth.not() : truth,
                        groups.computeIfAbsent(group, g -> groups.size()),
                        !(leaf instanceof Condition.HasLabel) && signal(leaf).fact()));
            }
            known = 2 * number + (key.negated() ? 0 : 1);
            ofLeaves.put(leaf, known);
        }
        return holds ? known : known ^ 1;
    }

    int group(int claim) {
        return predicate(claim).group();
    }

    /** Whether things are so already. */
    boolean isMet(int claim) {
        return predicate(claim).truth() == Truth.of(holds(claim));
    }

    boolean isFact(int claim) {
        return predicate(claim).fact();
    }

    /** The leaf as it was first met. */
    Condition leaf(int claim) {
        return predicate(claim).leaf();
    }

    /** Whether the leaf, as it was first met, is to hold. */
    boolean leafHolds(int claim) {
        return holds(claim) != predicate(claim).negated();
    }

    /** Whether claims of one group may all be so at once. */
    boolean possible(List<Integer> claims) {
        return possible.computeIfAbsent(claims, this::find);
    }

    private boolean find(List<Integer> claims) {
        Set<Integer> seen = new HashSet<>();
        for (int claim : claims) {
            if (seen.contains(claim ^ 1)) {
                return false;
            }
            seen.add(claim);
        }
        Condition first = leaf(claims.get(0));
        if (first instanceof Condition.HasLabel) {
            return claims.stream().filter(this::holds).count() < 2;
        }
        Signal<?> signal = signal(first);
        return Demands.possible(
                signal,
                claims.stream()
                        .map(claim -> new Demands.Demand(leaf(claim), leafHolds(claim)))
                        .toList());
    }

    /** As few of some claims that cannot be so at once as still cannot. */
    List<Integer> clash(List<Integer> claims) {
        List<Integer> needed = new ArrayList<>(claims);
        for (int i = needed.size() - 1; i >= 0 && needed.size() > 1; i--) {
            List<Integer> without = new ArrayList<>(needed);
            without.remove(i);
            if (!find(without)) {
                needed = without;
            }
        }
        return needed;
    }

    private Predicate predicate(int claim) {
        return predicates.get(claim >> 1);
    }

    private boolean holds(int claim) {
        return (claim & 1) == 1;
    }

    private static Signal<?> signal(Condition leaf) {
        return leaf instanceof Condition.Known known ? known.signal() : ((Condition.Measured) leaf).signal();
    }

    private Object group(Condition leaf) {
        if (!(leaf instanceof Condition.HasLabel has)) {
            return signal(leaf).name();
        }
        String family = has.label().substring(0, has.label().indexOf('/'));
        Family known = families.get(family);
        return List.of("label", known != null && known.choose() == Choice.ONE ? family : has.label());
    }

    private static Key key(Condition leaf) {
        if (!(leaf instanceof Condition.Measured measured)) {
            return new Key(leaf, false);
        }
        String signal = measured.signal().name();
        Test test = measured.test();
        if (test instanceof Test.Presence presence) {
            return new Key(List.of(signal, "none"), !presence.none());
        }
        if (test instanceof Test.Phrases phrases) {
            return new Key(
                    List.of(
                            signal,
                            phrases.quantifier() == Quantifier.ALL,
                            new HashSet<>(phrases.phrases()),
                            new HashSet<>(phrases.missing())),
                    phrases.quantifier() == Quantifier.NONE);
        }
        if (test instanceof Test.OneOf oneOf) {
            return new Key(List.of(signal, words(oneOf, false)), oneOf.not());
        }
        if (test instanceof Test.Compare compare) {
            return new Key(List.of(signal, bounds(compare)), false);
        }
        if (test instanceof Test.Items items) {
            boolean negated = items.not() && !items.size().isKnown();
            return new Key(
                    List.of(
                            signal,
                            items.items().map(words -> words(words, words.not())),
                            items.not() && !negated,
                            items.size().map(Predicates::bounds)),
                    negated);
        }
        return new Key(List.of(signal, test), false);
    }

    private static Object words(Test.OneOf test, boolean not) {
        return List.of(new HashSet<>(test.words()), new HashSet<>(test.missing()), not);
    }

    /** A bound of which only the name of its parameter is known is the same under the same name. */
    private static Object bounds(Test.Compare test) {
        Set<Object> bounds = new HashSet<>();
        test.bounds()
                .forEach(bound -> bounds.add(
                        List.of(bound.operator(), bound.value(), bound.value().isKnown() ? "" : bound.shown())));
        return bounds;
    }
}
