package id.lontara.examples.audit;

import id.lontara.rule.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HTML in which nothing that was not escaped can stand: there is no way to write markup but by naming an element.
 * Elements and attributes that run code, and links that leave the page, are refused.
 */
final class Html {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]*");
    private static final Set<String> VOID = Set.of("meta", "input", "br", "hr");
    private static final Set<String> REFUSED =
            Set.of("script", "iframe", "object", "embed", "link", "base", "form", "img");
    private static final Set<String> LINKS = Set.of("href", "src", "action", "data", "srcset");

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Appendable out) {
        this.out = out;
    }

    Html doctype() {
        return write("<!DOCTYPE html>\n");
    }

    /**
     * Opens an element.
     *
     * @param name its name
     * @param attributes names and values in turn
     */
    Html open(String name, String... attributes) {
        if (!NAME.matcher(name).matches() || REFUSED.contains(name)) {
            throw new IllegalArgumentException("no element of this page: " + name);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            check(attributes[i], attributes[i + 1]);
        }
        write("<").write(name);
        for (int i = 0; i < attributes.length; i += 2) {
            write(" ")
                    .write(attributes[i])
                    .write("=\"")
                    .escaped(attributes[i + 1])
                    .write("\"");
        }
        write(">");
        if (!VOID.contains(name)) {
            open.push(name);
        }
        return this;
    }

    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches() || name.startsWith("on")) {
            throw new IllegalArgumentException("no attribute of this page: " + name);
        }
        if (LINKS.contains(name) && !value.startsWith("#")) {
            throw new IllegalArgumentException("links stay in the page: " + value);
        }
    }

    Html close() {
        String name = open.pop();
        write("</").write(name).write(">");
        return switch (name) {
            case "section", "div", "p", "li", "ul", "ol", "tr", "table", "details", "svg", "article", "figure" ->
                write("\n");
            default -> this;
        };
    }

    Html text(String text) {
        return escaped(text);
    }

    /** A text in both languages, of which the reader sees one. */
    Html say(LocalizedText text) {
        String indonesian = text.in(Words.INDONESIAN);
        String english = text.in(Locale.ENGLISH);
        if (indonesian.equals(english)) {
            return escaped(english);
        }
        return element("span", indonesian, "lang", "id").element("span", english, "lang", "en");
    }

    /** An element that holds a text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).escaped(text).close();
    }

    /** An element that holds a text in both languages. */
    Html element(String name, LocalizedText text, String... attributes) {
        return open(name, attributes).say(text).close();
    }

    /** What somebody wrote: its own direction, so that it cannot turn the words around it. */
    Html quoted(String text) {
        return open("bdi").escaped(text).close();
    }

    /** A style sheet of our own. */
    Html style(String css) {
        if (css.contains("</") || css.contains("url(") || css.contains("@import")) {
            throw new IllegalArgumentException("the style sheet must stand on its own");
        }
        return open("style").write(css).close();
    }

    /** Closes what is still open. */
    void end() {
        while (!open.isEmpty()) {
            close();
        }
    }

    private Html escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isHarmless(character) ? character : 0xFFFD);
            }
        });
        return write(safe);
    }

    /** Controls, halves of a pair and marks that reverse the direction of what follows are shown as what they are: foreign. */
    private static boolean isHarmless(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean direction =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        boolean none = character == 0xFFFE || character == 0xFFFF;
        return !control && !direction && !half && !none;
    }

    private Html write(CharSequence markup) {
        try {
            out.append(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
