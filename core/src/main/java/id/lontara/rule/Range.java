package id.lontara.rule;

import id.lontara.model.Moment;
import id.lontara.rule.Test.Operator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that bounds leave over, of numbers, lengths of time or points in time. Not thread-safe. */
final class Range {

    /** What may lie between a day and a point in time on it, in whatever zones. */
    private static final Duration LOOSE = Duration.ofDays(3);

    private final Set<BigDecimal> not = new HashSet<>();
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private boolean aboveLow;
    private boolean belowHigh;

    /** Leaves over only what meets a bound too. */
    void narrow(Operator operator, Object bound) {
        if (bound instanceof Double number) {
            narrow(operator, BigDecimal.valueOf(number));
        } else if (bound instanceof Duration time) {
            narrow(operator, seconds(time.getSeconds(), time.getNano()));
        } else if (bound instanceof Moment moment) {
            narrow(operator, moment);
        }
    }

    private void narrow(Operator operator, BigDecimal bound) {
        switch (operator) {
            case EQ -> {
                raise(bound, false);
                lower(bound, false);
            }
            case NE -> not.add(bound.stripTrailingZeros());
            case GT -> raise(bound, true);
            case GTE -> raise(bound, false);
            case LT -> lower(bound, true);
            case LTE -> lower(bound, false);
        }
    }

    /** How days and points in time compare depends on zones, so that only what lies far apart excludes each other. */
    private void narrow(Operator operator, Moment bound) {
        Instant first = bound.earliest(ZoneOffset.UTC).minus(LOOSE);
        Instant last = bound.latest(ZoneOffset.UTC).plus(LOOSE);
        if (operator == Operator.GT || operator == Operator.GTE || operator == Operator.EQ) {
            raise(seconds(first.getEpochSecond(), first.getNano()), false);
        }
        if (operator == Operator.LT || operator == Operator.LTE || operator == Operator.EQ) {
            lower(seconds(last.getEpochSecond(), last.getNano()), false);
        }
    }

    private static BigDecimal seconds(long seconds, int nanos) {
        return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9));
    }

    private void raise(BigDecimal bound, boolean above) {
        int order = low == null ? 1 : bound.compareTo(low);
        if (order >= 0) {
            aboveLow = above || (order == 0 && aboveLow);
            low = bound;
        }
    }

    private void lower(BigDecimal bound, boolean below) {
        int order = high == null ? -1 : bound.compareTo(high);
        if (order <= 0) {
            belowHigh = below || (order == 0 && belowHigh);
            high = bound;
        }
    }

    /** Tells whether any value is left. */
    boolean hasRoom() {
        if (low == null || high == null || low.compareTo(high) < 0) {
            return true;
        }
        return low.compareTo(high) == 0 && !aboveLow && !belowHigh && !not.contains(low.stripTrailingZeros());
    }
}
