package id.lontara.io;

import id.lontara.message.Messages;
import java.util.List;
import java.util.Locale;

/** A contradiction in a mapping, told in English to who builds one and in both languages to who writes one. */
final class CsvProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of("id.lontara.yaml.problems");

    private final String key;
    private final transient List<Object> arguments;

    CsvProblem(String key, Object... arguments) {
        super(MESSAGES.text(Locale.ENGLISH, key, arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
