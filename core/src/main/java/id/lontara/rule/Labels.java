package id.lontara.rule;

import java.util.Set;

/** The labels that conditions read. */
final class Labels {

    private Labels() {}

    /** Adds the labels that a condition reads, in the order of its parts. */
    static void read(Condition condition, Set<String> labels) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(part -> read(part, labels));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(part -> read(part, labels));
        } else if (condition instanceof Condition.None none) {
            none.of().forEach(part -> read(part, labels));
        } else if (condition instanceof Condition.HasLabel has
                && has.label().indexOf('/') > 0
                && !has.label().equals(VisibleLabels.UNREADABLE)) {
            labels.add(has.label());
        }
    }
}
