package id.lontara.engine;

import id.lontara.model.Moment;
import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Signal;
import id.lontara.rule.Test;
import id.lontara.rule.Test.Operator;
import id.lontara.rule.Test.Quantifier;
import id.lontara.text.Phrase;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether one signal can meet several demands at once. A "no" is sure. A "yes" is exact for flags, words, numbers and
 * lengths of time; of phrases it compares only how they are written, up to some number of them, of days and points in time their first instant in
 * UTC, and of lists it does not look into a demand that fails either by items or by size. What a list or parameter that
 * is not supplied may hold forbids nothing. Not thread-safe.
 */
final class Demands {

    private static final int MOST_ROUNDS = 100;

    /** How many pairs of phrases are compared at most. */
    private static final int MOST_PAIRS = 20_000;

    /** Phrases by number, so that many long lists are compared fast. */
    private final Map<Phrase, Integer> numbers = new HashMap<>();

    private final List<Phrase> byNumber = new ArrayList<>();

    private final IdentityHashMap<Test.Phrases, BitSet> numbered = new IdentityHashMap<>();

    /**
     * That a leaf on a signal holds, or that it is known not to.
     *
     * @param leaf the leaf
     * @param holds whether it is to hold
     */
    record Demand(Condition leaf, boolean holds) {}

    /** A test of a value, to hold or not. */
    private record Asked(Test test, boolean holds) {}

    boolean possible(Signal<?> signal, List<Demand> demands) {
        boolean unknown = false;
        List<Asked> asked = new ArrayList<>();
        boolean known = false;
        for (Demand demand : demands) {
            if (demand.leaf() instanceof Condition.Measured measured) {
                asked.add(new Asked(measured.test(), demand.holds()));
            } else {
                unknown |= !demand.holds();
                known |= demand.holds();
            }
        }
        if (unknown) {
            return !known && asked.isEmpty(); // a test of what is unknown neither holds nor fails
        }
        return asked.stream().allMatch(a -> a.holds() == a.test().holdsOfNone())
                || (asked.stream().noneMatch(a -> a.test() instanceof Test.Presence p && p.none() == a.holds())
                        && possibleValue(signal, asked));
    }

    private boolean possibleValue(Signal<?> signal, List<Asked> asked) {
        return switch (signal.type()) {
            case TEXT -> phrases(asked);
            case NUMBER -> !ordered(Ranges.atLeast(signal.minimum()), asked).isEmpty();
            case DURATION, INSTANT -> !ordered(Ranges.ALL, asked).isEmpty();
            case WORD -> {
                Words words = signal.words().isEmpty() ? Words.ANY : new Words(new HashSet<>(signal.words()), false);
                for (Asked a : asked) {
                    if (a.test() instanceof Test.OneOf test) {
                        words = words.and(words(test, a.holds()));
                    }
                }
                yield !words.isEmpty();
            }
            case FLAG ->
                asked.stream()
                                .filter(a -> a.test() instanceof Test.Flag)
                                .map(a -> ((Test.Flag) a.test()).expected() == a.holds())
                                .distinct()
                                .count()
                        < 2;
            case LIST -> items(asked);
        };
    }

    /** Some words, or all but some. */
    private record Words(Set<String> words, boolean allBut) {

        static final Words ANY = new Words(Set.of(), true);

        Words and(Words other) {
            if (allBut && !other.allBut) {
                return other.and(this);
            }
            Set<String> both = new HashSet<>(words);
            if (allBut) {
                both.addAll(other.words);
            } else if (other.allBut) {
                both.removeAll(other.words);
            } else {
                both.retainAll(other.words);
            }
            return new Words(both, allBut);
        }

        boolean isEmpty() {
            return !allBut && words.isEmpty();
        }
    }

    /** The words that meet a test, or that do not. */
    private static Words words(Test.OneOf test, boolean holds) {
        boolean in = test.not() != holds;
        return in && !test.missing().isEmpty() ? Words.ANY : new Words(new HashSet<>(test.words()), !in);
    }

    private static Ranges ordered(Ranges all, List<Asked> asked) {
        Ranges left = all;
        for (Asked a : asked) {
            if (a.test() instanceof Test.Compare compare) {
                left = left.and(ranges(compare, a.holds()));
            }
        }
        return left;
    }

    private static Ranges ranges(Test.Compare test, boolean holds) {
        Ranges met = Ranges.ALL;
        for (Test.Bound bound : test.bounds()) {
            if (bound.value().isKnown()) {
                met = met.and(Ranges.of(bound.operator(), ordered(bound.value().get())));
            } else if (!holds) {
                return Ranges.ALL; // it may be this bound that is not met
            }
        }
        return holds ? met : met.not();
    }

    private static Comparable<?> ordered(Object bound) {
        return bound instanceof Moment moment ? moment.earliest(ZoneOffset.UTC) : (Comparable<?>) bound;
    }

    private static boolean items(List<Asked> asked) {
        Words all = Words.ANY;
        List<Words> some = new ArrayList<>();
        Ranges size = Ranges.atLeast(Value.of(0.0));
        for (Asked a : asked) {
            if (!(a.test() instanceof Test.Items test) || (!a.holds() && bothAsked(test))) {
                continue;
            }
            if (test.size().isKnown()) {
                size = size.and(ranges(test.size().get(), a.holds()));
            }
            if (test.items().isKnown()) {
                boolean none = test.not() == a.holds();
                Words words = words(test.items().get(), !none);
                if (none) {
                    all = all.and(words);
                } else {
                    some.add(words);
                }
            }
        }
        for (Words one : some) {
            if (one.and(all).isEmpty()) {
                return false;
            }
        }
        Ranges left = some.isEmpty() ? size : size.and(Ranges.atLeast(Value.of(1.0)));
        return (all.isEmpty() ? left.and(Ranges.of(Operator.EQ, 0.0)) : left).hasWholeNumber();
    }

    private static boolean bothAsked(Test.Items test) {
        return test.items().isKnown() && test.size().isKnown();
    }

    /** Phrases that must be there, that must not, and choices among them, of which the forced ones are followed. */
    private boolean phrases(List<Asked> asked) {
        BitSet there = new BitSet();
        BitSet absent = new BitSet();
        List<BitSet> oneThere = new ArrayList<>();
        List<BitSet> oneAbsent = new ArrayList<>();
        for (Asked a : asked) {
            if (a.test() instanceof Test.Phrases test) {
                boolean holds = test.quantifier() == Quantifier.NONE ? !a.holds() : a.holds();
                boolean all = test.quantifier() == Quantifier.ALL;
                if (all == holds) {
                    (holds ? there : absent).or(numbers(test));
                } else if (test.missing().isEmpty()) {
                    (holds ? oneThere : oneAbsent).add(numbers(test));
                }
            }
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int before = there.cardinality() + absent.cardinality();
            if (!chosen(oneThere, there, absent) || !chosen(oneAbsent, absent, there)) {
                return false;
            }
            if (there.cardinality() + absent.cardinality() == before) {
                break;
            }
        }
        return !there.intersects(absent) && !implied(there, absent);
    }

    /** Whether some phrase that must be there cannot be there without one that must not. */
    private boolean implied(BitSet there, BitSet absent) {
        if ((long) there.cardinality() * absent.cardinality() > MOST_PAIRS) {
            return false;
        }
        return there.stream()
                .anyMatch(one ->
                        absent.stream().anyMatch(other -> byNumber.get(one).implies(byNumber.get(other))));
    }

    private BitSet numbers(Test.Phrases test) {
        return numbered.computeIfAbsent(test, t -> {
            BitSet bits = new BitSet();
            t.phrases().forEach(phrase -> bits.set(number(phrase)));
            return bits;
        });
    }

    private int number(Phrase phrase) {
        Integer known = numbers.get(phrase);
        if (known == null) {
            known = byNumber.size();
            numbers.put(phrase, known);
            byNumber.add(phrase);
        }
        return known;
    }

    /** Takes what is left of each choice if it is one; false if nothing is left of one. */
    private static boolean chosen(List<BitSet> choices, BitSet chosen, BitSet excluded) {
        for (BitSet choice : choices) {
            BitSet left = (BitSet) choice.clone();
            left.andNot(excluded);
            if (left.isEmpty()) {
                return false;
            }
            if (left.cardinality() == 1) {
                chosen.or(left);
            }
        }
        return true;
    }
}
