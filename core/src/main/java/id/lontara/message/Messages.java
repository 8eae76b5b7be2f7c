package id.lontara.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One bundle of messages. English is the base; Indonesian is chosen by its language; whatever the machine's own locale
 * is, it plays no part.
 *
 * <p>Immutable and thread-safe.
 */
public final class Messages {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final String bundle;

    private Messages(String bundle) {
        this.bundle = bundle;
    }

    /**
     * The bundle of a name.
     *
     * @param bundle the base name, such as {@code id.lontara.model.breaches}
     * @return the bundle, loaded through this module's own class loader when first read
     */
    public static Messages of(String bundle) {
        return new Messages(bundle);
    }

    /**
     * A message with its arguments filled in.
     *
     * @param locale Indonesian, or anything else for English
     * @param key a key of the bundle
     * @param arguments what {0}, {1} … stand for; numbers are written without grouping
     * @return the message
     */
    public String text(Locale locale, String key, Object... arguments) {
        Locale chosen = locale.getLanguage().equals(INDONESIAN.getLanguage()) ? INDONESIAN : Locale.ROOT;
        String pattern = ResourceBundle.getBundle(bundle, chosen).getString(key);
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(texts);
    }
}
