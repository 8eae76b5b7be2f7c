package id.lontara.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way for a condition to come out as wanted: the claims that it rests on, whether they are met already or would have
 * to be changed, none of which contradicts another. Immutable and thread-safe.
 */
final class Plan {

    static final Plan NOTHING = new Plan(new int[0], new int[0], new int[0], new int[0][], List.of(), 0, 0);

    private static final int[] NONE = {};

    private final int[] own;
    private final int[] all;
    private final int[] groups;
    private final int[][] ofGroups;
    private final List<Follow> follows;
    private final int facts;
    private final int size;

    /**
     * How a label is to come out as wanted.
     *
     * @param claim the claim on the label
     * @param way which rules and measures bring it about
     * @param plan what they ask for
     * @param found every way that was worked out
     */
    record Follow(int claim, Ways.Way way, Plan plan, List<Planner.Weighed> found) {}

    private Plan(int[] own, int[] all, int[] groups, int[][] ofGroups, List<Follow> follows, int facts, int size) {
        this.own = own;
        this.all = all;
        this.groups = groups;
        this.ofGroups = ofGroups;
        this.follows = follows;
        this.facts = facts;
        this.size = size;
    }

    /** A single claim. */
    static Plan of(int claim, Predicates predicates) {
        int[] one = {claim};
        boolean change = !predicates.isMet(claim);
        return new Plan(
                one,
                one,
                new int[] {predicates.group(claim)},
                new int[][] {one},
                List.of(),
                change && predicates.isFact(claim) ? 1 : 0,
                change ? 1 : 0);
    }

    /** Both plans together, whose claims do not contradict each other. */
    Plan and(Plan other, Predicates predicates) {
        int[] joinedOwn = union(own, other.own);
        int[] joined = union(all, other.all);
        List<Follow> followed = new ArrayList<>(follows);
        for (Follow follow : other.follows) {
            if (follows.stream().noneMatch(f -> f.claim() == follow.claim())) {
                followed.add(follow);
            }
        }
        int changedFacts = 0;
        for (int claim : joined) {
            changedFacts += predicates.isFact(claim) && !predicates.isMet(claim) ? 1 : 0;
        }
        int changed = 0;
        for (int claim : joinedOwn) {
            changed += predicates.isMet(claim) ? 0 : 1;
        }
        for (Follow follow : followed) {
            changed += predicates.isMet(follow.claim()) ? 1 : 0;
        }
        int[] joinedGroups = union(groups, other.groups);
        int[][] ofJoined = new int[joinedGroups.length][];
        for (int i = 0; i < joinedGroups.length; i++) {
            ofJoined[i] = union(ofGroup(joinedGroups[i]), other.ofGroup(joinedGroups[i]));
        }
        return new Plan(joinedOwn, joined, joinedGroups, ofJoined, List.copyOf(followed), changedFacts, changed);
    }

    private int[] ofGroup(int group) {
        int at = Arrays.binarySearch(groups, group);
        return at < 0 ? NONE : ofGroups[at];
    }

    /** The claims of one group, of this plan and another, that contradict each other; empty if there are none. */
    int[] clash(Plan other, Predicates predicates) {
        for (int i = 0; i < groups.length; i++) {
            int[] mine = ofGroups[i];
            int[] theirs = other.ofGroup(groups[i]);
            int[] both = union(mine, theirs);
            boolean more =
                    both.length > mine.length && both.length > theirs.length; // else one of the plans has them all
            if (more && !predicates.possible(both)) {
                return both;
            }
        }
        return NONE;
    }

    /** Whether something of the group of a claim would have to change. */
    boolean moves(int claim, Predicates predicates) {
        for (int mine : ofGroup(predicates.group(claim))) {
            if (!predicates.isMet(mine)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a claim does not contradict those of the plan. */
    boolean allows(int claim, Predicates predicates) {
        return predicates.possible(union(ofGroup(predicates.group(claim)), new int[] {claim}));
    }

    /**
     * The same for a label, which alone is a change, unless it is so and stays so; what it rests on only must not contradict
     * the rest.
     *
     * @param claim the claim on the label
     * @param way which rules and measures bring it about
     * @param found every way that was worked out
     */
    Plan under(int claim, Ways.Way way, List<Planner.Weighed> found, Predicates predicates) {
        boolean stays = predicates.isMet(claim) && size == 0;
        List<Follow> followed = stays ? List.of() : List.of(new Follow(claim, way, this, found));
        return of(claim, predicates).and(new Plan(NONE, all, groups, ofGroups, followed, facts, 0), predicates);
    }

    /** For a plan for a label, how many changes that takes below it. */
    int sizeBelow() {
        return follows.stream().mapToInt(follow -> follow.plan().size()).sum();
    }

    /** Whether both plans can reach the labels that both need in one way. */
    boolean followsLike(Plan other) {
        return follows.stream()
                .allMatch(mine -> other.follows.stream()
                        .allMatch(theirs -> mine.claim() != theirs.claim() || mine.equals(theirs)));
    }

    /** Whether a leaf must come out otherwise, or a label that is as it should be must be so by other means. */
    boolean changes(int claim, Predicates predicates) {
        return Arrays.binarySearch(own, claim) >= 0
                && (!predicates.isMet(claim) || follows.stream().anyMatch(follow -> follow.claim() == claim));
    }

    /** The claims of the condition itself, not of what its labels rest on; in order. */
    int[] own() {
        return own;
    }

    /** All claims, in order. */
    int[] all() {
        return all;
    }

    List<Follow> follows() {
        return follows;
    }

    /** How many facts of the subject would have to be others. */
    int facts() {
        return facts;
    }

    /** How many leaves would have to change. */
    int size() {
        return size;
    }

    /** What is in one or the other, both in order. */
    static int[] union(int[] a, int[] b) {
        if (a == b) {
            return a;
        }
        if (a.length == 0 || b.length == 0) {
            return a.length == 0 ? b : a;
        }
        int[] both = new int[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            both[n++] = next;
            i += i < a.length && a[i] == next ? 1 : 0;
            j += j < b.length && b[j] == next ? 1 : 0;
        }
        return Arrays.copyOf(both, n);
    }
}
