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

    /** Log-odds in thousandths beyond which nothing changes; a classifier's are cut there. */
    private static final long EXTREME = 1_000_000;

    private static final double THOUSANDTHS = 1_000;
    private static final double PLACES = 10_000;

    private final Family family;
    private final List<String> names;
    private final List<Voter> fired = new ArrayList<>();
    private final List<Voter> open = new ArrayList<>();
    private final Map<String, Long> models = new TreeMap<>();
    private final Set<String> unmeasured = new TreeSet<>();
    private final Map<String, String> signals = new TreeMap<>();
    private final Map<String, Correction> asserted = new TreeMap<>();
    private final Map<String, Correction> removed = new TreeMap<>();

    /**
     * A rule and its votes on the names that are settled here.
     *
     * @param rule the id of the rule
     * @param votes its votes, at least one
     */
    record Voter(String rule, List<Vote> votes) {}

    Settlement(Family family, List<String> names) {
        this.family = family;
        this.names = names;
    }

    void vote(String rule, List<Vote> votes, Truth truth) {
        if (truth != Truth.FALSE && !votes.isEmpty()) {
            (truth == Truth.TRUE ? fired : open).add(new Voter(rule, votes));
        }
    }

    /** Takes what a classifier measured of a name; unknown log-odds may be anything, none at all count for nothing. */
    void model(String name, String signal, Value<Double> logOdds) {
        signals.put(name, signal);
        if (logOdds.isKnown()) {
            long thousandths = Math.round(logOdds.get() * THOUSANDTHS);
            models.put(name, Math.max(-EXTREME, Math.min(EXTREME, thousandths)));
        } else if (logOdds.isUnknown()) {
            unmeasured.add(name);
        }
    }

    /** A correction puts a label there. */
    void put(Correction correction, String name) {
        if (family.choose() == Choice.ONE) {
            asserted.clear();
        }
        asserted.put(name, correction);
        removed.remove(name);
    }

    /** A correction takes a label away. */
    void remove(Correction correction, String name) {
        removed.put(name, correction);
        asserted.remove(name);
    }

    Map<String, Settled> settle() {
        Sums sums = new Sums(family, models);
        fired.forEach(sums::add);
        Set<String> now = choose(sums);
        Set<String> doubtful = doubtful(sums);
        Map<String, Settled> settled = new LinkedHashMap<>();
        for (String name : names) {
            boolean doubt = doubtful.contains(name);
            Truth truth = doubt ? Truth.UNKNOWN : Truth.of(now.contains(name));
            settled.put(name, new Settled(truth, now.contains(name) ? label(name, sums, doubt) : null));
        }
        return settled;
    }

    /** The names whose assertion some outcome of the undecided voters would change. */
    private Set<String> doubtful(Sums sums) {
        Set<String> doubtful = new TreeSet<>();
        if ((open.isEmpty() && unmeasured.isEmpty()) || (family.choose() == Choice.ONE && !asserted.isEmpty())) {
            return doubtful;
        }
        Outcomes outcomes = new Outcomes(family, removed.keySet(), sums, open, unmeasured);
        if (family.choose() == Choice.ONE) {
            Set<String> winners = outcomes.winners();
            return winners.size() > 1 ? winners : doubtful;
        }
        for (String name : names) {
            if (!asserted.containsKey(name) && !removed.containsKey(name) && outcomes.isOpen(name)) {
                doubtful.add(name);
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
        if (best != null || !family.otherwise().isKnown()) {
            return best;
        }
        String otherwise = family.otherwise().get();
        return removed.containsKey(otherwise) || sums.isForbidden(otherwise) ? null : otherwise;
    }

    /** What an undecided voter could change stands as unsure. */
    private Label label(String name, Sums sums, boolean doubt) {
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
        double confidence = correction != null ? 1 : round(sums.confidence(name, names));
        boolean unsure = doubt || confidence < family.unsureBelow();
        return new Label(full, confidence, unsure, correction != null, reasons);
    }

    private static double round(double confidence) {
        return Math.round(confidence * PLACES) / PLACES;
    }

    static String shown(Vote vote) {
        return vote.kind() == Vote.Kind.BY
                ? signed(vote.thousandths())
                : vote.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String signed(long thousandths) {
        return String.format(Locale.ROOT, "%+.3f", thousandths / THOUSANDTHS);
    }
}
