package id.lontara.engine;

import id.lontara.engine.Rehearsal.Stage;
import id.lontara.engine.Ways.Goal;
import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans, rehearses what was planned, and plans again without what came in the way: a change may make rules fire that the
 * plan knows nothing of. Used for one condition; not thread-safe.
 */
final class Foresight {

    private static final int MOST_REHEARSALS = 64;

    private final Planner planner;
    private final Ways ways;
    private final Stage stage;
    private final Predicates predicates;
    private final Set<Goal> hindrances = new LinkedHashSet<>();

    /** Whether the condition cannot hold unless all hindrances are out of the way. */
    private boolean bound = true;

    /**
     * What was found.
     *
     * @param plan the cheapest plan that holds when it is rehearsed; none if there is no such plan
     * @param options the plans that were left in the end
     * @param hindrances what rules must do, or leave, for a plan to come out as planned
     * @param bound whether the condition cannot hold unless they do
     */
    record Found(Value<Plan> plan, Options options, List<Goal> hindrances, boolean bound) {

        boolean isImpossible() {
            return options.isImpossible() && bound;
        }
    }

    Foresight(Planner planner, Ways ways, Stage stage, Predicates predicates) {
        this.planner = planner;
        this.ways = ways;
        this.stage = stage;
        this.predicates = predicates;
    }

    Found plan(Step condition) {
        int rehearsals = 0;
        Options options = planner.plans(condition);
        while (!options.plans().isEmpty()) {
            for (Plan plan : options.plans()) {
                if (stage.of(plan).truth(condition) == Truth.TRUE) {
                    return found(Value.of(plan), options);
                }
            }
            rehearsals += options.plans().size();
            if (!learn(stage.of(options.plans().get(0))) || rehearsals > MOST_REHEARSALS) {
                break;
            }
            options = planner.plans(condition);
        }
        return found(Value.none(), options);
    }

    private Found found(Value<Plan> plan, Options options) {
        return new Found(plan, options, List.copyOf(hindrances), bound);
    }

    /** Takes from a rehearsal what came in the way; false if there is nothing new. */
    private boolean learn(Rehearsal rehearsal) {
        boolean more = false;
        for (int claim : rehearsal.missed()) {
            String label = ((Condition.HasLabel) predicates.leaf(claim)).label();
            boolean asserted = predicates.leafHolds(claim);
            for (Rule rule : rehearsal.turned(label)) {
                Goal goal = ways.hindrance(rule, rehearsal.fires(rule), label, asserted);
                if (goal != null && planner.add(claim, goal)) {
                    hindrances.add(goal);
                    bound &= planner.isGiven(claim) && ways.isBound(goal, label, asserted);
                    more = true;
                }
            }
        }
        return more;
    }
}
