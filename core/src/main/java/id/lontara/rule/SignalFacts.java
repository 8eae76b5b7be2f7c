package id.lontara.rule;

import id.lontara.model.Value;
import id.lontara.rule.Condition.Known;
import id.lontara.rule.Condition.Measured;
import id.lontara.rule.Contradictions.Claim;
import id.lontara.rule.Test.Bound;
import id.lontara.rule.Test.Operator;
import id.lontara.text.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one signal can meet several claims at once. A reference list or standard that is not supplied constrains
 * nothing here, since another organisation may supply it.
 */
final class SignalFacts {

    private static final int LONGEST_LIST = 1_000;
    private static final Value<Double> NO_ITEMS = Value.of(0.0);
    private static final Test AT_LEAST_ONE =
            new Test.Compare(List.of(new Bound(Operator.GTE, Value.of(1.0), "1")), "gte 1");

    private SignalFacts() {}

    /** Whether some value of the signal, or its absence, meets all claims; true if that is not clear. */
    static boolean possible(Signal<?> signal, List<Claim> claims) {
        boolean unknown = claims.stream().anyMatch(claim -> claim.part() instanceof Known && !claim.holds());
        if (unknown) {
            // A test of what is unknown is neither true nor false.
            return claims.stream().noneMatch(claim -> claim.part() instanceof Measured || claim.holds());
        }
        List<Asked> asked = claims.stream()
                .filter(claim -> claim.part() instanceof Measured)
                .map(claim -> new Asked(((Measured) claim.part()).test(), claim.holds()))
                .toList();
        return asked.stream().allMatch(a -> a.holds() == a.test().holdsOfNone())
                || (asked.stream().noneMatch(a -> a.test() instanceof Test.Presence p && p.none() == a.holds())
                        && valued(signal, asked));
    }

    /** A test that a value must meet, or must not. */
    private record Asked(Test test, boolean holds) {}

    private static boolean valued(Signal<?> signal, List<Asked> asked) {
        return switch (signal.type()) {
            case TEXT -> texts(asked);
            case NUMBER, DURATION, INSTANT -> ordered(asked, signal.minimum());
            case WORD -> words(asked, signal.words());
            case FLAG ->
                asked.stream()
                                .filter(a -> a.test() instanceof Test.Flag)
                                .map(a -> ((Test.Flag) a.test()).expected() == a.holds())
                                .distinct()
                                .count()
                        < 2;
            case LIST -> lists(asked);
        };
    }

    private static boolean words(List<Asked> asked, List<String> vocabulary) {
        Optional<Set<String>> in = vocabulary.isEmpty() ? Optional.empty() : Optional.of(new HashSet<>(vocabulary));
        Set<String> out = new HashSet<>();
        for (Asked a : asked) {
            if (a.test() instanceof Test.OneOf test && clear(test.words(), test.missing())) {
                if (a.holds() == test.not()) {
                    out.addAll(test.words());
                } else {
                    Set<String> both = new HashSet<>(test.words());
                    in.ifPresent(both::retainAll);
                    in = Optional.of(both);
                }
            }
        }
        return in.isEmpty() || !out.containsAll(in.get());
    }

    private static boolean clear(Collection<?> listed, Collection<String> missing) {
        return missing.isEmpty() && listed.size() <= LONGEST_LIST;
    }

    private static boolean texts(List<Asked> asked) {
        Set<Phrase> absent = new HashSet<>();
        List<List<Phrase>> oneOf = new ArrayList<>();
        for (Asked a : asked) {
            if (!(a.test() instanceof Test.Phrases test) || !clear(test.phrases(), test.missing())) {
                continue;
            }
            switch (test.quantifier()) {
                case ANY -> found(a.holds(), test, oneOf, absent);
                case NONE -> found(!a.holds(), test, oneOf, absent);
                case ALL -> {
                    if (a.holds()) {
                        test.phrases().forEach(phrase -> oneOf.add(List.of(phrase)));
                    } else if (test.phrases().size() == 1) {
                        absent.addAll(test.phrases());
                    }
                }
            }
        }
        return oneOf.stream().noneMatch(absent::containsAll);
    }

    private static void found(boolean found, Test.Phrases test, List<List<Phrase>> oneOf, Set<Phrase> absent) {
        if (found) {
            oneOf.add(test.phrases());
        } else {
            absent.addAll(test.phrases());
        }
    }

    private static boolean lists(List<Asked> asked) {
        Set<String> absent = new HashSet<>();
        List<List<String>> oneOf = new ArrayList<>();
        List<Asked> sizes = new ArrayList<>();
        for (Asked a : asked) {
            if (!(a.test() instanceof Test.Items test)) {
                continue;
            }
            boolean alone = !test.items().isKnown() || !test.size().isKnown();
            if (test.size().isKnown() && (a.holds() || alone)) {
                sizes.add(new Asked(test.size().get(), a.holds()));
            }
            if (test.items().isKnown() && (a.holds() || alone)) {
                Test.OneOf items = test.items().get();
                if (items.not() || !clear(items.words(), items.missing())) {
                    continue;
                }
                if (a.holds() == test.not()) {
                    absent.addAll(items.words());
                } else {
                    oneOf.add(items.words());
                    sizes.add(new Asked(AT_LEAST_ONE, true));
                }
            }
        }
        return oneOf.stream().noneMatch(absent::containsAll) && ordered(sizes, NO_ITEMS);
    }

    private static boolean ordered(List<Asked> asked, Value<Double> minimum) {
        Range range = new Range();
        if (minimum.isKnown()) {
            range.narrow(Operator.GTE, minimum.get());
        }
        for (Asked a : asked) {
            if (a.test() instanceof Test.Compare test
                    && (a.holds() || test.bounds().size() == 1)) {
                for (Bound bound : test.bounds()) {
                    if (bound.value().isKnown()) {
                        range.narrow(
                                a.holds() ? bound.operator() : opposite(bound.operator()),
                                bound.value().get());
                    }
                }
            }
        }
        return range.hasRoom();
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case EQ -> Operator.NE;
            case NE -> Operator.EQ;
            case GT -> Operator.LTE;
            case GTE -> Operator.LT;
            case LT -> Operator.GTE;
            case LTE -> Operator.GT;
        };
    }
}
