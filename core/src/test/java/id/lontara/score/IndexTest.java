package id.lontara.score;

import static id.lontara.score.ScoreFixtures.AGENCY;
import static id.lontara.score.ScoreFixtures.OCTOBER;
import static id.lontara.score.ScoreFixtures.indicator;
import static id.lontara.score.ScoreFixtures.it;
import static id.lontara.score.ScoreFixtures.measuring;
import static id.lontara.score.ScoreFixtures.post;
import static id.lontara.score.ScoreFixtures.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lontara.engine.RuleEngine;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.LoadException;
import id.lontara.model.Post;
import id.lontara.rule.RulePack;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {

    private static LoadException refused(String yaml) {
        return catchThrowableOfType(LoadException.class, () -> Index.parse("bad.yaml", yaml));
    }

    @Test
    void everythingWrongIsReportedAtOnceWithItsPlace() {
        LoadException refused = refused("""
                index: Openness!
                version: 0
                title: { id: Indeks, en: Index }
                min-coverage: 1.5
                exclude-labels: [ complaint ]
                pilars: {}
                pillars:
                  transparency:
                    - id: one
                      title: { en: One }
                      value: { shares: { having: trait/x } }
                      goalposts: [ 0.9, 0.9 ]
                      weight: 0
                      min-sample: none
                    - id: one
                      title: { id: Dua, en: Two }
                      value: { share: { of: posts, having: trait/x } }
                      goalposts: [ 2, 0.5, 1 ]
                      weight: 1
                    - id: three
                      title: { id: Tiga, en: Three }
                      value: { median: { of: comment, metric: answer-time, resolution: PT0S } }
                      goalposts: [ 4, 8 ]
                      weight: 1
                    - id: four
                      title: { id: Empat, en: Four }
                      value: { rate: { metric: [ like, comments ], per: follower } }
                      goalposts: [ 0, 5 ]
                      weight: 1
                bands:
                  - { id: top, from: 80, title: { id: Atas, en: Top } }
                  - { id: top, from: 80, title: { id: Atas, en: Top } }
                """);

        assertThat(refused.problems().stream().map(p -> p.describe(Locale.ENGLISH)))
                .containsExactly(
                        "bad.yaml:1:8: index: expected lower-case letters, digits and hyphens: got 'Openness!'",
                        "bad.yaml:2:10: version: expected a whole number from 1: got '0'",
                        "bad.yaml:4:15: min-coverage: expected a number from 0 to 1: got '1.5'",
                        "bad.yaml:5:19: exclude-labels[0]: a label is written family/name: got 'complaint'",
                        "bad.yaml:6:1: pilars: unknown key 'pilars'; did you mean 'pillars'?",
                        "bad.yaml:10:14: pillars.transparency[0].title: a text in 'id' is missing, as the title of the index has"
                                + " one; add it",
                        "bad.yaml:11:16: pillars.transparency[0].value.shares: unknown key 'shares'; did you mean 'share'?",
                        "bad.yaml:12:18: pillars.transparency[0].goalposts: goalposts must differ: got [0.9, 0.9]; the first is"
                                + " worth 0 points, the second 100",
                        "bad.yaml:13:15: pillars.transparency[0].weight: expected a number above 0: got '0'",
                        "bad.yaml:14:19: pillars.transparency[0].min-sample: expected a whole number from 1: got 'none'",
                        "bad.yaml:15:11: pillars.transparency[1].id: 'one' is there already; use another",
                        "bad.yaml:17:23: pillars.transparency[1].value.share: 'that-have' is missing; add it here",
                        "bad.yaml:17:29: pillars.transparency[1].value.share.of: unknown word 'posts'; did you mean 'post'?",
                        "bad.yaml:18:18: pillars.transparency[1].goalposts: goalposts are two values, worth 0 and 100 points,"
                                + " as in [ 0, 1 ]: got 3",
                        "bad.yaml:18:20: pillars.transparency[1].goalposts[0]: expected a number from 0 to 1: got '2'",
                        "bad.yaml:22:24: pillars.transparency[2].value.median: 'clock' is missing; add it here",
                        "bad.yaml:22:72: pillars.transparency[2].value.median.resolution: expected a duration such as PT30M or"
                                + " PT4H: got 'PT0S'",
                        "bad.yaml:23:20: pillars.transparency[2].goalposts[0]: expected a duration such as PT30M or PT4H: got"
                                + " '4'",
                        "bad.yaml:23:23: pillars.transparency[2].goalposts[1]: expected a duration such as PT30M or PT4H: got"
                                + " '8'",
                        "bad.yaml:27:34: pillars.transparency[3].value.rate.metric[0]: unknown word 'like'; did you mean"
                                + " 'likes'?",
                        "bad.yaml:27:57: pillars.transparency[3].value.rate.per: unknown word 'follower'; did you mean"
                                + " 'followers'?",
                        "bad.yaml:31:3: bands: the lowest band must begin at 0; write 'from: 0' there",
                        "bad.yaml:32:11: bands[1].id: 'top' is there already; use another",
                        "bad.yaml:32:22: bands[1].from: two bands begin at 80; move or remove one");
        assertThat(refused.message(Locale.forLanguageTag("id"))).contains("goalposts harus berbeda");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share: { that-have: [] } | at least one is needed here",
                "share: { that-have: trait/a/b } | a label is written family/name",
                "share: { that-have: trait/a }, count: { of: post } | exactly one kind of value",
                "rate: { of: post, per: posts } | count",
                "rate: { of: account, metric: likes, per: views } | accounts have no such metrics",
                "rate: { metric: likes, per: views, times: -1 } | a number above 0",
                "mean: { metric: likes, clock: open } | answer-time",
                "mean: { metric: likes, resolution: PT1M } | counts are exact",
                "mean: { of: post, metric: answer-time, clock: open } | 'of: comment' only",
                "mean: { of: comment, metric: publication-delay } | 'of: post' only",
                "answered-within: { of: comment, within: P3D } | open hours such as PT4H",
                "answered-within: { of: comment, within: ever, author: citizen } | not known of an outcome",
                "answered-within: { within: ever } | 'of: comment' only",
                "share: { of: comment, media: image, that-have: a/b } | 'of: post' only",
                "share: { of: post, author: citizen, that-have: a/b } | 'of: comment' only"
            })
    void whatDoesNotFitTogetherIsRefused(String value, String message) {
        assertThat(refused(yaml("", indicator(value, "[ 0, 1 ]", 1)))).hasMessageContaining(message.strip());
    }

    @Test
    void thePlatformsCountOfCommentsIsRefusedWhereLabelsAreExcluded() {
        String indicator = indicator("rate: { metric: comments, per: followers }", "[ 0, 1 ]", 1);

        assertThat(Index.parse("good.yaml", yaml("", indicator)).id()).isEqualTo("test");
        assertThat(refused(yaml("exclude-labels: [ issue/spam ]\n", indicator)))
                .hasMessageContaining("count the comments themselves: { of: comment, per: posts }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a list",
                "index: x",
                "pillars: { a: { b: { c: { d: 1 } } } }",
                "index: &a b\nversion: *a",
                "index: !!java.net.URL [ 'x' ]",
                "pillars: [ [ [ [ [ ] ] ] ] ]",
                "index: \u0000",
                "pillars:\n  p: [ 1, 2, ~, {}, { id: [] } ]",
                "{ index: x, version: 99999999999999999999, title: ~, pillars: { p: [ { weight: 1e999999999 } ] } }"
            })
    void hostileFilesAreRefusedWithAReason(String yaml) {
        assertThat(refused(yaml).problems()).isNotEmpty();
    }

    @Test
    void theHashDependsOnTheContentAndNotOnLineEnds() {
        String yaml = yaml("", indicator("share: { that-have: a/b }", "[ 0, 1 ]", 1));

        assertThat(Index.parse("a", yaml).hash())
                .isEqualTo(Index.parse("b", yaml.replace("\n", "\r\n")).hash());
        assertThat(Index.parse("a", yaml).hash())
                .isNotEqualTo(
                        measuring("share: { that-have: a/c }", "[ 0, 1 ]", 1).hash());
    }

    private static final String PACK = """
            format: 1
            pack: popular
            version: 1.0.0
            title: { en: Popular }
            families:
              trait: { of: post, choose: any, names: [ popular, known ] }
            rules:
              - id: popular.liked
                title: { en: Liked }
                status: stable
                tier: starter
                scope: post
                when: { engagement.likes: { gte: 10 } }
                then: { label: trait/popular }
                basis: []
                examples:
                  match: [ { text: ramai, engagement: { likes: 10 } } ]
                  no-match: [ { text: sepi, engagement: { likes: 9 } } ]
            """;

    @Test
    void whatAnUndecidedRuleCouldLabelIsLeftOutAndShown() {
        RuleEngine engine =
                RuleEngine.builder().packs(new RulePack("popular.yaml", PACK)).build();
        Index index =
                measuring("share: { that-have: trait/popular }", "[ 0, 1 ]", 1).over(engine.ruleSet());
        Tally tally = Tally.of(index, AGENCY, OCTOBER);
        for (Post post : List.of(
                post("p1").engagement(Engagement.builder().likes(12L).build()).build(),
                post("p2").engagement(Engagement.builder().likes(2L).build()).build(),
                post("p3").build())) {
            tally.add(post, Context.empty(), engine.assess(post));
        }

        assertThat(it(tally).n()).isEqualTo(2);
        assertThat(it(tally).excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.reason()).isEqualTo("undecided-label");
            assertThat(excluded.count()).isEqualTo(1);
        });
    }

    @Test
    void whatNoRuleGivesIsNotComputed() {
        RuleEngine engine =
                RuleEngine.builder().packs(new RulePack("popular.yaml", PACK)).build();
        String known = "share: { that-have: trait/known }";
        Tally unbound = Tally.of(measuring(known, "[ 0, 1 ]", 1), AGENCY, OCTOBER);
        Tally bound = Tally.of(measuring(known, "[ 0, 1 ]", 1).over(engine.ruleSet()), AGENCY, OCTOBER);
        Post post = post("p").build();
        for (Tally tally : List.of(unbound, bound)) {
            tally.add(post, Context.empty(), engine.assess(post));
        }

        assertThat(it(unbound).value().isKnown()).isTrue();
        assertThat(it(bound).value().isUnknown()).isTrue();
        assertThat(it(bound).missing().get().in(Locale.ENGLISH))
                .isEqualTo("insufficient data: no rule of the rule set gives trait/known");
    }

    @Test
    void aLabelThatNoFamilyHasIsRefusedWhenTheIndexIsBound() {
        RuleEngine engine =
                RuleEngine.builder().packs(new RulePack("popular.yaml", PACK)).build();
        Index index = measuring("share: { having: trait/known, that-have: trait/populer }", "[ 0, 1 ]", 1);

        LoadException refused = catchThrowableOfType(LoadException.class, () -> index.over(engine.ruleSet()));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.message(Locale.ENGLISH))
                    .isEqualTo(
                            "no family of the rule set has the label 'trait/populer'; did you mean 'trait/popular'?");
        });
    }
}
