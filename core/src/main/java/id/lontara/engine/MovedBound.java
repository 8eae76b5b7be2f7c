package id.lontara.engine;

import id.lontara.model.Moment;
import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Test;
import id.lontara.rule.Test.Bound;
import id.lontara.rule.Test.Compare;
import id.lontara.rule.Test.Items;
import id.lontara.rule.Test.Operator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A leaf one of whose bounds lies a little higher or lower.
 *
 * @param change the bound as it is and as it would be
 * @param leaf the changed leaf
 * @param edge the value of the signal that tells the two apart
 */
record MovedBound(String change, Condition.Measured leaf, String edge) {

    private static final List<Duration> UNITS =
            List.of(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1));

    /** All ways to move the bounds of a leaf, in document order; none if it has no bound. */
    static List<MovedBound> of(Condition condition) {
        List<MovedBound> moved = new ArrayList<>();
        if (condition instanceof Condition.Measured measured) {
            String unit = measured.signal().unit();
            if (measured.test() instanceof Compare compare) {
                for (int i = 0; i < compare.bounds().size(); i++) {
                    for (Move move : moves(compare.bounds().get(i))) {
                        moved.add(move.in(measured, with(compare, i, move.to()), "", unit));
                    }
                }
            } else if (measured.test() instanceof Items items && items.size().isKnown()) {
                Compare size = items.size().get();
                for (int i = 0; i < size.bounds().size(); i++) {
                    for (Move move : moves(size.bounds().get(i))) {
                        Test test = new Items(items.items(), items.not(), Value.of(with(size, i, move.to())), "moved");
                        moved.add(move.in(measured, test, "size ", ""));
                    }
                }
            }
        }
        return moved;
    }

    private static Compare with(Compare compare, int index, Bound bound) {
        List<Bound> bounds = new ArrayList<>(compare.bounds());
        bounds.set(index, bound);
        return new Compare(bounds, "moved");
    }

    /** One move of a bound, and the value that tells where it was from where it is. */
    private record Move(Bound from, Bound to, Object edge) {

        MovedBound in(Condition.Measured leaf, Test test, String what, String unit) {
            String suffix = unit.isEmpty() ? "" : " " + unit;
            return new MovedBound(
                    what + word(from) + " " + from.shown() + " → " + what + word(to) + " " + to.shown() + suffix,
                    new Condition.Measured(leaf.signal(), test),
                    leaf.signal().name() + " " + what + written(edge) + suffix);
        }

        private static String word(Bound bound) {
            return bound.operator().name().toLowerCase(Locale.ROOT);
        }
    }

    private static List<Move> moves(Bound bound) {
        if (!bound.value().isKnown()) {
            return List.of();
        }
        Object value = bound.value().get();
        Object up = stepped(value, 1);
        Object down = stepped(value, -1);
        return switch (bound.operator()) {
            case GTE -> List.of(move(bound, Operator.GT, value, value), move(bound, Operator.GTE, down, down));
            case GT -> List.of(move(bound, Operator.GTE, value, value), move(bound, Operator.GT, up, up));
            case LTE -> List.of(move(bound, Operator.LT, value, value), move(bound, Operator.LTE, up, up));
            case LT -> List.of(move(bound, Operator.LTE, value, value), move(bound, Operator.LT, down, down));
            case EQ, NE ->
                List.of(move(bound, bound.operator(), up, value), move(bound, bound.operator(), down, value));
        };
    }

    private static Move move(Bound from, Operator operator, Object value, Object edge) {
        return new Move(from, new Bound(operator, Value.of(value), written(value)), edge);
    }

    /** The value one step on: one in the last place that is written, one unit that a time is whole in, or a day. */
    private static Object stepped(Object value, int steps) {
        if (value instanceof Double number) {
            BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
            BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, decimal.scale()));
            return decimal.add(step.multiply(BigDecimal.valueOf(steps))).doubleValue();
        }
        if (value instanceof Duration time) {
            return time.plus(unit(time).multipliedBy(steps));
        }
        Moment moment = (Moment) value;
        if (!moment.isExact()) {
            return Moment.of(moment.day(ZoneOffset.UTC).plusDays(steps));
        }
        Instant instant = moment.earliest(ZoneOffset.UTC);
        Duration ofDay = Duration.ofSeconds(Math.floorMod(instant.getEpochSecond(), 86_400), instant.getNano());
        return Moment.of(instant.plus(unit(ofDay).multipliedBy(steps)));
    }

    /** The largest unit, up to an hour, that a length of time is whole in; a second for none at all. */
    private static Duration unit(Duration time) {
        if (time.isZero()) {
            return Duration.ofSeconds(1);
        }
        for (Duration unit : UNITS) {
            if (unit.multipliedBy(time.dividedBy(unit)).equals(time)) {
                return unit;
            }
        }
        return Duration.ofNanos(1);
    }

    private static String written(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
