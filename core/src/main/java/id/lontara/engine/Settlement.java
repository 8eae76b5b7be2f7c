package id.lontara.engine;

import id.lontara.engine.Assessment.CorrectedBy;
import id.lontara.engine.Assessment.ModelVote;
import id.lontara.engine.Assessment.Reason;
import id.lontara.engine.Assessment.RuleVote;
import id.lontara.engine.Ballot.Voice;
import id.lontara.engine.Ballot.Voter;
import id.lontara.model.Correction;
import id.lontara.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles a ballot. Used once. */
final class Settlement {

    /** Log-odds in thousandths beyond which nothing changes; a classifier's are cut there. */
    private static final long EXTREME = 1_000_000;

    private static final double THOUSANDTHS = 1_000;
    private static final double PLACES = 10_000;

    private final Ballot ballot;
    private final Sums sums;
    private final List<Voter> fired = new ArrayList<>(4);
    private List<Voter> open = List.of();
    private List<String> failures = List.of();
    private boolean @Nullable [] unmeasured;
    private @Nullable Measured @Nullable [] models;
    private @Nullable Correction @Nullable [] asserted;
    private boolean[] removed = {};

    /** What a classifier measured of a name; put into words only for a label that is asserted, since most are not. */
    private record Measured(String signal, long thousandths, Observation seen) {}

    Settlement(Ballot ballot) {
        this.ballot = ballot;
        this.sums = new Sums(ballot);
    }

    /** Takes the votes of a rule; rules come in the order of their ids. */
    void vote(Voter voter, Truth truth) {
        switch (truth) {
            case TRUE -> {
                fired.add(voter);
                sums.add(voter);
            }
            case UNKNOWN -> {
                open = open.isEmpty() ? new ArrayList<>() : open;
                open.add(voter);
            }
            case FALSE -> {}
        }
    }

    /** Takes what a classifier measured of a name; unknown log-odds may be anything, none at all count for nothing. */
    void model(int name, String signal, Observation seen) {
        Value<Double> logOdds = seen.value().map(Double.class::cast);
        if (seen.hasFailed()) {
            failures = failures.isEmpty() ? new ArrayList<>() : failures;
            failures.add(signal + ": " + seen.failure());
        }
        if (logOdds.isKnown()) {
            long thousandths = Math.round(logOdds.get() * THOUSANDTHS);
            long cut = Math.max(-EXTREME, Math.min(EXTREME, thousandths));
            sums.measure(name, cut);
            models = models == null ? new Measured[ballot.size()] : models;
            models[name] = new Measured(signal, cut, seen);
        } else if (logOdds.isUnknown()) {
            unmeasured = unmeasured == null ? new boolean[ballot.size()] : unmeasured;
            unmeasured[name] = true;
        }
    }

    /** Takes what a classifier is supposed to measure of a name, in thousandths. */
    void suppose(int name, long thousandths) {
        sums.measure(name, thousandths);
    }

    /**
     * Applies corrections in order of time. Each takes every wrong label away before it puts the right ones there, so
     * that two may change places.
     */
    void correct(List<Correction> corrections) {
        removed = new boolean[ballot.size()];
        for (Correction correction : corrections) {
            correction.replace().keySet().forEach(wrong -> remove(ballot.indexOf(wrong)));
            for (Value<String> right : correction.replace().values()) {
                int name = right.isKnown() ? ballot.indexOf(right.get()) : Ballot.NOBODY;
                if (name != Ballot.NOBODY) {
                    put(correction, name);
                }
            }
        }
    }

    private void put(Correction correction, int name) {
        if (asserted == null || ballot.choosesOne()) {
            asserted = new Correction[ballot.size()];
        }
        asserted[name] = correction;
        removed[name] = false;
    }

    private void remove(int name) {
        if (name != Ballot.NOBODY) {
            removed[name] = true;
            if (asserted != null) {
                asserted[name] = null;
            }
        }
    }

    private @Nullable Correction correction(int name) {
        return asserted == null ? null : asserted[name];
    }

    private boolean isRemoved(int name) {
        return removed.length > 0 && removed[name];
    }

    /** Whether every name is asserted, without the telling. */
    Truth[] truths() {
        boolean[] chosen = choose();
        boolean[] doubtful = doubtful();
        Truth[] truths = new Truth[ballot.size()];
        for (int name = 0; name < truths.length; name++) {
            truths[name] = truth(chosen[name], doubtful[name]);
        }
        return truths;
    }

    private static Truth truth(boolean chosen, boolean doubtful) {
        return doubtful ? Truth.UNKNOWN : Truth.of(chosen);
    }

    /** What every name came to. */
    Settled[] settle() {
        boolean[] chosen = choose();
        boolean[] doubtful = doubtful();
        Settled[] settled = new Settled[ballot.size()];
        for (int name = 0; name < settled.length; name++) {
            Truth truth = truth(chosen[name], doubtful[name]);
            settled[name] = truth == Truth.FALSE
                    ? Settled.NOT
                    : new Settled(
                            truth,
                            chosen[name] ? label(name, doubtful[name]) : null,
                            doubtful[name] ? List.copyOf(failures) : List.of());
        }
        return settled;
    }

    /** The names whose assertion some outcome of the undecided voters would change. */
    private boolean[] doubtful() {
        boolean[] doubtful = new boolean[ballot.size()];
        if (open.isEmpty() && unmeasured == null) {
            return doubtful;
        }
        for (int name = 0; name < doubtful.length; name++) {
            if (ballot.choosesOne() && correction(name) != null) {
                return doubtful;
            }
        }
        Outcomes outcomes = new Outcomes(
                ballot,
                removed.length > 0 ? removed : new boolean[ballot.size()],
                sums,
                open,
                unmeasured != null ? unmeasured : new boolean[ballot.size()]);
        if (ballot.choosesOne()) {
            boolean[] winners = outcomes.winners();
            int possible = 0;
            for (boolean wins : winners) {
                possible += wins ? 1 : 0;
            }
            return possible > 1 ? Arrays.copyOf(winners, doubtful.length) : doubtful;
        }
        for (int name = 0; name < doubtful.length; name++) {
            doubtful[name] = correction(name) == null && !isRemoved(name) && outcomes.isOpen(name);
        }
        return doubtful;
    }

    private boolean[] choose() {
        boolean[] chosen = new boolean[ballot.size()];
        int best = Ballot.NOBODY;
        for (int name = 0; name < chosen.length; name++) {
            boolean put = correction(name) != null;
            if (!ballot.choosesOne()) {
                chosen[name] = put || (!isRemoved(name) && sums.holds(name));
            } else if (put) {
                chosen[name] = true;
                return chosen;
            } else if (!isRemoved(name) && sums.holds(name) && (best == Ballot.NOBODY || sums.beats(name, best))) {
                best = name;
            }
        }
        if (ballot.choosesOne()) {
            int otherwise = ballot.otherwise();
            if (best == Ballot.NOBODY
                    && otherwise != Ballot.NOBODY
                    && !isRemoved(otherwise)
                    && !sums.isForbidden(otherwise)) {
                best = otherwise;
            }
            if (best != Ballot.NOBODY) {
                chosen[best] = true;
            }
        }
        return chosen;
    }

    /** What an undecided voter could change stands as unsure. */
    private Label label(int name, boolean doubt) {
        List<Reason> reasons = new ArrayList<>();
        Correction correction = correction(name);
        if (correction != null) {
            reasons.add(new CorrectedBy(correction.by(), correction.reason()));
        }
        for (Voter voter : fired) {
            for (Voice voice : voter.voices()) {
                if (voice.name() == name) {
                    reasons.add(new RuleVote(voter.rule(), voice.shown()));
                }
            }
        }
        Measured model = models == null ? null : models[name];
        if (model != null) {
            reasons.add(new ModelVote(
                    model.signal(),
                    Ballot.signed(model.thousandths()),
                    model.seen().places()));
        }
        double confidence = correction != null ? 1 : Math.round(sums.confidence(name) * PLACES) / PLACES;
        boolean unsure = doubt || confidence < ballot.family().unsureBelow();
        return new Label(ballot.label(name), confidence, unsure, correction != null, reasons);
    }
}
