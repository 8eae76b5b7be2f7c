package id.lontara.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way for a condition to come out as wanted: the claims that it rests on, whether they are met already or would have
 * to be changed, none of which contradicts another. Immutable and thread-safe.
 */
final class Plan {

    static final Plan NOTHING = new Plan(new int[0], new int[0], new int[0], List.of(), 0, 0);

    private final int[] own;
    private final int[] all;
    private final int[] groups;
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

    private Plan(int[] own, int[] all, int[] groups, List<Follow> follows, int facts, int size) {
        this.own = own;
        this.all = all;
        this.groups = groups;
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
        return new Plan(joinedOwn, joined, union(groups, other.groups), List.copyOf(followed), changedFacts, changed);
    }

    /**
     * The same for a label, which alone is a change; what it rests on only must not contradict the rest.
     *
     * @param claim the claim on the label
     * @param way which rules and measures bring it about
     * @param found every way that was worked out; empty if the label is so already
     */
    Plan under(int claim, Ways.Way way, List<Planner.Weighed> found, Predicates predicates) {
        List<Follow> followed = found.isEmpty() ? List.of() : List.of(new Follow(claim, way, this, found));
        return of(claim, predicates).and(new Plan(new int[0], all, groups, followed, facts, 0), predicates);
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

    /** The claims of the condition itself, not of what its labels rest on; in order. */
    int[] own() {
        return own;
    }

    /** All claims, in order. */
    int[] all() {
        return all;
    }

    /** The groups that the claims are of, in order. */
    int[] groups() {
        return groups;
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

    boolean asks(int claim) {
        return Arrays.binarySearch(own, claim) >= 0;
    }

    private static int[] union(int[] a, int[] b) {
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
