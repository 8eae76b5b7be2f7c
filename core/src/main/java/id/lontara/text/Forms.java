package id.lontara.text;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Takes the forms that language modules give for a word. A token has at most eight forms with its folded surface and
 * the other readings of it; what comes later than that, in the order of modules and of calls, is not kept. Not
 * thread-safe: it lives for one call of {@link LanguageModule#forms} and is not to be held longer.
 */
public final class Forms {

    private final Set<String> normals = new LinkedHashSet<>();
    private final Set<String> stems = new LinkedHashSet<>();

    Forms() {}

    /**
     * Adds a normal form: what the writer would have written in full. One of several words is found by phrases of these words,
     * unless the token has parts, as a word with a hyphen has.
     *
     * @param form a word, or several separated by one space, folded as {@link TextAnalyzer#fold} does
     * @return this
     * @throws IllegalArgumentException if the form is blank, begins or ends with a space, or has two in a row
     */
    public Forms normal(String form) {
        String checked = checked(form);
        if (normals.size() < Entry.MAX_FORMS) {
            normals.add(checked);
        }
        return this;
    }

    /**
     * Adds a stem: what inflected words share.
     *
     * @param form one word, folded as {@link TextAnalyzer#fold} does
     * @return this
     * @throws IllegalArgumentException if the form is empty or contains a space
     */
    public Forms stem(String form) {
        String checked = checked(form);
        if (checked.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a stem is one word, but was '" + form + "'");
        }
        if (stems.size() < Entry.MAX_FORMS) {
            stems.add(checked);
        }
        return this;
    }

    Set<String> normals() {
        return normals;
    }

    Set<String> stems() {
        return stems;
    }

    private static String checked(String form) {
        Objects.requireNonNull(form, "form");
        if (form.isEmpty() || form.charAt(0) == ' ' || form.endsWith(" ") || form.contains("  ")) {
            throw new IllegalArgumentException("a form is words separated by one space each, but was '" + form + "'");
        }
        return form;
    }
}
