package id.lontara.engine;

import id.lontara.rule.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * A leaf of a condition and the way to it.
 *
 * @param path where it stands in the rule, as it is written there
 * @param condition the leaf
 * @param way the index of each part on the way, from the root
 * @param above the nodes above it, from the root
 */
record ConditionLeaf(String path, Condition condition, List<Integer> way, List<Condition> above) {

    ConditionLeaf {
        way = List.copyOf(way);
        above = List.copyOf(above);
    }

    /** The leaves of a condition, in document order. */
    static List<ConditionLeaf> of(Condition condition) {
        List<ConditionLeaf> leaves = new ArrayList<>();
        collect("when", condition, List.of(), List.of(), leaves);
        return leaves;
    }

    private static void collect(
            String path, Condition node, List<Integer> way, List<Condition> above, List<ConditionLeaf> leaves) {
        List<Condition> parts = parts(node);
        if (parts.isEmpty()) {
            leaves.add(new ConditionLeaf(path, node, way, above));
            return;
        }
        String key = node instanceof Condition.All ? "all" : node instanceof Condition.Any ? "any" : "none";
        for (int i = 0; i < parts.size(); i++) {
            collect(path + "." + key + "[" + i + "]", parts.get(i), appended(way, i), appended(above, node), leaves);
        }
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    /** The parts of a node, none for a leaf. */
    static List<Condition> parts(Condition node) {
        return node instanceof Condition.All all
                ? all.of()
                : node instanceof Condition.Any any
                        ? any.of()
                        : node instanceof Condition.None none ? none.of() : List.of();
    }

    /** The leaf as it is written, in short. */
    String shown() {
        if (condition instanceof Condition.HasLabel has) {
            return "label " + has.label();
        }
        if (condition instanceof Condition.Known known) {
            return "known " + known.signal().name();
        }
        Condition.Measured measured = (Condition.Measured) condition;
        return measured.signal().name() + " " + measured.test().shown();
    }

    /** The leaf in an evaluated condition. */
    Step in(Step root) {
        Step step = root;
        for (int index : way) {
            step = step.of().get(index);
        }
        return step;
    }

    /** What an evaluated condition would have come to if this leaf had come to something else. */
    Truth outcome(Step root, Truth instead) {
        return outcome(root, 0, instead);
    }

    private Truth outcome(Step step, int depth, Truth instead) {
        if (depth == way.size()) {
            return instead;
        }
        boolean all = step.condition() instanceof Condition.All;
        Truth truth = all ? Truth.TRUE : Truth.FALSE;
        for (int i = 0; i < step.of().size(); i++) {
            Step part = step.of().get(i);
            Truth one = i == way.get(depth) ? outcome(part, depth + 1, instead) : part.truth();
            truth = all ? truth.and(one) : truth.or(one);
        }
        return step.condition() instanceof Condition.None ? truth.not() : truth;
    }

    /** Whether the condition hangs on this leaf. */
    boolean decides(Step root) {
        return outcome(root, Truth.TRUE) != outcome(root, Truth.FALSE);
    }

    /** Whether the condition tends to TRUE if the leaf does: it stands under no or an even number of {@code none}. */
    boolean isPositive() {
        return above.stream().filter(Condition.None.class::isInstance).count() % 2 == 0;
    }
}
