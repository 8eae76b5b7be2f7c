package id.lontara.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.model.SubjectType;
import id.lontara.model.Term;
import id.lontara.model.Value;
import java.util.List;
import java.util.Locale;

/**
 * A scope, a condition, a result and the examples that prove it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, never reused
 * @param pack the id of the pack that it stands in
 * @param title what it is called
 * @param status whether it is in shadow, stable or deprecated
 * @param tier the smallest tier that holds it
 * @param scope the kind of subject that it is applied to
 * @param when the condition
 * @param votes what it says about labels
 * @param finding what it raises
 * @param actions what it recommends
 * @param decision what it decides about a draft
 * @param ifUndecided what it decides about a draft if it could not be decided
 * @param mask whether the places that it rests on are masked everywhere
 * @param basis its grounds
 * @param examples its proof
 * @param replaces the id of its predecessor
 */
public record Rule(
        String id,
        String pack,
        LocalizedText title,
        Status status,
        Tier tier,
        SubjectType scope,
        Condition when,
        List<Vote> votes,
        Value<FindingTemplate> finding,
        List<ActionTemplate> actions,
        Value<Decision> decision,
        Value<Decision> ifUndecided,
        boolean mask,
        List<Basis> basis,
        List<Example> examples,
        Value<String> replaces) {

    /** Copies the lists. */
    public Rule {
        votes = List.copyOf(votes);
        actions = List.copyOf(actions);
        basis = List.copyOf(basis);
        examples = List.copyOf(examples);
    }

    /** How far a rule has come. */
    public enum Status {
        /** In shadow: its findings are listed apart and it asserts no labels. */
        EXPERIMENTAL,
        /** In force. */
        STABLE,
        /** In force, to be replaced. */
        DEPRECATED;

        /**
         * The word as it is written in packs.
         *
         * @return the name in lower case
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much of a pack is wanted; each tier holds those before it. */
    public enum Tier {
        /** A few sharp rules. */
        STARTER,
        /** What most need. */
        STANDARD,
        /** Everything. */
        STRICT;

        /**
         * The word as it is written in packs.
         *
         * @return the name in lower case
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a fired rule raises.
     *
     * @param severity how grave it is
     * @param message what was found; {@code {match}} stands for the first matched words
     * @param mend how to mend a draft
     */
    public record FindingTemplate(Severity severity, LocalizedText message, Value<LocalizedText> mend) {}

    /**
     * What a fired rule recommends.
     *
     * @param kind what to do
     * @param within how long it may take; unknown if its parameter has no value
     * @param topic the topic to route by
     * @param role the role to turn to
     */
    public record ActionTemplate(ActionKind kind, Value<Term> within, Value<String> topic, Value<String> role) {}

    /** What an example expects. */
    public enum Expectation {
        /** The rule fires. */
        MATCH,
        /** The rule does not fire. */
        NO_MATCH,
        /** The rule cannot be decided. */
        UNDECIDED
    }

    /**
     * A subject for which it is known what the rule does.
     *
     * @param expectation what the rule does
     * @param subject the subject
     * @param context what else is known
     * @param file the file that the example stands in
     * @param line the line, from 1
     * @param shown the example in short
     */
    public record Example(
            Expectation expectation, Subject subject, Context context, String file, int line, String shown) {}
}
