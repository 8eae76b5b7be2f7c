package id.lontara.engine;

import id.lontara.rule.Condition;
import java.util.List;
import java.util.function.Function;

/** The truth of a condition in Kleene's strong three-valued logic. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** What is known does not decide it. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : UNKNOWN;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** What a node comes to from its parts, all of which are looked at. */
    static <T> Truth of(Condition node, List<T> parts, Function<T, Truth> truth) {
        boolean all = node instanceof Condition.All;
        Truth result = of(all);
        for (T part : parts) {
            result = all ? result.and(truth.apply(part)) : result.or(truth.apply(part));
        }
        return node instanceof Condition.None ? result.not() : result;
    }
}
