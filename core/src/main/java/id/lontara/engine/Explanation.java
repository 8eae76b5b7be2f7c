package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lontara.message.Messages;
import id.lontara.rule.LocalizedText;
import java.util.List;
import java.util.Locale;

/**
 * The full tree of one rule's condition for one subject: every node with its truth, every leaf with what was observed,
 * whether the rule fired or not.
 *
 * <p>Immutable and thread-safe. What masking rules hide is hidden here too.
 *
 * @param rule the id of the rule
 * @param title what the rule is called
 * @param subject the id of the subject
 * @param standing why the rule counts or does not count for this subject
 * @param reason the reason of a rule that is off or waived; empty otherwise
 * @param truth what became of the condition; UNKNOWN for a rule that is off
 * @param tree the condition, node by node
 */
public record Explanation(
        String rule, LocalizedText title, String subject, Standing standing, String reason, Truth truth, Node tree) {

    private static final Messages MESSAGES = Messages.of("id.lontara.engine.explanations");

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
        WAIVED
    }

    /**
     * A node of the condition.
     *
     * @param condition the node as it is written in the pack, in short
     * @param truth what became of it
     * @param observed what was observed, for a leaf
     * @param evidence the words that a leaf rests on
     * @param of the parts
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Node(String condition, Truth truth, String observed, List<Assessment.Span> evidence, List<Node> of) {

        /** Copies the lists. */
        public Node {
            evidence = List.copyOf(evidence);
            of = List.copyOf(of);
        }
    }

    /**
     * The explanation in words, one line for each node.
     *
     * @param locale Indonesian, or anything else for English
     * @return the lines
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(rule)
                .append(" (")
                .append(title.in(locale))
                .append("): ")
                .append(MESSAGES.text(locale, "truth." + truth))
                .append('\n');
        if (standing != Standing.IN_FORCE) {
            text.append(MESSAGES.text(locale, "standing." + standing, reason)).append('\n');
        }
        if (!tree.condition().isEmpty()) {
            append(tree, 1, locale, text);
        }
        return text.toString();
    }

    private static void append(Node node, int depth, Locale locale, StringBuilder text) {
        text.append("  ".repeat(depth)).append(node.truth()).append(' ').append(node.condition());
        if (!node.observed().isEmpty()) {
            text.append(" — ").append(MESSAGES.text(locale, "observed", node.observed()));
        }
        node.evidence().forEach(span -> text.append(" «").append(span.text()).append('»'));
        text.append('\n');
        node.of().forEach(part -> append(part, depth + 1, locale, text));
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
