package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.model.Agency;
import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.monitor.Outcome;
import id.lontara.score.Index;
import id.lontara.score.Period;
import id.lontara.score.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In which indicators a single subject or outcome counts. A tally of it alone tells, so that what stands behind a number
 * is exactly what was counted for it.
 */
final class Contributions {

    /** One indicator in which something counts. */
    record Contribution(String indicator, boolean met) {}

    private final Index index;
    private final Agency agency;
    private final Period period;

    Contributions(Index index, Agency agency, Period period) {
        this.index = index;
        this.agency = agency;
        this.period = period;
    }

    List<Contribution> of(Subject subject, Context context, Assessment assessment) {
        Tally alone = Tally.of(index, agency, period);
        alone.add(subject, context, assessment);
        return read(alone);
    }

    List<Contribution> of(Outcome outcome) {
        Tally alone = Tally.of(index, agency, period);
        alone.add(outcome);
        return read(alone);
    }

    private static List<Contribution> read(Tally alone) {
        List<Contribution> contributions = new ArrayList<>();
        if (alone.json().get("indicators") instanceof Map<?, ?> indicators) {
            indicators.forEach((id, cell) -> {
                if (cell instanceof Map<?, ?> counts && (counts.containsKey("n") || counts.containsKey("hits"))) {
                    contributions.add(new Contribution(String.valueOf(id), counts.containsKey("hits")));
                }
            });
        }
        return contributions;
    }
}
