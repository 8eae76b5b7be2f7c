package id.lontara.rule;

import static id.lontara.engine.Fixtures.compile;
import static id.lontara.engine.Fixtures.pack;
import static id.lontara.engine.Fixtures.problems;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is wrong in packs is told all at once, with its place and a way out. */
class PackProblemsTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final String TEN_MISTAKES = """
            format: 1
            pack: sample.ten
            version: 1.0.0
            title: { en: Ten mistakes, id: Sepuluh kesalahan }

            families:
              mood: { of: comment, choose: any, names: [ glad, sad ] }

            lists:
              greetings: [ halo, "<nummber> kali" ]

            rules:
              - id: ten.first
                title: { en: First, id: Pertama }
                statu: stable
                scope: [ comment ]
                when:
                  any:
                    - txt: { any: [ halo ] }
                    - text: { any: $greeting }
                then:
                  actions:
                    - reply: { within: 4 hours }
                examples: { match: [ halo ], no-match: [ dunia ] }

              - id: ten.first
                title: { en: Second }
                scope: comment
                when: { text: { any: [ halo ] } }
                then: { label: mood/glad }
                examples: { match: [ halo ] }

              - id: ten.third
                title: { en: Third, id: Ketiga }
                scope: comment
                when: { label: mood/glad }
                then: { label: mood/sad }
                examples: { match: [ halo ], no-match: [ dunia ] }

              - id: ten.fourth
                title: { en: Fourth, id: Keempat }
                scope: comment
                when: { label: mood/sad }
                then: { label: mood/glad }
                examples: { match: [ halo ], no-match: [ dunia ] }
            """;

    private static List<String> told(Locale locale, RulePack... packs) {
        return problems(packs).stream().map(p -> p.describe(locale)).toList();
    }

    @Test
    void tenMistakesAreToldAtOnceEachWithItsPlaceAndAWayOut() {
        assertThat(told(Locale.ENGLISH, new RulePack("ten.yaml", TEN_MISTAKES)))
                .containsExactly(
                        "ten.yaml:10:22: lists.greetings[1]: phrase '<nummber> kali', character 1: unknown token class"
                                + " '<nummber>': there are <emoji>, <link>, <mention> and <number>; did you mean '<number>'?",
                        "ten.yaml:15:5: rules[0].statu: unknown key 'statu'; did you mean 'status'?",
                        "ten.yaml:16:12: rules[0].scope: expected a text here: got […]",
                        "ten.yaml:19:11: rules[0].when.any[0].txt: unknown signal 'txt'; did you mean 'text'?",
                        "ten.yaml:20:24: rules[0].when.any[1].text.any: unknown list 'greeting'; did you mean"
                                + " 'greetings'?",
                        "ten.yaml:23:28: rules[0].then.actions[0].reply.within: expected open hours (PT4H) or working"
                                + " days (P10D): got '4 hours'",
                        "ten.yaml:26:9: rules[1].id: rule 'ten.first' stands already in ten.yaml, line 13; ids are"
                                + " never reused: give this rule another",
                        "ten.yaml:27:12: rules[1].title: the text in 'id' is missing; the title of the pack says that"
                                + " it has this language: add the text",
                        "ten.yaml:31:15: rules[1].examples: at least one example under 'no-match' is missing; a rule"
                                + " carries its own proof: add one",
                        "ten.yaml:43:5: rules[3].when: a label waits for itself: ten.fourth ← mood/sad ← ten.third ←"
                                + " mood/glad ← ten.fourth; take one of these labels out of a condition");
    }

    @Test
    void tenMistakesAreToldInIndonesianToo() {
        LoadException refused =
                catchThrowableOfType(LoadException.class, () -> compile(new RulePack("ten.yaml", TEN_MISTAKES)));

        assertThat(refused.problems()).hasSize(10).allSatisfy(p -> {
            assertThat(p.messages()).containsOnlyKeys("en", "id");
            assertThat(p.message(INDONESIAN)).isNotEqualTo(p.message(Locale.ENGLISH));
        });
        assertThat(refused.message(INDONESIAN))
                .contains(
                        "ten.yaml:15:5: rules[0].statu: kunci 'statu' tidak dikenal; maksudnya 'status'?",
                        "ten.yaml:43:5: rules[3].when: sebuah label menunggu dirinya sendiri: ten.fourth ←");
        assertThat(refused).hasMessage(refused.message(Locale.ENGLISH));
    }

    @Test
    void problemsOfSeveralFilesAreToldTogetherInTheirOrder() {
        RulePack one = pack("b", "rule: []\n");
        RulePack two = pack("a", "lists: { empty: [] }\n");

        assertThat(told(Locale.ENGLISH, one, two))
                .containsExactly(
                        "a.yaml:5:17: lists.empty: list 'empty' is empty; give it a phrase, or remove it",
                        "b.yaml:5:1: rule: unknown key 'rule'; did you mean 'rules'?");
    }

    @Test
    void oneMistakeIsToldOnce() {
        assertThat(told(Locale.ENGLISH, rules(rule("r", "{ text: { any: [ a ] } }", "{ finding: oops }"))))
                .containsExactly("sample.yaml:10:22: rules[0].then.finding: expected keys and values here: got 'oops'");
        assertThat(told(Locale.ENGLISH, rules(rule("r", "oops", "{ actions: [ reply: PT4H ] }"))))
                .containsExactly(
                        "sample.yaml:9:11: rules[0].when: expected keys and values here: got 'oops'",
                        "sample.yaml:10:31: rules[0].then.actions[0].reply: expected keys and values here: got 'PT4H'");
        assertThat(told(Locale.ENGLISH, pack("families: { mood: any }\nparameters: { most: 3 }\n")))
                .containsExactly(
                        "sample.yaml:5:19: families.mood: expected keys and values here: got 'any'",
                        "sample.yaml:6:21: parameters.most: expected keys and values here: got '3'");
        assertThat(told(
                        Locale.ENGLISH,
                        new RulePack(
                                "p.yaml",
                                "format: 1\npack: p\nversion: 1\nrules:\n"
                                        + rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }"))))
                .containsExactly("p.yaml:1:1: 'title' is missing; add it here");
    }

    @Test
    void rulesWithoutIdsAreNotTakenForTheSameRule() {
        String nameless = rule("r", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }")
                .replace("- id: r", "- doc: { en: x }");

        assertThat(told(Locale.ENGLISH, rules(nameless, nameless)))
                .containsExactly(
                        "sample.yaml:6:5: rules[0]: 'id' is missing; add it here",
                        "sample.yaml:12:5: rules[1]: 'id' is missing; add it here");
    }

    @Test
    void misspelledLabelsAreNotTakenForACycle() {
        RulePack pack = pack("""
                families: { mood: { of: comment, choose: any, names: [ glad ] } }
                rules:
                """
                + rule("one", "{ label: [ x ] }", "{ label: glad }")
                + rule("two", "{ label: sad }", "{ label: { by: 1 } }"));

        assertThat(told(Locale.ENGLISH, pack)).noneMatch(p -> p.contains("waits for itself"));
    }

    @Test
    void rulesOfDifferentScopesDoNotWaitForEachOther() {
        RulePack pack = pack("""
                families: { mood: { of: [ comment, post ], choose: any, names: [ glad, sad ] } }
                rules:
                """
                + rule("one", "comment", "{ label: mood/glad }", "{ label: mood/sad }")
                + rule("two", "post", "{ label: mood/sad }", "{ label: mood/glad }"));

        assertThat(problems(pack)).isEmpty();
    }

    @Test
    void aLongerCycleThroughAFamilyThatChoosesOneIsNamedWithItsWholePath() {
        RulePack pack = pack("""
                families:
                  kind: { of: comment, choose: one, names: [ a, b ] }
                  mood: { of: comment, choose: any, names: [ glad ] }
                rules:
                """
                + rule("r1", "{ label: kind/a }", "{ label: mood/glad }")
                + rule("r2", "{ all: [ { none: [ { label: mood/glad } ] }, { txt: 1 } ] }", "{ label: kind/b }"));

        assertThat(told(Locale.ENGLISH, pack))
                .containsExactly(
                        "sample.yaml:12:5: rules[0].when: a label waits for itself: r1 ← kind ← r2 ← mood/glad ← r1; take"
                                + " one of these labels out of a condition",
                        "sample.yaml:18:58: rules[1].when.all[1].txt: unknown signal 'txt'; did you mean 'text'?");
    }

    @Test
    void aBoundThatIsNoNumberIsNotAlsoCalledTrueForEveryValue() {
        RulePack pack = pack("""
                families: { mood: { of: comment, choose: any, names: [ glad ] } }
                rules:
                """ + rule("one", "{ text.words: { gte: many } }", "{ label: mood/glad }"));

        assertThat(told(Locale.ENGLISH, pack)).singleElement().asString().contains("expected a number", "'many'");
    }

    @Test
    void aFloodOfMistakesIsCutWithTheirNumber() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("oops").append(i).append(": 1\n");
        }

        List<Problem> problems = problems(pack(many.toString()));

        assertThat(problems).hasSize(1_001);
        assertThat(problems.get(1_000).message(Locale.ENGLISH)).isEqualTo("… and 4000 more problems");
    }
}
