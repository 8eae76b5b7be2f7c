package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import id.lontara.rule.LocalizedText;
import java.util.List;
import java.util.Locale;

/**
 * What would make a rule fire that does not: the fewest leaves of its condition that would have to come out otherwise.
 *
 * <p>{@code all} needs every part, {@code any} the cheapest, {@code none} that every part is FALSE. A leaf counts one, and
 * the same predicate counts once, also where it is asked for in its negation; between equals the first in the document is
 * taken. Facts of the subject ({@link id.lontara.rule.Signal#fact()}) are named only if nothing else helps. Leaves that
 * hold already and must go on holding are no changes, but changes never contradict them, nor each other.
 *
 * <p>A label counts one too. It is followed into the rules and classifiers that could assert it, a few labels deep, and
 * what these ask for must not contradict the rest either. What is told has been rehearsed: with these changes, and with
 * those of other leaves that they cannot but bring about, the rules of the subject were gone through again, and the rule
 * fired. What nobody has to change is taken to stay as it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param outlook whether the rule can fire at all
 * @param changes what would have to be so, in the order of the condition
 * @param obstacles why it cannot, or what stood in the way of what was tried
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Remedy(Outlook outlook, List<Change> changes, List<LocalizedText> obstacles) {

    /** Copies the lists. */
    public Remedy {
        changes = List.copyOf(changes);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether a rule can fire for a subject. */
    public enum Outlook {
        /** With some changes. */
        CAN_FIRE,
        /** Whatever would change: what it asks for contradicts itself, or nothing could assert a label. */
        CANNOT_FIRE,
        /** Nothing was found among what could be looked at in bounded time, or all of it brings about what prevents it. */
        NOT_FOUND;

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
     * A leaf that would have to come out otherwise.
     *
     * @param condition the leaf as it is written in the pack, in short
     * @param wanted whether it would have to hold
     * @param observed what was observed, masked where a masking rule says so
     * @param fact whether it is a fact of the subject
     * @param message what would have to be so, and what is
     * @param through for a label, what would bring that about; empty where that was told before
     * @param others for a label, what else could, each by itself, cheapest first
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Change(
            String condition,
            boolean wanted,
            String observed,
            boolean fact,
            LocalizedText message,
            List<Part> through,
            List<Other> others) {

        /** Copies the lists. */
        public Change {
            through = List.copyOf(through);
            others = List.copyOf(others);
        }
    }

    /**
     * What has to do with a label.
     *
     * @param by the id of the rule, or the name of the classifier's signal
     * @param message what it would have to do
     * @param changes for a rule, what would make it do that
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(String by, LocalizedText message, List<Change> changes) {

        /** Copies the list. */
        public Part {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What else could bring a label about.
     *
     * @param by the id of the rule, or the name of the classifier's signal
     * @param changes how many changes that takes
     */
    public record Other(String by, int changes) {}

    /**
     * How many leaves of the condition would have to change.
     *
     * @return the number of {@link #changes()}
     */
    public int cost() {
        return changes.size();
    }

    /**
     * The remedy in words, one line for each change.
     *
     * @param locale Indonesian, or anything else for English
     * @return the lines
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder();
        switch (outlook) {
            case CAN_FIRE -> text.append(Telling.in(locale, "remedy", Telling.count("change", cost())));
            case CANNOT_FIRE -> text.append(Telling.in(locale, "remedy.cannot"));
            case NOT_FOUND -> text.append(Telling.in(locale, "remedy.not-found"));
        }
        text.append('\n');
        changes.forEach(change -> append(change, 1, locale, text));
        obstacles.forEach(
                obstacle -> text.append("  - ").append(obstacle.in(locale)).append('\n'));
        return text.toString();
    }

    private static void append(Change change, int depth, Locale locale, StringBuilder text) {
        text.append("  ".repeat(depth)).append("- ").append(change.message().in(locale));
        if (change.fact()) {
            text.append(Telling.in(locale, "change.fact"));
        }
        text.append('\n');
        for (Part part : change.through()) {
            text.append("  ".repeat(depth + 1)).append(part.message().in(locale));
            text.append(part.changes().isEmpty() ? "\n" : ":\n");
            part.changes().forEach(inner -> append(inner, depth + 2, locale, text));
        }
        if (!change.others().isEmpty()) {
            String others = String.join(
                    ", ",
                    change.others().stream()
                            .map(other -> other.by() + " ("
                                    + Telling.count("change", other.changes()).in(locale) + ")")
                            .toList());
            text.append("  ".repeat(depth + 1))
                    .append(Telling.in(locale, "change.others", others))
                    .append('\n');
        }
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
