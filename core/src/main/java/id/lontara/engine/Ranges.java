package id.lontara.engine;

import id.lontara.model.Value;
import id.lontara.rule.Test.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of ordered values of one type: the values between cuts, each of which lies beside a value. Immutable and
 * thread-safe.
 */
final class Ranges {

    static final Ranges ALL = new Ranges(List.of(new Range(Cut.FIRST, Cut.LAST)));

    /** In order and apart from each other, none of them empty. */
    private final List<Range> ranges;

    private record Range(Cut from, Cut until) {

        boolean isEmpty() {
            return from.compareTo(until) >= 0;
        }
    }

    /**
     * A place right below or above a value, or beyond all values.
     *
     * @param beyond -1 below all values, 1 above them, else 0
     * @param value the value
     * @param above whether the cut lies above it
     */
    private record Cut(int beyond, @Nullable Object value, boolean above) implements Comparable<Cut> {

        static final Cut FIRST = new Cut(-1, null, false);
        static final Cut LAST = new Cut(1, null, false);

        static Cut at(Object value, boolean above) {
            return new Cut(0, value, above);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // values of one signal are of one type
        public int compareTo(Cut other) {
            if (value == null || other.value == null) {
                return Integer.compare(beyond, other.beyond);
            }
            int order = ((Comparable) value).compareTo(other.value);
            return order != 0 ? order : Boolean.compare(above, other.above);
        }
    }

    private Ranges(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    static Ranges atLeast(Value<Double> minimum) {
        return minimum.isKnown() ? of(Operator.GTE, minimum.get()) : ALL;
    }

    /** The values that compare with a bound as they should. */
    static Ranges of(Operator operator, Comparable<?> bound) {
        return switch (operator) {
            case EQ -> between(Cut.at(bound, false), Cut.at(bound, true));
            case NE -> of(Operator.EQ, bound).not();
            case GT -> between(Cut.at(bound, true), Cut.LAST);
            case GTE -> between(Cut.at(bound, false), Cut.LAST);
            case LT -> between(Cut.FIRST, Cut.at(bound, false));
            case LTE -> between(Cut.FIRST, Cut.at(bound, true));
        };
    }

    private static Ranges between(Cut from, Cut until) {
        return new Ranges(List.of(new Range(from, until)));
    }

    Ranges and(Ranges other) {
        List<Range> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            Range a = ranges.get(i);
            Range b = other.ranges.get(j);
            Range common = new Range(
                    a.from().compareTo(b.from()) > 0 ? a.from() : b.from(),
                    a.until().compareTo(b.until()) < 0 ? a.until() : b.until());
            if (!common.isEmpty()) {
                both.add(common);
            }
            if (a.until().compareTo(b.until()) < 0) {
                i++;
            } else {
                j++;
            }
        }
        return new Ranges(both);
    }

    Ranges not() {
        List<Range> gaps = new ArrayList<>();
        Cut from = Cut.FIRST;
        for (Range range : ranges) {
            Range gap = new Range(from, range.from());
            if (!gap.isEmpty()) {
                gaps.add(gap);
            }
            from = range.until();
        }
        Range rest = new Range(from, Cut.LAST);
        if (!rest.isEmpty()) {
            gaps.add(rest);
        }
        return new Ranges(gaps);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether a whole number is among them; only of numbers that are bounded from below. */
    boolean hasWholeNumber() {
        return ranges.stream().anyMatch(range -> {
            double low = range.from().value() instanceof Double value ? value : 0;
            double first = range.from().above() ? Math.floor(low) + 1 : Math.ceil(low);
            return Cut.at(first, true).compareTo(range.until()) <= 0;
        });
    }
}
