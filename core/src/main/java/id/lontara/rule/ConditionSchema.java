package id.lontara.rule;

import static id.lontara.rule.PackSchema.only;
import static id.lontara.rule.PackSchema.ref;
import static id.lontara.rule.SchemaValues.either;
import static id.lontara.rule.SchemaValues.matching;

import id.lontara.model.SubjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Conditions and tests, for schemas: one definition for each kind of subject, with its signals. */
final class ConditionSchema {

    private static final String IS = ConditionReader.IS;
    private static final String JAVA = ConditionReader.JAVA + ".";

    private ConditionSchema() {}

    static void add(Map<String, Object> definitions, Collection<Signal<?>> signals) {
        for (SubjectType scope : SubjectType.values()) {
            definitions.put("condition-" + scope.word(), condition(scope, signals));
        }
        Map<String, Object> presence = only(Map.of(IS, PackSchema.words(ConditionReader.PRESENCE.keySet())));
        definitions.put("test-presence", presence);
        definitions.put("test-text", test(only(each(ConditionReader.TEXTS, ref("some-names")))));
        definitions.put("some-names", someOf(ref("name")));
        definitions.put("test-word", words(ref("name")));
        definitions.put("test-flag", test(ref("flag")));
        definitions.put("test-number", either(ref("test-size"), ref("test-presence")));
        definitions.put("test-size", ordered("number"));
        definitions.put("test-duration", test(ordered("duration")));
        definitions.put("bound-instant", either(ref("moment"), matching("^\\$")));
        definitions.put("test-instant", test(ordered("bound-instant")));
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("type", "object");
        Map<String, Object> properties = each(ConditionReader.ITEMS, ref("test-word"));
        properties.put("size", ref("test-size"));
        items.put("properties", properties);
        items.put("additionalProperties", false);
        items.put("minProperties", 1);
        items.put("not", Map.of("required", List.of("any", "none")));
        definitions.put("test-list", test(items));
    }

    private static Map<String, Object> condition(SubjectType scope, Collection<Signal<?>> signals) {
        Map<String, Object> parts = Map.of("type", "array", "items", ref("condition-" + scope.word()), "minItems", 1);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("all", described("true if all are", parts));
        properties.put("any", described("true if one is", parts));
        properties.put("none", described("true if all are false", parts));
        properties.put("label", described("whether a label is asserted, as family/name", ref("name")));
        List<String> names = new ArrayList<>();
        List<String> inCode = new ArrayList<>();
        Map<String, Object> tests = new LinkedHashMap<>();
        for (Signal<?> signal : signals) {
            if (!signal.of().contains(scope)) {
                continue;
            }
            names.add(signal.name());
            if (signal.name().startsWith(JAVA)) {
                inCode.add(signal.name().substring(JAVA.length()));
            } else {
                tests.put(signal.name(), described(description(signal), test(signal)));
            }
        }
        properties.put("known", described("whether a signal is known; never unknown", Map.of("enum", names)));
        if (!inCode.isEmpty()) {
            properties.put(ConditionReader.JAVA, described("a condition in code", Map.of("enum", inCode)));
        }
        properties.putAll(tests);
        return only(properties);
    }

    private static String description(Signal<?> signal) {
        return signal.unit().isEmpty() ? signal.description() : signal.description() + " (" + signal.unit() + ")";
    }

    private static Map<String, Object> test(Signal<?> signal) {
        return switch (signal.type()) {
            case TEXT -> ref("test-text");
            case NUMBER -> ref("test-number");
            case DURATION -> ref("test-duration");
            case INSTANT -> ref("test-instant");
            case WORD ->
                signal.words().isEmpty()
                        ? ref("test-word")
                        : words(either(Map.of("enum", signal.words()), matching("^\\$")));
            case FLAG -> ref("test-flag");
            case LIST -> ref("test-list");
        };
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(new TreeMap<>(schema));
        return described;
    }

    private static Map<String, Object> test(Map<String, Object> own) {
        return either(own, ref("test-presence"));
    }

    private static Map<String, Object> someOf(Map<String, Object> word) {
        return either(word, Map.of("type", "array", "items", word, "minItems", 1));
    }

    private static Map<String, Object> words(Map<String, Object> word) {
        Map<String, Object> some = someOf(word);
        return either(some, only(each(ConditionReader.WORDS, some)), ref("test-presence"));
    }

    private static Map<String, Object> ordered(String bound) {
        Map<String, Object> properties = each(ConditionReader.ORDERED, ref(bound));
        properties.put(
                ConditionReader.BETWEEN, Map.of("type", "array", "items", ref(bound), "minItems", 2, "maxItems", 2));
        Map<String, Object> bounds = new LinkedHashMap<>();
        bounds.put("type", "object");
        bounds.put("properties", properties);
        bounds.put("additionalProperties", false);
        bounds.put("minProperties", 1);
        return either(ref(bound), bounds);
    }

    /** The same under each key but {@code is}, which stands alone. */
    private static Map<String, Object> each(Collection<String> keys, Object schema) {
        Map<String, Object> each = new LinkedHashMap<>();
        keys.stream().filter(key -> !key.equals(IS)).forEach(key -> each.put(key, schema));
        return each;
    }
}
