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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles the rules of one kind of subject. Used once. */
final class ProgramCompiler {

    private final SubjectType type;
    private final Signals signals;
    private final Map<Phrase, Integer> ordinals;
    private final Map<String, Integer> pollOf = new HashMap<>();
    private final int[] stageOf;
    private final Map<Object, Node.Leaf> known = new HashMap<>();
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
        List<Rule> scoped =
                inOrder.stream().filter(rule -> rule.scope() == type).toList();
        this.labels = families(families);
        this.stageOf = new int[polls.size()];
        Map<String, Integer> levelOf = levelsOf(scoped);
        List<Rule> numbered = new ArrayList<>(scoped);
        numbered.sort(Comparator.comparing(Rule::id));
        Map<String, Integer> ranks = new HashMap<>();
        numbered.forEach(rule -> ranks.put(rule.id(), ranks.size()));
        numbered.sort(Comparator.comparing(rule -> levelOf.getOrDefault(rule.id(), 0)));
        this.rules = new Compiled[numbered.size()];
        this.unguarded = new long[words()];
        this.levels = new int
                [1
                        + Math.max(
                                Arrays.stream(stageOf).max().orElse(0),
                                levelOf.values().stream()
                                        .mapToInt(level -> level)
                                        .max()
                                        .orElse(0))];
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
        families.stream()
                .filter(family -> family.of().contains(type))
                .forEach(family -> ballots.addAll(Ballot.of(family)));
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
        parts(condition).forEach(part -> read(part, labels));
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
        if (!parts.isEmpty()) {
            return new Node.Junction(condition, parts.stream().map(this::node).toList());
        }
        if (condition instanceof Condition.HasLabel has) {
            return leaf(has, index -> new Node.HasLabel(index, has));
        }
        if (condition instanceof Condition.Known asked) {
            int slot = signals.slot(asked.signal().name());
            return leaf(
                    List.of("known", asked.signal().name()), index -> new Node.Known(index, asked, slot, cost(slot)));
        }
        Condition.Measured measured = (Condition.Measured) condition;
        int slot = signals.slot(measured.signal().name());
        return leaf(
                List.of(measured.signal().name(), measured.test()),
                index -> measured.test() instanceof Test.Phrases test
                        ? phrases(index, measured, test, slot)
                        : new Node.Measured(index, measured, slot, cost(slot)));
    }

    private Node.Leaf leaf(Object key, IntFunction<Node.Leaf> make) {
        Node.Leaf leaf = known.get(key);
        if (leaf == null) {
            leaf = make.apply(known.size());
            known.put(key, leaf);
        }
        return leaf;
    }

    private int cost(int slot) {
        return signals.isAtHand(slot) ? Node.AT_HAND : Node.FOREIGN;
    }

    private Node.Phrases phrases(int index, Condition.Measured source, Test.Phrases test, int slot) {
        int text = textNumbers.computeIfAbsent(slot, s -> textNumbers.size());
        int[] found = test.phrases().stream()
                .mapToInt(phrase -> ordinals.getOrDefault(phrase, 0))
                .toArray();
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
                byLeaf.computeIfAbsent(phrase.leaf().index(), leaf -> new ArrayList<>())
                        .add(rule);
                set(openTexts.computeIfAbsent(phrase.leaf().text(), text -> new long[words()]), rule);
            } else if (atom instanceof Guard.Label label) {
                Integer number = labelNumbers.get(label.name());
                if (number != null) {
                    byLabel.computeIfAbsent(number, n -> new ArrayList<>()).add(rule);
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
        return lists(known.size(), byLeaf);
    }

    /** For each label the rules that it lets through. */
    Lists guardedByLabel() {
        return lists(labels.length, byLabel);
    }

    Text[] texts() {
        Text[] texts = new Text[textNumbers.size()];
        textNumbers.forEach((slot, text) -> {
            Map<Integer, List<Integer>> leaves = new HashMap<>();
            for (Node.Phrases leaf : phraseLeaves) {
                if (leaf.text() == text) {
                    for (int ordinal : leaf.ordinals()) {
                        leaves.computeIfAbsent(ordinal, o -> new ArrayList<>(1)).add(leaf.index());
                    }
                }
            }
            texts[text] = new Text(slot, lists(ordinals.size(), leaves), openTexts.getOrDefault(text, new long[0]));
        });
        return texts;
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
        return before.stream()
                .map(polls -> polls.stream().mapToInt(poll -> poll).toArray())
                .toArray(int[][]::new);
    }

    private static Lists lists(int size, Map<Integer, List<Integer>> lists) {
        return new Lists(IntStream.range(0, size)
                .mapToObj(i -> lists.getOrDefault(i, List.of()))
                .toList());
    }
}
