package id.lontara.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text in several languages, keyed by their tags. Which languages these are is for packs to say.
 *
 * <p>Immutable and thread-safe.
 */
public final class LocalizedText {

    /** In order. Every finding fills in a text: the languages are shared, and there is no map until somebody asks. */
    private final String[] languages;

    private final String[] texts;

    /**
     * A text in some languages.
     *
     * @param texts the texts by language tag, such as {@code en}; not empty
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText(Map<String, String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        Map<String, String> ordered = new TreeMap<>(texts);
        this.languages = ordered.keySet().toArray(new String[0]);
        this.texts = ordered.values().toArray(new String[0]);
    }

    private LocalizedText(String[] languages, String[] texts) {
        this.languages = languages;
        this.texts = texts;
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
     * The texts.
     *
     * @return the texts by language tag, in the order of the tags; never empty, unmodifiable
     */
    @JsonValue
    public Map<String, String> texts() {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < languages.length; i++) {
            map.put(languages[i], texts[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * The text in a language.
     *
     * @param locale the language wanted
     * @return the text in that language, else in the first language by its tag
     */
    public String in(Locale locale) {
        String wanted = locale.getLanguage();
        for (int i = 0; i < languages.length; i++) {
            if (languages[i].equals(wanted)) {
                return texts[i];
            }
        }
        return texts[0];
    }

    /**
     * Changes the text in every language.
     *
     * @param change applied to each text
     * @return the changed text
     */
    public LocalizedText map(UnaryOperator<String> change) {
        String[] changed = new String[texts.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = change.apply(texts[i]);
        }
        return new LocalizedText(languages, changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalizedText that
                && Arrays.equals(languages, that.languages)
                && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(languages) * 31 + Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
