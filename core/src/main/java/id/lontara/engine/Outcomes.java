package id.lontara.engine;

import id.lontara.engine.Ballot.Voice;
import id.lontara.engine.Ballot.Voter;
import id.lontara.rule.Vote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private final Ballot ballot;
    private final boolean[] removed;
    private final Sums decided;
    private final List<Voter> joint = new ArrayList<>();
    private final Range[] ranges;

    /** What voters of one label may do to it. */
    private static final class Range {

        private long less;
        private long more;
        private boolean any;
        private boolean set;
        private boolean veto;

        /** The votes of one voter on one label: all of them are cast, or none. */
        void add(List<Voice> voices) {
            long by = voices.stream().mapToLong(Voice::thousandths).sum();
            boolean forbids = voices.stream().anyMatch(voice -> voice.kind() == Vote.Kind.VETO);
            boolean sets = voices.stream().anyMatch(voice -> voice.kind() == Vote.Kind.SET);
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

    Outcomes(Ballot ballot, boolean[] removed, Sums decided, List<Voter> open, boolean[] unmeasured) {
        this.ballot = ballot;
        this.removed = removed;
        this.decided = decided;
        this.ranges = new Range[ballot.size()];
        Arrays.setAll(ranges, name -> new Range());
        List<Voter> several = new ArrayList<>();
        for (Voter voter : open) {
            if (voter.voices().stream().mapToInt(Voice::name).distinct().count() > 1) {
                several.add(voter);
            } else {
                alone(voter.voices());
            }
        }
        if (several.size() <= ENUMERATED) {
            joint.addAll(several);
        } else {
            several.forEach(voter -> voter.voices().forEach(voice -> alone(List.of(voice))));
        }
        for (int name = 0; name < unmeasured.length; name++) {
            ranges[name].any |= unmeasured[name];
        }
    }

    private void alone(List<Voice> voices) {
        ranges[voices.get(0).name()].add(voices);
    }

    /** Whether a label of a family that chooses any may be asserted and may not be. */
    boolean isOpen(int name) {
        return new Possible(decided).canHold(name) && new Possible(decided).canFail(name);
    }

    /** The labels of a family that chooses one that may win; the last tells whether it may be that none does. */
    boolean[] winners() {
        boolean[] winners = new boolean[ballot.size() + 1];
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

        private boolean isOut(int name) {
            return removed[name] || sums.isForbidden(name);
        }

        boolean canHold(int name) {
            return !isOut(name) && (canBeSet(name) || ranges[name].any || most(name) > 0);
        }

        boolean canFail(int name) {
            return isOut(name) || ranges[name].veto || (!sums.isSet(name) && (ranges[name].any || least(name) <= 0));
        }

        private boolean canBeSet(int name) {
            return sums.isSet(name) || ranges[name].set;
        }

        private long most(int name) {
            return sums.sum(name) + ranges[name].more;
        }

        private long least(int name) {
            return sums.sum(name) + ranges[name].less;
        }

        void winners(boolean[] winners) {
            int otherwise = ballot.otherwise();
            boolean othersCanFail = true;
            for (int name = 0; name < ballot.size(); name++) {
                winners[name] |= canHold(name) && canBeatWhatIsCertain(name);
                othersCanFail &= name == otherwise || canFail(name);
            }
            boolean falls = otherwise != Ballot.NOBODY && !isOut(otherwise);
            if (othersCanFail && falls) {
                winners[otherwise] = true;
            }
            if (othersCanFail && (!falls || ranges[otherwise].veto)) {
                winners[ballot.size()] = true;
            }
        }

        private boolean canBeatWhatIsCertain(int name) {
            for (int rival = 0; rival < ballot.size(); rival++) {
                if (rival != name && !canFail(rival) && !canBeat(name, rival)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a label at its best beats a rival, which is sure to hold, at its worst. */
        private boolean canBeat(int name, int rival) {
            if (canBeSet(name) != sums.isSet(rival)) {
                return canBeSet(name);
            }
            if (!canBeSet(name) && ranges[name].any) {
                return true;
            }
            long difference = canBeSet(name) ? 0 : most(name) - least(rival);
            return difference > 0 || (difference == 0 && ballot.rank(name) < ballot.rank(rival));
        }
    }
}
