package id.lontara.rule;

import static id.lontara.engine.Fixtures.compile;
import static id.lontara.engine.Fixtures.pack;
import static id.lontara.engine.Fixtures.problems;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Fixtures;
import id.lontara.engine.RuleEngine;
import id.lontara.engine.Truth;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Problem;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in order, but hardly meant, is told without refusing anything. */
class WarningsTest {

    private static final String VERIFY = "{ actions: [ verify: ] }";
    private static final String MOODS =
            "families: { mood: { of: [ comment, post ], choose: any, names: [ glad, sad ] } }\n";

    private static List<String> warned(RulePack... packs) {
        return told(compile(packs));
    }

    private static List<String> told(RuleSet set) {
        return set.warnings().stream().map(Problem::toString).toList();
    }

    private static RuleSet withSignals(RulePack pack) {
        return RuleSet.builder()
                .signals(List.of(
                        Signal.duration("age", "how old it is", SubjectType.COMMENT),
                        Signal.flag("late", "whether it is late", SubjectType.COMMENT)))
                .pack(pack)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ all: [ { author: agency }, { author: citizen } ] }",
                "{ all: [ { author: agency }, { none: [ { author: [ agency, media ] } ] } ] }",
                "{ all: [ { author: { ne: agency } }, { author: { ne: media } }, { author: { not-in: [ citizen ] } }, { author: { is: some } } ] }",
                "{ all: [ { post: p1 }, { post: { ne: p1 } } ] }",
                "{ all: [ { engagement.likes: { gt: 5 } }, { engagement.likes: { lt: 5 } } ] }",
                "{ all: [ { engagement.likes: { gte: 5 } }, { none: [ { engagement.likes: { gte: 5 } } ] }, { engagement.likes: { is: some } } ] }",
                "{ all: [ { engagement.likes: 3 }, { engagement.likes: 4 } ] }",
                "{ engagement.likes: { gt: 5, lte: 5 } }",
                "{ engagement.likes: { lt: 0 } }",
                "{ all: [ { age: { lt: PT4H } }, { age: { gt: PT5H } } ] }",
                "{ all: [ { published-at: { lt: 2025-01-01 } }, { published-at: { gt: 2025-02-01 } } ] }",
                "{ all: [ { late: true }, { late: false } ] }",
                "{ all: [ { text: { any: [ a, b ] } }, { text: { none: [ b, a ] } } ] }",
                "{ all: [ { text: { all: [ a, b ] } }, { text: { none: [ b ] } } ] }",
                "{ all: [ { text: { is: none } }, { text: { any: [ a ] } } ] }",
                "{ all: [ { text.links: { any: [ a ] } }, { text.links: { none: [ a, b ] } } ] }",
                "{ all: [ { text.links: { any: [ a ] } }, { text.links: { size: 0 } } ] }",
                "{ all: [ { none: [ { known: post } ] }, { post: p1 } ] }",
                "{ all: [ { post: p1 }, { any: [ { post: p2 }, { all: [ { post: p3 }, { text: { any: [ a ] } } ] } ] } ] }",
                "{ none: [ { known: post }, { none: [ { known: post } ] } ] }",
            })
    void aRuleWhoseConditionContradictsItselfIsToldAtItsCondition(String when) {
        assertThat(told(withSignals(rules(rule("r", when, VERIFY)))))
                .singleElement()
                .asString()
                .startsWith("sample.yaml:9:5: rules[0].when: never fires: '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ all: [ { author: [ agency, media ] }, { author: { ne: agency } } ] }",
                "{ all: [ { none: [ { author: agency } ] }, { none: [ { author: media } ] }, { none: [ { author: citizen } ] } ] }",
                "{ all: [ { engagement.likes: { gte: 5 } }, { engagement.likes: { lte: 5 } } ] }",
                "{ any: [ { post: p1 }, { post: p2 } ] }",
                "{ all: [ { text: { any: [ a, b ] } }, { text: { none: [ b ] } } ] }",
                "{ all: [ { text: { is: none } }, { text: { none: [ a ] } } ] }",
                "{ all: [ { none: [ { engagement.likes: { gte: 5 } } ] }, { none: [ { engagement.likes: { lt: 5 } } ] } ] }",
                "{ all: [ { published-at: { lt: 2025-01-01 } }, { published-at: { gt: 2024-12-31 } } ] }",
                "{ all: [ { text.links: { any: [ a ] } }, { text.links: { none: [ b ] } } ] }",
                "{ all: [ { post: p1 }, { any: [ { post: p2 }, { parent: c1 } ] } ] }",
                "{ all: [ { known: post }, { post: { is: none } } ] }",
            })
    void aRuleThatCanFireIsNotTold(String when) {
        assertThat(told(withSignals(rules(rule("r", when, VERIFY))))).isEmpty();
    }

    @Test
    void bothPartsOfAContradictionAreNamed() {
        assertThat(warned(rules(rule(
                        "r",
                        "{ all: [ { text: { any: [ a ] } }, { author: citizen }, { none: [ { author: [ citizen ] } ] } ] }",
                        VERIFY))))
                .containsExactly("sample.yaml:9:5: rules[0].when: never fires: 'author citizen' and 'none: author"
                        + " [citizen]' exclude each other; remove one of them, or put both under any:");
        assertThat(compile(rules(rule("r", "{ engagement.likes: { lt: 0 } }", VERIFY)))
                        .warnings())
                .extracting(p -> p.message(Locale.forLanguageTag("id")))
                .containsExactly("tidak pernah terpenuhi: 'engagement.likes lt 0 likes' mustahil; perbaiki atau hapus");
    }

    @Test
    void twoLabelsOfAFamilyThatChoosesOneExcludeEachOther() {
        String voters = rule("a", "{ text: { any: [ a ] } }", "{ label: kind/a }")
                + rule("b", "{ text: { any: [ b ] } }", "{ label: kind/b }")
                + rule("r", "{ all: [ { label: kind/a }, { label: kind/b } ] }", VERIFY);

        assertThat(warned(pack("families: { kind: { of: comment, choose: one, names: [ a, b ] } }\nrules:\n" + voters)))
                .singleElement()
                .asString()
                .contains("rules[2].when: never fires: 'label kind/a' and 'label kind/b'");
        assertThat(warned(pack("families: { kind: { of: comment, choose: any, names: [ a, b ] } }\nrules:\n" + voters)))
                .isEmpty();
    }

    @Test
    void aReferenceListThatIsNotSuppliedContradictsNothing() {
        assertThat(warned(pack("lists: { names: { reference: names } }\nrules:\n"
                        + rule("r", "{ all: [ { text: { any: $names } }, { post: $names } ] }", VERIFY))))
                .isEmpty();
    }

    /** Every condition that is said never to fire is tried with every value of its signals. */
    @Test
    void whatIsSaidNeverToFireNeverFires() {
        Random random = new Random(20_251_020);
        int never = 0;
        for (int i = 0; i < 250; i++) {
            Fixtures.Signals signals = new Fixtures.Signals()
                    .flag("f")
                    .add(Signal.word("w", "a word", List.of("a", "b", "c"), SubjectType.COMMENT))
                    .add(Signal.count("n", "", "a number", SubjectType.COMMENT));
            String when = condition(random, 3);
            RuleEngine engine = RuleEngine.builder()
                    .signals(signals)
                    .packs(rules(rule("r", when, VERIFY)))
                    .build();
            boolean warned = !engine.ruleSet().warnings().isEmpty();
            never += warned ? 1 : 0;
            if (warned) {
                assertThat(fires(engine, signals)).as(when).isFalse();
            }
        }
        assertThat(never).as("conditions found never to fire").isBetween(40, 210);
    }

    private static boolean fires(RuleEngine engine, Fixtures.Signals signals) {
        boolean fires = false;
        for (Value<?> f : List.of(Value.of(true), Value.of(false), Value.none(), Value.unknown())) {
            for (Value<?> w : List.of(Value.of("a"), Value.of("b"), Value.of("c"), Value.none(), Value.unknown())) {
                for (Value<?> n : List.of(
                        Value.of(0.0),
                        Value.of(1.0),
                        Value.of(1.5),
                        Value.of(2.0),
                        Value.of(3.0),
                        Value.none(),
                        Value.unknown())) {
                    signals.set("f", f).set("w", w).set("n", n);
                    fires |= engine.explain(Comment.of("x"), Context.empty(), "r")
                                    .truth()
                            == Truth.TRUE;
                }
            }
        }
        return fires;
    }

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> "{ f: " + random.nextBoolean() + " }";
                case 1 -> "{ w: " + "abc".charAt(random.nextInt(3)) + " }";
                case 2 -> "{ w: { not-in: [ " + "abc".charAt(random.nextInt(3)) + ", b ] } }";
                case 3 ->
                    "{ n: { " + List.of("eq", "ne", "gt", "lt", "lte").get(random.nextInt(5)) + ": " + random.nextInt(4)
                            + " } }";
                case 4 -> "{ n: { between: [ 1, " + (1 + random.nextInt(3)) + " ] } }";
                case 5 -> "{ known: " + "fwn".charAt(random.nextInt(3)) + " }";
                default ->
                    "{ " + "fwn".charAt(random.nextInt(3)) + ": { is: " + (random.nextBoolean() ? "none" : "some")
                            + " } }";
            };
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            parts.add(condition(random, depth - 1));
        }
        return "{ " + List.of("all", "all", "any", "none").get(random.nextInt(4)) + ": [ " + String.join(", ", parts)
                + " ] }";
    }

    @Test
    void aRuleThatDoesTheSameAsAnotherIsTold() {
        String when = "{ text: { any: [ a ] } }";

        assertThat(warned(rules(rule("one", when, VERIFY), rule("two", when, VERIFY))))
                .containsExactly("sample.yaml:12:5: rules[1].id: does the same under the same condition as 'one'"
                        + " (sample.yaml, line 6); keep one");
        assertThat(warned(rules(
                        rule("one", when, VERIFY),
                        rule("two", "post", when, VERIFY),
                        rule("three", when, "{ actions: [ reply: ] }"),
                        rule("four", "{ text: { any: [ b ] } }", VERIFY))))
                .isEmpty();
    }

    @Test
    void listsAndParametersThatNoRuleUsesAreToldWhateverAnOverlayChanges() {
        RulePack pack = pack("""
                lists:
                  used: { include: [ included ] }
                  included: [ a ]
                  idle: [ b ]
                parameters:
                  soon: { default: PT4H, doc: { en: Soon } }
                  later: { default: PT8H, doc: { en: Later } }
                rules:
                """ + rule("r", "{ text: { any: $used } }", "{ actions: [ reply: { within: $soon } ] }"));
        RulePack overlay =
                pack("local", "extends: sample\nlists: { idle: { add: [ c ] } }\nparameters: { later: PT9H }\n");

        assertThat(warned(pack, overlay))
                .containsExactly(
                        "sample.yaml:8:3: lists.idle: no rule uses list 'idle'; use it or remove it",
                        "sample.yaml:11:3: parameters.later: no rule uses parameter 'later'; use it or remove it");
    }

    @Test
    void aLabelThatNothingAssertsIsToldWhereItIsReadAndWhereItIsDeclared() {
        RulePack pack = pack(MOODS + "rules:\n"
                + rule("glad", "post", "{ text: { any: [ a ] } }", "{ label: mood/glad }")
                + rule("r", "{ all: [ { text: { any: [ a ] } }, { any: [ { label: mood/glad } ] } ] }", VERIFY));

        assertThat(warned(pack))
                .containsExactly(
                        "sample.yaml:5:72: families.mood.names[1]: nothing asserts 'mood/sad'; add a rule or model that"
                                + " does, or remove the name",
                        "sample.yaml:16:64: rules[1].when.all[1].any[0].label: nothing asserts 'mood/glad' of a"
                                + " comment; add a rule or model that does, or do not read it");
    }

    @Test
    void votesThatNeverAssertAndRulesInShadowAssertNothing() {
        RulePack pack = pack(MOODS + "rules:\n"
                + rule("less", "{ text: { any: [ a ] } }", "{ label: { name: mood/glad, by: -1 } }")
                + rule("never", "{ text: { any: [ b ] } }", "{ label: { name: mood/glad, veto: true } }")
                + rule("shadow", "{ text: { any: [ c ] } }", "{ label: mood/sad }")
                        .replace("scope:", "status: experimental\n    scope:"));

        assertThat(warned(pack)).hasSize(2).allMatch(w -> w.contains("nothing asserts 'mood/"));
        assertThat(warned(
                        pack,
                        pack(
                                "more",
                                "requires: [ sample ]\nrules:\n"
                                        + rule(
                                                "g",
                                                "{ text: { any: [ d ] } }",
                                                "{ label: [ { name: mood/glad, by: 1 }, mood/sad ] }"))))
                .isEmpty();
    }

    @Test
    void aModelAndOtherwiseAssertLabels() {
        RuleSet set = RuleSet.builder()
                .signals(List.of(Signal.number("m.a", "", "log-odds of a", SubjectType.COMMENT)))
                .pack(pack(
                        "families: { kind: { of: comment, choose: one, from: m.*, names: [ a, b ], otherwise: c } }\n"))
                .build();

        assertThat(told(set)).singleElement().asString().contains("'kind/b'");
    }

    @Test
    void aRequiredPackThatNothingNeedsIsTold() {
        RulePack base = pack("base", "families: { kind: { of: comment, choose: one, otherwise: a } }\n");
        String reads = "rules:\n" + rule("r", "{ label: kind/a }", VERIFY);

        assertThat(warned(base, pack("middle", "requires: [ base ]\n"), pack("requires: [ middle ]\n" + reads)))
                .containsExactly(
                        "middle.yaml:5:13: requires[0]: no rule reads or asserts a label of 'base' or of what it"
                                + " requires; remove it here");
    }

    @Test
    void aPredecessorThatIsStillInForceIsTold() {
        String two = rule("two", "{ text: { any: [ b ] } }", VERIFY) + "    replaces: one\n";

        assertThat(warned(rules(rule("one", "{ text: { any: [ a ] } }", VERIFY), two)))
                .containsExactly(
                        "sample.yaml:18:15: rules[1].replaces: 'one' is still in force beside its successor; set"
                                + " its status to deprecated, or remove it");
        assertThat(warned(rules(
                        rule("one", "{ text: { any: [ a ] } }", VERIFY)
                                .replace("scope:", "status: deprecated\n    scope:"),
                        two)))
                .isEmpty();
    }

    @Test
    void anOverlayThatNamesAReplacedRuleIsToldItsSuccessor() {
        RulePack pack = rules(rule("two", "{ text: { any: [ b ] } }", VERIFY) + "    replaces: one\n");
        RulePack overlay = pack("local", """
                extends: sample
                off: [ { rule: one, reason: x } ]
                waivers: [ { rule: one, subject: s, reason: x, owner: o, expires: 2030-01-01 } ]
                """);

        assertThat(problems(pack, overlay))
                .extracting(Problem::toString)
                .containsExactly(
                        "local.yaml:6:16: off[0].rule: rule 'one' was replaced by 'two'; name that one",
                        "local.yaml:7:20: waivers[0].rule: rule 'one' was replaced by 'two'; name that one");
    }

    @Test
    void aWordThatASignalNeverHasIsRefusedWithTheOneProbablyMeant() {
        RulePack pack = pack("lists: { others: [ media, citizens ] }\nrules:\n"
                + rule("r", "{ any: [ { author: agecny }, { channel: { not-in: [ direct, unknown ] } } ] }", VERIFY)
                + rule("s", "{ any: [ { author: $others }, { platform: anything } ] }", VERIFY));

        assertThat(problems(pack))
                .extracting(Problem::toString)
                .containsExactly(
                        "sample.yaml:10:30: rules[0].when.any[0].author: unknown word 'agecny'; did you mean 'agency'?",
                        "sample.yaml:10:71: rules[0].when.any[1].channel.not-in[1]: unknown word 'unknown'; possible"
                                + " here: comment, direct, group, mention",
                        "sample.yaml:16:30: rules[1].when.any[0].author: unknown word 'citizens'; did you mean"
                                + " 'citizen'?");
    }

    @Test
    void aConditionTooLargeToBeLookedAtIsNotToldAndTakesNoLong() {
        String alternatives = "{ post: p },\n        ".repeat(20_000);

        assertThat(warned(rules(rule(
                        "r",
                        "{ all: [ { any: [ " + alternatives + " ] }, { none: [ " + alternatives + " ] } ] }",
                        VERIFY))))
                .isEmpty();
    }

    @Test
    void rulesThatAreOffAreNotToldAndUseTheirLists() {
        RulePack pack = pack("lists: { some: [ a ] }\nrules:\n"
                + rule("r", "{ all: [ { text: { any: $some } }, { text: { none: $some } } ] }", VERIFY));

        assertThat(warned(pack)).hasSize(1);
        assertThat(warned(pack, pack("local", "extends: sample\noff: [ { rule: r, reason: x } ]\n")))
                .isEmpty();
    }
}
