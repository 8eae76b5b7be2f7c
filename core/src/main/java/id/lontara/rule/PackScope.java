package id.lontara.rule;

import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.text.Phrase;
import id.lontara.text.PhraseSyntaxException;
import id.lontara.yaml.Hint;
import id.lontara.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the names of one pack stand for while it is compiled: parameters, lists and signals. Used once. */
final class PackScope {

    private static final String STANDARDS = "$standards.";

    private final String id;
    private final YamlNode root;
    private final Set<String> languages;
    private final Set<String> requires = new LinkedHashSet<>();
    private final Map<String, Signal<?>> signals;
    private final Value<Organisation> organisation;
    private final Map<String, YamlNode> parameters = new LinkedHashMap<>();
    private final Map<String, PhraseList> lists = new LinkedHashMap<>();

    PackScope(String id, YamlNode root, Map<String, Signal<?>> signals, Value<Organisation> organisation) {
        this.id = id;
        this.root = root;
        this.signals = signals;
        this.organisation = organisation;
        this.languages = new TreeSet<>(root.required("title").open().fields().keySet());
        text(root.optional("title"));
    }

    /**
     * A list of phrases.
     *
     * @param phrases the phrases by their source text
     * @param reference the name of the reference list that was to supply them and did not
     */
    record PhraseList(Map<String, Phrase> phrases, @Nullable String reference) {}

    String id() {
        return id;
    }

    YamlNode root() {
        return root;
    }

    Set<String> requires() {
        return requires;
    }

    Map<String, Signal<?>> signals() {
        return signals;
    }

    /** A text that must be there in every language of the pack's title. */
    LocalizedText text(YamlNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.open().fields().forEach((language, text) -> texts.put(language, text.name()));
        if (node.isMapping()) {
            for (String language : languages) {
                if (!texts.containsKey(language)) {
                    node.problem("text.language", language);
                }
            }
            for (String language : texts.keySet()) {
                if (!languages.contains(language)) {
                    node.problemAt(language, "text.language.unknown", language, String.join(", ", languages));
                }
            }
        }
        return texts.isEmpty() ? LocalizedText.of("en", "") : new LocalizedText(texts);
    }

    /** Reads parameters and lists; lists may include others, whatever the order. */
    void names() {
        root.optional("parameters").open().fields().forEach((name, node) -> {
            node.closed("default", "doc");
            text(node.required("doc"));
            parameters.put(name, node.required("default"));
        });
        Map<String, YamlNode> nodes = root.optional("lists").open().fields();
        nodes.keySet().forEach(name -> list(name, nodes, new LinkedHashSet<>()));
    }

    private PhraseList list(String name, Map<String, YamlNode> nodes, Set<String> open) {
        PhraseList known = lists.get(name);
        if (known != null) {
            return known;
        }
        PhraseList list = read(name, nodes.get(name), nodes, open);
        lists.put(name, list);
        return list;
    }

    private PhraseList read(String name, @Nullable YamlNode node, Map<String, YamlNode> nodes, Set<String> open) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        if (node == null) {
            return new PhraseList(phrases, null);
        }
        if (!node.isMapping()) {
            phrases(node, phrases);
            if (phrases.isEmpty() && node.isSequence()) {
                node.problem("list.empty", name);
            }
            return new PhraseList(phrases, null);
        }
        node.closed("phrases", "include", "reference");
        if (node.has("reference")) {
            return reference(node.optional("reference"));
        }
        phrases(node.optional("phrases"), phrases);
        open.add(name);
        for (YamlNode item : node.optional("include").items()) {
            String other = item.name();
            if (open.contains(other)) {
                item.problem("list.cycle", String.join(" → ", open) + " → " + other);
            } else if (nodes.containsKey(other)) {
                phrases.putAll(list(other, nodes, open).phrases());
            } else {
                item.unknown("list.unknown", other, nodes.keySet());
            }
        }
        open.remove(name);
        return new PhraseList(phrases, null);
    }

    private PhraseList reference(YamlNode node) {
        String name = node.name();
        List<String> supplied =
                organisation.isKnown() ? organisation.get().reference().get(name) : null;
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        if (supplied == null) {
            return new PhraseList(phrases, name);
        }
        for (String text : supplied) {
            phrase(node, text, phrases);
        }
        return new PhraseList(phrases, null);
    }

    private void phrases(YamlNode node, Map<String, Phrase> into) {
        for (YamlNode item : node.items()) {
            phrase(item, item.name(), into);
        }
    }

    private void phrase(YamlNode node, String text, Map<String, Phrase> into) {
        if (text.isBlank()) {
            return;
        }
        try {
            into.putIfAbsent(text, Phrase.parse(text));
        } catch (PhraseSyntaxException e) {
            node.problem("phrase", text, e.getMessage());
        }
    }

    /** Applies an overlay's parameters and lists. */
    void overlay(YamlNode overlay) {
        overlay.optional("parameters").open().fields().forEach((name, node) -> {
            if (parameters.replace(name, node) == null) {
                overlay.optional("parameters")
                        .problemAt(name, "parameter.unknown", name, new Hint(name, parameters.keySet()));
            }
        });
        overlay.optional("lists").open().fields().forEach((name, node) -> {
            node.closed("add", "remove");
            PhraseList list = lists.get(name);
            if (list == null) {
                overlay.optional("lists").problemAt(name, "list.unknown", name, new Hint(name, lists.keySet()));
                return;
            }
            for (YamlNode item : node.optional("remove").items()) {
                if (list.phrases().remove(item.raw()) == null) {
                    item.unknown("list.remove", item.raw(), list.phrases().keySet());
                }
            }
            phrases(node.optional("add"), list.phrases());
        });
    }

    /** Phrases as they stand in a condition: phrases, or $ and the name of a list. */
    void conditionPhrases(YamlNode node, Map<String, Phrase> into, List<String> missing) {
        for (YamlNode item : node.oneOrMore()) {
            String text = item.name();
            if (!text.startsWith("$")) {
                phrase(item, text, into);
                continue;
            }
            PhraseList list = lists.get(text.substring(1));
            if (list == null) {
                item.unknown("list.unknown", text.substring(1), lists.keySet());
            } else if (list.reference() != null) {
                missing.add("reference." + list.reference());
            } else {
                into.putAll(list.phrases());
            }
        }
    }

    /** The words of a condition on a signal of words: literals, or $ and the name of a list or parameter. */
    void conditionWords(YamlNode node, List<String> into, List<String> missing) {
        for (YamlNode item : node.oneOrMore()) {
            String text = item.name();
            if (!text.startsWith("$")) {
                into.add(text);
                continue;
            }
            PhraseList list = lists.get(text.substring(1));
            if (list == null) {
                Value<YamlNode> value = parameter(item);
                if (value.isKnown()) {
                    into.add(value.get().raw());
                } else {
                    missing.add(text);
                }
            } else if (list.reference() != null) {
                missing.add("reference." + list.reference());
            } else {
                into.addAll(list.phrases().keySet());
            }
        }
    }

    /**
     * The node that a scalar stands for: itself, or the value of the parameter that it names.
     *
     * @return the node; unknown if the parameter rests on a standard that the organisation does not set
     */
    Value<YamlNode> parameter(YamlNode node) {
        String text = node.raw();
        if (!text.startsWith("$")) {
            return Value.of(node);
        }
        if (text.startsWith(STANDARDS)) {
            return Value.unknown();
        }
        YamlNode value = parameters.get(text.substring(1));
        if (value == null) {
            node.unknown("parameter.unknown", text.substring(1), parameters.keySet());
            return Value.unknown();
        }
        return value.raw().startsWith(STANDARDS) ? Value.unknown() : Value.of(value);
    }

    /** A term, a parameter of that type, or a service standard of the organisation. */
    Value<Term> term(YamlNode node) {
        YamlNode source = node;
        if (node.raw().startsWith("$") && !node.raw().startsWith(STANDARDS)) {
            YamlNode value = parameters.get(node.raw().substring(1));
            if (value == null) {
                node.unknown("parameter.unknown", node.raw().substring(1), parameters.keySet());
                return Value.unknown();
            }
            source = value;
        }
        String text = source.raw();
        if (text.startsWith(STANDARDS)) {
            Term term = organisation.map(o -> o.standards()).orElse(Map.of()).get(text.substring(STANDARDS.length()));
            return term == null ? Value.unknown() : Value.of(term);
        }
        return Value.of(source.scalar(Term::parse, Term.ofDays(0), "type.term"));
    }
}
