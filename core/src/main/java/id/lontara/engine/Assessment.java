package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.lontara.model.Moment;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Decision;
import id.lontara.rule.Place;
import id.lontara.rule.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that was found out about one subject: its labels with their reasons, what attention it needs, what could not be
 * decided and why. The same subject, context, packs and models give the same assessment to the byte.
 *
 * <p>Immutable and thread-safe. Excerpts of text are masked where a masking rule says so.
 *
 * @param subject the id of the subject
 * @param type the kind of the subject
 * @param at the time of the subject: when the comment was written or the post published
 * @param ruleSet the content hash of the rule set, {@code sha256:} and 64 hexadecimal digits
 * @param labels the asserted labels, by name
 * @param findings what fired rules raise, gravest first, then by rule id and place
 * @param actions what is recommended, without repetition, by kind and rule id
 * @param decision for a draft what becomes of it; unknown for anything else
 * @param undecided the rules that could not be decided, with what was missing, by rule id
 * @param waived the findings that a waiver covers, by rule id
 * @param shadow the findings of experimental rules, which count for nothing yet
 * @param limits the names of the limits that were hit, in order, those of the subject's own texts among them
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
@JsonPropertyOrder({"subject", "type", "at", "ruleSet", "decision", "labels", "findings", "actions"})
public record Assessment(
        String subject,
        SubjectType type,
        Value<Moment> at,
        String ruleSet,
        List<Label> labels,
        List<Finding> findings,
        List<Action> actions,
        Value<Decision> decision,
        List<Undecided> undecided,
        List<Waived> waived,
        List<Finding> shadow,
        List<String> limits) {

    /** Copies the lists. */
    public Assessment {
        labels = List.copyOf(labels);
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
        undecided = List.copyOf(undecided);
        waived = List.copyOf(waived);
        shadow = List.copyOf(shadow);
        limits = List.copyOf(limits);
    }

    /**
     * The label of a family of which at most one is chosen, such as {@code intent}.
     *
     * @param family the name of the family
     * @return its first label by name, if any is asserted
     */
    public Optional<Label> label(String family) {
        return labels.stream().filter(label -> label.family().equals(family)).findFirst();
    }

    /**
     * Tells whether a label is asserted.
     *
     * @param name the name, as {@code family/name}
     * @return true if it is
     */
    public boolean has(String name) {
        return labels.stream().anyMatch(label -> label.name().equals(name));
    }

    /**
     * A rule that could not be decided.
     *
     * @param rule the id of the rule
     * @param missing the names of the signals, labels and facts that were unknown, and causes of failure, in order
     * @param review whether the rule is grave enough (high or critical) to be looked at by a person
     */
    public record Undecided(String rule, List<String> missing, boolean review) {

        /** Copies the list. */
        public Undecided {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A finding that a waiver covers.
     *
     * @param rule the id of the rule
     * @param subject the id of the subject that the waiver names; unknown if it names an account
     * @param account the id of the account that the waiver names; unknown if it names a subject
     * @param reason why it is waived
     * @param owner who answers for the waiver
     * @param expires the last day of the waiver
     */
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
    public record Waived(
            String rule, Value<String> subject, Value<String> account, String reason, String owner, LocalDate expires) {

        static Waived of(Waiver waiver) {
            return new Waived(
                    waiver.rule(),
                    waiver.subject(),
                    waiver.account(),
                    waiver.reason(),
                    waiver.owner(),
                    waiver.expires());
        }
    }

    /** How a family came to a label: one vote or measure. */
    public sealed interface Reason permits RuleVote, ModelVote, CorrectedBy {}

    /**
     * The vote of a rule that fired.
     *
     * @param rule the id of the rule
     * @param vote {@code set}, {@code veto}, or the log-odds in thousandths with a sign, such as {@code +1.500}
     */
    public record RuleVote(String rule, String vote) implements Reason {

        @Override
        public String toString() {
            return rule + " " + vote;
        }
    }

    /**
     * What a classifier measured.
     *
     * @param signal the name of the signal
     * @param vote its log-odds with a sign and three places
     * @param at what speaks most for the label, the strongest first, as far as the classifier tells
     */
    public record ModelVote(
            String signal,
            String vote,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> at) implements Reason {

        /** Copies the list. */
        public ModelVote {
            at = List.copyOf(at);
        }

        @Override
        public String toString() {
            return "model " + signal + " " + vote;
        }
    }

    /**
     * A person's correction; it wins.
     *
     * @param by the role of the person
     * @param reason why
     */
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
    public record CorrectedBy(Value<String> by, Value<String> reason) implements Reason {}

    /** What a finding rests on. */
    public sealed interface Evidence permits Span, Measure, LabelHeld {}

    /**
     * Words of the subject.
     *
     * @param in the field, such as {@code text} or {@code media[0].altText}
     * @param start where they begin, in UTF-16 units of the original text
     * @param end behind their last unit
     * @param text the words, masked where a masking rule says so
     * @param phrase the phrase that was found there, as it is written in the pack; unknown if the words were not found
     *     by a phrase or are masked
     */
    @JsonPropertyOrder({"in", "span", "text", "phrase"})
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
    public record Span(
            String in, @JsonIgnore int start, @JsonIgnore int end, String text, Value<String> phrase)
            implements Evidence {

        /**
         * The place as it is written in JSON.
         *
         * @return start and end
         */
        @JsonProperty("span")
        public List<Integer> span() {
            return List.of(start, end);
        }

        @Override
        public String toString() {
            return in + " [" + start + ", " + end + ") «" + text + "»";
        }
    }

    /**
     * A value and the bound that it met.
     *
     * @param signal the name of the signal
     * @param value the value as text, with its unit
     * @param bound the test that it met, such as {@code gte 2}
     */
    public record Measure(String signal, String value, String bound) implements Evidence {

        @Override
        public String toString() {
            return signal + " " + value + " (" + bound + ")";
        }
    }

    /**
     * A label that was asserted.
     *
     * @param label the name
     * @param confidence its confidence, 0 to 1
     * @param votes every vote and measure that the family weighed for it, as in {@link Label#reasons()}
     */
    public record LabelHeld(String label, double confidence, List<Reason> votes) implements Evidence {

        /** Copies the list. */
        public LabelHeld {
            votes = List.copyOf(votes);
        }

        @Override
        public String toString() {
            return label + " " + String.format(Locale.ROOT, "%.2f", confidence);
        }
    }
}
