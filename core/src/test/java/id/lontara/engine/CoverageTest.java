package id.lontara.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.engine.Coverage.Count;
import id.lontara.engine.Coverage.Gap;
import id.lontara.engine.Coverage.Mutation;
import id.lontara.engine.Coverage.OfRule;
import id.lontara.rule.RulePack;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What examples prove is told leaf by leaf, mistake by mistake. */
class CoverageTest {

    /** A rule for comments; examples are given as they are written, separated by semicolons. */
    private static RulePack rule(String when, String match, String noMatch, String undecided) {
        return Fixtures.pack("rules:\n" + item("r", when, "{ actions: [ verify: ] }", match, noMatch, undecided));
    }

    private static String item(String id, String when, String then, String match, String noMatch, String undecided) {
        return """
                  - id: %s
                    title: { en: %s }
                    scope: comment
                    when: %s
                    then: %s
                    examples:
                      match:
                %s      no-match:
                %s%s""".formatted(
                        id,
                        id,
                        when,
                        then,
                        items(match),
                        items(noMatch),
                        undecided.isEmpty() ? "" : "      undecided:\n" + items(undecided));
    }

    private static String items(String examples) {
        return Arrays.stream(examples.split(";"))
                .map(String::strip)
                .filter(example -> !example.isEmpty())
                .map(example -> "        - " + example + "\n")
                .collect(Collectors.joining());
    }

    private static OfRule only(Coverage coverage) {
        assertThat(coverage.failing()).as("examples that do not hold").isZero();
        return coverage.rules().get(0);
    }

    private static OfRule covered(String when, String match, String noMatch) {
        return only(Coverage.of(rule(when, match, noMatch, "")));
    }

    private static List<String> changes(OfRule rule, Mutation mutation) {
        return rule.gaps().stream()
                .filter(gap -> gap.mutation() == mutation)
                .flatMap(gap -> gap.changes().stream())
                .toList();
    }

    private static Gap gap(OfRule rule, String path) {
        return rule.gaps().stream()
                .filter(g -> g.mutation() == Mutation.NEGATED_LEAF && g.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLeafOnWhichNoExampleHangsIsListedWithItsPlace() {
        OfRule rule = covered(
                "{ all: [ { text: { any: [ road ] } }, { any: [ { text: { any: [ broken ] } }, { text: { any: [ hole ] } } ] } ] }",
                "the road is broken; the broken road has a hole",
                "the bridge is broken");

        assertThat(rule.leaves())
                .extracting(leaf -> leaf.path() + ": " + leaf.condition() + ": " + leaf.decided())
                .containsExactly(
                        "when.all[0]: text any [road]: 3",
                        "when.all[1].any[0]: text any [broken]: 1",
                        "when.all[1].any[1]: text any [hole]: 0");
        assertThat(rule.undecisive()).extracting(Coverage.Leaf::path).containsExactly("when.all[1].any[1]");
        assertThat(rule.mutants().get(0)).isEqualTo(new Count(Mutation.NEGATED_LEAF, 2, 3));
        assertThat(gap(rule, "when.all[1].any[1]").advice().in(Locale.ENGLISH))
                .isEqualTo("add a match example that meets «text any [hole]» and nothing else beside it");
    }

    @Test
    void aLeafThatLeavesAnExampleUndecidedDecidesItThoughItsOppositeWouldNotBeNoticed() {
        OfRule rule = only(Coverage.of(rule(
                "{ all: [ { text: { any: [ road ] } }, { any: [ { text: { any: [ hole ] } }, { engagement.likes: { gte: 2 } } ] } ] }",
                "the road has a hole",
                "the bridge has a hole",
                "the road")));

        assertThat(rule.undecisive()).isEmpty();
        assertThat(gap(rule, "when.all[1].any[1]").condition()).isEqualTo("engagement.likes gte 2 likes");
        assertThat(Coverage.of(rule("{ text: { any: [ road ] } }", "road", "bridge", ""))
                        .text(Locale.ENGLISH))
                .doesNotContain("never decides");
    }

    private static final String NESTED = "{ any: [ { text: { any: [ hole ] } },"
            + " { all: [ { text: { any: [ road ] } }, { none: [ { text: { any: [ walk ] } } ] },"
            + " { none: [ { all: [ { known: author }, { author: agency } ] } ] } ] } ] }";

    @Test
    void theAdviceNamesTheExampleThatIsMissing() {
        OfRule rule = covered(NESTED, "the road has a hole; a hole", "bridge");

        assertThat(rule.gaps())
                .filteredOn(gap -> gap.mutation() == Mutation.NEGATED_LEAF)
                .extracting(gap -> gap.path() + ": " + gap.advice().in(Locale.ENGLISH))
                .containsExactly(
                        "when.any[1].all[1].none[0]: add a no-match example that meets the conditions beside it and"
                                + " «text any [walk]» too",
                        "when.any[1].all[2].none[0].all[0]: add a match example in which author is not known",
                        "when.any[1].all[2].none[0].all[1]: add a match example that meets the conditions beside it,"
                                + " but not «author agency»");
        assertThat(gap(rule, "when.any[1].all[2].none[0].all[0]").advice().in(Locale.forLanguageTag("id")))
                .isEqualTo("tambahkan contoh match dengan author yang tidak diketahui");
    }

    @Test
    void followingTheAdviceProvesTheLeaf() {
        OfRule rule = covered(
                NESTED,
                "the road has a hole; a hole; { text: road, author: unknown }; road",
                "bridge; a walk along the road; { text: road, author: agency }");

        assertThat(rule.undecisive()).isEmpty();
        assertThat(rule.gaps()).isEmpty();
    }

    @Test
    void theEdgeOfABoundIsProvedFromBothSides() {
        String when = "{ engagement.likes: { gte: 3 } }";

        assertThat(changes(likes(when, 9, 0), Mutation.MOVED_BOUND))
                .containsExactly("gte 3 likes → gt 3 likes", "gte 3 likes → gte 2 likes");
        assertThat(changes(likes(when, 3, 0), Mutation.MOVED_BOUND)).containsExactly("gte 3 likes → gte 2 likes");
        assertThat(changes(likes(when, 9, 2), Mutation.MOVED_BOUND)).containsExactly("gte 3 likes → gt 3 likes");
        assertThat(changes(likes(when, 3, 2), Mutation.MOVED_BOUND)).isEmpty();
        assertThat(likes(when, 9, 0).gaps())
                .extracting(gap -> gap.advice().in(Locale.ENGLISH))
                .containsExactly(
                        "add an example with engagement.likes 3 likes, whose outcome rests on it",
                        "add an example with engagement.likes 2 likes, whose outcome rests on it");
    }

    private static OfRule likes(String when, int match, int noMatch) {
        return covered(
                when,
                "{ text: a, engagement: { likes: " + match + " } }",
                "{ text: a, engagement: { likes: " + noMatch + " } }");
    }

    @Test
    void everyKindOfBoundMovesByOneStepOfItsOwn() {
        assertThat(changes(likes("{ engagement.likes: { gt: 3 } }", 99, 0), Mutation.MOVED_BOUND))
                .containsExactly("gt 3 likes → gte 3 likes", "gt 3 likes → gt 4 likes");
        assertThat(changes(likes("{ engagement.likes: { between: [ 10, 120 ] } }", 50, 0), Mutation.MOVED_BOUND))
                .containsExactly(
                        "gte 10 likes → gt 10 likes",
                        "gte 10 likes → gte 9 likes",
                        "lte 120 likes → lt 120 likes",
                        "lte 120 likes → lte 121 likes");
        assertThat(changes(likes("{ engagement.likes: 7 }", 7, 0), Mutation.MOVED_BOUND))
                .isEmpty();
        assertThat(changes(covered("{ text.uppercase-share: { lt: 0.25 } }", "road", "ROAD"), Mutation.MOVED_BOUND))
                .containsExactly(
                        "lt 0.25 of the letters → lte 0.25 of the letters",
                        "lt 0.25 of the letters → lt 0.24 of the letters");
        assertThat(changes(
                        covered("{ text.hashtags: { size: { gte: 2 } } }", "'#a #b #c'", "none"), Mutation.MOVED_BOUND))
                .containsExactly("size gte 2 items → size gt 2", "size gte 2 items → size gte 1");
    }

    @Test
    void aDayMovesByADayAndATimeByTheUnitThatItIsWrittenIn() {
        assertThat(changes(published("2025-10-20", "2025-11-09", "2025-10-01"), Mutation.MOVED_BOUND))
                .containsExactly("gte 2025-10-20 → gt 2025-10-20", "gte 2025-10-20 → gte 2025-10-19");
        assertThat(changes(published("2025-10-20T08:30:00Z", "2025-11-09", "2025-10-01"), Mutation.MOVED_BOUND))
                .containsExactly(
                        "gte 2025-10-20T08:30:00Z → gt 2025-10-20T08:30:00Z",
                        "gte 2025-10-20T08:30:00Z → gte 2025-10-20T08:29:00Z");
        assertThat(changes(
                        published("2025-10-20T08:00:00Z", "2025-10-20T08:00:00Z", "2025-10-20T07:00:00Z"),
                        Mutation.MOVED_BOUND))
                .isEmpty();
    }

    private static OfRule published(String bound, String match, String noMatch) {
        return covered(
                "{ published-at: { gte: \"" + bound + "\" } }",
                "{ text: a, at: \"" + match + "\" }",
                "{ text: a, at: \"" + noMatch + "\" }");
    }

    @Test
    void aPhraseIsProvedByAnExampleThatMatchesItAlone() {
        OfRule rule = covered(
                "{ text: { any: [ hole, crack, broken, bumpy ] } }", "a hole; a crack, and it is broken", "a bridge");

        assertThat(rule.mutants().get(2)).isEqualTo(new Count(Mutation.DROPPED_PHRASE, 1, 4));
        assertThat(changes(rule, Mutation.DROPPED_PHRASE)).containsExactly("crack", "broken", "bumpy");
    }

    @Test
    void aPhraseThatMustNotBeThereIsProvedByANoMatchExample() {
        OfRule rule = covered(
                "{ all: [ { text: { any: [ road ] } }, { text: { none: [ walk, run, ride ] } } ] }",
                "the road",
                "walk on the road; run and ride on the road");

        assertThat(changes(rule, Mutation.DROPPED_PHRASE)).containsExactly("run", "ride");
    }

    @Test
    void aPhraseOfAllIsProvedByAnExampleThatLacksItAlone() {
        OfRule rule =
                covered("{ text: { all: [ road, hole, deep ] } }", "a deep hole in the road", "a deep hole; deep");

        assertThat(changes(rule, Mutation.DROPPED_PHRASE)).containsExactly("hole", "deep");
    }

    @Test
    void aWordOfAListIsProvedLikeAPhrase() {
        OfRule rule = covered(
                "{ all: [ { channel: [ mention, direct, group ] }, { platform: { not-in: [ x, tiktok ] } } ] }",
                "{ text: a, channel: direct, platform: facebook }",
                "{ text: a, channel: direct, platform: x }; { text: a, channel: comment, platform: facebook }");

        assertThat(changes(rule, Mutation.DROPPED_PHRASE)).containsExactly("mention", "group", "tiktok");
    }

    private static final String FAMILIES = """
            families:
              mood: { of: comment, choose: one, names: [ glad, sad, other ], otherwise: other }
              topic: { of: comment, choose: any, names: [ roads, schools ] }
            """;

    private static RulePack voting(String readerMatch, String readerNoMatch) {
        return Fixtures.pack(FAMILIES
                + "rules:\n"
                + item("glad", "{ text: { any: [ thanks ] } }", "{ label: mood/glad }", "thanks", "no", "")
                + item("roads", "{ text: { any: [ road ] } }", "{ label: topic/roads }", "road", "no", "")
                + item(
                        "sad",
                        "{ text: { any: [ sorry ] } }",
                        "{ label: [ mood/sad, topic/schools ] }",
                        "sorry",
                        "no",
                        "")
                + item(
                        "reader",
                        "{ all: [ { label: topic/roads }, { none: [ { label: mood/glad } ] } ] }",
                        "{ actions: [ verify: ] }",
                        readerMatch,
                        readerNoMatch,
                        ""));
    }

    @Test
    void aVoteIsProvedByAnExampleOfARuleThatReadsItsLabel() {
        Coverage weak = Coverage.of(voting("the road", "the bridge"));
        Coverage strong = Coverage.of(voting("the road", "thanks for the road"));

        assertThat(weak.count(Mutation.REMOVED_VOTE)).isEqualTo(new Count(Mutation.REMOVED_VOTE, 1, 3));
        assertThat(strong.count(Mutation.REMOVED_VOTE)).isEqualTo(new Count(Mutation.REMOVED_VOTE, 2, 3));
        assertThat(strong.rules().stream().flatMap(rule -> rule.gaps().stream()))
                .filteredOn(gap -> gap.mutation() == Mutation.REMOVED_VOTE)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.path()).isEqualTo("then.label[0]");
                    assertThat(gap.condition()).isEqualTo("mood/sad set");
                    assertThat(gap.advice().in(Locale.ENGLISH)).endsWith("whose outcome rests on this vote: reader");
                });
    }

    @Test
    void aVoteThatNoRuleReadsIsToldApart() {
        Coverage coverage = Coverage.of(voting("the road", "the bridge"));

        assertThat(coverage.rules())
                .filteredOn(rule -> !rule.unobserved().isEmpty())
                .singleElement()
                .satisfies(rule -> assertThat(rule.unobserved()).containsExactly("topic/schools"));
        assertThat(coverage.text(Locale.ENGLISH)).contains("so that no example can tell: topic/schools");
    }

    @Test
    void aVoteIsReadFarOffToo() {
        RulePack chain = Fixtures.pack(FAMILIES
                + "rules:\n"
                + item("first", "{ text: { any: [ road ] } }", "{ label: topic/roads }", "road", "no", "")
                + item(
                        "second",
                        "{ any: [ { label: topic/roads }, { text: { any: [ lane ] } } ] }",
                        "{ label: mood/sad }",
                        "lane",
                        "no",
                        "")
                + item("third", "{ label: mood/sad }", "{ actions: [ verify: ] }", "road", "no", ""));

        assertThat(Coverage.of(chain).count(Mutation.REMOVED_VOTE)).isEqualTo(new Count(Mutation.REMOVED_VOTE, 2, 2));
    }

    @Test
    void votesOfARequiredPackAreCoveredByThePackThatReadsThem() {
        RulePack base = Fixtures.pack(
                "base",
                FAMILIES
                        + "rules:\n"
                        + item("first", "{ text: { any: [ road ] } }", "{ label: topic/roads }", "road", "no", ""));
        RulePack reader = Fixtures.pack("requires: [ base ]\nrules:\n"
                + item("second", "{ label: topic/roads }", "{ actions: [ verify: ] }", "road", "no", ""));

        assertThat(Coverage.of(reader, base).rules()).extracting(OfRule::rule).containsExactly("second");
        assertThat(Coverage.of(base).rules().get(0).unobserved()).containsExactly("topic/roads");
        assertThat(Coverage.of(Fixtures.engine(base, reader))
                        .count(Mutation.REMOVED_VOTE)
                        .killed())
                .isOne();
    }

    @Test
    void anExampleThatDoesNotHoldProvesNothing() {
        Coverage coverage = Coverage.of(rule("{ text: { any: [ road ] } }", "road; bridge", "wall", ""));

        assertThat(coverage.failing()).isOne();
        assertThat(coverage.examples()).isEqualTo(2);
        assertThat(coverage.text(Locale.ENGLISH)).contains("1 more examples do not hold");
    }

    @Test
    void orThrowHoldsTheShareOfEachKindThatIsNamed() {
        Coverage coverage = Coverage.of(rule("{ text: { any: [ road, street, lane ] } }", "road", "wall", ""));

        assertThat(coverage.orThrow(1, Mutation.NEGATED_LEAF, Mutation.MOVED_BOUND, Mutation.REMOVED_VOTE))
                .isSameAs(coverage);
        assertThat(coverage.orThrow(0.33)).isSameAs(coverage);
        assertThatThrownBy(() -> coverage.orThrow(0.34))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("dropped-phrase: 1 of 3 noticed, which is less than 34 %")
                .hasMessageEndingWith(coverage.toString());
        assertThatThrownBy(() -> coverage.orThrow(90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a share is from 0 to 1: got 90.0");
        assertThatThrownBy(() -> coverage.orThrow(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final RulePack TOLD = rule(
            "{ all: [ { text: { any: [ road, street ] } }, { text.words: { gte: 2 } }, { text: { none: [ walk ] } } ] }",
            "a long road",
            "a wall",
            "");

    @Test
    void theReportSaysWhereTheGapsAreAndWhatToAdd() {
        assertThat(Coverage.of(TOLD).text(Locale.ENGLISH)).isEqualTo("""
                        what 2 examples of 1 rules prove
                          leaves that decided an example  3 of 3  100 %
                          leaves negated, noticed         3 of 3  100 %
                          bounds moved, noticed           0 of 2    0 %
                          phrases dropped, noticed        1 of 3   33 %
                          votes removed, noticed          0 of 0  100 %

                        r (examples from sample.yaml:13)
                          when.all[0] text any [road, street], phrases that may be missing unnoticed (1): street
                          when.all[1] text.words gte 2 words may be moved unnoticed: gte 2 words → gt 2 words
                            → add an example with text.words 2 words, whose outcome rests on it
                          when.all[1] text.words gte 2 words may be moved unnoticed: gte 2 words → gte 1 words
                            → add an example with text.words 1 words, whose outcome rests on it
                          when.all[2] text none [walk], phrases that may be missing unnoticed (1): walk

                        A phrase is proved by an example whose outcome rests on it alone: as a rule a match example if the rule wants the phrase, a no-match example if it does not want it.""");
    }

    @Test
    void theReportIsInIndonesianToo() {
        assertThat(Coverage.of(TOLD).text(Locale.forLanguageTag("id")))
                .contains(
                        "yang dibuktikan oleh 2 contoh dari 1 aturan",
                        "batas digeser, ketahuan",
                        "→ tambahkan contoh dengan text.words 2 words yang hasilnya bergantung pada nilai itu");
    }

    @Test
    void theReportIsDataToo() {
        assertThat(Fixtures.json(Coverage.of(TOLD)))
                .startsWith(
                        "{\"examples\":2,\"failing\":0,\"rules\":[{\"rule\":\"r\",\"file\":\"sample.yaml\",\"line\":13,")
                .contains(
                        "{\"path\":\"when.all[0]\",\"condition\":\"text any [road, street]\",\"decided\":2}",
                        "{\"mutation\":\"dropped-phrase\",\"killed\":1,\"total\":3}",
                        "\"changes\":[\"street\"]");
    }

    @Test
    void onePackOfAnEngineIsCoveredByItself() {
        RulePack other = Fixtures.pack(
                "other", "rules:\n" + Fixtures.rule("o", "{ text: { any: [ a ] } }", "{ actions: [ verify: ] }"));
        RuleEngine engine = Fixtures.engine(TOLD, other);

        assertThat(Coverage.of(engine, "sample")).isEqualTo(Coverage.of(TOLD));
        assertThat(Coverage.of(engine).rules()).hasSize(2);
        assertThat(Verification.of(engine, "other").rules()).isOne();
        assertThatThrownBy(() -> Coverage.of(engine, "mine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule of a pack 'mine' is on; there are rules of [other, sample]");
    }
}
