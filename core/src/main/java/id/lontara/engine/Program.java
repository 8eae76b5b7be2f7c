package id.lontara.engine;

import id.lontara.engine.Ballot.Voter;
import id.lontara.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Rules compiled for one kind of subject. Rules are numbered so that every label is settled before a rule reads it:
 * first those that read none, then, level by level, those that read what was settled behind the level before.
 * Immutable and thread-safe.
 */
final class Program {

    /** The rules by number, and for each level the number behind its last rule. */
    final Compiled[] rules;

    final int[] levels;
    final Map<String, Compiled> byId;
    final int leaves;

    /** The rules that have no guard, a bit for each. */
    final long[] unguarded;

    /** For each leaf and for each label the rules that it lets through. */
    final int[][] guardedByLeaf;

    final int[][] guardedByLabel;

    /** What is looked for in each text signal. */
    final Text[] texts;

    final Filter[] filters;

    /** The labels by name. */
    final String[] labels;

    final Map<String, Integer> labelNumbers;

    /** What is settled together, and which of it before each level. */
    final Poll[] polls;

    final int[][] pollsBefore;

    Program(ProgramCompiler from) {
        rules = from.rules;
        levels = from.levels;
        byId = from.byId;
        leaves = from.leaves();
        unguarded = from.unguarded;
        guardedByLeaf = from.guardedByLeaf();
        guardedByLabel = from.guardedByLabel();
        texts = from.texts();
        filters = from.filters();
        labels = from.labels;
        labelNumbers = from.labelNumbers;
        polls = from.polls.toArray(new Poll[0]);
        pollsBefore = from.pollsBefore();
    }

    /** A compiled rule. */
    static final class Compiled {

        final Rule rule;
        final Node when;

        /** Its place in the order of ids. */
        final int rank;

        /** The numbers of the polls that it votes in, and what it says there. */
        final int[] polls;

        private final Voter[] voters;

        Compiled(Rule rule, Node when, int rank, Map<Integer, Voter> byPoll) {
            this.rule = rule;
            this.when = when;
            this.rank = rank;
            this.polls = byPoll.keySet().stream().mapToInt(poll -> poll).toArray();
            this.voters = byPoll.values().toArray(new Voter[0]);
        }

        /** What it says in a poll that it votes in. */
        Voter voter(int poll) {
            int at = 0;
            while (polls[at] != poll) {
                at++;
            }
            return voters[at];
        }
    }

    /**
     * What is settled together.
     *
     * @param ballot the names
     * @param labels the numbers of the labels, by name of the ballot
     * @param models for each name the number of the signal that measures it, or {@link Signals#NONE}
     * @param measured whether a classifier measures any of them
     * @param unasked what every name comes to if nobody votes
     */
    record Poll(Ballot ballot, List<Integer> labels, List<Integer> models, boolean measured, List<Settled> unasked) {

        static Poll of(Ballot ballot, List<Integer> labels, List<Integer> models) {
            boolean measured = models.stream().anyMatch(slot -> slot != Signals.NONE);
            return new Poll(ballot, labels, models, measured, Arrays.asList(new Settlement(ballot).settle()));
        }
    }

    /** What is looked for in the texts of a signal. */
    static final class Text {

        final int slot;

        /** For each phrase of the index the leaves that it meets here. */
        final int[][] leaves;

        /** The rules that are let through where the texts cannot be read, a bit for each; empty if it guards none. */
        final long[] open;

        Text(int slot, int[][] leaves, long[] open) {
            this.slot = slot;
            this.leaves = leaves;
            this.open = open;
        }
    }
}
