package id.lontara.engine;

import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.lontara.engine.Assessment.CorrectedBy;
import id.lontara.engine.Assessment.ModelVote;
import id.lontara.engine.Assessment.RuleVote;
import id.lontara.engine.Fixtures.Signals;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Moment;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Reading;
import id.lontara.rule.RulePack;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How votes and measures settle a family of labels. */
class FamiliesTest {

    private static final Comment COMMENT = Comment.of("a text");
    private static final String ONE =
            "families: { kind: { of: comment, choose: one, names: [ a, b, c ], otherwise: other, unsure-below: 0.6,"
                    + " precedence: [ b, a ] } }\nrules:\n";
    private static final String ANY = "families: { kind: { of: comment, choose: any, names: [ a, b, c ] } }\nrules:\n";

    /** A rule that votes if its flag is set: {@code a set}, {@code a +1.5} or {@code a veto}, several by commas. */
    private static String voter(String flag, String votes) {
        List<String> written = new ArrayList<>();
        for (String vote : votes.split(", ", -1)) {
            String[] words = vote.split(" ", -1);
            written.add(
                    switch (words[1]) {
                        case "set" -> "kind/" + words[0];
                        case "veto" -> "{ name: kind/" + words[0] + ", veto: true }";
                        default -> "{ name: kind/" + words[0] + ", by: " + words[1] + " }";
                    });
        }
        return rule(flag, "{ " + flag + ": true }", "{ label: " + written + " }");
    }

    private static Signals flags(int count) {
        Signals signals = new Signals();
        for (int i = 1; i <= count; i++) {
            signals.flag("v" + i).set("v" + i, true);
        }
        return signals;
    }

    private static Assessment settle(String families, String... votes) {
        StringBuilder rules = new StringBuilder(families);
        for (int i = 0; i < votes.length; i++) {
            rules.append(voter("v" + (i + 1), votes[i]));
        }
        if (votes.length == 0) {
            rules.append(rule("idle", "{ text: { any: [ nothing ] } }", "{ label: kind/a }"));
        }
        return RuleEngine.builder()
                .signals(flags(votes.length))
                .packs(Fixtures.pack(rules.toString()))
                .build()
                .assess(COMMENT);
    }

    private static List<String> labels(Assessment assessment) {
        return assessment.labels().stream().map(Label::name).toList();
    }

    private static double confidence(Assessment assessment) {
        return assessment.label("kind").orElseThrow().confidence();
    }

    @Test
    void aLoneSetStandsWithConfidence() {
        assertThat(settle(ANY, "a set").labels()).singleElement().satisfies(label -> {
            assertThat(label.name()).isEqualTo("kind/a");
            assertThat(label.confidence()).isEqualTo(0.9707); // 1 / (1 + e^-3.5)
            assertThat(label.unsure()).isFalse();
            assertThat(label.reasons()).containsExactly(new RuleVote("v1", "set"));
        });
        assertThat(confidence(settle(ONE, "a set"))).isEqualTo(0.9707); // beside otherwise at zero
    }

    @Test
    void severalSetsOfOneLabelCountOnce() {
        assertThat(confidence(settle(ANY, "a set", "a set"))).isEqualTo(0.9707);
    }

    @Test
    void raisesAddUpAndAssertAboveZeroOnly() {
        assertThat(labels(settle(ANY, "a +1.5", "a -1.5"))).isEmpty();
        assertThat(labels(settle(ANY, "a +1.5", "a -1.499"))).containsExactly("kind/a");
        assertThat(confidence(settle(ANY, "a +1", "a +1"))).isEqualTo(0.8808); // 1 / (1 + e^-2)
        assertThat(settle(ANY, "a +1.5", "a -0.25").labels().get(0).reasons())
                .containsExactly(new RuleVote("v1", "+1.500"), new RuleVote("v2", "-0.250"));
    }

    @Test
    void aVetoForbidsWhateverElseIsVoted() {
        assertThat(labels(settle(ANY, "a set", "a +9", "a veto", "b set"))).containsExactly("kind/b");
        assertThat(labels(settle(ONE, "a set", "a veto"))).containsExactly("kind/other");
        assertThat(labels(settle(ONE, "other veto"))).isEmpty();
    }

    @Test
    void anExperimentalRuleNeitherSetsNorRaisesNorForbids() {
        for (String vote : List.of("a set", "a +5", "b veto")) {
            String shadow = voter("v1", vote).replace("scope:", "status: experimental\n    scope:");
            RuleEngine engine = RuleEngine.builder()
                    .signals(flags(2))
                    .packs(Fixtures.pack(ONE + shadow + voter("v2", "b set")))
                    .build();

            assertThat(engine.assess(COMMENT).labels()).singleElement().satisfies(label -> {
                assertThat(label.name()).isEqualTo("kind/b");
                assertThat(label.reasons()).containsExactly(new RuleVote("v2", "set"));
            });
        }
    }

    @Test
    void withoutVotesOtherwiseStandsAndIsEven() {
        assertThat(labels(settle(ONE))).containsExactly("kind/other");
        assertThat(confidence(settle(ONE))).isEqualTo(0.5);
        assertThat(labels(settle(ANY))).isEmpty();
    }

    @Test
    void aNegativeSumOfOtherwiseCountsAsZero() {
        assertThat(labels(settle(ONE, "other -2", "a -1"))).containsExactly("kind/other");
        assertThat(confidence(settle(ONE, "other -2", "a -1"))).isCloseTo(1 / (1 + 1 + Math.exp(-1)), within(0.0001));
    }

    @Test
    void rivalSetsAndTiesGoByPrecedenceAndThenByName() {
        assertThat(labels(settle(ONE, "a set", "b set"))).containsExactly("kind/b");
        assertThat(labels(settle(ONE, "c set", "a set"))).containsExactly("kind/a");
        assertThat(labels(settle(ONE, "a +1", "b +1"))).containsExactly("kind/b");
        String unlisted = "families: { kind: { of: comment, choose: one, names: [ c, b, a ] } }\nrules:\n";
        assertThat(labels(settle(unlisted, "c +1", "b +1"))).containsExactly("kind/b");
    }

    @Test
    void aSetBeatsAnySumAndTheLargestSumBeatsTheOthers() {
        assertThat(labels(settle(ONE, "a set", "b +50"))).containsExactly("kind/a");
        assertThat(labels(settle(ONE, "a +1", "b +0.5"))).containsExactly("kind/a");
    }

    @Test
    void aLabelBelowTheThresholdStandsAndIsUnsure() {
        Label label = settle(ONE, "a +0.2").labels().get(0);

        assertThat(label.name()).isEqualTo("kind/a");
        assertThat(label.confidence()).isEqualTo(0.5498);
        assertThat(label.unsure()).isTrue();
    }

    @Test
    void familiesThatChooseAnyAreSharedAndFamiliesOfSeveralPacksMerge() {
        RulePack one = Fixtures.pack(
                "one",
                "families: { kind: { of: comment, choose: any, names: [ a ] } }\nrules:\n" + voter("v1", "a set"));
        RulePack two = Fixtures.pack(
                "two",
                "families: { kind: { of: comment, choose: any, names: [ b ] } }\nrules:\n" + voter("v2", "b set"));

        assertThat(labels(RuleEngine.builder()
                        .signals(flags(2))
                        .packs(one, two)
                        .build()
                        .assess(COMMENT)))
                .containsExactly("kind/a", "kind/b");
    }

    private static Assessment measured(String family, Signals measures, String... votes) {
        StringBuilder rules = new StringBuilder(family);
        for (int i = 0; i < votes.length; i++) {
            rules.append(voter("v" + (i + 1), votes[i]));
        }
        rules.append(rule("probe.a", "{ label: kind/a }", "{ actions: [ verify: ] }"));
        return RuleEngine.builder()
                .signals(measures)
                .signals(flags(votes.length))
                .packs(Fixtures.pack(rules.toString()))
                .build()
                .assess(COMMENT);
    }

    private static final String MODEL =
            "families: { kind: { of: comment, choose: one, from: model.*, names: [ a, b ], otherwise: other } }\nrules:\n";

    private static Signals model(Object a, Object b) {
        Signals signals = new Signals().number("model.a").number("model.b");
        return signals.set("model.a", a instanceof Value<?> v ? v : Value.of(a))
                .set("model.b", b instanceof Value<?> v ? v : Value.of(b));
    }

    @Test
    void aClassifierIsAddedToTheVotesAndStandsInTheReasons() {
        Label label =
                measured(MODEL, model(1.25, -0.5), "a +0.5", "b +1").labels().get(0);

        assertThat(label.name()).isEqualTo("kind/a");
        assertThat(label.reasons())
                .containsExactly(new RuleVote("v1", "+0.500"), new ModelVote("model.a", "+1.250", List.of()));
        double all = Math.exp(1.75) + Math.exp(0.5) + 1;
        assertThat(label.confidence()).isCloseTo(Math.exp(1.75) / all, within(0.0001));
    }

    @Test
    void whatAClassifierDoesNotKnowLeavesTheFamilyUndecidedUnlessARuleSets() {
        Assessment open = measured(MODEL, model(Value.unknown(), -0.5));
        assertThat(open.undecided())
                .containsExactly(new Assessment.Undecided("probe.a", List.of("label kind/a"), false));
        assertThat(open.label("kind"))
                .hasValueSatisfying(label -> assertThat(label.unsure()).isTrue());

        assertThat(measured(MODEL, model(Value.unknown(), Value.unknown()), "a set")
                        .undecided())
                .isEmpty();
        assertThat(measured(MODEL, model(Value.unknown(), 0.5), "b set").undecided())
                .isEmpty();
    }

    @Test
    void aClassifierWithNothingToMeasureDoesNotVote() {
        Assessment assessment = measured(MODEL, model(Value.none(), Value.none()));

        assertThat(labels(assessment)).containsExactly("kind/other");
        assertThat(assessment.undecided()).isEmpty();
    }

    @Test
    void extremeMeasuresAreCutAndNoNumberIsNoMeasure() {
        assertThat(labels(measured(MODEL, model(1e300, 5.0), "a +1", "b +1"))).containsExactly("kind/a");
        assertThat(measured(MODEL, model(Double.NaN, -1.0)).undecided())
                .extracting(Assessment.Undecided::rule)
                .containsExactly("probe.a");
        assertThat(measured(MODEL, model(Double.POSITIVE_INFINITY, -1.0)).undecided())
                .extracting(Assessment.Undecided::rule)
                .containsExactly("probe.a");
    }

    @Test
    void aClassifierThatThrowsLeavesItsFamilyUndecided() {
        SignalSource broken = new SignalSource() {
            @Override
            public Set<Signal<?>> signals() {
                return Set.of(
                        Signal.number("model.a", "", "a", SubjectType.COMMENT),
                        Signal.number("model.b", "", "b", SubjectType.COMMENT));
            }

            @Override
            public Reading<?> read(Signal<?> signal, id.lontara.rule.SignalInput input) {
                throw new IllegalStateException("a text");
            }
        };
        Assessment assessment = RuleEngine.builder()
                .signals(broken)
                .packs(Fixtures.pack(MODEL + rule("probe.a", "{ label: kind/a }", "{ actions: [ verify: ] }")))
                .build()
                .assess(COMMENT);

        assertThat(assessment.undecided())
                .extracting(Assessment.Undecided::rule)
                .containsExactly("probe.a");
        assertThat(Fixtures.json(assessment)).doesNotContain("a text");
    }

    private static Assessment corrected(String family, Map<String, Value<String>> replace, String... votes) {
        StringBuilder rules = new StringBuilder(family);
        for (int i = 0; i < votes.length; i++) {
            rules.append(voter("v" + (i + 1), votes[i]));
        }
        Correction correction = new Correction(
                COMMENT.id(), Moment.parse("2025-10-20"), Value.of("admin"), replace, Value.of("misread"));
        return RuleEngine.builder()
                .signals(flags(votes.length))
                .packs(Fixtures.pack(rules.toString()))
                .build()
                .assess(COMMENT, Context.empty().with(Context.CORRECTIONS, List.of(correction)));
    }

    @Test
    void aCorrectionWinsOverEveryVoteAndIsShown() {
        Assessment assessment = corrected(ONE, Map.of("kind/a", Value.of("kind/c")), "a set", "c veto");

        assertThat(assessment.labels()).singleElement().satisfies(label -> {
            assertThat(label.name()).isEqualTo("kind/c");
            assertThat(label.corrected()).isTrue();
            assertThat(label.confidence()).isEqualTo(1);
            assertThat(label.reasons())
                    .containsExactly(
                            new CorrectedBy(Value.of("admin"), Value.of("misread")), new RuleVote("v2", "veto"));
        });
    }

    @Test
    void aCorrectionToNothingTakesTheLabelAwayEvenIfItIsOtherwise() {
        assertThat(labels(corrected(ANY, Map.of("kind/a", Value.none()), "a set", "b set")))
                .containsExactly("kind/b");
        assertThat(labels(corrected(ONE, Map.of("kind/a", Value.none()), "a set", "b +1")))
                .containsExactly("kind/b");
        assertThat(labels(corrected(ONE, Map.of("kind/other", Value.none()), "a -1")))
                .isEmpty();
    }

    @Test
    void twoLabelsMayChangePlacesInOneCorrection() {
        assertThat(labels(corrected(
                        ANY, Map.of("kind/a", Value.of("kind/b"), "kind/b", Value.of("kind/a")), "a set", "b set")))
                .containsExactly("kind/a", "kind/b");
    }

    @Test
    void aCorrectionToALabelThatNoFamilyHasIsTold() {
        assertThat(corrected(ANY, Map.of("kind/a", Value.of("mood/glad")), "a set")
                        .limits())
                .containsExactly("correction.unknown-label");
        assertThat(corrected(ANY, Map.of("mood/glad", Value.none()), "a set").limits())
                .containsExactly("correction.unknown-label");
    }

    @Test
    void aCorrectionOfAnotherSubjectChangesNothing() {
        Correction other = new Correction(
                "another",
                Moment.parse("2025-10-20"),
                Value.unknown(),
                Map.of("kind/a", Value.of("kind/b")),
                Value.unknown());
        RuleEngine engine = RuleEngine.builder()
                .signals(flags(1))
                .packs(Fixtures.pack(ONE + voter("v1", "a set")))
                .build();

        assertThat(labels(engine.assess(COMMENT, Context.empty().with(Context.CORRECTIONS, List.of(other)))))
                .containsExactly("kind/a");
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /**
     * A label is UNKNOWN exactly when some outcome of what is not known would change whether it is asserted. The oracle goes
     * through all of them and asks the engine with everything known.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void aLabelIsUnknownExactlyWhenAnUndecidedVoterCouldChangeIt(long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("a", "b", "c", "other");
        boolean one = random.nextBoolean();
        boolean measures = random.nextInt(3) == 0;
        int voters = 4 + random.nextInt(4);
        StringBuilder pack = new StringBuilder("families: { kind: { of: comment, choose: ")
                .append(one ? "one" : "any")
                .append(", names: [ a, b, c, other ]")
                .append(one && random.nextInt(4) > 0 ? ", otherwise: other" : "")
                .append(measures ? ", from: model.*" : "")
                .append(" } }\nrules:\n");
        for (int i = 1; i <= voters; i++) {
            pack.append(voter("v" + i, votes(random, names)));
        }
        names.forEach(
                name -> pack.append(rule("probe-" + name, "{ label: kind/" + name + " }", "{ actions: [ verify: ] }")));
        Signals signals = new Signals();
        Map<String, Truth> given = new TreeMap<>();
        for (int i = 1; i <= voters; i++) {
            signals.flag("v" + i);
            given.put("v" + i, List.of(Truth.values()).get(random.nextInt(3)));
        }
        List<String> unmeasured = new ArrayList<>();
        if (measures) {
            signals.number("model.a").number("model.b");
            signals.set("model.a", Math.rint(random.nextGaussian() * 2000) / 1000);
            if (random.nextBoolean()) {
                unmeasured.add("model.b");
            } else {
                signals.set("model.b", Math.rint(random.nextGaussian() * 2000) / 1000);
            }
        }
        RuleEngine engine = RuleEngine.builder()
                .signals(signals)
                .packs(Fixtures.pack(pack.toString()))
                .build();

        Map<String, Set<Truth>> possible = new TreeMap<>();
        List<String> open = given.keySet().stream()
                .filter(v -> given.get(v) == Truth.UNKNOWN)
                .toList();
        for (double measure : unmeasured.isEmpty() ? new double[] {0} : new double[] {-900, -0.001, 0.001, 900}) {
            unmeasured.forEach(name -> signals.set(name, measure));
            for (int subset = 0; subset < 1 << open.size(); subset++) {
                given.forEach(signals::truth);
                for (int i = 0; i < open.size(); i++) {
                    signals.truth(open.get(i), Truth.of((subset & 1 << i) != 0));
                }
                names.forEach(name ->
                        possible.computeIfAbsent(name, n -> new TreeSet<>()).add(probe(engine, name)));
            }
        }
        given.forEach(signals::truth);
        unmeasured.forEach(name -> signals.set(name, Value.unknown()));

        for (String name : names) {
            Set<Truth> outcomes = possible.getOrDefault(name, Set.of());
            assertThat(outcomes).doesNotContain(Truth.UNKNOWN);
            assertThat(probe(engine, name))
                    .as("seed %s: %s\n%s%s", seed, name, pack, given)
                    .isEqualTo(
                            outcomes.size() > 1
                                    ? Truth.UNKNOWN
                                    : outcomes.iterator().next());
        }
    }

    private static Truth probe(RuleEngine engine, String name) {
        return engine.explain(COMMENT, Context.empty(), "probe-" + name).truth();
    }

    private static String votes(Random random, List<String> names) {
        List<String> votes = new ArrayList<>();
        for (int i = 0; i <= (random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0); i++) {
            String name = names.get(random.nextInt(names.size()));
            votes.add(name
                    + switch (random.nextInt(6)) {
                        case 0 -> " set";
                        case 1 -> " veto";
                        default -> " " + (random.nextBoolean() ? "" : "-") + (1 + random.nextInt(4)) * 0.5;
                    });
        }
        return String.join(", ", votes);
    }

    @Test
    void manyUndecidedVotersDoNotBlurWhatTheyCannotChange() {
        Signals signals = new Signals().flag("sure").set("sure", true);
        StringBuilder pack = new StringBuilder(ONE).append(voter("sure", "a set"));
        for (int i = 0; i < 40; i++) {
            signals.flag("u" + i);
            pack.append(voter("u" + i, "c +1"));
        }
        pack.append(rule("probe-a", "{ label: kind/a }", "{ actions: [ verify: ] }"));
        RuleEngine engine = RuleEngine.builder()
                .signals(signals)
                .packs(Fixtures.pack(pack.toString()))
                .build();

        assertThat(probe(engine, "a")).isEqualTo(Truth.TRUE);
        signals.set("sure", false);
        assertThat(probe(engine, "a")).isEqualTo(Truth.FALSE);
    }
}
