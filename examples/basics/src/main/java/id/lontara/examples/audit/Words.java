package id.lontara.examples.audit;

import id.lontara.rule.LocalizedText;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of the audit in both languages. */
final class Words {

    static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final String BUNDLE = "audit.messages";

    private Words() {}

    /**
     * A sentence in both languages. Numbers are written the way each language writes them, and arguments that are
     * localized texts are filled in language by language. Of one thing it speaks in the singular, if the first argument
     * is its number and the bundle has the sentence under {@code .one} too.
     */
    static LocalizedText of(String key, Object... arguments) {
        boolean one = arguments.length > 0 && arguments[0] instanceof Long number && number == 1;
        if (one && bundle(INDONESIAN).containsKey(key + ".one")) {
            return of(key + ".one", arguments);
        }
        return new LocalizedText(Map.of(
                "en", in(Locale.ENGLISH, key, arguments),
                "id", in(INDONESIAN, key, arguments)));
    }

    /** The title of a name that packs and platforms use, or the name itself where the bundle has none. */
    static LocalizedText name(String kind, String name) {
        String key = kind + "." + name;
        return bundle(INDONESIAN).containsKey(key) ? of(key) : plain(name);
    }

    /** A text that reads the same in both languages. */
    static LocalizedText plain(String text) {
        return new LocalizedText(Map.of("en", text, "id", text));
    }

    /** Texts one after the other. */
    static LocalizedText join(String between, Iterable<LocalizedText> parts) {
        StringBuilder english = new StringBuilder();
        StringBuilder indonesian = new StringBuilder();
        for (LocalizedText part : parts) {
            english.append(english.isEmpty() ? "" : between).append(part.in(Locale.ENGLISH));
            indonesian.append(indonesian.isEmpty() ? "" : between).append(part.in(INDONESIAN));
        }
        return new LocalizedText(Map.of("en", english.toString(), "id", indonesian.toString()));
    }

    static String in(Locale locale, String key, Object... arguments) {
        String pattern;
        try {
            pattern = bundle(locale).getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("no message '" + key + "' in " + BUNDLE, e);
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            boolean slot = pattern.charAt(i) == '{'
                    && i + 2 < pattern.length()
                    && pattern.charAt(i + 2) == '}'
                    && Character.isDigit(pattern.charAt(i + 1));
            if (slot) {
                text.append(argument(locale, arguments[pattern.charAt(i + 1) - '0']));
                i += 2;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString();
    }

    private static String argument(Locale locale, Object argument) {
        if (argument instanceof LocalizedText text) {
            return text.in(locale);
        }
        return argument instanceof Number number
                ? Format.number(number.longValue()).in(locale)
                : argument.toString();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale.equals(INDONESIAN) ? INDONESIAN : Locale.ROOT);
    }
}
