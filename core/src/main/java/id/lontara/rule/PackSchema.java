package id.lontara.rule;

import id.lontara.model.SubjectType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * JSON Schemas (draft 2020-12) of the files that people write, so that an editor completes keys, names signals with
 * their tests, and tells what a key is for. They are written from the definitions that the readers use: what a schema
 * refuses, a reader refuses too.
 *
 * <p>A schema sees one file and no name that is declared in it or elsewhere. It cannot tell an unknown label, list,
 * parameter, pack or rule, a phrase that cannot be read, a text that is missing in one language, an impossible example,
 * a label that waits for itself, or a condition that is true for every value; nor what YAML itself is not allowed:
 * aliases, tags and repeated keys.
 *
 * <p>Stateless and thread-safe.
 */
public final class PackSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private static final String REF = "#/$defs/";

    private PackSchema() {}

    /**
     * The schema of packs and overlays that may read certain signals.
     *
     * @param signals the signals beside those of the subjects themselves
     * @return the schema as JSON
     */
    public static String of(Collection<? extends Signal<?>> signals) {
        Map<String, Signal<?>> known = new TreeMap<>();
        SignalSource.ofSubjects().signals().forEach(signal -> known.put(signal.name(), signal));
        signals.forEach(signal -> known.put(signal.name(), signal));
        Map<String, Object> definitions = SchemaValues.definitions();
        mappings(definitions);
        ConditionSchema.add(definitions, known.values());
        Map<String, Object> schema = head("Lontara rule pack or overlay");
        schema.put("if", Map.of("required", List.of("extends")));
        schema.put("then", ref("overlay"));
        schema.put("else", ref("pack"));
        schema.put("$defs", used(schema, definitions));
        return SchemaJson.write(schema);
    }

    /**
     * The schema of organisation files.
     *
     * @return the schema as JSON
     */
    public static String ofOrganisations() {
        Map<String, Object> definitions = SchemaValues.definitions();
        for (PackKeys keys : List.of(PackKeys.ORGANISATION, PackKeys.AGENCY, PackKeys.PERIOD)) {
            definitions.put(name(keys), mapping(keys));
        }
        Map<String, Object> schema = head("Lontara organisation file");
        schema.put("$ref", REF + "organisation");
        schema.put("$defs", used(schema, definitions));
        return SchemaJson.write(schema);
    }

    private static Map<String, Object> head(String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("title", title);
        schema.put("type", "object");
        return schema;
    }

    /** The definitions that a schema refers to, near and far, in their order. */
    private static Map<String, Object> used(Map<String, Object> schema, Map<String, Object> definitions) {
        Set<String> used = new TreeSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            Object next = open.removeLast();
            if (next instanceof Map<?, ?> map) {
                map.values().forEach(open::add);
            } else if (next instanceof Collection<?> items) {
                items.forEach(open::add);
            } else if (next instanceof String text && text.startsWith(REF)) {
                String name = text.substring(REF.length());
                if (used.add(name)) {
                    open.add(definitions.getOrDefault(name, List.of()));
                }
            }
        }
        Map<String, Object> kept = new LinkedHashMap<>(definitions);
        kept.keySet().retainAll(used);
        return kept;
    }

    private static String name(PackKeys keys) {
        return keys.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Map<String, Object> ref(String definition) {
        return Map.of("$ref", REF + definition);
    }

    private static void mappings(Map<String, Object> definitions) {
        for (PackKeys keys : PackKeys.values()) {
            definitions.put(name(keys), mapping(keys));
        }
        for (String key : List.of("organisation", "agency", "period")) {
            definitions.remove(key);
        }
        add(definitions, "family", "anyOf", oneOfThese("names", "precedence", "otherwise"));
        add(definitions, "family", "if", Map.of("properties", Map.of("choose", Map.of("const", "any"))));
        add(definitions, "family", "then", without("otherwise"));
        add(definitions, "list", "anyOf", oneOfThese("phrases", "include", "reference"));
        add(definitions, "list", "if", Map.of("required", List.of("reference")));
        add(definitions, "list", "then", Map.of("maxProperties", 1));
        add(definitions, "off", "oneOf", oneOfThese("rule", "basis"));
        add(definitions, "waiver", "oneOf", oneOfThese("subject", "account"));
        add(definitions, "vote", "oneOf", oneOfThese("by", "veto"));
        add(definitions, "then", "anyOf", oneOfThese(RuleReader.EFFECTS.toArray(String[]::new)));
        add(definitions, "then", "dependentRequired", Map.of("decision", List.of("finding")));
        definitions.put("condition", Map.of("type", "object"));
        definitions.put("examples-list", Map.of("type", "array", "items", Map.of()));
        definitions.put("some-examples", Map.of("type", "array", "items", Map.of(), "minItems", 1));
        actions(definitions);
        List<Object> scopes = new ArrayList<>();
        for (SubjectType scope : SubjectType.values()) {
            scopes.add(scoped(scope));
        }
        add(definitions, "rule", "allOf", scopes);
    }

    /** What a rule may say depends on its scope. */
    private static Map<String, Object> scoped(SubjectType scope) {
        String word = scope.word();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("when", ref("condition-" + word));
        Map<String, Object> example = Map.of("items", Map.of("anyOf", List.of(ref("text"), ref("example-" + word))));
        properties.put("examples", Map.of("additionalProperties", example));
        properties.put(
                "then",
                scope == SubjectType.POST
                        ? Map.of("properties", Map.of("finding", Map.of("required", List.of("mend"))))
                        : without("decision", "if-undecided"));
        Map<String, Object> conditional = new LinkedHashMap<>();
        conditional.put(
                "if", Map.of("properties", Map.of("scope", Map.of("const", word)), "required", List.of("scope")));
        conditional.put("then", Map.of("properties", properties));
        return conditional;
    }

    private static void actions(Map<String, Object> definitions) {
        Object body = definitions.remove("action");
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (String kind : RuleReader.ACTIONS.keySet()) {
            kinds.put(
                    kind,
                    kind.equals(ActionKind.ROUTE.word())
                            ? Map.of("allOf", List.of(ref("action-body")), "oneOf", oneOfThese("topic", "role"))
                            : Map.of("anyOf", List.of(Map.of("type", "null"), ref("action-body"))));
        }
        definitions.put("action-body", body);
        definitions.put("action", only(kinds));
    }

    /** An object with exactly one of some keys. */
    static Map<String, Object> only(Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("minProperties", 1);
        schema.put("maxProperties", 1);
        return schema;
    }

    private static List<Object> oneOfThese(String... keys) {
        List<Object> each = new ArrayList<>();
        for (String key : keys) {
            each.add(Map.of("required", List.of(key)));
        }
        return each;
    }

    private static Map<String, Object> without(String... keys) {
        Map<String, Object> never = new LinkedHashMap<>();
        for (String key : keys) {
            never.put(key, false);
        }
        return Map.of("properties", never);
    }

    @SuppressWarnings("unchecked") // definitions of mappings are made here, below
    private static void add(Map<String, Object> definitions, String name, String keyword, Object value) {
        ((Map<String, Object>) definitions.getOrDefault(name, Map.of())).put(keyword, value);
    }

    private static Map<String, Object> mapping(PackKeys keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (PackKeys.Key key : keys.all()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", key.description());
            property.putAll(new TreeMap<>(value(key.value())));
            properties.put(key.name(), property);
            if (key.required()) {
                required.add(key.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> value(String written) {
        if (written.endsWith("[]")) {
            return Map.of("type", "array", "items", ref(written.substring(0, written.length() - 2)));
        }
        if (written.endsWith("?")) {
            return Map.of("anyOf", List.of(Map.of("type", "null"), ref(written.substring(0, written.length() - 1))));
        }
        return ref(written);
    }

    static Map<String, Object> words(Set<String> words) {
        return Map.of("enum", words.stream().sorted().toList());
    }
}
