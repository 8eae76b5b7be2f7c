package id.lontara.rule;

import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.text.Phrase;
import id.lontara.text.PhraseSyntaxException;
import id.lontara.yaml.Hint;
import id.lontara.yaml.Problems;
import id.lontara.yaml.Told;
import id.lontara.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the names of one pack stand for while it is compiled: parameters, lists and signals. Used once. */
final class PackScope {

    private static final String STANDARDS = "$standards.";

    /** How many words and phrases the conditions and lists of a pack may hold once lists are put into them. */
    private static final int MOST_COPIED = 2_000_000;

    /** How many the conditions may name, where several name the same list. */
    private static final int MOST_NAMED = 20_000_000;

    private static final int LONGEST_CYCLE = 16;

    private final String id;
    private final YamlNode root;
    private final Set<String> languages;
    private final Set<String> requires = new LinkedHashSet<>();
    private final Map<String, Signal<?>> signals;
    private final Value<Organisation> organisation;
    private final Map<String, YamlNode> parameters = new LinkedHashMap<>();
    private final Map<String, WordList> lists = new LinkedHashMap<>();
    private final IdentityHashMap<WordList, Content> contents = new IdentityHashMap<>();
    private final IdentityHashMap<WordList, Named<Phrase>> phrasesOf = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Named<String>> wordsOf = new IdentityHashMap<>();
    private final Flood copied = new Flood(MOST_COPIED);
    private final Flood named = new Flood(MOST_NAMED);
    private final Map<String, Phrase> parsed = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    PackScope(String id, YamlNode root, Map<String, Signal<?>> signals, Value<Organisation> organisation) {
        this.id = id;
        this.root = root;
        this.signals = signals;
        this.organisation = organisation;
        this.languages = new TreeSet<>(root.required("title").open().fields().keySet());
        text(root.optional("title"));
    }

    /** A list as it is written, with what overlays changed. What it includes is looked up when it is used. */
    private static final class WordList {

        private final Set<String> own = new LinkedHashSet<>();
        private final Map<String, YamlNode> includes = new LinkedHashMap<>();
        private final Set<String> removed = new LinkedHashSet<>();
        private @Nullable String missing;
    }

    /**
     * What a list stands for.
     *
     * @param words the words or phrases as they are written
     * @param missing the reference lists that were to supply some and did not
     */
    private record Content(Set<String> words, Set<String> missing) {}

    /**
     * What a condition names; conditions that name one list and nothing else share it.
     *
     * @param items the phrases or words
     * @param missing the reference lists and parameters that were to supply some and did not
     */
    record Named<T>(List<T> items, List<String> missing) {

        /** What is not looked at any more counts as not supplied, so that nothing is said of it. */
        static <T> Named<T> beyond() {
            return new Named<>(List.of(), List.of("…"));
        }

        boolean isEmpty() {
            return items.isEmpty() && missing.isEmpty();
        }
    }

    /** Counts what a file makes of little; told once when it is too much, for all that follows is. */
    private static final class Flood {

        private final int most;
        private int so;
        private boolean told;

        Flood(int most) {
            this.most = most;
        }

        boolean isHigh() {
            return so > most;
        }

        boolean rises(YamlNode place, int by) {
            so = Math.min(most + 1, so + Math.min(by, most));
            if (so > most && !told) {
                told = true;
                place.problem("list.flood", most);
            }
            return isHigh();
        }
    }

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
        for (Map.Entry<String, YamlNode> text : node.open().fields().entrySet()) {
            texts.put(text.getKey(), text.getValue().name());
        }
        // Without a title, which is reported, it is not known what languages the pack has.
        if (node.isMapping() && !languages.isEmpty()) {
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
        for (Map.Entry<String, YamlNode> parameter :
                root.optional("parameters").open().fields().entrySet()) {
            YamlNode node = parameter.getValue().closed(PackKeys.PARAMETER.keys());
            text(node.required("doc"));
            parameters.put(parameter.getKey(), value(node.required("default")));
        }
        for (Map.Entry<String, YamlNode> list :
                root.optional("lists").open().fields().entrySet()) {
            lists.put(list.getKey(), list(list.getKey(), list.getValue()));
        }
        new ListCycles(lists.keySet()).find();
    }

    private static YamlNode value(YamlNode node) {
        if (node.raw().startsWith("$") && !node.raw().startsWith(STANDARDS)) {
            node.problem("parameter.value", node.raw());
        }
        return node;
    }

    private WordList list(String name, YamlNode item) {
        WordList list = new WordList();
        if (!item.isMapping()) {
            phrases(item, list.own);
            if (list.own.isEmpty() && item.isSequence()) {
                item.problem("list.empty", name);
            }
            return list;
        }
        YamlNode node = item.closed(PackKeys.LIST.keys());
        if (node.has("reference")) {
            if (node.fields().size() > 1) {
                node.problem("list.reference");
            }
            reference(node.optional("reference"), list);
            return list;
        }
        phrases(node.optional("phrases"), list.own);
        for (YamlNode other : node.optional("include").items()) {
            list.includes.put(other.name(), other);
        }
        if (node.isPresent() && list.own.isEmpty() && list.includes.isEmpty()) {
            node.problem("list.empty", name);
        }
        return list;
    }

    private void reference(YamlNode node, WordList list) {
        String name = node.name();
        List<String> supplied =
                organisation.isKnown() ? organisation.get().reference().get(name) : null;
        if (supplied == null) {
            list.missing = "reference." + name;
        } else {
            list.own.addAll(supplied);
        }
    }

    /** Finds lists that include each other, without recursion, and cuts them apart so that the rest can be read. */
    private final class ListCycles {

        private final Set<String> done = new LinkedHashSet<>();
        private final Set<String> starts;

        ListCycles(Set<String> starts) {
            this.starts = starts;
        }

        void find() {
            for (String start : starts) {
                Map<String, Iterator<YamlNode>> path = new LinkedHashMap<>();
                Deque<String> way = new ArrayDeque<>();
                enter(start, path, way);
                while (!way.isEmpty()) {
                    String here = way.getLast();
                    Iterator<YamlNode> rest = path.get(here);
                    if (rest == null || !rest.hasNext()) {
                        way.removeLast();
                        path.remove(here);
                        done.add(here);
                        continue;
                    }
                    YamlNode item = rest.next();
                    String other = item.raw();
                    if (path.containsKey(other)) {
                        item.problem("list.cycle", cycle(way, other) + " → " + other);
                        rest.remove();
                    } else if (!lists.containsKey(other)) {
                        item.unknown("list.unknown", other, lists.keySet());
                        rest.remove();
                    } else {
                        enter(other, path, way);
                    }
                }
            }
        }

        /** The way from a list back to it; of a long one the end, which is where it can be cut. */
        private String cycle(Deque<String> way, String start) {
            Deque<String> cycle = new ArrayDeque<>();
            Iterator<String> back = way.descendingIterator();
            while (cycle.size() < LONGEST_CYCLE && !start.equals(cycle.peekFirst()) && back.hasNext()) {
                cycle.addFirst(back.next());
            }
            if (!start.equals(cycle.peekFirst())) {
                cycle.addFirst("…");
                cycle.addFirst(start);
            }
            return String.join(" → ", cycle);
        }

        private void enter(String name, Map<String, Iterator<YamlNode>> path, Deque<String> way) {
            WordList list = lists.get(name);
            if (list != null && !done.contains(name)) {
                path.put(name, list.includes.values().iterator());
                way.addLast(name);
            }
        }
    }

    /** What a list stands for now: its own words and those that it includes, near and far, less what was removed. */
    private Content content(WordList list, YamlNode place) {
        Content known = contents.get(list);
        if (known == null) {
            known = collect(list, place);
            contents.put(list, known);
        }
        return known;
    }

    private Content collect(WordList list, YamlNode place) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<WordList> open = new ArrayDeque<>(List.of(list));
        while (!open.isEmpty()) {
            WordList next = open.removeFirst();
            if (copied.rises(place, next.own.size() + next.includes.size())) {
                break;
            }
            words.addAll(next.own);
            if (next.missing != null) {
                missing.add(next.missing);
            }
            for (String name : next.includes.keySet()) {
                WordList included = lists.get(name);
                if (included != null && seen.add(name)) {
                    open.addLast(included);
                }
            }
        }
        words.removeAll(list.removed);
        return new Content(words, missing);
    }

    /** Reads phrases where they are written, and reports those that cannot be read. */
    private void phrases(YamlNode node, Set<String> into) {
        for (YamlNode item : node.items()) {
            String text = item.name();
            if (!text.isBlank()) {
                into.add(text);
                parse(item, text);
            }
        }
    }

    private @Nullable Phrase parse(YamlNode node, String text) {
        Phrase known = parsed.get(text);
        if (known != null) {
            return known;
        }
        try {
            Phrase phrase = Phrase.parse(text);
            parsed.put(text, phrase);
            return phrase;
        } catch (PhraseSyntaxException e) {
            refused.add(text);
            node.problem("phrase", text, e.offset() + 1, told(e));
            return null;
        }
    }

    private static Told told(PhraseSyntaxException e) {
        String word = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Told reason = new Told("phrase." + word, e.arguments());
        return e.suggestion()
                .map(nearest -> new Told("phrase.suggested", List.of(reason, nearest)))
                .orElse(reason);
    }

    /** Applies an overlay's parameters and lists. */
    void overlay(YamlNode overlay) {
        YamlNode values = overlay.optional("parameters").open();
        values.fields().forEach((name, node) -> {
            if (parameters.replace(name, value(node)) == null) {
                values.problemAt(name, "parameter.unknown", name, new Hint(name, parameters.keySet()));
            }
        });
        YamlNode changes = overlay.optional("lists").open();
        changes.fields().forEach((name, item) -> {
            WordList list = lists.get(name);
            if (list == null) {
                changes.problemAt(name, "list.unknown", name, new Hint(name, lists.keySet()));
            } else {
                change(list, item.closed(PackKeys.CHANGE.keys()));
            }
        });
    }

    private void change(WordList list, YamlNode node) {
        List<YamlNode> removed = node.optional("remove").items();
        Set<String> words = removed.isEmpty() ? Set.of() : content(list, node).words();
        for (YamlNode item : removed) {
            if (!words.remove(item.raw())) {
                item.unknown("list.remove", item.raw(), words);
            }
            list.own.remove(item.raw());
            list.removed.add(item.raw());
        }
        Set<String> added = new LinkedHashSet<>();
        phrases(node.optional("add"), added);
        list.own.addAll(added);
        list.removed.removeAll(added);
        contents.clear();
    }

    /** The list of a name, which is used from now on, with those that it includes. */
    private @Nullable WordList used(String name) {
        WordList list = lists.get(name);
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            WordList included = lists.get(next);
            if (included != null && used.add(next)) {
                open.addAll(included.includes.keySet());
            }
        }
        return list;
    }

    /** Warns of lists and parameters that no rule uses, whatever overlays make of them. */
    void unused(Problems warnings) {
        YamlNode written = root.optional("lists");
        lists.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> written.warnAt(warnings, name, "warning.list", name));
        YamlNode values = root.optional("parameters");
        parameters.keySet().stream()
                .filter(name -> !used.contains("$" + name))
                .forEach(name -> values.warnAt(warnings, name, "warning.parameter", name));
    }

    /** Phrases as they stand in a condition: phrases, or $ and the name of a list. */
    Named<Phrase> conditionPhrases(YamlNode node) {
        List<YamlNode> items = node.oneOrMore();
        String only = items.size() == 1 ? items.get(0).raw() : "";
        WordList list = only.startsWith("$") ? used(only.substring(1)) : null;
        if (list != null) {
            Named<Phrase> shared = phrasesOf.computeIfAbsent(list, l -> phrases(items));
            return named.rises(node, shared.items().size()) ? Named.beyond() : shared;
        }
        Named<Phrase> own = phrases(items);
        return copied.rises(node, own.items().size()) ? Named.beyond() : own;
    }

    private Named<Phrase> phrases(List<YamlNode> items) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (YamlNode item : items) {
            String text = item.name();
            if (!text.startsWith("$")) {
                phrase(item, text, phrases);
                continue;
            }
            WordList list = used(text.substring(1));
            if (list == null) {
                item.unknown("list.unknown", text.substring(1), lists.keySet());
                continue;
            }
            Content content = content(list, item);
            if (named.rises(item, content.words().size())) {
                return Named.beyond();
            }
            for (String word : content.words()) {
                if (!refused.contains(word)) {
                    phrase(item, word, phrases);
                }
            }
            missing.addAll(content.missing());
        }
        return new Named<>(List.copyOf(phrases.values()), List.copyOf(missing));
    }

    private void phrase(YamlNode node, String text, Map<String, Phrase> into) {
        Phrase phrase = text.isBlank() ? null : parse(node, text);
        if (phrase != null) {
            into.putIfAbsent(text, phrase);
        }
    }

    /** The words of a condition on a signal of words: literals, or $ and the name of a list or parameter. */
    Named<String> conditionWords(YamlNode node, List<String> possible) {
        List<String> words = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<YamlNode> items = node.oneOrMore();
        for (YamlNode item : items) {
            Named<String> said = named.isHigh() ? Named.beyond() : words(item);
            if (named.rises(item, said.items().size())) {
                return Named.beyond();
            }
            for (String word : said.items()) {
                if (!possible.isEmpty() && !word.isBlank() && !possible.contains(word)) {
                    item.unknown("word.unknown", word, possible);
                }
            }
            if (items.size() == 1) {
                return said;
            }
            if (copied.rises(item, said.items().size())) {
                return Named.beyond();
            }
            words.addAll(said.items());
            missing.addAll(said.missing());
        }
        return new Named<>(List.copyOf(words), List.copyOf(missing));
    }

    private Named<String> words(YamlNode item) {
        String text = item.name();
        WordList list = text.startsWith("$") ? used(text.substring(1)) : null;
        if (list != null) {
            return wordsOf.computeIfAbsent(list, key -> {
                Content content = content(list, item);
                return new Named<>(List.copyOf(content.words()), List.copyOf(content.missing()));
            });
        }
        Value<YamlNode> value = parameter(item);
        if (!value.isKnown()) {
            return new Named<>(List.of(), List.of(text));
        }
        // A scalar that stands for itself was read above.
        return text.startsWith("$")
                ? wordsOf.computeIfAbsent(
                        value.get(),
                        v -> new Named<>(
                                value.get().oneOrMore().stream()
                                        .map(YamlNode::raw)
                                        .toList(),
                                List.of()))
                : new Named<>(List.of(text), List.of());
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
        used.add(text);
        if (value == null) {
            node.unknown("parameter.unknown", text.substring(1), parameters.keySet());
            return Value.unknown();
        }
        return value.raw().startsWith(STANDARDS) ? Value.unknown() : Value.of(value);
    }

    /** A term, a parameter of that type, or a service standard of the organisation. */
    Value<Term> term(YamlNode node) {
        Value<YamlNode> literal = parameter(node);
        return literal.isKnown()
                ? Value.of(literal.get().scalar(Term::parse, Term.ofDays(0), "type.term"))
                : standard(node);
    }

    /**
     * The service standard that a scalar names, itself or through a parameter.
     *
     * @return the term; unknown if the organisation does not set it
     */
    Value<Term> standard(YamlNode node) {
        String text = node.raw();
        YamlNode value = text.startsWith("$") ? parameters.get(text.substring(1)) : null;
        String name = value != null ? value.raw() : text;
        Term term = name.startsWith(STANDARDS)
                ? organisation.map(Organisation::standards).orElse(Map.of()).get(name.substring(STANDARDS.length()))
                : null;
        return term == null ? Value.unknown() : Value.of(term);
    }
}
