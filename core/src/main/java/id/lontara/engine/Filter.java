package id.lontara.engine;

import id.lontara.rule.SignalType;
import id.lontara.rule.Test;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules that cannot do without a value at hand, such as a platform, being one of some: for each value the rules that it
 * does not make FALSE. Immutable and thread-safe.
 */
final class Filter {

    /** With more values than this a rule is looked at rather than told apart in advance. */
    private static final int MOST_VALUES = 64;

    /** The number of the signal. */
    final int slot;

    private final Map<String, long[]> byValue;
    private final long[] others;

    private Filter(int slot, Map<String, long[]> byValue, long[] others) {
        this.slot = slot;
        this.byValue = byValue;
        this.others = others;
    }

    /** The rules that are not FALSE for what was observed, a bit for each; null if that is unknown and may be anything. */
    long @Nullable [] admitted(Observation seen) {
        if (seen.hasFailed() || seen.value().isUnknown()) {
            return null;
        }
        long[] equal = seen.value().isKnown() ? byValue.get(seen.value().get().toString()) : null;
        return equal == null ? others : equal;
    }

    /** Gathers what rules ask of values at hand. */
    static final class Gathering {

        private final Signals signals;
        private final Map<Integer, Map<Integer, Set<String>>> wanted = new TreeMap<>();

        Gathering(Signals signals) {
            this.signals = signals;
        }

        /** Adds what a condition cannot do without: parts of an {@code all}, near and far. */
        void add(int rule, Node node) {
            if (node instanceof Node.Junction junction) {
                if (junction.isConjunction()) {
                    for (Node part : junction.parts()) {
                        add(rule, part);
                    }
                }
            } else if (node instanceof Node.Measured leaf && signals.isAtHand(leaf.slot())) {
                Set<String> values = values(leaf);
                if (!values.isEmpty()) {
                    wanted.computeIfAbsent(leaf.slot(), slot -> new HashMap<>()).merge(rule, values, Gathering::both);
                }
            }
        }

        private static Set<String> values(Node.Measured leaf) {
            Test test = leaf.source().test();
            if (test instanceof Test.OneOf oneOf
                    && leaf.source().signal().type() == SignalType.WORD
                    && !oneOf.not()
                    && oneOf.missing().isEmpty()) {
                return Set.copyOf(oneOf.words());
            }
            return test instanceof Test.Flag flag ? Set.of(String.valueOf(flag.expected())) : Set.of();
        }

        private static Set<String> both(Set<String> some, Set<String> more) {
            Set<String> both = new HashSet<>(some);
            both.retainAll(more);
            return both;
        }

        /** The filters of so many rules. */
        Filter[] filters(int rules) {
            List<Filter> filters = new ArrayList<>();
            for (Map.Entry<Integer, Map<Integer, Set<String>>> of : wanted.entrySet()) {
                if (hasFewValues(of.getValue())) {
                    filters.add(filter(of.getKey(), of.getValue(), rules));
                }
            }
            return filters.toArray(new Filter[0]);
        }

        private static boolean hasFewValues(Map<Integer, Set<String>> wanted) {
            Set<String> values = new HashSet<>();
            for (Set<String> each : wanted.values()) {
                values.addAll(each);
                if (values.size() > MOST_VALUES) {
                    return false;
                }
            }
            return true;
        }

        private static Filter filter(int slot, Map<Integer, Set<String>> wanted, int rules) {
            long[] others = new long[(rules + 63) >> 6];
            for (int rule = 0; rule < rules; rule++) {
                if (!wanted.containsKey(rule)) {
                    others[rule >> 6] |= 1L << rule;
                }
            }
            Map<String, long[]> byValue = new HashMap<>();
            for (Map.Entry<Integer, Set<String>> each : wanted.entrySet()) {
                int rule = each.getKey();
                for (String value : each.getValue()) {
                    byValue.computeIfAbsent(value, v -> others.clone())[rule >> 6] |= 1L << rule;
                }
            }
            return new Filter(slot, byValue, others);
        }
    }
}
