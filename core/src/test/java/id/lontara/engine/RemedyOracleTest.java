package id.lontara.engine;

import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Explanation.Node;
import id.lontara.engine.Fixtures.Signals;
import id.lontara.engine.Remedy.Change;
import id.lontara.engine.Remedy.Outlook;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What would make a rule fire, against an oracle that knows nothing of plans: it writes out every set of leaves on which
 * a condition could rest, and tries every value of every signal.
 */
class RemedyOracleTest {

    private static final Comment COMMENT = Comment.of("a text");
    private static final int MOST = 200;

    /** Values that tell apart whatever the leaves below ask for. */
    private static final Map<String, List<Value<?>>> VALUES = values();

    /** Leaves by predicate: one that asks for it and, where there is one, one that asks for its negation. */
    private static final List<List<String>> PREDICATES = List.of(
            List.of("f: true"),
            List.of("f: false"),
            List.of("f: { is: some }", "f: { is: none }"),
            List.of("known: f"),
            List.of("n: { gt: 3 }"),
            List.of("n: { lt: 5 }"),
            List.of("n: { between: [ 3, 5 ] }"),
            List.of("n: { ne: 4 }"),
            List.of("n: 4"),
            List.of("known: n"),
            List.of("w: a", "w: { ne: a }"),
            List.of("w: [ a, b ]", "w: { not-in: [ b, a ] }"),
            List.of("w: c", "w: { not-in: [ c ] }"),
            List.of("l: { any: [ a, b ] }", "l: { none: [ a, b ] }"),
            List.of("l: { any: { not-in: [ a ] } }"),
            List.of("l: { size: { gt: 1 } }"),
            List.of("l: { any: a, size: { lt: 2 } }"));

    private static final Map<String, List<Map<Integer, Truth>>> TRUTHS = truths();

    private static Map<String, List<Value<?>>> values() {
        Map<String, List<Value<?>>> values = new LinkedHashMap<>();
        values.put("f", with(true, false));
        values.put("n", with(2.0, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0));
        values.put("w", with("a", "b", "c", "d"));
        values.put(
                "l", with(List.of(), List.of("a"), List.of("b"), List.of("c"), List.of("a", "b"), List.of("c", "c")));
        return values;
    }

    private static List<Value<?>> with(Object... known) {
        List<Value<?>> values = new ArrayList<>(List.of(Value.unknown(), Value.none()));
        for (Object value : known) {
            values.add(Value.of(value));
        }
        return values;
    }

    /** A condition as it is written, with the claims that it makes: a predicate's number, negative if it must not hold. */
    private record Tree(String written, String kind, int claim, List<Tree> of) {

        static Tree random(Random random, int depth) {
            if (depth == 0 || random.nextInt(4) == 0) {
                int predicate = random.nextInt(PREDICATES.size());
                List<String> forms = PREDICATES.get(predicate);
                int form = random.nextInt(forms.size());
                return new Tree(
                        "{ " + forms.get(form) + " }", "leaf", form == 0 ? predicate + 1 : -predicate - 1, List.of());
            }
            String kind = List.of("all", "all", "any", "any", "none").get(random.nextInt(5));
            List<Tree> of = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                of.add(random(random, depth - 1));
            }
            return new Tree(
                    "{ " + kind + ": [ "
                            + String.join(", ", of.stream().map(Tree::written).toList()) + " ] }",
                    kind,
                    0,
                    of);
        }

        /** Every set of claims that makes the tree TRUE, or FALSE. */
        Set<Set<Integer>> supports(boolean holds) {
            if (kind.equals("leaf")) {
                return Set.of(Set.of(holds ? claim : -claim));
            }
            boolean parts = kind.equals("none") != holds;
            Set<Set<Integer>> supports = new HashSet<>();
            if (kind.equals("all") == parts) {
                supports.add(Set.of());
                for (Tree part : of) {
                    Set<Set<Integer>> joined = new HashSet<>();
                    for (Set<Integer> more : part.supports(parts)) {
                        for (Set<Integer> before : supports) {
                            Set<Integer> both = new TreeSet<>(before);
                            both.addAll(more);
                            joined.add(both);
                        }
                    }
                    supports = joined;
                }
            } else {
                for (Tree part : of) {
                    supports.addAll(part.supports(parts));
                }
            }
            return supports;
        }

        /** How many sets of claims there are at most. */
        long count(boolean holds) {
            boolean parts = kind.equals("none") != holds;
            long count = kind.equals("leaf") || kind.equals("all") == parts ? 1 : 0;
            for (Tree part : of) {
                count = kind.equals("all") == parts ? count * part.count(parts) : count + part.count(parts);
            }
            return count;
        }

        void leaves(Node node, Map<Integer, Truth> truths) {
            if (kind.equals("leaf")) {
                truths.put(
                        Math.abs(claim), claim > 0 ? node.truth() : node.truth().not());
            }
            for (int i = 0; i < of.size(); i++) {
                of.get(i).leaves(node.of().get(i), truths);
            }
        }
    }

    private static Signals signals() {
        return new Signals()
                .flag("f")
                .number("n")
                .add(Signal.word("w", "a word", SubjectType.COMMENT))
                .add(Signal.list("l", "words", SubjectType.COMMENT));
    }

    private static Tree tree(Random random) {
        Tree tree = Tree.random(random, 3);
        while (tree.count(true) > MOST) {
            tree = Tree.random(random, 3);
        }
        return tree;
    }

    static LongStream seeds() {
        return LongStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesAreTheFewestThatSomeSubjectCouldHave(long seed) {
        Random random = new Random(seed);
        Tree tree = tree(random);
        Signals signals = signals();
        RuleEngine engine = RuleEngine.builder()
                .signals(signals)
                .packs(rules(rule("r", tree.written(), "{ actions: [ verify: ] }")))
                .build();
        Map<String, Value<?>> now = new LinkedHashMap<>();
        VALUES.forEach((name, values) -> now.put(name, values.get(random.nextInt(values.size()))));
        now.forEach(signals::set);
        Explanation explanation = engine.explain(COMMENT, Context.empty(), "r");
        Map<Integer, Truth> truths = new LinkedHashMap<>();
        tree.leaves(explanation.tree(), truths);

        int fewest = tree.supports(true).stream()
                .filter(RemedyOracleTest::possible)
                .mapToInt(support -> (int) support.stream()
                        .filter(claim -> truths.get(Math.abs(claim)) != Truth.of(claim > 0))
                        .count())
                .min()
                .orElse(-1);

        String about = "seed " + seed + ": " + tree.written() + " with " + now + "\n" + explanation;
        if (explanation.truth() == Truth.TRUE) {
            assertThat(explanation.remedy().isKnown()).as(about).isFalse();
            assertThat(fewest).as(about).isZero();
            return;
        }
        Remedy remedy = explanation.remedy().get();
        assertThat(remedy.outlook()).as(about).isEqualTo(fewest < 0 ? Outlook.CANNOT_FIRE : Outlook.CAN_FIRE);
        assertThat(remedy.cost()).as(about).isEqualTo(Math.max(0, fewest));
        assertThat(remedy.changes().stream().map(Change::condition).distinct())
                .as(about)
                .hasSize(remedy.cost());
    }

    /** What each predicate comes to, for each value of its signal. */
    private static Map<String, List<Map<Integer, Truth>>> truths() {
        Signals signals = signals();
        List<String> probes = new ArrayList<>();
        for (int i = 0; i < PREDICATES.size(); i++) {
            probes.add(rule("p" + (i + 1), "{ " + PREDICATES.get(i).get(0) + " }", "{ actions: [ verify: ] }"));
        }
        RuleEngine engine = RuleEngine.builder()
                .signals(signals)
                .packs(rules(probes.toArray(String[]::new)))
                .build();
        Map<String, List<Map<Integer, Truth>>> truths = new LinkedHashMap<>();
        VALUES.forEach((name, values) -> values.forEach(value -> {
            signals.set(name, value);
            Map<Integer, Truth> seen = new LinkedHashMap<>();
            for (int predicate = 1; predicate <= PREDICATES.size(); predicate++) {
                if (asks(predicate, name)) {
                    seen.put(
                            predicate,
                            engine.explain(COMMENT, Context.empty(), "p" + predicate)
                                    .truth());
                }
            }
            truths.computeIfAbsent(name, n -> new ArrayList<>()).add(seen);
        }));
        return truths;
    }

    /** Whether some values of the signals meet all claims: signal by signal, since each predicate asks of one. */
    private static boolean possible(Set<Integer> claims) {
        return VALUES.keySet().stream()
                .allMatch(name -> TRUTHS.getOrDefault(name, List.of()).stream()
                        .anyMatch(truths -> claims.stream()
                                .filter(claim -> asks(Math.abs(claim), name))
                                .allMatch(claim -> truths.get(Math.abs(claim)) == Truth.of(claim > 0))));
    }

    private static boolean asks(int predicate, String signal) {
        String leaf = PREDICATES.get(predicate - 1).get(0);
        return leaf.startsWith(signal + ":") || leaf.equals("known: " + signal);
    }
}
