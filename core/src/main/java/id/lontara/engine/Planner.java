package id.lontara.engine;

import id.lontara.engine.Options.Search;
import id.lontara.engine.Ways.Found;
import id.lontara.engine.Ways.Goal;
import id.lontara.engine.Ways.Way;
import id.lontara.rule.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the cheapest changes by which a condition would come out as wanted. A node that must hold needs all, or one, of
 * its parts; each part's plans are joined, and those that contradict themselves are dropped. A label is followed into
 * what could assert it, {@value #DEEPEST} labels deep; beyond, it stands for itself. Used for one subject; not
 * thread-safe.
 */
final class Planner {

    private static final int DEEPEST = 5;

    /** How many ways to one label are worked out. */
    private static final int MOST_WAYS = 32;

    private final Evaluation evaluation;
    private final Predicates predicates;
    private final Ways ways;
    private final Search search;
    private final Map<Asked, Options> labels = new HashMap<>();
    private final Map<Asked, Options> rules = new HashMap<>();
    private final Map<Integer, Set<Goal>> hindrances = new HashMap<>();
    private final IdentityHashMap<List<Goal>, Options> before = new IdentityHashMap<>();

    /** A label or rule, what it is to come out as, and how many labels led there. */
    private record Asked(String name, boolean holds, int depth) {}

    /**
     * A way with what it takes.
     *
     * @param way the way
     * @param options the plans for it
     */
    record Weighed(Way way, Options options) {}

    Planner(Evaluation evaluation, Predicates predicates, Ways ways) {
        this.evaluation = evaluation;
        this.predicates = predicates;
        this.ways = ways;
        this.search = new Search(predicates);
    }

    /** The plans for a node to hold. */
    Options plans(Step node) {
        give(node, true);
        return plans(node, true, 0);
    }

    /**
     * Takes what a rule must do, or leave, whenever a label is to come out as claimed.
     *
     * @return whether that is new
     */
    boolean add(int claim, Goal hindrance) {
        boolean more =
                hindrances.computeIfAbsent(claim, c -> new LinkedHashSet<>()).add(hindrance);
        if (more) {
            labels.clear();
            rules.clear();
            before.clear();
        }
        return more;
    }

    /** Whether no plan can do without a claim. */
    boolean isGiven(int claim) {
        return search.isGiven(claim);
    }

    /** What no plan can do without. */
    private void give(Step node, boolean holds) {
        if (node.of().isEmpty()) {
            search.give(predicates.claim(node.condition(), node.truth(), holds));
            return;
        }
        boolean parts = partsHold(node, holds);
        if (node.of().size() == 1 || needsAll(node, parts)) {
            node.of().forEach(part -> give(part, parts));
        }
    }

    /** Whether the parts are to hold for a node to hold, or not to. */
    private static boolean partsHold(Step node, boolean holds) {
        return (node.condition() instanceof Condition.None) != holds;
    }

    private static boolean needsAll(Step node, boolean partsHold) {
        return (node.condition() instanceof Condition.All) == partsHold;
    }

    private Options plans(Step node, boolean holds, int depth) {
        Condition condition = node.condition();
        if (node.of().isEmpty()) {
            return condition instanceof Condition.HasLabel has
                    ? label(has, node.truth(), holds, depth)
                    : search.claim(predicates.claim(condition, node.truth(), holds));
        }
        boolean parts = partsHold(node, holds);
        List<Options> of = new ArrayList<>();
        node.of().forEach(part -> of.add(plans(part, parts, depth)));
        return needsAll(node, parts) ? search.together(of) : search.either(of);
    }

    private Options label(Condition.HasLabel has, Truth truth, boolean holds, int depth) {
        int claim = predicates.claim(has, truth, holds);
        boolean met = truth == Truth.of(holds);
        Set<Goal> besides = hindrances.getOrDefault(claim, Set.of());
        boolean stays = met && !holds;
        if (depth == DEEPEST || (stays && besides.isEmpty()) || search.isSpent()) {
            return search.claim(claim);
        }
        Asked asked = new Asked(has.label(), holds, depth);
        Options known = labels.get(asked);
        if (known == null) {
            Found found = stays ? Found.AS_IT_IS : ways.to(has.label(), holds);
            known = follow(claim, besides.isEmpty() ? found : found.besides(besides), met, depth + 1);
            labels.put(asked, known);
        }
        return known;
    }

    /** The plans of the cheapest ways, each of which counts as the one change of the label. */
    private Options follow(int claim, Found found, boolean met, int depth) {
        List<Weighed> weighed = weigh(found.ways(), depth);
        boolean complete = found.complete() && weighed.size() == found.ways().size();
        List<Options> all = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        for (Weighed one : weighed) {
            all.add(new Options(
                    List.of(),
                    one.options().complete(),
                    one.options().clash(),
                    one.options().obstacle()));
            for (Plan plan : one.options().plans()) {
                plans.add(plan.under(claim, one.way(), weighed, predicates));
            }
        }
        if (all.isEmpty()) {
            return new Options(List.of(), found.complete(), List.of(), found.obstacle());
        }
        Options either = search.either(plans, all);
        if (met && either.plans().isEmpty() && !complete) {
            return search.claim(claim); // it holds, by what was not found
        }
        return complete ? either : new Options(either.plans(), false, either.clash(), either.obstacle());
    }

    /** The ways that look cheapest rule by rule, worked out. */
    private List<Weighed> weigh(List<Way> found, int depth) {
        List<Way> likely = new ArrayList<>(found);
        if (likely.size() > MOST_WAYS) {
            Map<Way, Long> rough = new HashMap<>();
            found.forEach(way -> rough.put(way, rough(way, depth)));
            likely.sort(Comparator.comparingLong(way -> rough.getOrDefault(way, Long.MAX_VALUE)));
            likely = likely.subList(0, MOST_WAYS);
        }
        return likely.stream().map(way -> new Weighed(way, way(way, depth))).toList();
    }

    private long rough(Way way, int depth) {
        long rough = way.measures().size();
        if (!way.goals().isEmpty()) {
            Goal first = way.goals().get(0);
            List<Plan> plans = rule(first.rule(), first.fires(), depth).plans();
            rough += plans.isEmpty() ? Integer.MAX_VALUE : plans.get(0).size();
            rough += plans.isEmpty() || plans.get(0).facts() == 0 ? 0 : Integer.MAX_VALUE;
        }
        return rough + way.goals().size();
    }

    private Options way(Way way, int depth) {
        List<Options> parts = new ArrayList<>();
        way.goals().forEach(goal -> parts.add(rule(goal.rule(), goal.fires(), depth)));
        parts.add(before(way.before(), depth));
        if (!way.rival().isEmpty()) {
            Truth now = evaluation.settled(way.rival()).truth();
            parts.add(search.claim(predicates.claim(new Condition.HasLabel(way.rival()), now, true)));
        }
        way.measures().forEach(measure -> parts.add(search.claim(predicates.claim(measure.leaf(), Truth.FALSE, true))));
        return search.together(parts);
    }

    private Options before(List<Goal> goals, int depth) {
        Options known = before.get(goals);
        if (known == null) {
            known = search.together(goals.stream()
                    .map(goal -> rule(goal.rule(), goal.fires(), depth))
                    .toList());
            before.put(goals, known);
        }
        return known;
    }

    private Options rule(String id, boolean fires, int depth) {
        Asked asked = new Asked(id, fires, depth);
        Options known = rules.get(asked);
        if (known == null) {
            Step step = evaluation.step(id);
            known = step == null ? Options.DONE : plans(step, fires, depth);
            rules.put(asked, known);
        }
        return known;
    }
}
