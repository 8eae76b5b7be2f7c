package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.model.LoadException;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the examples of rules prove, and what they leave open: leaves that never decided an example, and mutants, small
 * mistakes that an author might make, which no example would have noticed.
 *
 * <p>A leaf of a condition <em>decides</em> an example if, all else as it is, the rule would come out one way were the
 * leaf TRUE and another were it FALSE. A mutant is <em>killed</em> if an example no longer shows what it must; see
 * {@link Mutation} for what is tried. Mutants of a condition are judged by the examples of its rule alone, with the labels
 * as they are; a vote is judged by the examples of the rules that read its label, near or far. Examples that do not hold
 * prove nothing and are left out: see {@link Verification}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param examples how many examples hold
 * @param failing how many do not, and were left out
 * @param rules the rules that were covered, by file and line
 */
@JsonPropertyOrder({"examples", "failing", "rules"})
public record Coverage(int examples, int failing, List<OfRule> rules) {

    /** Copies the list. */
    public Coverage {
        rules = List.copyOf(rules);
    }

    /** What is changed in a mutant. */
    public enum Mutation {
        /** A leaf says the opposite; UNKNOWN stays UNKNOWN. */
        NEGATED_LEAF,
        /**
         * A bound lies a little higher or lower, so that its very edge is held from both sides. A bound that includes its
         * own value loses it ({@code gte 3} to {@code gt 3}) and lets in one step more ({@code gte 2}); one that excludes
         * it takes it in, and shuts out one step more; an equal or unequal value moves one step up and one down. A step is
         * one in the last place of a number; the hour, minute, second or nanosecond that a time is whole in; or a day.
         * {@code between} is two bounds. A bound that has no value cannot be moved.
         */
        MOVED_BOUND,
        /** A phrase is missing from a test of text, or a word from a list of several. */
        DROPPED_PHRASE,
        /** A vote on a label is not cast. */
        REMOVED_VOTE;

        /**
         * The word as it is written in JSON.
         *
         * @return the name in lower case, with hyphens
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How many mutants of one kind were killed.
     *
     * @param mutation what was changed
     * @param killed how many some example noticed
     * @param total how many there were
     */
    public record Count(Mutation mutation, int killed, int total) {

        /**
         * The part that was killed.
         *
         * @return 0 to 1; 1 if there was nothing to kill
         */
        public double share() {
            return total == 0 ? 1 : (double) killed / total;
        }
    }

    /**
     * A leaf of a condition.
     *
     * @param path where it stands in the rule, such as {@code when.all[1].any[0]}
     * @param condition the leaf as it is written, in short
     * @param decided how many examples it decided
     */
    public record Leaf(String path, String condition, int decided) {}

    /**
     * Something that no example proves.
     *
     * @param mutation what could be changed and go unnoticed
     * @param path where it stands in the rule
     * @param condition the leaf or vote as it is written, in short
     * @param changes what it could say instead; for dropped phrases, each phrase that could be missing
     * @param advice which example would prove it, in every language
     */
    public record Gap(Mutation mutation, String path, String condition, List<String> changes, LocalizedText advice) {

        /** Copies the list. */
        public Gap {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What the examples of one rule prove.
     *
     * @param rule the id of the rule
     * @param file the file of its examples
     * @param line the line of the first of them, from 1
     * @param leaves the leaves of its condition, in document order
     * @param mutants how many were killed, of each mutation
     * @param gaps what no example proves
     * @param unobserved the labels that it votes on and no rule reads: such votes cannot be told by examples
     */
    public record OfRule(
            String rule,
            String file,
            int line,
            List<Leaf> leaves,
            List<Count> mutants,
            List<Gap> gaps,
            List<String> unobserved) {

        /** Copies the lists. */
        public OfRule {
            leaves = List.copyOf(leaves);
            mutants = List.copyOf(mutants);
            gaps = List.copyOf(gaps);
            unobserved = List.copyOf(unobserved);
        }

        /**
         * The leaves that never decided an example.
         *
         * @return the leaves, in document order
         */
        public List<Leaf> undecisive() {
            return leaves.stream().filter(leaf -> leaf.decided() == 0).toList();
        }
    }

    /**
     * Covers the rules of one pack that reads no signals but those of the subjects themselves; for an overlay, those of
     * the pack that it extends.
     *
     * @param pack the pack
     * @param required the packs that it requires
     * @return the report
     * @throws LoadException if the packs cannot be compiled
     */
    public static Coverage of(RulePack pack, RulePack... required) {
        RuleEngine engine = RuleEngine.builder().packs(required).packs(pack).build();
        String id = pack.extended().orElse(pack.id());
        return new Coverer(engine).cover(rule -> rule.pack().equals(id));
    }

    /**
     * Covers all rules of an engine that are on.
     *
     * @param engine the engine
     * @return the report
     */
    public static Coverage of(RuleEngine engine) {
        return new Coverer(engine).cover(rule -> true);
    }

    /**
     * Covers the rules of one pack, with the languages, signals and organisation of an engine. Votes are judged by the
     * examples of every rule of the engine.
     *
     * @param engine the engine
     * @param pack the id of the pack
     * @return the report
     * @throws IllegalArgumentException if the engine has no rule of such a pack
     */
    public static Coverage of(RuleEngine engine, String pack) {
        Set<Rule> rules = new HashSet<>(Verification.rulesOf(engine, pack));
        return new Coverer(engine).cover(rules::contains);
    }

    /**
     * How many mutants of one kind were killed, of all rules together.
     *
     * @param mutation the kind
     * @return the sum
     */
    public Count count(Mutation mutation) {
        int killed = 0;
        int total = 0;
        for (OfRule rule : rules) {
            for (Count count : rule.mutants()) {
                if (count.mutation() == mutation) {
                    killed += count.killed();
                    total += count.total();
                }
            }
        }
        return new Count(mutation, killed, total);
    }

    /**
     * Goes on only if enough is proved. Lists in use are long, and few packs have an example for each phrase: name the
     * mutations that are to be held, or hold each with a share of its own.
     *
     * @param least the least share of mutants that must have been killed, 0 to 1
     * @param mutations of which kinds, each by itself; of every kind if none is named
     * @return this report
     * @throws AssertionError with the words of {@link #text}, if a kind has less
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public Coverage orThrow(double least, Mutation... mutations) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1: got " + least);
        }
        List<Count> low = Arrays.stream(mutations.length == 0 ? Mutation.values() : mutations)
                .map(this::count)
                .filter(count -> count.share() < least)
                .toList();
        if (!low.isEmpty()) {
            throw new AssertionError(CoverageText.below(low, least) + '\n' + text(Locale.ENGLISH));
        }
        return this;
    }

    /**
     * The report in words.
     *
     * @param locale Indonesian, or anything else for English
     * @return the sums, then for each rule what its examples leave open and which example to add
     */
    public String text(Locale locale) {
        return new CoverageText(this, locale).text();
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
