package id.lontara.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The constraints of the records as code: each throws the first breach. */
final class Require {

    private Require() {}

    static String notBlank(String path, @Nullable String value) {
        if (value == null) {
            throw breach(path, "null", "missing");
        }
        if (value.isBlank()) {
            throw breach(path, value, "blank");
        }
        return value;
    }

    static <T> T present(String path, @Nullable T value) {
        if (value == null) {
            throw breach(path, "null", "missing");
        }
        return value;
    }

    static <T> Value<T> value(String path, @Nullable Value<T> value) {
        return present(path, value);
    }

    static Value<String> text(String path, @Nullable Value<String> value) {
        Value<String> text = present(path, value);
        if (text.isKnown()) {
            notBlank(path, text.get());
        }
        return text;
    }

    static Value<Long> count(String path, @Nullable Value<Long> value) {
        Value<Long> count = present(path, value);
        if (count.isKnown() && count.get() < 0) {
            throw breach(path, count.toString(), "negative");
        }
        return count;
    }

    static Value<Map<String, Long>> counts(String path, @Nullable Value<Map<String, Long>> value) {
        Value<Map<String, Long>> counts = present(path, value);
        if (!counts.isKnown()) {
            return counts;
        }
        counts.get().forEach((name, count) -> {
            notBlank(path, name);
            count(path + "." + name, count == null ? null : Value.of(count));
        });
        return Value.of(Collections.unmodifiableMap(new TreeMap<>(counts.get())));
    }

    static Value<List<String>> texts(String path, @Nullable Value<List<String>> value) {
        Value<List<String>> texts = list(path, value);
        if (texts.isKnown()) {
            for (int i = 0; i < texts.get().size(); i++) {
                notBlank(path + "[" + i + "]", texts.get().get(i));
            }
        }
        return texts;
    }

    static <T> Value<List<T>> list(String path, @Nullable Value<List<T>> value) {
        Value<List<T>> list = present(path, value);
        return list.isKnown() ? Value.of(list(path, list.get())) : list;
    }

    static <T> List<T> list(String path, @Nullable List<T> value) {
        return List.copyOf(elements(path, present(path, value)));
    }

    private static <T, C extends Collection<T>> C elements(String path, C values) {
        int index = 0;
        for (T each : values) {
            present(path + "[" + index++ + "]", each);
        }
        return values;
    }

    static void ordered(String path, Value<LocalDate> from, Value<LocalDate> until) {
        if (from.isKnown() && until.isKnown() && until.get().isBefore(from.get())) {
            throw breach(path, until.toString(), "before", from.toString());
        }
    }

    static BreachException breach(String path, String value, String constraint, String... arguments) {
        return new BreachException(new Breach(path, value, constraint, List.of(arguments)));
    }
}
