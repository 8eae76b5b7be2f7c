package id.lontara.engine;

import id.lontara.engine.Ballot.Voter;
import id.lontara.engine.Program.Compiled;
import id.lontara.engine.Program.Poll;
import id.lontara.engine.Program.Text;
import id.lontara.model.SubjectType;
import id.lontara.rule.Condition;
import id.lontara.rule.Family;
import id.lontara.rule.Rule;
import id.lontara.rule.Signal;
import id.lontara.rule.Test;
import id.lontara.rule.Vote;
import id.lontara.text.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compiles the rules of one kind of subject. Used once. */
final class ProgramCompiler {

    private final SubjectType type;
    private final Signals signals;
    private final Map<Phrase, Integer> ordinals;
    private final Map<String, Integer> pollOf = new HashMap<>();
    private final int[] stageOf;
    private final Map<List<Object>, Node.Leaf> known = new HashMap<>();
    private final Map<Integer, Integer> textNumbers = new LinkedHashMap<>();
    private final List<Node.Phrases> phraseLeaves = new ArrayList<>();
    private final Map<Integer, List<Integer>> byLeaf = new HashMap<>();
    private final Map<Integer, List<Integer>> byLabel = new HashMap<>();
    private final Map<Integer, long[]> openTexts = new HashMap<>();
    private final Filter.Gathering filters;

    /** See {@link Program}. */
    final Compiled[] rules;

    final int[] levels;
    final Map<String, Compiled> byId = new HashMap<>();
    final long[] unguarded;
    final String[] labels;
    final Map<String, Integer> labelNumbers = new HashMap<>();
    final List<Poll> polls = new ArrayList<>();

    ProgramCompiler(
            SubjectType type,
            List<Rule> inOrder,
            Collection<Family> families,
            Signals signals,
            Map<Phrase, Integer> ordinals,
            Guard.Finder guards) {
        this.type = type;
        this.signals = signals;
        this.ordinals = ordinals;
        this.filters = new Filter.Gathering(signals);
        List<Rule> scoped = new ArrayList<>();
        for (Rule rule : inOrder) {
            if (rule.scope() == type) {
                scoped.add(rule);
            }
        }
        this.labels = families(families);
        this.stageOf = new int[polls.size()];
        Map<String, Integer> levelOf = levelsOf(scoped);
        List<Rule> numbered = new ArrayList<>(scoped);
        numbered.sort(Comparator.comparing(Rule::id));
        Map<String, Integer> ranks = new HashMap<>();
        for (Rule rule : numbered) {
            ranks.put(rule.id(), ranks.size());
        }
        numbered.sort(Comparator.comparing(rule -> levelOf.getOrDefault(rule.id(), 0)));
        this.rules = new Compiled[numbered.size()];
        this.unguarded = new long[words()];
        int highest = 0;
        for (int stage : stageOf) {
            highest = Math.max(highest, stage);
        }
        for (int level : levelOf.values()) {
            highest = Math.max(highest, level);
        }
        this.levels = new int[1 + highest];
        for (int number = 0; number < rules.length; number++) {
            Rule rule = numbered.get(number);
            Compiled compiled = new Compiled(rule, node(rule.when()), ranks.getOrDefault(rule.id(), 0), voters(rule));
            rules[number] = compiled;
            byId.put(rule.id(), compiled);
            levels[levelOf.getOrDefault(rule.id(), 0)] = number + 1;
        }
        for (int level = 1; level < levels.length; level++) {
            levels[level] = Math.max(levels[level], levels[level - 1]);
        }
        for (int number = 0; number < rules.length; number++) {
            guard(number, guards.find(rules[number].when));
            filters.add(number, rules[number].when);
        }
    }

    private int words() {
        return (rules.length + 63) >> 6;
    }

    private String[] families(Collection<Family> families) {
        List<Ballot> ballots = new ArrayList<>();
        for (Family family : families) {
            if (family.of().contains(type)) {
                ballots.addAll(Ballot.of(family));
            }
        }
        Set<String> names = new TreeSet<>();
        for (Ballot ballot : ballots) {
            for (int name = 0; name < ballot.size(); name++) {
                names.add(ballot.label(name));
            }
        }
        String[] sorted = names.toArray(new String[0]);
        for (int label = 0; label < sorted.length; label++) {
            labelNumbers.put(sorted[label], label);
        }
        for (Ballot ballot : ballots) {
            List<Integer> numbers = new ArrayList<>();
            List<Integer> models = new ArrayList<>();
            for (int name = 0; name < ballot.size(); name++) {
                numbers.add(labelNumbers.getOrDefault(ballot.label(name), 0));
                models.add(model(ballot.signal(name)));
                pollOf.put(ballot.label(name), polls.size());
            }
            polls.add(Poll.of(ballot, List.copyOf(numbers), List.copyOf(models)));
        }
        return sorted;
    }

    private int model(@Nullable String name) {
        Signal<?> signal = name == null ? null : signals.named(name);
        return signal != null && Interpreter.measures(signal, type) ? signals.slot(signal.name()) : Signals.NONE;
    }

    /** Rules come in an order in which voters stand before those that read what they vote on. */
    private Map<String, Integer> levelsOf(List<Rule> inOrder) {
        Map<String, Integer> levelOf = new HashMap<>();
        for (Rule rule : inOrder) {
            int level = 0;
            for (String label : read(rule.when(), new HashSet<>())) {
                Integer poll = pollOf.get(label);
                level = poll == null ? level : Math.max(level, stageOf[poll]);
            }
            levelOf.put(rule.id(), level);
            if (rule.status() != Rule.Status.EXPERIMENTAL) {
                for (Vote vote : rule.votes()) {
                    Integer poll = pollOf.get(vote.label());
                    if (poll != null) {
                        stageOf[poll] = Math.max(stageOf[poll], level + 1);
                    }
                }
            }
        }
        return levelOf;
    }

    private static Set<String> read(Condition condition, Set<String> labels) {
        if (condition instanceof Condition.HasLabel has) {
            labels.add(has.label());
        }
        for (Condition part : parts(condition)) {
            read(part, labels);
        }
        return labels;
    }

    /** The parts of a node; none for a leaf. */
    static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.of()
                : condition instanceof Condition.Any any
                        ? any.of()
                        : condition instanceof Condition.None none ? none.of() : List.of();
    }

    /** What a rule says in each poll that it votes in; a rule in shadow says nothing. */
    private Map<Integer, Voter> voters(Rule rule) {
        Map<Integer, Voter> voters = new LinkedHashMap<>();
        if (rule.status() != Rule.Status.EXPERIMENTAL) {
            for (Vote vote : rule.votes()) {
                Integer poll = pollOf.get(vote.label());
                Voter voter = poll == null ? null : polls.get(poll).ballot().voter(rule);
                if (voter != null) {
                    voters.put(poll, voter);
                }
            }
        }
        return voters;
    }

    private Node node(Condition condition) {
        List<Condition> parts = parts(condition);
        if (parts.isEmpty()) {
            List<Object> key = key(condition);
            Node.Leaf leaf = known.get(key);
            if (leaf == null) {
                leaf = leaf(condition, known.size());
                known.put(key, leaf);
            }
            return leaf;
        }
        List<Node> nodes = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            nodes.add(node(part));
        }
        return new Node.Junction(condition, nodes);
    }

    private Node.Leaf leaf(Condition condition, int index) {
        if (condition instanceof Condition.HasLabel has) {
            return new Node.HasLabel(index, has);
        }
        if (condition instanceof Condition.Known asked) {
            int slot = signals.slot(asked.signal().name());
            return new Node.Known(index, asked, slot, cost(slot));
        }
        Condition.Measured measured = (Condition.Measured) condition;
        int slot = signals.slot(measured.signal().name());
        return measured.test() instanceof Test.Phrases test
                ? phrases(index, measured, test, slot)
                : new Node.Measured(index, measured, slot, cost(slot));
    }

    /**
     * What leaves have in common that are one. Not the records themselves: what a record brings by itself, to be told
     * from others, is linked when first asked for, which takes longer at a start than all the leaves.
     */
    private static List<Object> key(Condition leaf) {
        if (leaf instanceof Condition.HasLabel has) {
            return List.of("label", has.label());
        }
        if (leaf instanceof Condition.Known asked) {
            return List.of("known", asked.signal().name());
        }
        Condition.Measured measured = (Condition.Measured) leaf;
        return List.of("measured", measured.signal().name(), key(measured.test()));
    }

    private static List<Object> key(Test test) {
        if (test instanceof Test.Phrases phrases) {
            return List.of(phrases.quantifier(), phrases.phrases(), phrases.missing(), phrases.shown());
        }
        if (test instanceof Test.OneOf oneOf) {
            return List.of(oneOf.words(), oneOf.not(), oneOf.missing(), oneOf.shown());
        }
        if (test instanceof Test.Compare compare) {
            List<Object> key = new ArrayList<>(List.of(compare.shown()));
            for (Test.Bound bound : compare.bounds()) {
                key.add(List.of(bound.operator(), bound.value(), bound.shown()));
            }
            return key;
        }
        if (test instanceof Test.Items items) {
            return List.of(
                    items.items().isKnown() ? key(items.items().get()) : items.items(),
                    items.not(),
                    items.size().isKnown() ? key(items.size().get()) : items.size(),
                    items.shown());
        }
        return List.of(test.getClass(), test.shown());
    }

    private int cost(int slot) {
        return signals.isAtHand(slot) ? Node.AT_HAND : Node.FOREIGN;
    }

    private Node.Phrases phrases(int index, Condition.Measured source, Test.Phrases test, int slot) {
        Integer known = textNumbers.get(slot);
        int text = known == null ? textNumbers.size() : known;
        textNumbers.put(slot, text);
        int[] found = new int[test.phrases().size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = ordinals.getOrDefault(test.phrases().get(i), 0);
        }
        int cost = signals.isAtHand(slot) ? Node.REMEMBERED : Node.FOREIGN;
        Node.Phrases leaf = new Node.Phrases(index, source, text, found, cost);
        phraseLeaves.add(leaf);
        return leaf;
    }

    private void guard(int rule, @Nullable Guard guard) {
        if (guard == null) {
            set(unguarded, rule);
            return;
        }
        for (Guard.Atom atom : guard.atoms()) {
            if (atom instanceof Guard.Phrase phrase) {
                listed(byLeaf, phrase.leaf().index()).add(rule);
                set(openTexts.computeIfAbsent(phrase.leaf().text(), text -> new long[words()]), rule);
            } else if (atom instanceof Guard.Label label) {
                Integer number = labelNumbers.get(label.name());
                if (number != null) {
                    listed(byLabel, number).add(rule);
                }
            }
        }
    }

    private static void set(long[] bits, int number) {
        bits[number >> 6] |= 1L << number;
    }

    int leaves() {
        return known.size();
    }

    /** For each leaf the rules that it lets through. */
    Lists guardedByLeaf() {
        return new Lists(known.size(), byLeaf);
    }

    /** For each label the rules that it lets through. */
    Lists guardedByLabel() {
        return new Lists(labels.length, byLabel);
    }

    Text[] texts() {
        Text[] texts = new Text[textNumbers.size()];
        for (Map.Entry<Integer, Integer> each : textNumbers.entrySet()) {
            int text = each.getValue();
            texts[text] = new Text(each.getKey(), leavesByPhrase(text), openTexts.getOrDefault(text, new long[0]));
        }
        return texts;
    }

    /** For each phrase the leaves of a text that look for it, in order. */
    private Lists leavesByPhrase(int text) {
        Map<Integer, List<Integer>> leaves = new HashMap<>();
        for (Node.Phrases leaf : phraseLeaves) {
            if (leaf.text() == text) {
                for (int ordinal : leaf.ordinals()) {
                    listed(leaves, ordinal).add(leaf.index());
                }
            }
        }
        return new Lists(ordinals.size(), leaves);
    }

    Filter[] filters() {
        return filters.filters(rules.length);
    }

    /** For each level the polls that are settled before it. */
    int[][] pollsBefore() {
        List<List<Integer>> before = new ArrayList<>();
        for (int level = 0; level < levels.length; level++) {
            before.add(new ArrayList<>());
        }
        for (int poll = 0; poll < stageOf.length; poll++) {
            before.get(stageOf[poll]).add(poll);
        }
        int[][] arrays = new int[before.size()][];
        for (int level = 0; level < arrays.length; level++) {
            arrays[level] = array(before.get(level));
        }
        return arrays;
    }

    private static <K> List<Integer> listed(Map<K, List<Integer>> lists, K key) {
        List<Integer> known = lists.get(key);
        if (known == null) {
            known = new ArrayList<>(1);
            lists.put(key, known);
        }
        return known;
    }

    private static int[] array(List<Integer> numbers) {
        int[] array = new int[numbers.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = numbers.get(i);
        }
        return array;
    }
}
