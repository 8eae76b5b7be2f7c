package id.lontara.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A text in several languages, keyed by their tags. Which languages these are is for packs to say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param texts the texts by language tag, such as {@code en}; never empty
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {

    /** Refuses to be empty. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /**
     * A text in one language.
     *
     * @param language the language tag
     * @param text the text
     * @return the text
     */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /**
     * The text in a language.
     *
     * @param locale the language wanted
     * @return the text in that language, else in the first language by its tag
     */
    public String in(Locale locale) {
        String text = texts.get(locale.getLanguage());
        return text != null ? text : texts.values().iterator().next();
    }

    /**
     * Changes the text in every language.
     *
     * @param change applied to each text
     * @return the changed text
     */
    public LocalizedText map(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        texts.forEach((language, text) -> changed.put(language, change.apply(text)));
        return new LocalizedText(changed);
    }

    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
