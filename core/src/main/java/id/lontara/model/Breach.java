package id.lontara.model;

import id.lontara.message.Messages;
import java.util.List;
import java.util.Locale;

/**
 * One impossible value: where it stands, what it is and why it cannot be.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the component, such as {@code engagement.likes}
 * @param value the value as text, shortened to 80 characters
 * @param constraint the name of the constraint, a key of the message bundle, such as {@code count.negative}
 * @param arguments further arguments of the message after path and value
 */
public record Breach(String path, String value, String constraint, List<String> arguments) {

    private static final int SHOWN = 80;
    private static final Messages MESSAGES = Messages.of("id.lontara.model.breaches");

    /** Shortens the value. */
    public Breach {
        value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        arguments = List.copyOf(arguments);
    }

    /**
     * The breach in words.
     *
     * @param locale English or Indonesian; any other locale reads English
     * @return a sentence that names path, value and the way out
     */
    public String message(Locale locale) {
        Object[] all = new Object[arguments.size() + 2];
        all[0] = path;
        all[1] = value;
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 2] = arguments.get(i);
        }
        return MESSAGES.text(locale, constraint, all);
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
