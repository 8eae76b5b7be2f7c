package id.lontara.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.lontara.model.Breach;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a table mean.
 *
 * @param times the forms of times
 * @param thousands what stands between groups of three digits, or -1
 * @param decimal what stands before a fraction, or -1
 * @param listSeparator what stands between the items of a list
 * @param unknown folded cells that mean unknown
 * @param none folded cells that mean none
 * @param yes folded cells that mean yes
 * @param no folded cells that mean no
 */
record CsvCells(
        CsvTimes times,
        int thousands,
        int decimal,
        char listSeparator,
        Set<String> unknown,
        Set<String> none,
        Set<String> yes,
        Set<String> no) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static String folded(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What a cell means for a property: nothing for unknown, else its JSON.
     *
     * @param path where the cell stands, for breaches
     * @return the JSON, or null for unknown
     * @throws Unreadable if the cell is no such value
     */
    @Nullable
    JsonNode value(CsvProperty.Kind kind, String path, String cell) throws Unreadable {
        String text = cell.strip();
        String folded = folded(text);
        if (unknown.contains(folded)) {
            return null;
        }
        if (none.contains(folded)) {
            return NODES.nullNode();
        }
        return switch (kind) {
            case TEXT -> NODES.textNode(text);
            case TEXTS -> texts(text);
            case COUNT -> count(path, text);
            case FLAG -> flag(path, text, folded);
            case TIME ->
                times.moment(text)
                        .map(moment -> NODES.textNode(moment.toString()))
                        .orElseThrow(() -> new Unreadable(path, text, "cell.time"));
            case DATE ->
                times.day(text)
                        .map(LocalDate::toString)
                        .map(NODES::textNode)
                        .orElseThrow(() -> new Unreadable(path, text, "cell.time"));
        };
    }

    private JsonNode texts(String text) {
        ArrayNode list = NODES.arrayNode();
        int start = 0;
        for (int end = text.indexOf(listSeparator); end >= 0; end = text.indexOf(listSeparator, start)) {
            list.add(text.substring(start, end).strip());
            start = end + 1;
        }
        return list.add(text.substring(start).strip());
    }

    private JsonNode flag(String path, String text, String folded) throws Unreadable {
        if (!yes.contains(folded) && !no.contains(folded)) {
            throw new Unreadable(path, text, "cell.flag", String.join(", ", yes), String.join(", ", no));
        }
        return NODES.booleanNode(yes.contains(folded));
    }

    private JsonNode count(String path, String text) throws Unreadable {
        Optional<String> digits = digits(text);
        if (digits.isEmpty()) {
            throw new Unreadable(path, text, "cell.count");
        }
        try {
            return NODES.numberNode(Long.parseLong(digits.get()));
        } catch (NumberFormatException e) {
            throw new Unreadable(path, text, "count.large");
        }
    }

    /** The digits of a whole number with its sign; nothing if it is none or its groups are not of three. */
    private Optional<String> digits(String text) {
        StringBuilder digits = new StringBuilder();
        int i = 0;
        if (text.startsWith("-")) {
            digits.append('-');
            i++;
        }
        int inGroup = 0;
        int groups = 0;
        for (; i < text.length() && text.charAt(i) != decimal; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                inGroup++;
            } else if (isThousands(c) && (groups == 0 ? inGroup >= 1 && inGroup <= 3 : inGroup == 3)) {
                groups++;
                inGroup = 0;
            } else {
                return Optional.empty();
            }
        }
        boolean whole = groups == 0 ? inGroup > 0 : inGroup == 3;
        boolean nothingBehind = i == text.length() || zeros(text, i + 1);
        return whole && nothingBehind ? Optional.of(digits.toString()) : Optional.empty();
    }

    private boolean isThousands(char c) {
        return c == thousands || (thousands == ' ' && (c == '\u00A0' || c == '\u202F' || c == '\u2009'));
    }

    private static boolean zeros(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return from < text.length();
    }

    /** Thrown for a cell that is no value of its kind; without a stack trace, since tables hold many of them. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Breach breach;

        Unreadable(String path, String text, String constraint, String... arguments) {
            super(constraint, null, false, false);
            this.breach = new Breach(path, text, constraint, List.of(arguments));
        }

        Breach breach() {
            return breach;
        }
    }
}
