package id.lontara.yaml;

import id.lontara.message.Messages;
import id.lontara.message.Suggestion;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was probably meant by a word that is none of those possible; as an argument of a problem it is told in the
 * language of the message.
 *
 * @param given what was written
 * @param possible what could have been written
 */
public record Hint(String given, Collection<String> possible) {

    private static final int LISTED = 16;
    private static final int LONGEST = 100;

    String text(Messages messages, Locale locale) {
        return Suggestion.closest(given, possible)
                .map(nearest -> messages.text(locale, "hint.nearest", nearest))
                .orElseGet(() -> all(messages, locale));
    }

    private String all(Messages messages, Locale locale) {
        if (possible.isEmpty()) {
            return messages.text(locale, "hint.nothing");
        }
        String first = possible.stream()
                .distinct()
                .sorted()
                .limit(LISTED)
                .map(word -> Problems.cut(word, LONGEST))
                .collect(Collectors.joining(", "));
        return messages.text(locale, "hint.possible", possible.size() > LISTED ? first + ", …" : first);
    }
}
