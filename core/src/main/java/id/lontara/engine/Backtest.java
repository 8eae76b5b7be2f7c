package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.model.Context;
import id.lontara.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a change of rules would have done to messages: each is assessed by the rules as they were and as they are to be,
 * and the differences are counted rule by rule and label by label, with the first few as samples. Memory is bounded by the
 * number of rules and labels, however many messages there are.
 *
 * <pre>{@code
 * try (Lines lines = JsonLines.reader().open(file)) {
 *     out.println(Backtest.compare(before, after, messages(lines)).text(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * <p>A rule <em>fires</em> if its condition is TRUE, also if it is experimental or waived: what it raises is told apart.
 * Samples quote no more than the first words that the rule rests on, and nothing of a message of which a masking rule of
 * either side may hide something.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the content hash of the rule set as it was
 * @param after the content hash of the rule set as it is to be
 * @param messages how many messages were assessed
 * @param changed of how many the rules that fire or cannot be decided, what they raise, the labels or the decision differ
 * @param rules the rules of both sets, by id
 * @param labels the labels of both sets, by name
 * @param decisions how decisions on drafts differ, in the order of strictness
 */
@JsonPropertyOrder({"before", "after", "messages", "changed", "rules", "labels", "decisions"})
public record Backtest(
        String before,
        String after,
        long messages,
        long changed,
        List<OfRule> rules,
        List<OfLabel> labels,
        List<Shift> decisions) {

    /** How many samples are kept of each kind of difference, unless another number is asked for. */
    private static final int SAMPLES = 3;

    private static final int MOST_SAMPLES = 1_000;

    /** Copies the lists. */
    public Backtest {
        rules = List.copyOf(rules);
        labels = List.copyOf(labels);
        decisions = List.copyOf(decisions);
    }

    /**
     * A subject and what else may be seen.
     *
     * @param subject the subject
     * @param context its context, as for {@link RuleEngine#assess(Subject, Context)}
     */
    public record Message(Subject subject, Context context) {

        /** Refuses null. */
        public Message {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(context, "context");
        }

        /**
         * A subject of which nothing else is known.
         *
         * @param subject the subject
         * @return the message
         */
        public static Message of(Subject subject) {
            return new Message(subject, Context.empty());
        }
    }

    /**
     * A message that came out otherwise.
     *
     * @param subject the id of the subject, cut if it is very long
     * @param excerpt the first words that the rule rests on; dots if they may be masked; empty if it rests on no words
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Sample(String subject, String excerpt) {

        @Override
        public String toString() {
            return excerpt.isEmpty() ? subject : subject + " «" + excerpt + "»";
        }
    }

    /**
     * How many messages differ in one way.
     *
     * @param count how many
     * @param samples the first of them
     */
    public record Change(long count, List<Sample> samples) {

        /** Copies the list. */
        public Change {
            samples = List.copyOf(samples);
        }
    }

    /**
     * How many messages went from one word to another.
     *
     * @param before the word as it was
     * @param after the word as it is to be
     * @param count how many messages
     * @param samples the first of them
     */
    public record Shift(String before, String after, long count, List<Sample> samples) {

        /** Copies the list. */
        public Shift {
            samples = List.copyOf(samples);
        }
    }

    /** Which of the two sets has a rule that is on. */
    public enum Presence {
        /** Both have it. */
        BOTH,
        /** It is gone, or off. */
        REMOVED,
        /** It is new, or on again. */
        ADDED;

        /**
         * The word as it is written in JSON.
         *
         * @return the name in lower case
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What became of one rule.
     *
     * @param rule the id of the rule
     * @param presence which of the sets has it
     * @param before how many messages it fired for
     * @param after how many messages it is to fire for
     * @param newly those for which it fires now and did not
     * @param noLonger those for which it fired and does not now
     * @param severities those for which it fires on both sides and raises something else: a severity, {@code shadow} or
     *     {@code waived} for a finding that does not count, {@code none} for no finding
     * @param undecidedBefore how many messages it could not be decided for
     * @param undecidedAfter how many messages it cannot be decided for now
     */
    public record OfRule(
            String rule,
            Presence presence,
            long before,
            long after,
            Change newly,
            Change noLonger,
            List<Shift> severities,
            long undecidedBefore,
            long undecidedAfter) {

        /** Copies the list. */
        public OfRule {
            severities = List.copyOf(severities);
        }

        /**
         * Tells whether the change of rules makes itself felt here.
         *
         * @return true if a count differs, or a message fires otherwise
         */
        @JsonIgnore
        public boolean isChanged() {
            return newly.count() > 0
                    || noLonger.count() > 0
                    || !severities.isEmpty()
                    || undecidedBefore != undecidedAfter;
        }
    }

    /**
     * What became of one label.
     *
     * @param label the name, as {@code family/name}
     * @param before how many messages it was asserted of
     * @param after how many messages it is asserted of now
     * @param newly those of which it is asserted now and was not
     * @param noLonger those of which it was asserted and is not now
     */
    public record OfLabel(String label, long before, long after, Change newly, Change noLonger) {

        /**
         * Tells whether the change of rules makes itself felt here.
         *
         * @return true if it is asserted of other messages
         */
        @JsonIgnore
        public boolean isChanged() {
            return newly.count() > 0 || noLonger.count() > 0;
        }
    }

    /**
     * Compares two engines on messages, which are taken one by one, in order, on the calling thread.
     *
     * @param before the rules as they are
     * @param after the rules as they are to be
     * @param messages the messages; the stream is not closed here
     * @return the differences, with up to three samples of each
     */
    public static Backtest compare(RuleEngine before, RuleEngine after, Stream<Message> messages) {
        return compare(before, after, messages, SAMPLES);
    }

    /**
     * Compares two engines on messages, as {@link #compare(RuleEngine, RuleEngine, Stream)} does.
     *
     * @param before the rules as they are
     * @param after the rules as they are to be
     * @param messages the messages; the stream is not closed here
     * @param samples how many samples to keep of each difference, 0 to 1,000
     * @return the differences
     * @throws IllegalArgumentException if the number of samples is out of range
     */
    public static Backtest compare(RuleEngine before, RuleEngine after, Stream<Message> messages, int samples) {
        if (samples < 0 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("samples must be from 0 to " + MOST_SAMPLES + ": got " + samples);
        }
        BacktestRun run = new BacktestRun(before, after, samples);
        messages.sequential().iterator().forEachRemaining(run::take);
        return run.report();
    }

    /**
     * The report as a table.
     *
     * @param locale Indonesian, or anything else for English
     * @return the rules, labels and decisions that differ, with their samples
     */
    public String text(Locale locale) {
        return new BacktestText(this, locale).text();
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
