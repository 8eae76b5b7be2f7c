package id.lontara.engine;

import id.lontara.rule.Family;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Rule;
import id.lontara.rule.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is settled together: all labels of a family that chooses one, or one label of a family that chooses any. Its
 * names are numbered in the order of the family. Immutable and thread-safe.
 */
final class Ballot {

    static final int NOBODY = -1;

    private final Family family;
    private final String[] labels;
    private final @Nullable String[] signals;
    private final int[] ranks;
    private final int otherwise;

    private Ballot(Family family, List<String> names) {
        this.family = family;
        this.labels = new String[names.size()];
        this.signals = new String[names.size()];
        this.ranks = new int[names.size()];
        for (int name = 0; name < labels.length; name++) {
            labels[name] = family.name() + "/" + names.get(name);
            signals[name] = family.from().isKnown() ? family.from().get() + names.get(name) : null;
            ranks[name] = family.rank(names.get(name));
        }
        this.otherwise =
                family.otherwise().isKnown() ? names.indexOf(family.otherwise().get()) : NOBODY;
    }

    /** All ballots of a family. */
    static List<Ballot> of(Family family) {
        if (family.choose() == Choice.ONE) {
            return List.of(new Ballot(family, family.names()));
        }
        List<Ballot> ballots = new ArrayList<>();
        family.names().forEach(name -> ballots.add(new Ballot(family, List.of(name))));
        return ballots;
    }

    Family family() {
        return family;
    }

    boolean choosesOne() {
        return family.choose() == Choice.ONE;
    }

    int size() {
        return labels.length;
    }

    /** The number of a label by its full name, or {@link #NOBODY}. */
    int indexOf(String label) {
        for (int name = 0; name < labels.length; name++) {
            if (labels[name].equals(label)) {
                return name;
            }
        }
        return NOBODY;
    }

    /** The full name of a label. */
    String label(int name) {
        return labels[name];
    }

    int rank(int name) {
        return ranks[name];
    }

    /** The number of what stands if nothing else does, or {@link #NOBODY}. */
    int otherwise() {
        return otherwise;
    }

    /** The name of the signal that measures a label, if a classifier supplies one. */
    @Nullable
    String signal(int name) {
        return signals[name];
    }

    /** A rule as a voter on these names; null if it says nothing about them. */
    @Nullable
    Voter voter(Rule rule) {
        List<Voice> voices = new ArrayList<>();
        for (Vote vote : rule.votes()) {
            int name = indexOf(vote.label());
            if (name != NOBODY) {
                voices.add(new Voice(name, vote.kind(), vote.thousandths(), shown(vote)));
            }
        }
        return voices.isEmpty() ? null : new Voter(rule.id(), List.copyOf(voices));
    }

    /** A vote in words. */
    static String shown(Vote vote) {
        return vote.kind() == Vote.Kind.BY
                ? signed(vote.thousandths())
                : vote.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Thousandths of log-odds with a sign and three places. */
    static String signed(long thousandths) {
        long size = Math.abs(thousandths);
        String places = String.valueOf(1_000 + size % 1_000).substring(1);
        return (thousandths < 0 ? "-" : "+") + size / 1_000 + "." + places;
    }

    /**
     * A rule and what it says about the names of a ballot.
     *
     * @param rule the id of the rule
     * @param voices its votes, at least one
     */
    record Voter(String rule, List<Voice> voices) {}

    /**
     * One vote of a voter.
     *
     * @param name the number of the label
     * @param kind whether it sets, raises or forbids
     * @param thousandths the log-odds that it adds
     * @param shown the vote in words
     */
    record Voice(int name, Vote.Kind kind, int thousandths, String shown) {}
}
