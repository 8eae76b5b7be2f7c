package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.engine.Assessment.Reason;
import id.lontara.engine.Assessment.Span;
import id.lontara.engine.Assessment.Waived;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of one rule for one subject, whether it fired or not: whether it counts, every node of its condition with
 * its truth, every leaf with what was observed, and, if it did not fire, what would make it.
 *
 * <p>Immutable and thread-safe. What masking rules hide is hidden here too.
 *
 * @param rule the id of the rule
 * @param title what the rule is called
 * @param subject the id of the subject
 * @param type the kind of the subject
 * @param scope the kind of subject that the rule is for
 * @param status whether the rule is in shadow, stable or deprecated
 * @param replacedBy the ids of the rules that replace it
 * @param standing why the rule counts or does not count for this subject
 * @param reason the reason of a rule that is off or waived; empty otherwise
 * @param waiver the waiver that covers the subject, whether the rule fired or not; none if there is none, unknown if no
 *     present is known
 * @param truth what became of the condition, also of a rule that is off; FALSE if it is for another kind of subject
 * @param tree the condition, node by node
 * @param missing if it could not be decided, what was missing, in order
 * @param remedy what would make it fire; unknown if it does, or is for another kind of subject
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Explanation(
        String rule,
        LocalizedText title,
        String subject,
        SubjectType type,
        SubjectType scope,
        Rule.Status status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> replacedBy,
        Standing standing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
        Value<Waived> waiver,
        Truth truth,
        Node tree,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missing,
        Value<Remedy> remedy) {

    static final String ALL = "all";
    static final String ANY = "any";
    static final String NONE = "none";

    /** Copies the lists. */
    public Explanation {
        replacedBy = List.copyOf(replacedBy);
        missing = List.copyOf(missing);
    }

    /** Why a rule counts or does not count. */
    public enum Standing {
        /** It counts. */
        IN_FORCE,
        /** It is for another kind of subject. */
        OUT_OF_SCOPE,
        /** It is off. */
        OFF,
        /** It is experimental. */
        SHADOW,
        /** A waiver covers the subject. */
        WAIVED;

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
     * A node of the condition.
     *
     * @param condition the node as it is written in the pack, in short
     * @param truth what became of it
     * @param observed what was observed, for a leaf
     * @param evidence the words that a leaf rests on
     * @param votes for a label that is asserted, every vote and measure
     * @param of the parts
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Node(
            String condition, Truth truth, String observed, List<Span> evidence, List<Reason> votes, List<Node> of) {

        /** Copies the lists. */
        public Node {
            evidence = List.copyOf(evidence);
            votes = List.copyOf(votes);
            of = List.copyOf(of);
        }

        private boolean isLeaf() {
            return of.isEmpty();
        }

        /** What was observed, in words. */
        private String seen(Locale locale) {
            StringBuilder seen = new StringBuilder();
            if (!observed.isEmpty()) {
                seen.append(Telling.observed(observed).in(locale));
            }
            evidence.forEach(span -> seen.append(" «").append(span.text()).append('»'));
            if (!votes.isEmpty()) {
                seen.append(" (")
                        .append(String.join(
                                ", ", votes.stream().map(String::valueOf).toList()))
                        .append(')');
            }
            return seen.toString();
        }

        private String line(Locale locale) {
            String seen = seen(locale);
            return seen.isEmpty() ? condition : condition + " — " + seen;
        }
    }

    /**
     * The explanation in words: whether the rule counts, one line for each node of its condition, and what it rests on,
     * what is missing, or what would make it fire.
     *
     * @param locale Indonesian, or anything else for English
     * @return the lines
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(rule)
                .append(" (")
                .append(title.in(locale))
                .append("): ")
                .append(headline(locale))
                .append('\n');
        standing(locale).forEach(line -> text.append(line).append('\n'));
        if (tree.condition().isEmpty()) {
            return text.toString();
        }
        append(tree, 1, locale, text);
        if (truth == Truth.TRUE) {
            List<String> rests = new ArrayList<>();
            rests(tree, false, locale, rests);
            section("rests", rests, locale, text);
        }
        section("missing", missing, locale, text);
        if (remedy.isKnown()) {
            text.append(remedy.get().text(locale));
        }
        return text.toString();
    }

    private String headline(Locale locale) {
        return switch (standing) {
            case OFF, OUT_OF_SCOPE -> Telling.in(locale, "headline." + standing);
            case IN_FORCE, SHADOW, WAIVED -> Telling.in(locale, "truth." + truth);
        };
    }

    private List<String> standing(Locale locale) {
        List<String> lines = new ArrayList<>();
        switch (standing) {
            case IN_FORCE -> {}
            case OFF -> lines.add(Telling.in(locale, "standing.OFF", reason));
            case SHADOW -> lines.add(Telling.in(locale, "standing.SHADOW"));
            case OUT_OF_SCOPE ->
                lines.add(Telling.in(
                        locale,
                        "standing.OUT_OF_SCOPE",
                        Telling.of("scope." + scope.word()),
                        Telling.of("subject." + type.word())));
            case WAIVED ->
                waiver.map(w -> lines.add(Telling.in(locale, "standing.WAIVED", w.reason(), w.owner(), w.expires())));
        }
        if (status == Rule.Status.DEPRECATED) {
            lines.add(
                    replacedBy.isEmpty()
                            ? Telling.in(locale, "deprecated")
                            : Telling.in(locale, "deprecated.replaced", String.join(", ", replacedBy)));
        }
        return lines;
    }

    private static void append(Node node, int depth, Locale locale, StringBuilder text) {
        text.append("  ".repeat(depth))
                .append(Telling.in(locale, "mark." + node.truth()))
                .append(' ')
                .append(node.line(locale))
                .append('\n');
        node.of().forEach(part -> append(part, depth + 1, locale, text));
    }

    /** The leaves that a rule which fired rests on: those that hold, and, where none may, those that do not. */
    private static void rests(Node node, boolean negated, Locale locale, List<String> rests) {
        if (node.truth() != Truth.of(!negated)) {
            return;
        }
        if (node.isLeaf()) {
            String line = node.line(locale);
            rests.add(negated ? Telling.in(locale, "rests.not", line) : line);
        }
        node.of().forEach(part -> rests(part, negated != node.condition().equals(NONE), locale, rests));
    }

    private static void section(String key, List<String> lines, Locale locale, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append(Telling.in(locale, key)).append('\n');
            lines.forEach(line -> text.append("  - ").append(line).append('\n'));
        }
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
