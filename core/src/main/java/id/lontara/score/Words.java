package id.lontara.score;

import id.lontara.message.Messages;
import id.lontara.rule.LocalizedText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** The sentences of scorecards in both languages. */
final class Words {

    private static final Messages MESSAGES = Messages.of("id.lontara.score.words");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private Words() {}

    /** A sentence; arguments that are localized texts are filled in language by language. */
    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(Map.of(
                "en", in(Locale.ENGLISH, key, arguments),
                "id", in(INDONESIAN, key, arguments)));
    }

    private static String in(Locale locale, String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i] instanceof LocalizedText text
                    ? text.in(locale)
                    : arguments[i] instanceof BigDecimal number ? decimal(locale, number) : arguments[i];
        }
        return MESSAGES.text(locale, key, texts);
    }

    /** All places as they are, with the decimal sign of the language; what the machine knows of locales plays no part. */
    private static String decimal(Locale locale, BigDecimal number) {
        String plain = number.toPlainString();
        return locale.equals(INDONESIAN) ? plain.replace('.', ',') : plain;
    }
}
