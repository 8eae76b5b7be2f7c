package id.lontara.engine;

import id.lontara.engine.Settlement.Voter;
import id.lontara.rule.Family;
import id.lontara.rule.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a family may come to, whatever the undecided voters turn out to say.
 *
 * <p>A voter that speaks of one label moves that label alone, so the least and the most that such voters can do to each
 * label tell exactly what is possible. The few voters that speak of several labels at once are gone through, each firing
 * or not; beyond {@value #ENUMERATED} of them each of their votes is taken as a voter of its own, which may find more
 * possible than is, never less.
 *
 * <p>Not thread-safe.
 */
final class Outcomes {

    private static final int ENUMERATED = 8;
    private static final String NOTHING = "";

    private final Family family;
    private final Set<String> removed;
    private final Sums decided;
    private final List<Voter> joint = new ArrayList<>();
    private final Map<String, Range> ranges = new HashMap<>();

    /** What voters of one label may do to it. */
    private static final class Range {

        private long less;
        private long more;
        private boolean any;
        private boolean set;
        private boolean veto;

        /** The votes of one voter on one label: all of them are cast, or none. */
        void add(List<Vote> votes) {
            long by = votes.stream().mapToLong(Vote::thousandths).sum();
            boolean forbids = votes.stream().anyMatch(vote -> vote.kind() == Vote.Kind.VETO);
            boolean sets = votes.stream().anyMatch(vote -> vote.kind() == Vote.Kind.SET);
            veto |= forbids;
            if (forbids) {
                return; // whatever else it says, it forbids
            }
            set |= sets;
            if (!sets) {
                less += Math.min(0, by);
                more += Math.max(0, by);
            }
        }
    }

    Outcomes(Family family, Set<String> removed, Sums decided, List<Voter> open, Set<String> unmeasured) {
        this.family = family;
        this.removed = removed;
        this.decided = decided;
        List<Voter> several = new ArrayList<>();
        for (Voter voter : open) {
            if (voter.votes().stream().map(Vote::label).distinct().count() > 1) {
                several.add(voter);
            } else {
                alone(voter.votes());
            }
        }
        if (several.size() <= ENUMERATED) {
            joint.addAll(several);
        } else {
            several.forEach(voter -> voter.votes().forEach(vote -> alone(List.of(vote))));
        }
        unmeasured.forEach(name -> range(name).any = true);
    }

    private void alone(List<Vote> votes) {
        range(votes.get(0).label().substring(family.name().length() + 1)).add(votes);
    }

    private Range range(String name) {
        return ranges.computeIfAbsent(name, n -> new Range());
    }

    /** Whether a label of a family that chooses any may be asserted and may not be. */
    boolean isOpen(String name) {
        return new Possible(decided).canHold(name) && new Possible(decided).canFail(name);
    }

    /** The labels of a family that chooses one that may win, with an empty name if it may be that none does. */
    Set<String> winners() {
        Set<String> winners = new TreeSet<>();
        for (int subset = 0; subset < 1 << joint.size(); subset++) {
            Sums sums = decided.copy();
            for (int i = 0; i < joint.size(); i++) {
                if ((subset & 1 << i) != 0) {
                    sums.add(joint.get(i));
                }
            }
            new Possible(sums).winners(winners);
        }
        return winners;
    }

    /** What is possible once the voters of several labels have spoken. */
    private final class Possible {

        private final Sums sums;

        Possible(Sums sums) {
            this.sums = sums;
        }

        private Range of(String name) {
            return ranges.getOrDefault(name, new Range());
        }

        private boolean isOut(String name) {
            return removed.contains(name) || sums.isForbidden(name);
        }

        boolean canHold(String name) {
            return !isOut(name) && (canBeSet(name) || of(name).any || most(name) > 0);
        }

        boolean canFail(String name) {
            return isOut(name) || of(name).veto || (!sums.isSet(name) && (of(name).any || least(name) <= 0));
        }

        private boolean canBeSet(String name) {
            return sums.isSet(name) || of(name).set;
        }

        private long most(String name) {
            return sums.sum(name) + of(name).more;
        }

        private long least(String name) {
            return sums.sum(name) + of(name).less;
        }

        void winners(Set<String> winners) {
            Set<String> certain = new HashSet<>();
            for (String name : family.names()) {
                if (!canFail(name)) {
                    certain.add(name);
                }
            }
            for (String name : family.names()) {
                if (canHold(name) && certain.stream().allMatch(rival -> rival.equals(name) || canBeat(name, rival))) {
                    winners.add(name);
                }
            }
            String otherwise = family.otherwise().orElse(NOTHING);
            boolean othersCanFail = certain.stream().allMatch(name -> name.equals(otherwise));
            if (othersCanFail && !otherwise.isEmpty() && !isOut(otherwise)) {
                winners.add(otherwise);
            }
            if (othersCanFail && (otherwise.isEmpty() || isOut(otherwise) || of(otherwise).veto)) {
                winners.add(NOTHING);
            }
        }

        /** Whether a label at its best beats a rival, which is sure to hold, at its worst. */
        private boolean canBeat(String name, String rival) {
            if (canBeSet(name) != sums.isSet(rival)) {
                return canBeSet(name);
            }
            if (!canBeSet(name) && of(name).any) {
                return true;
            }
            long difference = canBeSet(name) ? 0 : most(name) - least(rival);
            return difference > 0 || (difference == 0 && family.rank(name) < family.rank(rival));
        }
    }
}
