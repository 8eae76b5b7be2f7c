package id.lontara.score;

import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The labels of one assessment, each asserted, not asserted or undecided. */
final class Verdict {

    /** Kleene's three values. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    private final Map<String, Label> asserted = new HashMap<>();
    private final Set<String> undecided = new HashSet<>();

    /** A label is undecided if it is not asserted and an undecided rule could assert it, unless a person settled the family. */
    Verdict(Assessment assessment, Index index) {
        Set<String> settled = new HashSet<>();
        for (Label label : assessment.labels()) {
            asserted.put(label.name(), label);
            if (label.corrected()) {
                settled.add(label.family());
            }
        }
        for (Assessment.Undecided rule : assessment.undecided()) {
            for (String label : index.assertedBy(rule.rule())) {
                if (!settled.contains(label.substring(0, label.indexOf('/')))) {
                    undecided.add(label);
                }
            }
        }
    }

    /** Whether one of these labels is asserted; with none asked for it is true. */
    Truth any(Collection<String> labels) {
        if (labels.isEmpty()) {
            return Truth.TRUE;
        }
        if (labels.stream().anyMatch(asserted::containsKey)) {
            return Truth.TRUE;
        }
        return labels.stream().anyMatch(undecided::contains) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether a person put one of these labels there. */
    boolean corrected(Collection<String> labels) {
        return labels.stream().map(asserted::get).anyMatch(label -> label != null && label.corrected());
    }

    /** Whether one of these labels is asserted without being sure. */
    boolean unsure(Collection<String> labels) {
        return labels.stream().map(asserted::get).anyMatch(label -> label != null && label.unsure());
    }
}
