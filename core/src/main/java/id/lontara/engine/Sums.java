package id.lontara.engine;

import id.lontara.engine.Ballot.Voice;
import id.lontara.engine.Ballot.Voter;
import id.lontara.rule.Family;

/** The votes of some voters and the measures of a classifier, added up in thousandths of log-odds. Not thread-safe. */
final class Sums {

    private static final double THOUSANDTHS = 1_000;

    private final Ballot ballot;
    private final long[] sums;
    private final boolean[] raised;
    private final boolean[] set;
    private final boolean[] forbidden;
    private final boolean[] measured;

    Sums(Ballot ballot) {
        this.ballot = ballot;
        int names = ballot.size();
        sums = new long[names];
        raised = new boolean[names];
        set = new boolean[names];
        forbidden = new boolean[names];
        measured = new boolean[names];
    }

    private Sums(Sums other) {
        ballot = other.ballot;
        sums = other.sums.clone();
        raised = other.raised.clone();
        set = other.set.clone();
        forbidden = other.forbidden.clone();
        measured = other.measured.clone();
    }

    Sums copy() {
        return new Sums(this);
    }

    void add(Voter voter) {
        for (Voice voice : voter.voices()) {
            switch (voice.kind()) {
                case SET -> set[voice.name()] = true;
                case BY -> add(voice.name(), voice.thousandths());
                case VETO -> forbidden[voice.name()] = true;
            }
        }
    }

    void add(int name, long thousandths) {
        sums[name] += thousandths;
        raised[name] = true;
    }

    /** Takes what a classifier measured of a name. */
    void measure(int name, long thousandths) {
        add(name, thousandths);
        measured[name] = true;
    }

    long sum(int name) {
        return sums[name];
    }

    boolean isSet(int name) {
        return set[name];
    }

    boolean isForbidden(int name) {
        return forbidden[name];
    }

    boolean holds(int name) {
        return !forbidden[name] && (set[name] || sums[name] > 0);
    }

    boolean beats(int name, int other) {
        if (set[name] != set[other]) {
            return set[name];
        }
        long difference = set[name] ? 0 : sums[name] - sums[other];
        return difference > 0 || (difference == 0 && ballot.rank(name) < ballot.rank(other));
    }

    /**
     * Rival sets went by precedence, which is no doubt; only what adds to a rival counts against the winner. Against
     * {@code otherwise} counts that some label may be meant which no rule knows, so that with no vote at all it is even;
     * a classifier that measures {@code otherwise} has weighed that itself.
     */
    double confidence(int name) {
        double own = (sums[name] + (set[name] ? Family.SET_WEIGHT : 0)) / THOUSANDTHS;
        if (!ballot.choosesOne()) {
            return 1 / (1 + StrictMath.exp(-own));
        }
        int otherwise = ballot.otherwise();
        own = name == otherwise ? Math.max(0, own) : own;
        double all = name == otherwise && !measured[otherwise] ? 1 + StrictMath.exp(-own) : 1;
        for (int rival = 0; rival < sums.length; rival++) {
            boolean counts = raised[rival] || rival == otherwise;
            if (rival != name && !forbidden[rival] && counts) {
                double sum = sums[rival] / THOUSANDTHS;
                all += StrictMath.exp((rival == otherwise ? Math.max(0, sum) : sum) - own);
            }
        }
        return 1 / all;
    }
}
