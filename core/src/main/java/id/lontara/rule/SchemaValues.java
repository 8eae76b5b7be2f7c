package id.lontara.rule;

import static id.lontara.rule.PackSchema.ref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may stand under keys, for schemas. Scalars are read as they are written, whatever YAML takes them for. */
final class SchemaValues {

    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final String NUMBER = "^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$";

    private SchemaValues() {}

    static Map<String, Object> definitions() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("text", Map.of("type", List.of("string", "number", "boolean")));
        all.put("name", Map.of("type", List.of("string", "number", "boolean"), "pattern", "\\S"));
        all.put("names", Map.of("type", "array", "items", ref("name")));
        all.put("texts", map(ref("name")));
        all.put("format", Map.of("enum", List.of(1, "1")));
        all.put("flag", Map.of("enum", List.of(true, false, "true", "false", "yes", "no", "on", "off")));
        all.put("veto", Map.of("enum", List.of(true, "true", "yes", "on")));
        all.put("number", number("^\\$"));
        all.put("integer", either(Map.of("type", "integer"), matching("^[+-]?[0-9_]+$")));
        all.put("count", either(Map.of("type", "integer", "minimum", 0), matching("^[0-9_]+$")));
        all.put("share", either(Map.of("type", "number", "minimum", 0, "maximum", 1), matching(NUMBER)));
        all.put(
                "log-odds",
                either(
                        Map.of("type", "number", "minimum", -100, "maximum", 100, "not", Map.of("const", 0)),
                        matching(NUMBER)));
        all.put("day", matching(DAY));
        all.put("moment", matching("^\\d{4}-\\d{2}-\\d{2}"));
        all.put("term", matching("^([Pp]|\\$)"));
        all.put("duration", matching("^([-+]?[Pp]|\\$)"));
        all.put("prefix", matching("\\.\\*$"));
        words(all);
        structures(all);
        return all;
    }

    private static void words(Map<String, Object> all) {
        all.put("scope", PackSchema.words(RuleReader.SCOPES.keySet()));
        all.put("scopes", either(ref("scope"), Map.of("type", "array", "items", ref("scope"))));
        all.put("status", PackSchema.words(RuleReader.STATUSES.keySet()));
        all.put("tier", PackSchema.words(RuleReader.TIERS.keySet()));
        all.put("severity", PackSchema.words(RuleReader.SEVERITIES.keySet()));
        all.put("decision", PackSchema.words(RuleReader.DECISIONS.keySet()));
        List<String> demands = new ArrayList<>(RuleReader.DECISIONS.keySet());
        demands.remove(Decision.ALLOW.word());
        all.put("demand", Map.of("enum", demands));
        all.put("choice", PackSchema.words(PackCompiler.CHOICES.keySet()));
        all.put("confidence", Map.of("enum", RuleReader.CONFIDENCES));
        all.put("author", nullable(PackSchema.words(ExampleReader.AUTHORS.keySet())));
        all.put("channel", nullable(PackSchema.words(ExampleReader.CHANNELS.keySet())));
        all.put("badge", nullable(PackSchema.words(ExampleReader.BADGES.keySet())));
    }

    private static void structures(Map<String, Object> all) {
        Map<String, Object> families = map(ref("family"));
        families.put("propertyNames", Map.of("pattern", "^" + PackCompiler.NAME.pattern() + "$"));
        families.remove("minProperties");
        all.put("families", families);
        all.put("parameters", map(ref("parameter")));
        all.put("value", either(ref("name"), ref("names")));
        all.put("values", map(ref("value")));
        Map<String, Object> words = Map.of("type", "array", "items", ref("name"), "minItems", 1);
        all.put("lists", map(either(words, ref("list"))));
        all.put("changes", map(ref("change")));
        Map<String, Object> vote = either(ref("name"), ref("vote"));
        all.put("votes", either(ref("name"), ref("vote"), Map.of("type", "array", "items", vote)));
        all.put("media", Map.of("type", "array", "items", ref("example-media")));
        all.put("named-lists", map(ref("names")));
        all.put("routes", map(ref("name")));
        all.put("terms", map(matching("^[Pp]")));
        all.put("references", map(Map.of("type", "array", "items", either(ref("name"), ref("period")))));
        List.of("parameters", "values", "lists", "changes", "named-lists", "routes", "terms", "references")
                .forEach(name -> loosen(all, name));
    }

    /** Only texts must be there in at least one language; other mappings of names may be empty. */
    private static void loosen(Map<String, Object> all, String name) {
        if (all.get(name) instanceof Map<?, ?> map) {
            map.remove("minProperties");
        }
    }

    private static Map<String, Object> map(Object values) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "object");
        map.put("additionalProperties", values);
        map.put("minProperties", 1);
        return map;
    }

    static Map<String, Object> number(String other) {
        return either(Map.of("type", "number"), matching(NUMBER + "|" + other));
    }

    static Map<String, Object> matching(String pattern) {
        return Map.of("type", "string", "pattern", pattern);
    }

    static Map<String, Object> either(Object... schemas) {
        return Map.of("anyOf", List.of(schemas));
    }

    private static Map<String, Object> nullable(Object schema) {
        return either(Map.of("type", "null"), schema);
    }
}
