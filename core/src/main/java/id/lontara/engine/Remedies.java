package id.lontara.engine;

import id.lontara.engine.Plan.Follow;
import id.lontara.engine.Planner.Weighed;
import id.lontara.engine.Remedy.Change;
import id.lontara.engine.Remedy.Other;
import id.lontara.engine.Remedy.Outlook;
import id.lontara.engine.Remedy.Part;
import id.lontara.engine.Ways.Goal;
import id.lontara.engine.Ways.Measured;
import id.lontara.rule.Condition;
import id.lontara.rule.LocalizedText;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the cheapest plan of a condition into words. Used for one subject; not thread-safe. */
final class Remedies {

    private static final int MOST_OTHERS = 4;
    private static final Set<String> UNKNOWN = Set.of("unknown", "no source");

    private final Evaluation evaluation;
    private final Assembly assembly;
    private final Predicates predicates;
    private final Set<Object> followed = new HashSet<>();

    Remedies(Evaluation evaluation, Assembly assembly, Predicates predicates) {
        this.evaluation = evaluation;
        this.assembly = assembly;
        this.predicates = predicates;
    }

    /** The plan in words, or why there is none. */
    Remedy remedy(Step condition, Foresight foresight) {
        Foresight.Found found = foresight.plan(condition);
        if (found.plan().isKnown()) {
            return new Remedy(Outlook.CAN_FIRE, changes(condition, found.plan().get(), new HashSet<>()), List.of());
        }
        return new Remedy(
                found.isImpossible() ? Outlook.CANNOT_FIRE : Outlook.NOT_FOUND,
                List.of(),
                obstacles(found.options(), found.hindrances()));
    }

    private List<LocalizedText> obstacles(Options options, List<Goal> hindrances) {
        List<LocalizedText> obstacles = new ArrayList<>();
        options.obstacle()
                .forEach(obstacle -> obstacles.add(Telling.of(obstacle.key(), obstacle.label(), obstacle.rule())));
        hindrances.stream()
                .limit(MOST_OTHERS)
                .forEach(goal -> obstacles.add(Telling.of(
                        (goal.fires() ? "obstacle.stops." : "obstacle.fires.") + goal.effect(),
                        goal.rule(),
                        goal.label(),
                        goal.by())));
        int[] clash = options.clash().stream().mapToInt(claim -> claim).toArray();
        for (int claim : predicates.clash(clash)) {
            obstacles.add(demand(predicates.leaf(claim), predicates.leafHolds(claim), false));
        }
        return obstacles;
    }

    /** The changes that a plan asks for in a tree, in document order. */
    private List<Change> changes(Step node, Plan plan, Set<Integer> told) {
        List<Change> changes = new ArrayList<>();
        if (!node.of().isEmpty()) {
            node.of().forEach(part -> changes.addAll(changes(part, plan, told)));
            return changes;
        }
        int holds = predicates.claim(node.condition(), node.truth(), true);
        for (int claim : new int[] {holds, holds ^ 1}) {
            if (plan.changes(claim, predicates) && told.add(claim)) {
                changes.add(change(node, claim == holds, claim, plan));
            }
        }
        return changes;
    }

    private Change change(Step leaf, boolean wanted, int claim, Plan plan) {
        List<Part> through = new ArrayList<>();
        List<Other> others = new ArrayList<>();
        boolean above = false;
        for (Follow follow : plan.follows()) {
            if (follow.claim() == claim) {
                above = !followed.add(List.of(
                        claim, follow.way(), IntBuffer.wrap(follow.plan().own())));
                through.addAll(above ? List.of() : parts(follow));
                others.addAll(above ? List.of() : others(follow));
            }
        }
        String observed = assembly.observed(leaf);
        LocalizedText message = predicates.isMet(claim)
                ? Telling.of("change.stay", demand(leaf.condition(), wanted, false))
                : message(leaf, wanted, observed);
        return new Change(
                assembly.written(leaf.condition()),
                wanted,
                observed,
                predicates.isFact(claim),
                above ? Telling.of("change.above", message) : message,
                through,
                others);
    }

    /** What a masking rule hides is not asked for by name. */
    private LocalizedText demand(Condition leaf, boolean holds, boolean unknown) {
        return assembly.tells(leaf) || !(leaf instanceof Condition.Measured measured)
                ? Telling.demand(leaf, holds, unknown)
                : Telling.of("demand.hidden", measured.signal().name());
    }

    private LocalizedText message(Step leaf, boolean wanted, String observed) {
        boolean label = leaf.condition() instanceof Condition.HasLabel;
        boolean known = leaf.condition() instanceof Condition.Known;
        boolean unknown =
                !label && !known && leaf.truth() == Truth.UNKNOWN && (leaf.failed() || UNKNOWN.contains(observed));
        LocalizedText demand = demand(leaf.condition(), wanted, unknown);
        if (unknown && !leaf.failed()) {
            return demand;
        }
        LocalizedText now = Telling.observed(observed);
        return leaf.truth() == Truth.UNKNOWN && !label && !leaf.failed()
                ? Telling.of("change.open", demand, now, String.join(", ", leaf.missing()))
                : Telling.of("change.now", demand, now);
    }

    private List<Part> parts(Follow follow) {
        List<Part> parts = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        Map<String, Goal> goals = new LinkedHashMap<>();
        follow.way().goals().forEach(goal -> goals.putIfAbsent(goal.rule(), goal));
        follow.way().before().forEach(goal -> goals.putIfAbsent(goal.rule(), goal));
        for (Goal goal : goals.values()) {
            Step step = evaluation.step(goal.rule());
            if (step != null) {
                List<Change> changes = changes(step, follow.plan(), told);
                if (!changes.isEmpty() || step.truth() != Truth.of(goal.fires())) {
                    parts.add(new Part(goal.rule(), goal(goal), changes));
                }
            }
        }
        for (Measured measured : follow.way().measures()) {
            parts.add(new Part(measured.leaf().signal().name(), measured(measured), List.of()));
        }
        return parts;
    }

    private static LocalizedText goal(Goal goal) {
        return Telling.of(
                (goal.fires() ? "goal.fire." : "goal.rest.") + goal.effect(), goal.rule(), goal.label(), goal.by());
    }

    private static LocalizedText measured(Measured measured) {
        String key = measured.least() ? "measure.least" : "measure.most";
        String signal = measured.leaf().signal().name();
        return measured.now().isKnown()
                ? Telling.of(key, signal, measured.bound(), measured.now().get(), measured.distance())
                : Telling.of(
                        key + ".unknown",
                        signal,
                        measured.bound(),
                        Telling.observed(measured.now().toString()));
    }

    /** What else could bring a label about, cheapest first. */
    private static List<Other> others(Follow follow) {
        Map<String, Plan> cheapest = new LinkedHashMap<>();
        for (Weighed weighed : follow.found()) {
            String by = weighed.way().by();
            if (!by.isEmpty()
                    && !by.equals(follow.way().by())
                    && !weighed.options().plans().isEmpty()
                    && weighed.options().plans().get(0).size() > 0) {
                cheapest.putIfAbsent(by, weighed.options().plans().get(0));
            }
        }
        return cheapest.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Plan> e) -> e.getValue().facts())
                        .thenComparingInt(e -> e.getValue().size()))
                .limit(MOST_OTHERS)
                .map(entry -> new Other(entry.getKey(), entry.getValue().size()))
                .toList();
    }
}
