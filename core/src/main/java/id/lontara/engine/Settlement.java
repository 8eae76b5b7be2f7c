package id.lontara.engine;

import id.lontara.engine.Assessment.CorrectedBy;
import id.lontara.engine.Assessment.ModelVote;
import id.lontara.engine.Assessment.Reason;
import id.lontara.engine.Assessment.RuleVote;
import id.lontara.model.Correction;
import id.lontara.model.Value;
import id.lontara.rule.Family;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Vote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settles one family, or the one label asked for of a family that chooses any. Used once. */
final class Settlement {

    /** Beyond this many undecided voters a label that any of them touches is taken as undecided. */
    private static final int ENUMERATED = 8;

    private static final long EXTREME = 1_000_000;
    private static final double THOUSANDTHS = 1_000;
    private static final double PLACES = 10_000;

    private final Family family;
    private final List<String> names;
    private final List<Voter> fired = new ArrayList<>();
    private final List<Voter> open = new ArrayList<>();
    private final Map<String, Long> models = new TreeMap<>();
    private final Map<String, String> signals = new TreeMap<>();
    private final Map<String, Correction> asserted = new TreeMap<>();
    private final Map<String, Correction> removed = new TreeMap<>();

    /** A rule and its votes on the names that are settled here. */
    private record Voter(String rule, List<Vote> votes) {}

    Settlement(Family family, List<String> names) {
        this.family = family;
        this.names = names;
    }

    void vote(String rule, List<Vote> votes, Truth truth) {
        if (truth != Truth.FALSE && !votes.isEmpty()) {
            (truth == Truth.TRUE ? fired : open).add(new Voter(rule, votes));
        }
    }

    /** Takes what a classifier measured of a name; unknown log-odds may be anything. */
    void model(String name, String signal, Value<Double> logOdds) {
        signals.put(name, signal);
        if (logOdds.isKnown()) {
            models.put(name, Math.round(logOdds.get() * THOUSANDTHS));
        } else {
            String label = family.name() + "/" + name;
            open.add(new Voter(signal, List.of(new Vote(label, Vote.Kind.BY, (int) EXTREME))));
            open.add(new Voter(signal, List.of(new Vote(label, Vote.Kind.BY, (int) -EXTREME))));
        }
    }

    void correct(Correction correction, String name, boolean right) {
        if (right) {
            asserted.put(name, correction);
            removed.remove(name);
            if (family.choose() == Choice.ONE) {
                asserted.keySet().removeIf(other -> !other.equals(name));
            }
        } else {
            removed.put(name, correction);
            asserted.remove(name);
        }
    }

    Map<String, Settled> settle() {
        Sums sums = new Sums(fired);
        Set<String> now = choose(sums);
        Map<String, Settled> settled = new LinkedHashMap<>();
        Set<String> doubtful = doubtful(now);
        for (String name : names) {
            Truth truth = doubtful.contains(name) ? Truth.UNKNOWN : Truth.of(now.contains(name));
            settled.put(name, new Settled(truth, now.contains(name) ? label(name, sums) : null));
        }
        return settled;
    }

    /** The names whose assertion some outcome of the undecided voters would change. */
    private Set<String> doubtful(Set<String> now) {
        Set<String> doubtful = new TreeSet<>();
        if (open.isEmpty()) {
            return doubtful;
        }
        if (open.size() > ENUMERATED) {
            doubtful.addAll(names);
            doubtful.removeAll(asserted.keySet());
            doubtful.removeAll(removed.keySet());
            if (family.choose() == Choice.ONE && !asserted.isEmpty()) {
                doubtful.clear();
            }
            return doubtful;
        }
        for (int subset = 1; subset < 1 << open.size(); subset++) {
            List<Voter> voters = new ArrayList<>(fired);
            for (int i = 0; i < open.size(); i++) {
                if ((subset & 1 << i) != 0) {
                    voters.add(open.get(i));
                }
            }
            Set<String> then = choose(new Sums(voters));
            for (String name : names) {
                if (now.contains(name) != then.contains(name)) {
                    doubtful.add(name);
                }
            }
        }
        return doubtful;
    }

    private Set<String> choose(Sums sums) {
        Set<String> chosen = new TreeSet<>();
        if (family.choose() == Choice.ANY) {
            for (String name : names) {
                if (asserted.containsKey(name) || (!removed.containsKey(name) && sums.holds(name))) {
                    chosen.add(name);
                }
            }
            return chosen;
        }
        String best =
                asserted.isEmpty() ? best(sums) : asserted.keySet().iterator().next();
        if (best != null) {
            chosen.add(best);
        }
        return chosen;
    }

    private @Nullable String best(Sums sums) {
        String best = null;
        for (String name : names) {
            if (!removed.containsKey(name) && sums.holds(name) && (best == null || sums.beats(name, best))) {
                best = name;
            }
        }
        return best != null ? best : family.otherwise().orNull();
    }

    private Label label(String name, Sums sums) {
        List<Reason> reasons = new ArrayList<>();
        Correction correction = asserted.get(name);
        if (correction != null) {
            reasons.add(new CorrectedBy(correction.by(), correction.reason()));
        }
        String full = family.name() + "/" + name;
        for (Voter voter : fired) {
            for (Vote vote : voter.votes()) {
                if (vote.label().equals(full)) {
                    reasons.add(new RuleVote(voter.rule(), shown(vote)));
                }
            }
        }
        Long model = models.get(name);
        if (model != null) {
            reasons.add(new ModelVote(signals.getOrDefault(name, ""), signed(model)));
        }
        double confidence = correction != null ? 1 : round(sums.confidence(name));
        return new Label(full, confidence, confidence < family.unsureBelow(), correction != null, reasons);
    }

    private static double round(double confidence) {
        return Math.round(confidence * PLACES) / PLACES;
    }

    private static String shown(Vote vote) {
        return vote.kind() == Vote.Kind.BY
                ? signed(vote.thousandths())
                : vote.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String signed(long thousandths) {
        return String.format(Locale.ROOT, "%+.3f", thousandths / THOUSANDTHS);
    }

    /** The votes of some voters added up, in thousandths of log-odds. */
    private final class Sums {

        private final Map<String, Long> added = new TreeMap<>(models);
        private final Map<String, Long> sums;
        private final Set<String> set = new TreeSet<>();
        private final Set<String> forbidden = new TreeSet<>();

        Sums(List<Voter> voters) {
            int prefix = family.name().length() + 1;
            for (Voter voter : voters) {
                for (Vote vote : voter.votes()) {
                    String name = vote.label().substring(prefix);
                    switch (vote.kind()) {
                        case SET -> set.add(name);
                        case BY -> added.merge(name, (long) vote.thousandths(), Long::sum);
                        case VETO -> forbidden.add(name);
                    }
                }
            }
            sums = new TreeMap<>(added);
            set.forEach(name -> sums.merge(name, (long) Family.SET_WEIGHT, Long::sum));
        }

        boolean holds(String name) {
            return !forbidden.contains(name) && (set.contains(name) || sums.getOrDefault(name, 0L) > 0);
        }

        boolean beats(String name, String other) {
            if (set.contains(name) != set.contains(other)) {
                return set.contains(name);
            }
            long difference = set.contains(name) ? 0 : sums.getOrDefault(name, 0L) - sums.getOrDefault(other, 0L);
            return difference > 0 || (difference == 0 && family.rank(name) < family.rank(other));
        }

        /** Rival sets went by precedence, which is no doubt; only what adds to a rival counts against the winner. */
        double confidence(String name) {
            double own = sums.getOrDefault(name, 0L) / THOUSANDTHS;
            if (family.choose() == Choice.ANY) {
                return 1 / (1 + StrictMath.exp(-own));
            }
            double all = 1;
            for (String rival : names) {
                boolean otherwise = rival.equals(family.otherwise().orElse(""));
                if (!rival.equals(name) && !forbidden.contains(rival) && (added.containsKey(rival) || otherwise)) {
                    double sum = added.getOrDefault(rival, 0L) / THOUSANDTHS;
                    all += StrictMath.exp((otherwise ? Math.max(0, sum) : sum) - own);
                }
            }
            return 1 / all;
        }
    }
}
