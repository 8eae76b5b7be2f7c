package id.lontara.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Coverage.Mutation;
import id.lontara.engine.Coverage.OfRule;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Condition;
import id.lontara.rule.Reading;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import id.lontara.rule.Signal;
import id.lontara.rule.Test.Items;
import id.lontara.rule.Test.OneOf;
import id.lontara.rule.Test.Phrases;
import id.lontara.rule.Vote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Coverage reasons about mutants; here each of them is really built, interpreted and run on every example. Both must find
 * the same survivors, for packs made at random.
 */
class CoverageOracleTest {

    private static final int SEED = 20_251_103;
    private static final int PACKS = 25;
    private static final List<String> WORDS = List.of("road", "hole", "walk", "lamp", "school", "thanks");

    static IntStream seeds() {
        return IntStream.range(SEED, SEED + PACKS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reasoningAndRunningFindTheSameSurvivors(int seed) {
        RuleEngine engine = engine(new Draw(new Random(seed)).pack());
        Coverage coverage = Coverage.of(engine);

        Set<String> reasoned = new TreeSet<>();
        for (OfRule rule : coverage.rules()) {
            rule.gaps().forEach(gap -> {
                String place = rule.rule() + " " + gap.mutation().word() + " " + gap.path();
                if (gap.changes().isEmpty()) {
                    reasoned.add(place);
                }
                gap.changes().forEach(change -> reasoned.add(place + " " + change));
            });
        }
        Mutants mutants = new Mutants(engine);

        assertThat(reasoned).as("seed " + seed).isEqualTo(mutants.surviving());
        for (Mutation mutation : Mutation.values()) {
            assertThat(coverage.count(mutation).total())
                    .as(mutation + ", seed " + seed)
                    .isEqualTo(mutants.of(mutation));
        }
    }

    private static RuleEngine engine(RulePack pack) {
        Signal<Duration> wait = Signal.duration("wait", "how long", SubjectType.COMMENT);
        Fixtures.Signals signals = new Fixtures.Signals()
                .add(wait)
                .set("wait", Reading.of(Duration.ofHours(2)))
                .flag("urgent")
                .set("urgent", Value.unknown());
        return RuleEngine.builder().packs(pack).signals(signals).build();
    }

    /** Makes packs. Each example stands under every heading, so that it holds once, whatever the rule comes to. */
    private static final class Draw {

        private static final List<List<String>> VOTES = List.of(
                List.of("mood/glad", "{ name: mood/glad, by: 0.5 }, { name: mood/sad, by: -1 }"),
                List.of("mood/sad", "{ name: mood/sad, by: 1.5 }, topic/roads", "{ name: mood/glad, veto: true }"),
                List.of("topic/roads, topic/lamps", "{ name: topic/roads, veto: true }", "topic/lamps"),
                List.of("topic/schools", "topic/schools, { name: topic/schools, by: 2 }"),
                List.of("topic/idle"));
        private static final List<Integer> READABLE = List.of(0, 0, 3, 5, 6);
        private static final List<String> LABELS =
                List.of("mood/glad", "mood/sad", "mood/other", "topic/roads", "topic/lamps", "topic/schools");

        private final Random random;

        Draw(Random random) {
            this.random = random;
        }

        RulePack pack() {
            StringBuilder pack = new StringBuilder("""
                    families:
                      mood: { of: comment, choose: one, names: [ glad, sad, other ], otherwise: other, precedence: [ sad, glad ] }
                      topic: { of: comment, choose: any, names: [ roads, schools, lamps, idle ] }
                    rules:
                    """);
            for (int i = 0; i < VOTES.size(); i++) {
                String examples = "[ " + String.join(", ", examples()) + " ]";
                pack.append("""
                          - id: r%d
                            title: { en: r }
                            scope: comment
                            status: %s
                            when: %s
                            then: { label: [ %s ] }
                            examples: { match: %s, no-match: %s, undecided: %s }
                        """.formatted(
                                i,
                                one("stable", "stable", "stable", "experimental"),
                                condition(2, READABLE.get(i)),
                                VOTES.get(i).get(random.nextInt(VOTES.get(i).size())),
                                examples,
                                examples,
                                examples));
            }
            return Fixtures.pack(pack.toString());
        }

        private String one(String... some) {
            return some[random.nextInt(some.length)];
        }

        private String condition(int depth, int readable) {
            if (depth == 0 || random.nextInt(4) == 0) {
                return leaf(readable);
            }
            List<String> parts = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                parts.add(condition(depth - 1, readable));
            }
            return "{ " + one("all", "any", "none") + ": [ " + String.join(", ", parts) + " ] }";
        }

        private String leaf(int readable) {
            return switch (random.nextInt(11)) {
                case 0, 1, 2 -> "{ text: { " + one("any", "any", "none", "all") + ": " + words() + " } }";
                case 3 -> "{ engagement.likes: { " + one("gt", "lte", "lt", "eq", "ne") + ": 2 } }";
                case 4 ->
                    "{ engagement.likes: " + one("{ between: [ 1, 3 ] }", "{ gte: 2 }", "3", "{ is: some }") + " }";
                case 5 ->
                    "{ text.hashtags: "
                            + one(
                                    "{ size: { gte: 1 } }",
                                    "{ any: [ road, lamp ] }",
                                    "{ none: [ road, lamp ], size: { lt: 2 } }")
                            + " }";
                case 6 ->
                    "{ " + one("channel: [ direct, group, mention ]", "channel: { not-in: [ direct, group ] }") + " }";
                case 7 -> "{ " + one("known: author", "author: agency", "author: citizen") + " }";
                case 8 ->
                    "{ " + one("wait: { gte: PT2H }", "wait: { lt: PT2H1M }", "urgent: true", "urgent: false") + " }";
                case 9 -> "{ published-at: { " + one("gte", "lt", "eq") + ": 2025-10-20 } }";
                default ->
                    readable == 0
                            ? "{ text: { any: " + words() + " } }"
                            : "{ label: " + LABELS.get(random.nextInt(readable)) + " }";
            };
        }

        private String words() {
            Set<String> words = new TreeSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            return words.toString();
        }

        private List<String> examples() {
            List<String> examples = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                StringBuilder text = new StringBuilder();
                for (int k = random.nextInt(4); k >= 0; k--) {
                    text.append(one("", "", "", "#"))
                            .append(WORDS.get(random.nextInt(WORDS.size())))
                            .append(' ');
                }
                examples.add("{ text: '" + text + "'"
                        + one("", ", engagement: { likes: " + random.nextInt(5) + " }")
                        + one("", ", author: agency", ", author: unknown")
                        + one("", ", channel: direct", ", channel: mention", ", channel: comment")
                        + one("", ", at: 2025-10-20", ", at: 2025-10-19", ", at: '2025-10-20T09:00:00Z'")
                        + " }");
            }
            return examples;
        }
    }

    /** Builds every mutant and runs it. */
    private static final class Mutants {

        private final RuleEngine engine;
        private final List<Rule> rules;
        private final Set<String> surviving = new TreeSet<>();
        private final Map<Mutation, Integer> totals = new TreeMap<>();
        private final Map<String, List<Rule.Example>> holding = new TreeMap<>();

        Mutants(RuleEngine engine) {
            this.engine = engine;
            this.rules = engine.ruleSet().rules();
            Interpreter plain = interpreter(rules);
            for (Rule rule : rules) {
                holding.put(
                        rule.id(),
                        rule.examples().stream()
                                .filter(example -> truth(plain, rule, example) == Verification.expected(example))
                                .toList());
            }
            for (Rule rule : rules) {
                for (ConditionLeaf leaf : ConditionLeaf.of(rule.when())) {
                    leaf(rule, leaf);
                }
                votes(rule);
            }
        }

        Set<String> surviving() {
            return surviving;
        }

        int of(Mutation mutation) {
            return totals.getOrDefault(mutation, 0);
        }

        private void leaf(Rule rule, ConditionLeaf leaf) {
            String path = leaf.path();
            replace(rule, leaf, Mutation.NEGATED_LEAF, path, new Condition.None(List.of(leaf.condition())));
            for (MovedBound moved : MovedBound.of(leaf.condition())) {
                replace(rule, leaf, Mutation.MOVED_BOUND, path + " " + moved.change(), moved.leaf());
            }
            for (String item : DroppedPhrase.of(leaf.condition())) {
                Condition.Measured measured = (Condition.Measured) leaf.condition();
                Condition without = new Condition.Measured(measured.signal(), without(measured.test(), item));
                replace(rule, leaf, Mutation.DROPPED_PHRASE, path + " " + item, without);
            }
        }

        private static id.lontara.rule.Test without(id.lontara.rule.Test test, String item) {
            if (test instanceof Phrases phrases) {
                return new Phrases(
                        phrases.quantifier(),
                        phrases.phrases().stream()
                                .filter(phrase -> !phrase.source().equals(item))
                                .toList(),
                        phrases.missing(),
                        "");
            }
            if (test instanceof Items items) {
                return new Items(items.items().map(words -> less(words, item)), items.not(), items.size(), "");
            }
            return less((OneOf) test, item);
        }

        private static OneOf less(OneOf words, String item) {
            List<String> left =
                    words.words().stream().filter(word -> !word.equals(item)).toList();
            return new OneOf(left, words.not(), words.missing(), "");
        }

        private void replace(Rule rule, ConditionLeaf leaf, Mutation mutation, String place, Condition instead) {
            Rule mutant = Coverer.changed(rule, replaced(rule.when(), leaf.way(), instead), rule.votes());
            judge(rule, mutant, mutation, place, List.of(rule));
        }

        private static Condition replaced(Condition node, List<Integer> way, Condition instead) {
            if (way.isEmpty()) {
                return instead;
            }
            List<Condition> parts = new ArrayList<>(ConditionLeaf.parts(node));
            parts.set(way.get(0), replaced(parts.get(way.get(0)), way.subList(1, way.size()), instead));
            return node instanceof Condition.All
                    ? new Condition.All(parts)
                    : node instanceof Condition.Any ? new Condition.Any(parts) : new Condition.None(parts);
        }

        private void votes(Rule rule) {
            List<Rule> others = rules.stream()
                    .filter(other -> !other.id().equals(rule.id()))
                    .toList();
            for (int i = 0; i < rule.votes().size(); i++) {
                String label = rule.votes().get(i).label();
                if (rule.status() == Rule.Status.EXPERIMENTAL || label.equals("topic/idle") || !isRead(label)) {
                    continue;
                }
                List<Vote> left = new ArrayList<>(rule.votes());
                left.remove(i);
                String path = rule.votes().size() == 1 ? "then.label" : "then.label[" + i + "]";
                judge(rule, Coverer.changed(rule, rule.when(), left), Mutation.REMOVED_VOTE, path, others);
            }
        }

        private boolean isRead(String label) {
            String read = label.startsWith("mood/") ? "label mood/" : "label " + label;
            return rules.stream()
                    .flatMap(rule -> ConditionLeaf.of(rule.when()).stream())
                    .anyMatch(leaf -> leaf.shown().startsWith(read));
        }

        private void judge(Rule rule, Rule mutant, Mutation mutation, String place, List<Rule> witnesses) {
            totals.merge(mutation, 1, Integer::sum);
            Interpreter other = interpreter(rules.stream()
                    .map(r -> r.id().equals(rule.id()) ? mutant : r)
                    .toList());
            boolean noticed = witnesses.stream()
                    .anyMatch(witness -> holding.getOrDefault(witness.id(), List.of()).stream()
                            .anyMatch(example -> truth(other, witness, example) != Verification.expected(example)));
            if (!noticed) {
                surviving.add(rule.id() + " " + mutation.word() + " " + place);
            }
        }

        private Interpreter interpreter(List<Rule> some) {
            return engine.interpreter(some);
        }

        private Truth truth(Interpreter interpreter, Rule rule, Rule.Example example) {
            Step step =
                    interpreter.evaluate(example.subject(), example.context()).step(rule.id());
            return step == null ? Truth.FALSE : step.truth();
        }
    }
}
