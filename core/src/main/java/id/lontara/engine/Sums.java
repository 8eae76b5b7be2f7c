package id.lontara.engine;

import id.lontara.engine.Settlement.Voter;
import id.lontara.rule.Family;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Vote;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The votes of some voters and the measures of a classifier, added up in thousandths of log-odds. Not thread-safe. */
final class Sums {

    private static final double THOUSANDTHS = 1_000;

    private final Family family;
    private final Map<String, Long> sums;
    private final Set<String> set = new TreeSet<>();
    private final Set<String> forbidden = new TreeSet<>();

    Sums(Family family, Map<String, Long> measured) {
        this.family = family;
        this.sums = new TreeMap<>(measured);
    }

    private Sums(Sums other) {
        this(other.family, other.sums);
        set.addAll(other.set);
        forbidden.addAll(other.forbidden);
    }

    Sums copy() {
        return new Sums(this);
    }

    void add(Voter voter) {
        int prefix = family.name().length() + 1;
        for (Vote vote : voter.votes()) {
            String name = vote.label().substring(prefix);
            switch (vote.kind()) {
                case SET -> set.add(name);
                case BY -> sums.merge(name, (long) vote.thousandths(), Long::sum);
                case VETO -> forbidden.add(name);
            }
        }
    }

    long sum(String name) {
        return sums.getOrDefault(name, 0L);
    }

    boolean isSet(String name) {
        return set.contains(name);
    }

    boolean isForbidden(String name) {
        return forbidden.contains(name);
    }

    boolean holds(String name) {
        return !isForbidden(name) && (isSet(name) || sum(name) > 0);
    }

    boolean beats(String name, String other) {
        if (isSet(name) != isSet(other)) {
            return isSet(name);
        }
        long difference = isSet(name) ? 0 : sum(name) - sum(other);
        return difference > 0 || (difference == 0 && family.rank(name) < family.rank(other));
    }

    /**
     * Rival sets went by precedence, which is no doubt; only what adds to a rival counts against the winner. Against
     * {@code otherwise} counts that some label may be meant which no rule knows: with no vote at all it is even.
     */
    double confidence(String name, List<String> names) {
        double own = (sum(name) + (isSet(name) ? Family.SET_WEIGHT : 0)) / THOUSANDTHS;
        if (family.choose() == Choice.ANY) {
            return 1 / (1 + StrictMath.exp(-own));
        }
        own = isOtherwise(name) ? Math.max(0, own) : own;
        double all = isOtherwise(name) ? 1 + StrictMath.exp(-own) : 1;
        for (String rival : names) {
            boolean counts = sums.containsKey(rival) || isOtherwise(rival);
            if (!rival.equals(name) && !isForbidden(rival) && counts) {
                double sum = sum(rival) / THOUSANDTHS;
                all += StrictMath.exp((isOtherwise(rival) ? Math.max(0, sum) : sum) - own);
            }
        }
        return 1 / all;
    }

    private boolean isOtherwise(String name) {
        return name.equals(family.otherwise().orElse(""));
    }
}
