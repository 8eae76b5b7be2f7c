package id.lontara.engine;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cheapest plans for a condition to come out as wanted: fewest facts first, then fewest changes, then document order.
 *
 * @param plans the plans, cheapest first
 * @param complete whether there is no other; if so and there is no plan, it cannot be
 * @param clash the first claims that contradicted each other; empty if none did
 * @param obstacle what no claim can change, if that is why there is no plan
 */
record Options(List<Plan> plans, boolean complete, List<Integer> clash, List<Obstacle> obstacle) {

    static final Options DONE = new Options(List.of(Plan.NOTHING), true, List.of(), List.of());

    /**
     * Why a label cannot come out as wanted.
     *
     * @param key the key of the sentence that says so
     * @param label the label
     * @param rule the rule that has to do with it; empty if none has
     */
    record Obstacle(String key, String label, String rule) {

        Obstacle(String key, String label) {
            this(key, label, "");
        }
    }

    static Options of(Plan plan) {
        return new Options(List.of(plan), true, List.of(), List.of());
    }

    static Options contradiction(int[] clash) {
        return new Options(List.of(), true, boxed(clash), List.of());
    }

    private static List<Integer> boxed(int[] claims) {
        return Arrays.stream(claims).boxed().toList();
    }

    boolean isImpossible() {
        return plans.isEmpty() && complete;
    }

    /** Joins plans within the bounds of time and memory. Not thread-safe. */
    static final class Search {

        /** How many plans are kept of a node. */
        private static final int MOST = 16;

        private static final int TRIES_WHEN_SPENT = 4;

        /** How many claims are handled before only the first that fits is taken. */
        private static final long EFFORT = 4_000_000;

        private static final Comparator<Plan> CHEAPEST =
                Comparator.comparingInt(Plan::facts).thenComparingInt(Plan::size);

        private final Predicates predicates;
        private final Map<Integer, int[]> given = new HashMap<>();
        private long effort;

        Search(Predicates predicates) {
            this.predicates = predicates;
        }

        boolean isSpent() {
            return effort > EFFORT;
        }

        /** Takes a claim that every plan will make, so that whatever contradicts it is dropped at once. */
        void give(int claim) {
            given.merge(predicates.group(claim), new int[] {claim}, Plan::union);
        }

        boolean isGiven(int claim) {
            int[] claims = given.get(predicates.group(claim));
            return claims != null && Arrays.binarySearch(claims, claim) >= 0;
        }

        Options claim(int claim) {
            int[] one = {claim};
            int[] claims = Plan.union(given.getOrDefault(predicates.group(claim), one), one);
            effort += claims.length;
            return predicates.possible(claims) ? of(Plan.of(claim, predicates)) : contradiction(claims);
        }

        /** One of them. */
        Options either(List<Options> parts) {
            List<Plan> plans = new ArrayList<>();
            boolean complete = true;
            for (Options part : parts) {
                plans.addAll(part.plans());
                complete &= part.complete();
            }
            return cheapest(plans, complete, parts);
        }

        /** One of some plans for a label: those that ask for the least first, though each is one change. */
        Options either(List<Plan> plans, List<Options> parts) {
            List<Plan> ordered = new ArrayList<>(plans);
            ordered.sort(Comparator.comparingInt(Plan::facts).thenComparingInt(Plan::sizeBelow));
            return cheapest(ordered, parts.stream().allMatch(Options::complete), parts);
        }

        /** All of them. What cannot be is told before what was not found. */
        Options together(List<Options> parts) {
            List<Options> none =
                    parts.stream().filter(part -> part.plans().isEmpty()).toList();
            if (!none.isEmpty()) {
                return none.stream().filter(Options::isImpossible).findFirst().orElse(none.get(0));
            }
            return parts.isEmpty() ? DONE : together(parts, 0, parts.size());
        }

        private Options together(List<Options> parts, int from, int until) {
            if (until - from == 1) {
                return parts.get(from);
            }
            int middle = (from + until) >>> 1;
            return both(together(parts, from, middle), together(parts, middle, until));
        }

        private Options both(Options a, Options b) {
            if (a.plans().isEmpty() || b.plans().isEmpty()) {
                return together(List.of(a, b).stream()
                        .filter(part -> part.plans().isEmpty())
                        .toList());
            }
            List<Plan> joined = new ArrayList<>();
            boolean complete = a.complete() && b.complete();
            List<Integer> clash = List.of();
            int tries = 0;
            for (Plan one : a.plans()) {
                for (Plan other : b.plans()) {
                    if (isSpent() && (!joined.isEmpty() || tries >= TRIES_WHEN_SPENT)) {
                        return new Options(joined, false, clash, List.of());
                    }
                    tries++;
                    if (!one.followsLike(other)) {
                        complete = false;
                        continue;
                    }
                    effort += one.all().length + other.all().length;
                    int[] against = one.clash(other, predicates);
                    if (against.length == 0) {
                        joined.add(one.and(other, predicates));
                    } else if (clash.isEmpty()) {
                        clash = boxed(against);
                    }
                }
            }
            return cheapest(joined, complete, List.of(new Options(List.of(), complete, clash, List.of())));
        }

        private Options cheapest(List<Plan> plans, boolean complete, List<Options> from) {
            plans.sort(CHEAPEST);
            Set<IntBuffer> seen = new HashSet<>();
            List<Plan> kept = new ArrayList<>();
            for (Plan plan : plans) {
                if (seen.add(IntBuffer.wrap(plan.all()))) {
                    kept.add(plan);
                }
            }
            boolean cut = kept.size() > MOST;
            Options first = from.stream()
                    .filter(part -> !part.clash().isEmpty() || !part.obstacle().isEmpty())
                    .findFirst()
                    .orElse(DONE);
            return new Options(
                    List.copyOf(cut ? kept.subList(0, MOST) : kept), complete && !cut, first.clash(), first.obstacle());
        }
    }
}
