package id.lontara.rule;

import java.util.List;
import java.util.Set;

/** The labels that conditions read. */
final class Labels {

    private Labels() {}

    /** Adds the labels that a condition reads, in the order of its parts. */
    static void read(Condition condition, Set<String> labels) {
        if (condition instanceof Condition.All all) {
            read(all.of(), labels);
        } else if (condition instanceof Condition.Any any) {
            read(any.of(), labels);
        } else if (condition instanceof Condition.None none) {
            read(none.of(), labels);
        } else if (condition instanceof Condition.HasLabel has
                && has.label().indexOf('/') > 0
                && !has.label().equals(VisibleLabels.UNREADABLE)) {
            labels.add(has.label());
        }
    }

    private static void read(List<Condition> parts, Set<String> labels) {
        for (Condition part : parts) {
            read(part, labels);
        }
    }
}
