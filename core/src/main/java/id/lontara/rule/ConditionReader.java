package id.lontara.rule;

import id.lontara.model.Moment;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.PackScope.Named;
import id.lontara.rule.Test.Bound;
import id.lontara.rule.Test.Operator;
import id.lontara.rule.Test.Quantifier;
import id.lontara.text.Phrase;
import id.lontara.yaml.Hint;
import id.lontara.yaml.YamlNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the condition of a rule: a mapping with exactly one key at every level. */
final class ConditionReader {

    private static final Condition NOTHING = new Condition.HasLabel("?");
    static final String JAVA = "java";
    static final String IS = "is";
    static final String BETWEEN = "between";
    private static final Map<String, Operator> OPERATORS = Map.of(
            "eq", Operator.EQ,
            "ne", Operator.NE,
            "gt", Operator.GT,
            "gte", Operator.GTE,
            "lt", Operator.LT,
            "lte", Operator.LTE);
    static final List<String> TEXTS = List.of("any", "all", "none", IS);
    static final List<String> WORDS = List.of("eq", "ne", "in", "not-in", IS);
    static final List<String> ITEMS = List.of("any", "none", "size", IS);
    static final List<String> ORDERED = List.of("eq", "ne", "gt", "gte", "lt", "lte", BETWEEN, IS);
    static final Map<String, Boolean> PRESENCE = Map.of("none", true, "some", false);

    private final PackScope pack;
    private final VisibleLabels labels;
    private final SubjectType scope;

    ConditionReader(PackScope pack, VisibleLabels labels, SubjectType scope) {
        this.pack = pack;
        this.labels = labels;
        this.scope = scope;
    }

    Condition read(YamlNode node) {
        if (!node.open().isMapping()) {
            return NOTHING;
        }
        if (node.fields().size() != 1) {
            node.problem(
                    "condition.one",
                    node.fields().size(),
                    String.join(", ", node.fields().keySet()));
            return NOTHING;
        }
        Map.Entry<String, YamlNode> only = node.fields().entrySet().iterator().next();
        YamlNode body = only.getValue();
        return switch (only.getKey()) {
            case "all" -> new Condition.All(parts(body));
            case "any" -> new Condition.Any(parts(body));
            case "none" -> new Condition.None(parts(body));
            case "label" -> new Condition.HasLabel(labels.read(body, scope));
            case "known" -> known(body);
            case JAVA -> java(body);
            default -> measured(node, only.getKey(), body);
        };
    }

    private List<Condition> parts(YamlNode node) {
        List<Condition> parts = new ArrayList<>();
        for (YamlNode item : node.items()) {
            parts.add(read(item));
        }
        if (parts.isEmpty() && node.isSequence()) {
            node.problem("condition.empty");
        }
        return parts;
    }

    private Condition known(YamlNode node) {
        Signal<?> signal = pack.signals().get(node.name());
        if (signal == null) {
            if (node.isScalar()) {
                node.unknown("signal.unknown", node.raw(), names());
            }
            return NOTHING;
        }
        scoped(signal, node);
        return new Condition.Known(signal);
    }

    /** A condition in code is a flag named after it, so that it is supplied, cached and explained like any signal. */
    private Condition java(YamlNode node) {
        String name = JAVA + "." + node.name();
        Signal<?> signal = pack.signals().get(name);
        if (signal == null || signal.type() != SignalType.FLAG) {
            if (node.isScalar()) {
                Set<String> conditions = pack.signals().keySet().stream()
                        .filter(s -> s.startsWith(JAVA + "."))
                        .map(s -> s.substring(JAVA.length() + 1))
                        .collect(Collectors.toCollection(TreeSet::new));
                node.unknown("java.unknown", node.raw(), conditions);
            }
            return NOTHING;
        }
        scoped(signal, node);
        return new Condition.Measured(signal, new Test.Flag(true));
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        pack.signals().values().forEach(signal -> {
            if (signal.of().contains(scope) && !signal.name().startsWith(JAVA + ".")) {
                names.add(signal.name());
            }
        });
        return names;
    }

    private void scoped(Signal<?> signal, YamlNode node) {
        if (!signal.of().contains(scope)) {
            node.problem("signal.scope", signal.name(), scope.word());
        }
    }

    private Condition measured(YamlNode node, String name, YamlNode body) {
        Signal<?> signal = pack.signals().get(name);
        if (signal == null || name.startsWith(JAVA + ".")) {
            if (node.problems().full()) {
                return NOTHING;
            }
            Set<String> possible = names();
            possible.addAll(List.of("all", "any", "none", "label", "known", JAVA));
            node.problemAt(name, "signal.unknown", name, new Hint(name, possible));
            return NOTHING;
        }
        if (!signal.of().contains(scope)) {
            node.problemAt(name, "signal.scope", name, scope.word());
        }
        if (body.isMapping() && body.has(IS) && body.fields().size() == 1) {
            return new Condition.Measured(
                    signal, new Test.Presence(body.optional(IS).word(PRESENCE, true)));
        }
        Test test = switch (signal.type()) {
            case TEXT -> phrases(body);
            case NUMBER, DURATION, INSTANT -> compare(body, signal);
            case WORD -> oneOf(body, signal.words());
            case FLAG -> new Test.Flag(body.flag());
            case LIST -> items(body, signal);
        };
        return new Condition.Measured(signal, test);
    }

    private Test phrases(YamlNode node) {
        if (!node.closed(TEXTS).isMapping()) {
            return new Test.Presence(true);
        }
        if (node.fields().size() != 1) {
            node.problem("test.phrases");
            return new Test.Presence(true);
        }
        String key = node.fields().keySet().iterator().next();
        YamlNode body = node.optional(key);
        Named<Phrase> named = pack.conditionPhrases(body);
        if (named.isEmpty() && body.isSequence() && body.items().isEmpty()) {
            body.problem("condition.empty");
        }
        Quantifier quantifier = switch (key) {
            case "all" -> Quantifier.ALL;
            case "none" -> Quantifier.NONE;
            default -> Quantifier.ANY;
        };
        return new Test.Phrases(quantifier, named.items(), named.missing(), key + " " + shown(body));
    }

    private Test compare(YamlNode node, Signal<?> signal) {
        List<Bound> bounds = new ArrayList<>();
        int before = node.problems().count();
        if (!node.isMapping()) {
            bounds.add(bound(Operator.EQ, node, signal));
        } else {
            node.closed(ORDERED);
            for (Map.Entry<String, YamlNode> field : node.fields().entrySet()) {
                String key = field.getKey();
                YamlNode body = field.getValue();
                Operator operator = OPERATORS.get(key);
                if (operator != null) {
                    bounds.add(bound(operator, body, signal));
                } else if (key.equals(BETWEEN)) {
                    List<YamlNode> ends = body.items();
                    if (ends.size() == 2) {
                        bounds.add(bound(Operator.GTE, ends.get(0), signal));
                        bounds.add(bound(Operator.LTE, ends.get(1), signal));
                    } else {
                        body.problem("test.between", ends.size());
                    }
                } else if (key.equals(IS)) {
                    body.problem("test.is");
                }
            }
            if (node.fields().isEmpty()) {
                node.problem("test.empty", String.join(", ", ORDERED));
            }
        }
        if (node.problems().count() == before) {
            always(node, signal, bounds);
        }
        return new Test.Compare(bounds, shown(bounds));
    }

    private static String shown(List<Bound> bounds) {
        StringJoiner shown = new StringJoiner(", ");
        for (Bound bound : bounds) {
            shown.add(bound.operator().name().toLowerCase(Locale.ROOT) + " " + bound.shown());
        }
        return shown.toString();
    }

    /** A test that every known value meets says nothing, and hides that the author meant {@code known}. */
    private static void always(YamlNode node, Signal<?> signal, List<Bound> bounds) {
        if (!signal.minimum().isKnown() || bounds.isEmpty()) {
            return;
        }
        double minimum = signal.minimum().get();
        for (Bound bound : bounds) {
            if (!bound.value().isKnown() || !isMet(bound, minimum)) {
                return;
            }
        }
        node.problem("condition.always", signal.name());
    }

    private static boolean isMet(Bound bound, double minimum) {
        return bound.value().get() instanceof Double limit
                && switch (bound.operator()) {
                    case GTE -> limit <= minimum;
                    case GT, NE -> limit < minimum;
                    case EQ, LT, LTE -> false;
                };
    }

    private Bound bound(Operator operator, YamlNode node, Signal<?> signal) {
        Value<YamlNode> literal = pack.parameter(node);
        if (!literal.isKnown()) {
            // A standard in working days has no length of its own.
            Value<Duration> standard = signal.type() == SignalType.DURATION
                    ? pack.standard(node).flatMap(t -> t.inDays() ? Value.unknown() : Value.of(t.time()))
                    : Value.unknown();
            return new Bound(operator, standard, node.raw());
        }
        String shown = node.raw() + (signal.unit().isEmpty() ? "" : " " + signal.unit());
        YamlNode value = literal.get();
        Object parsed = switch (signal.type()) {
            case DURATION -> value.scalar(Duration::parse, Duration.ZERO, "type.duration");
            case INSTANT -> value.scalar(Moment::parse, Moment.of(LocalDate.EPOCH), "type.moment");
            default -> value.number().doubleValue();
        };
        return new Bound(operator, Value.of(parsed), shown);
    }

    /** A word, or one of several; if only some words are possible, each must be one of them. */
    private Test.OneOf oneOf(YamlNode node, List<String> possible) {
        if (!node.isMapping()) {
            Named<String> named = pack.conditionWords(node, possible);
            empty(node, named);
            return new Test.OneOf(named.items(), false, named.missing(), shown(node));
        }
        node.closed(WORDS);
        if (node.fields().size() != 1) {
            node.problem("test.word");
            return new Test.OneOf(List.of(), false, List.of(), "?");
        }
        String key = node.fields().keySet().iterator().next();
        Named<String> named = pack.conditionWords(node.optional(key), possible);
        empty(node.optional(key), named);
        boolean not = key.equals("ne") || key.equals("not-in");
        return new Test.OneOf(named.items(), not, named.missing(), key + " " + shown(node.optional(key)));
    }

    private static void empty(YamlNode node, Named<?> named) {
        if (node.isSequence() && named.isEmpty()) {
            node.problem("condition.empty");
        }
    }

    private Test items(YamlNode node, Signal<?> signal) {
        if (!node.closed(ITEMS).isMapping() || node.fields().isEmpty()) {
            if (node.isMapping()) {
                node.problem("test.empty", "any, none, size, is");
            }
            return new Test.Presence(true);
        }
        if (node.has(IS)) {
            node.optional(IS).problem("test.is");
        }
        boolean none = node.has("none");
        if (none && node.has("any")) {
            node.problem("test.items");
        }
        YamlNode words = node.optional(none ? "none" : "any");
        Value<Test.OneOf> items = words.isPresent() ? Value.of(oneOf(words, List.of())) : Value.none();
        Signal<Double> size = Signal.count(signal.name(), "items", "how many items the list has");
        YamlNode bounds = node.optional("size");
        Value<Test.Compare> sizes = bounds.isPresent() ? Value.of((Test.Compare) compare(bounds, size)) : Value.none();
        return new Test.Items(items, none, sizes, shownFields(node));
    }

    private static String shown(YamlNode node) {
        if (node.isScalar()) {
            return node.raw();
        }
        if (node.isSequence()) {
            List<YamlNode> items = node.items();
            StringJoiner shown = new StringJoiner(", ", "[", "]");
            for (YamlNode item : items.subList(0, Math.min(3, items.size()))) {
                shown.add(shown(item));
            }
            return items.size() > 3 ? shown.add("… " + items.size()).toString() : shown.toString();
        }
        return shownFields(node);
    }

    private static String shownFields(YamlNode node) {
        StringJoiner shown = new StringJoiner(", ");
        for (Map.Entry<String, YamlNode> field : node.fields().entrySet()) {
            shown.add(field.getKey() + " " + shown(field.getValue()));
        }
        return shown.toString();
    }
}
