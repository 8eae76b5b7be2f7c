package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Fixtures.Signals;
import id.lontara.engine.Remedy.Change;
import id.lontara.engine.Remedy.Other;
import id.lontara.engine.Remedy.Outlook;
import id.lontara.engine.Remedy.Part;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Moment;
import id.lontara.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A label that is wanted is followed into the rules and classifiers that could assert it. */
class RemedyLabelsTest {

    private static final Comment COMMENT = Comment.of("a text");
    private static final String THEN = "{ actions: [ verify: ] }";
    private static final String ANY = "families: { kind: { of: comment, choose: any, names: [ a, b, c ] } }\nrules:\n";
    private static final String ONE =
            "families: { kind: { of: comment, choose: one, names: [ a, b, c ], otherwise: other, precedence: [ b, a, c ] } }\nrules:\n";
    private static final String MODEL =
            "families: { kind: { of: comment, choose: any, from: model.*, names: [ a, b ] } }\nrules:\n";

    private static String votes(String id, String when, String label) {
        return rule(id, when, "{ label: " + label + " }");
    }

    private static RuleEngine engine(Signals signals, String pack) {
        return RuleEngine.builder().signals(signals).packs(Fixtures.pack(pack)).build();
    }

    private static RuleEngine engine(String pack) {
        return engine(new Signals(), pack);
    }

    private static Remedy remedy(RuleEngine engine) {
        return engine.explain(COMMENT, Context.empty(), "r").remedy().get();
    }

    private static Change only(RuleEngine engine) {
        Remedy remedy = remedy(engine);
        assertThat(remedy.outlook()).isEqualTo(Outlook.CAN_FIRE);
        assertThat(remedy.cost()).isEqualTo(1);
        return remedy.changes().get(0);
    }

    private static List<String> told(Change change) {
        List<String> told = new ArrayList<>();
        for (Part part : change.through()) {
            told.add(part.message().in(Locale.ENGLISH));
            part.changes().forEach(inner -> told.add("- " + inner.message().in(Locale.ENGLISH)));
        }
        return told;
    }

    @Test
    void aLabelCostsOneHoweverMuchItsRulesAsk() {
        Change change = only(engine(ANY
                + votes("ask", "{ all: [ { text: { any: [ when ] } }, { text: { any: [ why ] } } ] }", "kind/a")
                + rule(
                        "r",
                        "{ any: [ { label: kind/a }, { all: [ { text: { any: [ x ] } }, { text: { any: [ y ] } } ] } ] }",
                        THEN)));

        assertThat(change.message().in(Locale.ENGLISH))
                .isEqualTo("label kind/a should be asserted (now: not asserted)");
        assertThat(told(change))
                .containsExactly(
                        "rule ask, which sets kind/a, should fire",
                        "- text should contain «when» (now: no match)",
                        "- text should contain «why» (now: no match)");
    }

    @Test
    void theRuleThatIsNearestIsShownAndTheOthersAreNamed() {
        RuleEngine engine = engine(ANY
                + votes("far", "{ all: [ { text: { any: [ when ] } }, { text: { any: [ why ] } } ] }", "kind/a")
                + votes("near", "{ text: { any: [ how ] } }", "kind/a")
                + votes("nearer-but-by-a-fact", "{ author: agency }", "kind/a")
                + rule("r", "{ label: kind/a }", THEN));
        Change change = only(engine);

        assertThat(told(change))
                .containsExactly(
                        "rule near, which sets kind/a, should fire", "- text should contain «how» (now: no match)");
        assertThat(change.others()).containsExactly(new Other("far", 2), new Other("nearer-but-by-a-fact", 1));
        assertThat(remedy(engine).text(Locale.ENGLISH))
                .contains("    or by: far (2 changes), nearer-but-by-a-fact (1 change)\n");
        assertThat(remedy(engine).text(Locale.forLanguageTag("id")))
                .contains("aturan near, yang memberikan kind/a, menyala:")
                .contains("atau lewat: far (2 perubahan)");
        assertThat(json(change)).contains("\"through\":[{\"by\":\"near\",").contains("{\"by\":\"far\",\"changes\":2}");
    }

    @Test
    void whatALabelRestsOnMustNotContradictTheRest() {
        assertThat(remedy(engine(ANY
                                + votes("ask", "{ author: citizen }", "kind/a")
                                + rule("r", "{ all: [ { label: kind/a }, { author: agency } ] }", THEN)))
                        .outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(told(remedy(engine(ANY
                                + votes("ask", "{ author: media }", "kind/a")
                                + votes(
                                        "beg",
                                        "{ all: [ { text: { any: [ x ] } }, { text: { any: [ y ] } } ] }",
                                        "kind/a")
                                + rule("r", "{ all: [ { label: kind/a }, { author: agency } ] }", THEN)))
                        .changes()
                        .get(0)))
                .first()
                .isEqualTo("rule beg, which sets kind/a, should fire");
    }

    @Test
    void labelsAreFollowedThroughLabels() {
        RuleEngine engine = engine(ANY
                + votes("one", "{ text: { any: [ x ] } }", "kind/a")
                + votes("two", "{ label: kind/a }", "kind/b")
                + votes("three", "{ label: kind/b }", "kind/c")
                + rule("r", "{ label: kind/c }", THEN));

        assertThat(remedy(engine).text(Locale.ENGLISH)).isEqualTo("""
                        What would make it fire (1 change):
                          - label kind/c should be asserted (now: not asserted)
                            rule three, which sets kind/c, should fire:
                              - label kind/b should be asserted (now: not asserted)
                                rule two, which sets kind/b, should fire:
                                  - label kind/a should be asserted (now: not asserted)
                                    rule one, which sets kind/a, should fire:
                                      - text should contain «x» (now: no match)
                        """);
    }

    @Test
    void whatWasToldOfALabelIsNotToldAgain() {
        RuleEngine engine = engine(ANY
                + votes("one", "{ text: { any: [ x ] } }", "kind/a")
                + votes("two", "{ label: kind/a }", "kind/b")
                + rule("r", "{ all: [ { label: kind/a }, { label: kind/b } ] }", THEN));

        assertThat(remedy(engine).text(Locale.ENGLISH)).isEqualTo("""
                        What would make it fire (2 changes):
                          - label kind/a should be asserted (now: not asserted)
                            rule one, which sets kind/a, should fire:
                              - text should contain «x» (now: no match)
                          - label kind/b should be asserted (now: not asserted)
                            rule two, which sets kind/b, should fire:
                              - label kind/a should be asserted (now: not asserted), as above
                        """);
        assertThat(remedy(engine).text(Locale.forLanguageTag("id"))).contains("seperti di atas");
    }

    @Test
    void beyondAFewLabelsALabelStandsForItself() {
        StringBuilder pack = new StringBuilder("families: { kind: { of: comment, choose: any, names: [ ");
        for (int i = 0; i <= 60; i++) {
            pack.append(i == 0 ? "" : ", ").append("l").append(i);
        }
        pack.append(" ] } }\nrules:\n").append(votes("v0", "{ text: { any: [ x ] } }", "kind/l0"));
        for (int i = 1; i <= 60; i++) {
            pack.append(votes("v" + i, "{ label: kind/l" + (i - 1) + " }", "kind/l" + i));
        }
        Change change = only(engine(pack + rule("r", "{ label: kind/l60 }", THEN)));

        int depth = 0;
        while (!change.through().isEmpty()) {
            depth++;
            change = change.through().get(0).changes().get(0);
        }
        assertThat(depth).isEqualTo(5);
        assertThat(change.condition()).isEqualTo("label kind/l55");
    }

    @Test
    void aLabelThatNothingAssertsCannotBe() {
        Remedy remedy = remedy(engine(ANY
                + votes("forbid", "{ text: { any: [ x ] } }", "{ name: kind/a, veto: true }")
                + votes("b", "{ text: { any: [ x ] } }", "kind/b")
                + rule("r", "{ label: kind/a }", THEN)));

        assertThat(remedy.outlook()).isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy.obstacles())
                .extracting(obstacle -> obstacle.in(Locale.ENGLISH))
                .containsExactly("nothing in this rule set could assert kind/a");
    }

    @Test
    void anExperimentalRuleAssertsNothing() {
        Remedy remedy = remedy(engine(ANY
                + votes("new", "{ text: { any: [ x ] } }", "kind/a")
                        .replace("scope:", "status: experimental\n    scope:")
                + rule("r", "{ label: kind/a }", THEN)));

        assertThat(remedy.outlook()).isEqualTo(Outlook.CANNOT_FIRE);
    }

    @Test
    void aRuleThatForbidsTheLabelMustNotFire() {
        Change change = only(engine(ANY
                + votes("ask", "{ text: { any: [ when ] } }", "kind/a")
                + votes("forbid", "{ text: { any: [ text ] } }", "{ name: kind/a, veto: true }")
                + rule("r", "{ label: kind/a }", THEN)));

        assertThat(told(change))
                .containsExactly(
                        "rule ask, which sets kind/a, should fire",
                        "- text should contain «when» (now: no match)",
                        "rule forbid, which forbids kind/a, should not fire",
                        "- text should not contain «text» (now: 1 match)");
    }

    @Test
    void aRivalThatIsSetAndGoesBeforeMustNotBeSet() {
        String rivals = votes("first", "{ text: { any: [ text ] } }", "kind/b")
                + votes("second", "{ text: { any: [ when ] } }", "kind/a");

        assertThat(told(only(engine(ONE + rivals + rule("r", "{ label: kind/a }", THEN)))))
                .contains("rule first, which sets kind/b, should not fire");
        assertThat(told(only(engine(ONE
                        + votes("first", "{ text: { any: [ text ] } }", "kind/a")
                        + votes("second", "{ text: { any: [ when ] } }", "kind/b")
                        + rule("r", "{ label: kind/b }", THEN)))))
                .as("the one that goes before wins as it is")
                .containsExactly(
                        "rule second, which sets kind/b, should fire", "- text should contain «when» (now: no match)");
    }

    @Test
    void twoLabelsOfAFamilyThatChoosesOneCannotBothBe() {
        Remedy remedy = remedy(engine(ONE
                + votes("a", "{ text: { any: [ x ] } }", "kind/a")
                + votes("b", "{ text: { any: [ y ] } }", "kind/b")
                + rule("r", "{ all: [ { label: kind/a }, { label: kind/b } ] }", THEN)));

        assertThat(remedy.outlook()).isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy.obstacles())
                .extracting(obstacle -> obstacle.in(Locale.ENGLISH))
                .containsExactly("label kind/a should be asserted", "label kind/b should be asserted");
    }

    @Test
    void raisingRulesAreAddedUpLargestFirst() {
        Signals signals = new Signals();
        List.of("v1", "v2", "v3").forEach(name -> signals.flag(name).set(name, false));
        String pack = ANY
                + votes("low", "{ text: { any: [ text ] } }", "{ name: kind/a, by: -2 }")
                + votes("v1", "{ v1: true }", "{ name: kind/a, by: 0.5 }")
                + votes("v2", "{ v2: true }", "{ name: kind/a, by: 1.5 }")
                + votes("v3", "{ v3: true }", "{ name: kind/a, by: 1 }")
                + rule("r", "{ all: [ { label: kind/a }, { text: { any: [ text ] } } ] }", THEN);

        assertThat(told(only(engine(signals, pack))))
                .containsExactly(
                        "rule v2, which adds +1.5 to kind/a, should fire",
                        "- v2 should be true (now: false)",
                        "rule v3, which adds +1 to kind/a, should fire",
                        "- v3 should be true (now: false)");
    }

    @Test
    void ofAClassifierItIsToldHowMuchIsShort() {
        Signals signals = new Signals().number("model.a").number("model.b");
        signals.set("model.a", -1.1).set("model.b", Value.unknown());
        String pack = MODEL
                + votes("low", "{ text: { any: [ text ] } }", "{ name: kind/a, by: -0.5 }")
                + votes("b", "{ all: [ { text: { any: [ x ] } }, { text: { any: [ y ] } } ] }", "kind/b");

        assertThat(told(only(engine(
                        signals,
                        pack + rule("r", "{ all: [ { text: { any: [ text ] } }, { label: kind/a } ] }", THEN)))))
                .containsExactly("model.a should measure at least +0.501 (now: -1.1, short by 1.601)");
        assertThat(told(only(engine(signals, pack + rule("r", "{ label: kind/b }", THEN)))))
                .containsExactly("model.b should measure at least +0.001 (now: unknown)");
        assertThat(only(engine(signals, pack + rule("r", "{ label: kind/b }", THEN)))
                        .others())
                .containsExactly(new Other("b", 2));
    }

    @Test
    void aLabelThatMustGoIsFollowedIntoWhatAssertsIt() {
        Signals signals = new Signals().flag("v1").set("v1", true).flag("v2").set("v2", false);
        String pack = ANY
                + votes("v1", "{ v1: true }", "kind/a")
                + votes("v2", "{ all: [ { v2: true }, { text: { any: [ x ] } } ] }", "{ name: kind/a, veto: true }")
                + rule("r", "{ none: [ { label: kind/a } ] }", THEN);
        Change change = only(engine(signals, pack));

        assertThat(change.wanted()).isFalse();
        assertThat(change.message().in(Locale.ENGLISH))
                .isEqualTo("label kind/a should not be asserted (now: asserted)");
        assertThat(told(change))
                .containsExactly("rule v1, which sets kind/a, should not fire", "- v1 should not be true (now: true)");
        assertThat(change.others()).containsExactly(new Other("v2", 2));
    }

    @Test
    void whatStandsOtherwiseStandsWhenNothingElseDoes() {
        Change change = only(engine(ONE
                + votes("ask", "{ text: { any: [ text ] } }", "kind/a")
                + rule("r", "{ label: kind/other }", THEN)));

        assertThat(told(change))
                .containsExactly(
                        "rule ask, which sets kind/a, should not fire",
                        "- text should not contain «text» (now: 1 match)");
    }

    private static final RuleEngine PLAIN = engine(ANY
            + votes("ask", "{ text: { any: [ text ] } }", "kind/a")
            + votes("b", "{ text: { any: [ x ] } }", "kind/b")
            + rule("r", "{ label: kind/a }", THEN)
            + rule("s", "{ none: [ { label: kind/b } ] }", THEN));

    private static Remedy corrected(String rule, Map<String, Value<String>> replace) {
        Correction correction =
                new Correction(COMMENT.id(), Moment.parse("2025-10-20"), Value.unknown(), replace, Value.unknown());
        return PLAIN.explain(COMMENT, Context.empty().with(Context.CORRECTIONS, List.of(correction)), rule)
                .remedy()
                .get();
    }

    @Test
    void whatAPersonHasDecidedNoRuleUndoes() {
        assertThat(corrected("r", Map.of("kind/a", Value.none())).obstacles())
                .extracting(obstacle -> obstacle.in(Locale.ENGLISH))
                .containsExactly("a person has decided about kind/a");
        assertThat(corrected("s", Map.of("kind/a", Value.of("kind/b"))).outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
    }

    @Test
    void aVoterThatIsUndecidedWouldHaveToBeDecided() {
        Change change = only(engine(ANY
                + votes("ask", "{ engagement.likes: { gt: 5 } }", "kind/a")
                + rule("r", "{ label: kind/a }", THEN)));

        assertThat(change.message().in(Locale.ENGLISH)).isEqualTo("label kind/a should be asserted (now: undecided)");
        assertThat(told(change))
                .containsExactly(
                        "rule ask, which sets kind/a, should fire",
                        "- engagement.likes should be known and be more than 5 likes");
    }

    @Test
    void aLabelThatHoldsAndMustGoOnHoldingKeepsWhatItRestsOn() {
        Remedy remedy = remedy(engine(ANY
                + votes("ask", "{ text: { any: [ text ] } }", "kind/a")
                + rule("r", "{ all: [ { label: kind/a }, { text: { none: [ text ] } } ] }", THEN)));

        assertThat(remedy.outlook()).isEqualTo(Outlook.CANNOT_FIRE);
    }

    @Test
    void aLabelThatHoldsMayHaveToStandByOtherMeans() {
        Remedy remedy = remedy(engine(ANY
                + votes("ask", "{ text: { any: [ text ] } }", "kind/a")
                + votes("beg", "{ text: { any: [ please ] } }", "kind/a")
                + rule("r", "{ all: [ { label: kind/a }, { text: { none: [ text ] } } ] }", THEN)));

        assertThat(remedy.text(Locale.ENGLISH)).isEqualTo("""
                        What would make it fire (2 changes):
                          - label kind/a should be asserted, as it is now, but by other means
                            rule beg, which sets kind/a, should fire:
                              - text should contain «please» (now: no match)
                          - text should not contain «text» (now: 1 match)
                        """);
    }

    @Test
    void tenThousandVotersAreWeighedInBoundedTime() {
        StringBuilder pack = new StringBuilder(ONE);
        for (int i = 0; i < 3_000; i++) {
            pack.append(votes("v" + i, "{ text: { any: [ w" + i + ", text ] } }", i % 2 == 0 ? "kind/b" : "kind/c"));
        }
        for (int i = 0; i < 1_000; i++) {
            pack.append(votes("a" + i, "{ text: { any: [ z" + i + " ] } }", "kind/a"));
        }

        assertThat(only(engine(pack + rule("r", "{ label: kind/a }", THEN))).through())
                .hasSize(1_501);
    }

    @Test
    void whatIsToldIsRehearsedWithTheRulesThatItMakesFireBesides() {
        RuleEngine both = engine(ANY
                + votes("sets-a", "{ text: { any: [ foo ] } }", "kind/a")
                + votes("sets-b", "{ text: { any: [ foo ] } }", "kind/b")
                + rule("r", "{ all: [ { label: kind/a }, { none: [ { label: kind/b } ] } ] }", THEN));
        RuleEngine forbidden = engine(ANY
                + votes("sets-a", "{ text: { any: [ foo ] } }", "kind/a")
                + votes("forbids-a", "{ text: { any: [ foo ] } }", "{ name: kind/a, veto: true }")
                + rule("r", "{ label: kind/a }", THEN));

        assertThat(remedy(both).outlook()).isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy(both).text(Locale.ENGLISH)).contains("rule sets-b, which sets kind/b, would fire too");
        assertThat(remedy(both).text(Locale.forLanguageTag("id")))
                .contains("aturan sets-b, yang memberikan kind/b, ikut terpicu");
        assertThat(remedy(forbidden).outlook()).isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy(forbidden).text(Locale.ENGLISH))
                .contains("rule forbids-a, which forbids kind/a, would fire too");
    }

    @Test
    void whereOneWayBringsAboutWhatPreventsItAnotherIsTaken() {
        Change change = only(engine(ANY
                + votes("sets-a", "{ text: { any: [ foo ] } }", "kind/a")
                + votes("sets-a-too", "{ all: [ { text: { any: [ bar ] } }, { text: { any: [ baz ] } } ] }", "kind/a")
                + votes("sets-b", "{ text: { any: [ foo ] } }", "kind/b")
                + rule("r", "{ all: [ { label: kind/a }, { none: [ { label: kind/b } ] } ] }", THEN)));

        assertThat(told(change))
                .containsExactly(
                        "rule sets-a-too, which sets kind/a, should fire",
                        "- text should contain «bar» (now: no match)",
                        "- text should contain «baz» (now: no match)");
    }

    @Test
    void whereNothingThatWasFoundStandsTheRehearsalItIsSaidWhatCameInTheWay() {
        Remedy remedy = remedy(engine(ONE
                + votes("sets-a", "{ text.words: { gte: 5 } }", "kind/a")
                + votes("sets-b", "{ text.words: { gte: 4 } }", "kind/b")
                + rule("r", "{ label: kind/a }", THEN)));

        assertThat(remedy.outlook()).isNotEqualTo(Outlook.CAN_FIRE);
        assertThat(remedy.text(Locale.ENGLISH)).contains("rule sets-b, which sets kind/b, would fire too");
    }

    @Test
    void aLabelThatGoesBecauseARivalComesGoesWithNoOther() {
        RuleEngine engine =
                engine("families: { kind: { of: comment, choose: one, names: [ x, z, o ], otherwise: o } }\nrules:\n"
                        + votes("x", "{ text: { any: [ kx ] } }", "{ name: kind/x, by: 4 }")
                        + votes("z", "{ text: { any: [ kz ] } }", "{ name: kind/z, by: 4 }")
                        + rule("r", "{ all: [ { label: kind/z }, { none: [ { label: kind/o } ] } ] }", THEN));

        assertThat(remedy(engine).text(Locale.ENGLISH)).contains("«kz»").doesNotContain("«kx»");
        assertThat(engine.explain(Comment.of("kz"), Context.empty(), "r").truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aLabelThatARivalOutweighsNeedsTheRivalToWeighLess() {
        RuleEngine engine = engine(ONE
                + votes("for-a", "{ text: { any: [ text ] } }", "{ name: kind/a, by: 2 }")
                + votes("for-b", "{ text: { any: [ a text ] } }", "{ name: kind/b, by: 3 }")
                + rule("r", "{ label: kind/a }", THEN));

        assertThat(told(only(engine)))
                .containsExactly(
                        "rule for-b, which adds +3 to kind/b, should not fire",
                        "- text should not contain «a text» (now: 1 match)");
    }

    @Test
    void aRuleThatWouldAssertTheLabelButIsOffOrInShadowIsNamed() {
        String sets = votes("sets-a", "{ text: { any: [ foo ] } }", "kind/a");
        String reads = rule("r", "{ label: kind/a }", THEN);
        RuleEngine shadow = engine(ANY + sets.replace("scope:", "status: experimental\n    scope:") + reads);
        RuleEngine off = RuleEngine.builder()
                .packs(
                        Fixtures.pack(ANY + sets + reads),
                        Fixtures.pack("local", "extends: sample\noff: [ { rule: sets-a, reason: not needed } ]\n"))
                .build();

        assertThat(remedy(shadow).text(Locale.ENGLISH))
                .contains("only rule sets-a could assert kind/a, and it is experimental");
        assertThat(remedy(off).text(Locale.ENGLISH)).contains("only rule sets-a could assert kind/a, and it is off");
        assertThat(remedy(off).text(Locale.forLanguageTag("id")))
                .contains("hanya aturan sets-a yang dapat memberikan kind/a, dan aturan itu dimatikan");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Flags that vote at random; what is told is done, and then the rule must fire. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverDoesWhatIsToldMakesTheRuleFire(long seed) {
        Random random = new Random(seed);
        boolean one = random.nextBoolean();
        boolean measures = random.nextInt(3) == 0;
        List<String> names = List.of("a", "b", "c", "other");
        StringBuilder pack = new StringBuilder("families: { kind: { of: comment, choose: ")
                .append(one ? "one" : "any")
                .append(", names: [ a, b, c, other ]")
                .append(one && random.nextInt(4) > 0 ? ", otherwise: other" : "")
                .append(measures ? ", from: model.*" : "")
                .append(" } }\nrules:\n");
        Signals signals = new Signals();
        int voters = 3 + random.nextInt(5);
        for (int i = 1; i <= voters; i++) {
            String label = "kind/" + names.get(random.nextInt(names.size()));
            String vote = switch (random.nextInt(5)) {
                case 0, 1 -> label;
                case 2 -> "{ name: " + label + ", veto: true }";
                default -> "{ name: " + label + ", by: " + (random.nextInt(5) - 2.5) + " }";
            };
            signals.flag("v" + i).truth("v" + i, List.of(Truth.values()).get(random.nextInt(3)));
            pack.append(votes("v" + i, "{ v" + i + ": true }", vote));
        }
        if (measures) {
            names.forEach(name -> signals.number("model." + name)
                    .set("model." + name, Math.rint(random.nextGaussian() * 2_000) / 1_000));
        }
        String wanted = "{ label: kind/" + names.get(random.nextInt(names.size())) + " }";
        RuleEngine engine =
                engine(signals, pack + rule("r", random.nextBoolean() ? wanted : "{ none: [ " + wanted + " ] }", THEN));
        Explanation before = engine.explain(COMMENT, Context.empty(), "r");
        if (before.truth() == Truth.TRUE || before.remedy().get().outlook() != Outlook.CAN_FIRE) {
            return;
        }

        before.remedy().get().changes().forEach(change -> change.through().forEach(part -> apply(part, signals)));

        Explanation after = engine.explain(COMMENT, Context.empty(), "r");
        assertThat(after.truth())
                .as("seed %s\n%s\n%s\n%s", seed, pack, before, after)
                .isEqualTo(Truth.TRUE);
    }

    private static final List<String> WORDS = List.of("la", "le", "li", "lo", "lu");

    private static String words(Random random, String... labels) {
        List<String> leaves = new ArrayList<>();
        for (String label : labels) {
            if (random.nextInt(4) == 0) {
                leaves.add("{ label: " + label + " }");
            }
        }
        for (int i = 0; i <= random.nextInt(2); i++) {
            leaves.add("{ text: { " + (random.nextInt(4) == 0 ? "none" : "any") + ": [ "
                    + WORDS.get(random.nextInt(WORDS.size())) + " ] } }");
        }
        return "{ " + (random.nextBoolean() ? "all" : "any") + ": [ " + String.join(", ", leaves) + " ] }";
    }

    private static String labels(Random random) {
        List<String> leaves = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String leaf = "{ label: kind/" + List.of("a", "b", "c").get(random.nextInt(3)) + " }";
            leaves.add(random.nextInt(3) == 0 ? "{ none: [ " + leaf + " ] }" : leaf);
        }
        return "{ all: [ " + String.join(", ", leaves) + " ] }";
    }

    private static String text(int words) {
        List<String> text = new ArrayList<>();
        for (int word = 0; word < WORDS.size(); word++) {
            if ((words >> word & 1) == 1) {
                text.add(WORDS.get(word) + ",");
            }
        }
        return String.join(" ", text);
    }

    private static int write(List<Change> changes, int words) {
        int written = words;
        for (Change change : changes) {
            for (Part part : change.through()) {
                written = write(part.changes(), written);
            }
            for (int word = 0; word < WORDS.size(); word++) {
                if (change.condition().endsWith("[" + WORDS.get(word) + "]")) {
                    boolean there = change.condition().contains(" any ") == change.wanted();
                    written = there ? written | 1 << word : written & ~(1 << word);
                }
            }
        }
        return written;
    }

    /** Rules that read the same words and vote for and against each other's labels; every text is tried. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverWritesWhatIsToldMakesTheRuleFireAndWhatIsToldToBeImpossibleIs(long seed) {
        Random random = new Random(seed);
        StringBuilder pack = new StringBuilder("families: { kind: { of: comment, choose: ")
                .append(random.nextBoolean() ? "one, otherwise: c" : "any")
                .append(", names: [ a, b, c ] }, tone: { of: comment, choose: any, names: [ t, u ] } }\nrules:\n");
        for (String tone : List.of("t", "u", "u")) {
            pack.append(votes("tone-" + pack.length(), words(random), "{ name: tone/" + tone + ", by: 1 }"));
        }
        for (int i = 0; i < 3 + random.nextInt(4); i++) {
            String label = "kind/" + List.of("a", "b", "c").get(random.nextInt(3));
            String vote = switch (random.nextInt(5)) {
                case 0, 1 -> label;
                case 2 -> "{ name: " + label + ", veto: true }";
                default -> "{ name: " + label + ", by: " + (random.nextInt(7) - 2.5) + " }";
            };
            pack.append(votes("v" + i, words(random, "tone/t", "tone/u"), vote));
        }
        RuleEngine engine = engine(pack + rule("r", labels(random), THEN));
        int now = random.nextInt(1 << WORDS.size());
        Explanation before = engine.explain(Comment.of(text(now)), Context.empty(), "r");
        if (before.truth() == Truth.TRUE) {
            return;
        }
        String about = "seed " + seed + "\n" + pack + "\n" + text(now) + "\n" + before;
        Remedy remedy = before.remedy().get();

        if (remedy.outlook() == Outlook.CAN_FIRE) {
            Comment told = Comment.of(text(write(remedy.changes(), now)));
            assertThat(engine.explain(told, Context.empty(), "r").truth())
                    .as(about)
                    .isEqualTo(Truth.TRUE);
        } else if (remedy.outlook() == Outlook.CANNOT_FIRE) {
            for (int words = 0; words < 1 << WORDS.size(); words++) {
                Comment any = Comment.of(text(words));
                assertThat(engine.explain(any, Context.empty(), "r").truth())
                        .as(about)
                        .isEqualTo(Truth.FALSE);
            }
        }
    }

    private static void apply(Part part, Signals signals) {
        if (part.by().startsWith("model.")) {
            String bound = part.message().in(Locale.ENGLISH).replaceAll(".*(?:least|most) ([-+0-9.]+) .*", "$1");
            signals.set(part.by(), Double.parseDouble(bound));
        }
        part.changes().forEach(change -> signals.set(change.condition().replace(" true", ""), change.wanted()));
    }
}
