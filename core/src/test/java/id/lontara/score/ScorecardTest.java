package id.lontara.score;

import static id.lontara.score.ScoreFixtures.AGENCY;
import static id.lontara.score.ScoreFixtures.OCTOBER;
import static id.lontara.score.ScoreFixtures.add;
import static id.lontara.score.ScoreFixtures.addPosts;
import static id.lontara.score.ScoreFixtures.answered;
import static id.lontara.score.ScoreFixtures.assessed;
import static id.lontara.score.ScoreFixtures.comment;
import static id.lontara.score.ScoreFixtures.followed;
import static id.lontara.score.ScoreFixtures.indicator;
import static id.lontara.score.ScoreFixtures.it;
import static id.lontara.score.ScoreFixtures.label;
import static id.lontara.score.ScoreFixtures.liked;
import static id.lontara.score.ScoreFixtures.measuring;
import static id.lontara.score.ScoreFixtures.outcome;
import static id.lontara.score.ScoreFixtures.post;
import static id.lontara.score.ScoreFixtures.tally;
import static id.lontara.score.ScoreFixtures.unanswered;
import static id.lontara.score.ScoreFixtures.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.lontara.engine.Label;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {

    private static final String SOURCED = "share: { having: trait/figure, that-have: trait/source }";
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    @Test
    void aShareIsNumeratorOverDenominatorAndBothAreShown() {
        Tally tally = tally(measuring(SOURCED, "[ 0.2, 0.9 ]", 10));
        addPosts(tally, 20, 15, "trait/figure", "trait/source");
        add(tally, post("other").build(), "trait/source");

        Scorecard.Indicator it = it(tally);

        assertThat(it.n()).isEqualTo(20);
        assertThat(it.numerator()).isEqualTo(Value.of(decimal("15")));
        assertThat(it.denominator()).isEqualTo(Value.of(decimal("20")));
        assertThat(it.value()).isEqualTo(Value.of(decimal("0.7500")));
        assertThat(it.points()).isEqualTo(Value.of(decimal("78.6")));
        assertThat(it.formula().in(Locale.ENGLISH))
                .isEqualTo("(posts labelled trait/figure, also labelled trait/source) ÷ (posts labelled trait/figure)");
        assertThat(it.formula().in(INDONESIAN)).startsWith("(unggahan berlabel trait/figure");
    }

    /** 81 of 263, 15 of 148, 0 of 20 and 1 of 29 are the examples of R. G. Newcombe, Statistics in Medicine 17 (1998). */
    @ParameterizedTest
    @CsvSource({
        "15, 20, 0.5313, 0.8881",
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "20, 20, 0.8389, 1.0000"
    })
    void theIntervalOfAShareIsWilsons(int hits, int n, BigDecimal low, BigDecimal high) {
        Tally tally = tally(measuring(SOURCED, "[ 0, 1 ]", 1));
        addPosts(tally, n, hits, "trait/figure", "trait/source");

        Scorecard.Interval interval = it(tally).interval().get();

        assertThat(interval.low()).isEqualTo(low);
        assertThat(interval.high()).isEqualTo(high);
        assertThat(interval.method().in(Locale.ENGLISH)).contains("Wilson");
    }

    @Test
    void belowTheLeastSampleThereIsNoNumber() {
        Tally tally = tally(measuring(SOURCED, "[ 0, 1 ]", 10));
        addPosts(tally, 9, 9, "trait/figure", "trait/source");

        Scorecard card = tally.scorecard();
        Scorecard.Indicator it = card.indicator("it");

        assertThat(it.value().isUnknown()).isTrue();
        assertThat(it.points().isUnknown()).isTrue();
        assertThat(it.numerator().isUnknown()).isTrue();
        assertThat(it.interval().isUnknown()).isTrue();
        assertThat(it.missing().get().in(INDONESIAN)).isEqualTo("data belum cukup: n = 9, perlu paling sedikit 10");
        assertThat(card.points().isUnknown()).isTrue();
        assertThat(card.pillars().get(0).missing().get().in(Locale.ENGLISH))
                .isEqualTo("insufficient data: 0 % of the weight could be computed, at least 50 % needed");
        assertThat(card.missing().get().in(INDONESIAN)).isEqualTo("data belum cukup untuk: only");

        add(tally, post("p9").build(), "trait/figure");
        assertThat(it(tally).value()).isEqualTo(Value.of(decimal("0.9000")));
    }

    @ParameterizedTest
    @CsvSource({"8, 0.0", "4, 57.1", "1, 100.0", "0, 100.0", "9, 0.0"})
    void whereLessIsBetterTheGoalpostsStandTheOtherWayRound(int hours, BigDecimal points) {
        Tally tally =
                tally(measuring("median: { of: comment, metric: answer-time, clock: open }", "[ PT8H, PT1H ]", 1));
        tally.add(answered("c", Duration.ofHours(hours), false));

        assertThat(it(tally).points()).isEqualTo(Value.of(points));
    }

    @Test
    void unknownMetricsAreLeftOutAndCountedAndNeverZero() {
        Tally tally = tally(measuring("mean: { metric: [ likes, shares ] }", "[ 0, 10 ]", 1));
        add(
                tally,
                post("known")
                        .engagement(Engagement.builder().likes(4L).shares(0L).build())
                        .build());
        add(
                tally,
                post("half")
                        .engagement(Engagement.builder().likes(400L).build())
                        .build());
        add(tally, post("none").build());

        Scorecard.Indicator it = it(tally);

        assertThat(it.n()).isEqualTo(1);
        assertThat(it.value()).isEqualTo(Value.of(decimal("4.0000")));
        assertThat(it.excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.reason()).isEqualTo("unknown-metric");
            assertThat(excluded.count()).isEqualTo(2);
            assertThat(excluded.words().in(INDONESIAN)).isEqualTo("platform tidak melaporkan metriknya");
        });
    }

    /** A published table of a page: 956,920 followers, 1,097 posts, 1,562,128 reactions, engagement 0.149 %. */
    @ParameterizedTest
    @CsvSource({
        "956920, 1097, 1562128, 0.149",
        "969770, 871, 1298661, 0.154",
        "959188, 916, 1504072, 0.171",
        "982685, 933, 2248530, 0.245",
        "1157403, 1249, 1737359, 0.120"
    })
    void theEngagementRateComesToThePublishedOne(long followers, int posts, long reactions, double published) {
        Tally tally = tally(measuring("rate: { metric: likes, per: followers, times: 100 }", "[ 0, 1 ]", 10));
        long each = reactions / posts;
        for (int i = 0; i < posts; i++) {
            Post post = liked("p" + i, i == 0 ? reactions - each * (posts - 1) : each);
            tally.add(post, followed(followers), assessed(post));
        }

        Scorecard.Indicator it = it(tally);

        assertThat(it.value().get().doubleValue()).isCloseTo(published, within(0.0005));
        assertThat(it.numerator()).isEqualTo(Value.of(BigDecimal.valueOf(reactions)));
        assertThat(it.denominator()).isEqualTo(Value.of(BigDecimal.valueOf(followers * posts)));
        assertThat(it.interval().get().low()).isLessThanOrEqualTo(it.value().get());
        assertThat(it.interval().get().high()).isGreaterThanOrEqualTo(it.value().get());
    }

    @Test
    void aRateWithoutFollowersIsNotComputed() {
        Tally tally = tally(measuring("rate: { metric: likes, per: followers }", "[ 0, 1 ]", 1));
        Post post = liked("p", 7);
        tally.add(post, Context.empty(), assessed(post));
        tally.add(post, followed(0), assessed(post));

        Scorecard.Indicator it = it(tally);

        assertThat(it.value().isUnknown()).isTrue();
        assertThat(it.excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.reason()).isEqualTo("unknown-denominator");
            assertThat(excluded.count()).isEqualTo(2);
        });
    }

    /** Fanpage Karma's example: median 0.88 h where the mean is 4.76 h. */
    @Test
    void theMedianResponseTimeComesToThePublishedOne() {
        String clock = "of: comment, metric: answer-time, clock: wall, resolution: PT1S";
        Tally median = tally(measuring("median: { " + clock + " }", "[ PT24H, PT0S ]", 5));
        Tally mean = tally(measuring("mean: { " + clock + " }", "[ PT24H, PT0S ]", 5));
        for (double hours : new double[] {20, 0.17, 2, 0.75, 0.88}) {
            Outcome outcome = answered("c" + hours, Duration.ofSeconds(Math.round(hours * 3_600)), false);
            median.add(outcome);
            mean.add(outcome);
        }

        assertThat(it(median).value()).isEqualTo(Value.of(decimal("0.8800")));
        assertThat(it(median).unit()).isEqualTo("hours");
        assertThat(it(median).interval().isUnknown())
                .as("five values bound no 95 % interval of the median")
                .isTrue();
        assertThat(it(mean).value()).isEqualTo(Value.of(decimal("4.7600")));
    }

    /** Fanpage Karma's example: 11 of 20 messages handled. */
    @Test
    void theServiceLevelComesToThePublishedOne() {
        Tally tally = tally(measuring("answered-within: { of: comment, within: ever }", "[ 0, 1 ]", 10));
        for (int i = 0; i < 20; i++) {
            tally.add(
                    i < 11
                            ? answered("c" + i, Duration.ofHours(30), true)
                            : unanswered("c" + i, Duration.ofHours(1), false));
        }

        assertThat(it(tally).value()).isEqualTo(Value.of(decimal("0.5500")));
        assertThat(it(tally).points()).isEqualTo(Value.of(decimal("55.0")));
    }

    /** The ranks of the median's interval are those of the usual binomial tables. */
    @ParameterizedTest
    @CsvSource({"6, 1, 6", "10, 2, 9", "20, 6, 15", "25, 8, 18", "100, 40, 61", "1000, 469, 532"})
    void theIntervalOfAMedianLiesBetweenRanks(int n, BigDecimal low, BigDecimal high) {
        Tally tally = tally(measuring("median: { metric: likes }", "[ 0, 1000 ]", 1));
        for (int i = n; i >= 1; i--) {
            add(tally, liked("p" + i, i));
        }

        Scorecard.Indicator it = it(tally);

        assertThat(it.value().get()).isEqualByComparingTo(decimal(Double.toString((n + 1) / 2.0)));
        assertThat(it.interval().get().low()).isEqualByComparingTo(low);
        assertThat(it.interval().get().high()).isEqualByComparingTo(high);
    }

    /** 1, 2, 3, 4, 10: mean 4, standard deviation √12.5, so 4 ± 1.959964 × 1.581139. */
    @Test
    void theIntervalOfAMeanIsNormal() {
        Tally tally = tally(measuring("mean: { metric: likes }", "[ 0, 10 ]", 1));
        for (long likes : new long[] {10, 1, 4, 2, 3}) {
            add(tally, liked("p" + likes, likes));
        }

        Scorecard.Indicator it = it(tally);

        assertThat(it.value()).isEqualTo(Value.of(decimal("4.0000")));
        assertThat(it.interval().get().low()).isEqualTo(decimal("0.9010"));
        assertThat(it.interval().get().high()).isEqualTo(decimal("7.0990"));
    }

    /** The score interval of a Poisson count of 10: 11.9207 ± 1.959964 × √10.9604. */
    @Test
    void messagesPerPostLeaveOutWhatMustNotCountAsEngagement() {
        Index index = Index.parse(
                "test.yaml",
                yaml(
                        "exclude-labels: [ issue/spam, intent/complaint ]\n",
                        indicator("rate: { of: comment, per: posts }", "[ 0, 5 ]", 2)));
        Tally tally = tally(index);
        add(tally, post("p1").build());
        add(tally, post("p2").build());
        for (int i = 0; i < 10; i++) {
            add(tally, comment("q" + i).build(), "intent/question");
        }
        add(tally, comment("c").build(), "intent/complaint");
        add(tally, comment("s").build(), "issue/spam", "intent/question");
        add(tally, comment("a").author(Author.of(Author.Kind.AGENCY)).build(), "intent/information");

        Scorecard.Indicator it = it(tally);

        assertThat(it.n()).isEqualTo(2);
        assertThat(it.value()).isEqualTo(Value.of(decimal("5.0000")));
        assertThat(it.excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.reason()).isEqualTo("excluded-label");
            assertThat(excluded.count()).isEqualTo(2);
        });
        assertThat(it.interval().get().low()).isEqualTo(decimal("2.7160"));
        assertThat(it.interval().get().high()).isEqualTo(decimal("9.2047"));
        assertThat(tally.scorecard().labels().get("comment")).containsEntry("intent/complaint", 1L);
    }

    @Test
    void aCountIsWorthNothingToAnAgencyOfWhichNoPostIsKnown() {
        Index index = measuring("count: { having: content/service, per-days: 31 }", "[ 0, 4 ]", 1);
        Tally silent = tally(index);
        add(silent, comment("c").build());
        Tally ceremonial = tally(index);
        add(ceremonial, post("p").build(), "content/ceremonial");

        assertThat(it(silent).value().isUnknown()).isTrue();
        assertThat(it(ceremonial).value()).isEqualTo(Value.of(decimal("0.0000")));
        add(ceremonial, post("q").build(), "content/service");
        assertThat(it(ceremonial).value()).isEqualTo(Value.of(decimal("1.0000")));
        assertThat(it(ceremonial).points()).isEqualTo(Value.of(decimal("25.0")));
    }

    @Test
    void onlyWhatIsAnsweredOrPastTheStandardTellsHowTheStandardIsKept() {
        Tally tally = tally(measuring(
                "answered-within: { of: comment, having: trait/needs-reply, within: standard }", "[ 0, 1 ]", 1));
        Value<Duration> hour = Value.of(Duration.ofHours(1));
        tally.add(answered("in-time", Duration.ofHours(1), false, "trait/needs-reply"));
        tally.add(answered("late", Duration.ofHours(9), true, "trait/needs-reply"));
        tally.add(unanswered("overdue", Duration.ofHours(9), true, "trait/needs-reply"));
        tally.add(unanswered("waiting", Duration.ofHours(1), false, "trait/needs-reply"));
        tally.add(outcome("judged", Outcome.State.NOT_NEEDED, hour, Value.none(), "trait/needs-reply"));
        tally.add(outcome("passed", Outcome.State.FORWARDED, hour, Value.of(false), "trait/needs-reply"));
        tally.add(outcome("odd", Outcome.State.UNKNOWN, hour, Value.unknown(), "trait/needs-reply"));
        tally.add(outcome("no-term", Outcome.State.ANSWERED, hour, Value.unknown(), "trait/needs-reply"));
        tally.add(answered("praise", Duration.ofHours(1), false, "intent/praise"));

        Scorecard.Indicator it = it(tally);

        assertThat(it.n()).isEqualTo(3);
        assertThat(it.value()).isEqualTo(Value.of(decimal("0.3333")));
        assertThat(it.excluded())
                .extracting(Scorecard.Excluded::reason)
                .containsExactly("unknown-term", "unknown-answer", "not-needed", "not-yet-due", "passed-on");
        assertThat(tally.scorecard().outcomes())
                .containsEntry("answered", 4L)
                .containsEntry("unanswered", 2L)
                .containsEntry("overdue-unanswered", 1L)
                .containsEntry("overdue-answered", 1L);
    }

    @Test
    void aTermInOpenHoursIsMeasuredWithTheAgencysOwnClock() {
        Tally tally = tally(measuring("answered-within: { of: comment, within: PT4H }", "[ 0, 1 ]", 1));
        tally.add(answered("at", Duration.ofHours(4), false));
        tally.add(answered("after", Duration.ofHours(4).plusMillis(1), false));
        tally.add(unanswered("still", Duration.ofHours(4), false));
        tally.add(unanswered("past", Duration.ofHours(5), false));
        tally.add(outcome("when", Outcome.State.ANSWERED, Value.unknown(), Value.unknown()));

        Scorecard.Indicator it = it(tally);

        assertThat(it.numerator()).isEqualTo(Value.of(decimal("1")));
        assertThat(it.n()).isEqualTo(3);
        assertThat(it.excluded()).extracting(Scorecard.Excluded::reason).containsExactly("unknown-time", "not-yet-due");
    }

    @Test
    void repostsDraftsAndUndatedPostsDoNotCountAndAreShown() {
        Tally tally = tally(measuring("share: { that-have: trait/source }", "[ 0, 1 ]", 1));
        add(tally, post("own").build(), "trait/source");
        add(tally, post("repost").repostOf("elsewhere").build());
        add(tally, Post.draft("belum terbit"));
        add(tally, post("undated").publishedAt(Value.unknown()).build());

        Scorecard card = tally.scorecard();

        assertThat(card.indicator("it").n()).isEqualTo(1);
        assertThat(card.indicator("it").excluded())
                .extracting(Scorecard.Excluded::reason)
                .containsExactly("repost");
        assertThat(card.seen())
                .containsEntry("post", 2L)
                .containsEntry("draft", 1L)
                .containsEntry("undated-post", 1L);
    }

    @Test
    void unknownMediaAreNotTakenForNoMedia() {
        Tally tally = tally(measuring("share: { media: image, that-have: trait/alt }", "[ 0, 1 ]", 1));
        Media image = new Media(Value.of("image"), Value.unknown(), Value.unknown(), Value.unknown());
        Media odd = new Media(Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown());
        add(tally, post("image").media(List.of(image)).build());
        add(tally, post("text").media(List.of()).build());
        add(tally, post("nothing").media(Value.none()).build());
        add(tally, post("unknown").build());
        add(tally, post("odd").media(List.of(odd)).build());

        assertThat(it(tally).n()).isEqualTo(1);
        assertThat(it(tally).excluded()).singleElement().satisfies(excluded -> {
            assertThat(excluded.reason()).isEqualTo("unknown-media");
            assertThat(excluded.count()).isEqualTo(2);
        });
    }

    @Test
    void onlyThePlatformsAndAuthorsAskedForCount() {
        Tally tally = tally(measuring(
                "count: { of: comment, platform: [ instagram, x ], author: citizen, having: a/b }", "[ 0, 9 ]", 1));
        add(tally, comment("yes").build(), "a/b");
        add(tally, comment("x").platform(Platform.X).build());
        add(tally, comment("facebook").platform(Platform.FACEBOOK).build(), "a/b");
        add(tally, comment("media").author(Author.of(Author.Kind.MEDIA)).build(), "a/b");
        Comment nowhere = comment("nowhere").platform(Value.unknown()).build();
        tally.add(nowhere, Context.empty(), assessed(nowhere, "a/b"));
        add(tally, comment("account").platform(Value.unknown()).build(), "a/b");

        Scorecard.Indicator it = it(tally);

        assertThat(it.n()).isEqualTo(3);
        assertThat(it.value()).isEqualTo(Value.of(decimal("2.0000")));
        assertThat(it.excluded()).extracting(Scorecard.Excluded::reason).containsExactly("unknown-platform");
        assertThat(it.formula().in(Locale.ENGLISH))
                .isEqualTo("number of messages to the agency labelled a/b on instagram, x by authors of kind citizen");
    }

    @Test
    void theDelayOfAnAnnouncementRunsFromKnowingToPublishing() {
        Tally tally = tally(measuring("median: { metric: publication-delay }", "[ PT6H, PT0S ]", 1));
        add(
                tally,
                post("hour").knownAt(Moment.parse("2025-10-20T07:14:30+08:00")).build());
        add(tally, post("day").knownAt(Moment.of(LocalDate.of(2025, 10, 20))).build());
        add(tally, post("unknown").build());
        add(
                tally,
                post("foreseen")
                        .knownAt(Moment.parse("2025-10-21T07:15:00+08:00"))
                        .build());

        Scorecard.Indicator it = it(tally);

        assertThat(it.value()).as("60 whole minutes").isEqualTo(Value.of(decimal("1.0000")));
        assertThat(it.excluded())
                .extracting(excluded -> excluded.reason() + " " + excluded.count())
                .containsExactly("unknown-time 2", "impossible-time 1");
    }

    @Test
    void aRateByViewsUsesTheViewsOfTheSamePost() {
        Tally tally = tally(measuring("rate: { metric: likes, per: views, times: 100 }", "[ 0, 10 ]", 1));
        add(
                tally,
                post("a")
                        .engagement(Engagement.builder().likes(5L).views(100L).build())
                        .build());
        add(
                tally,
                post("b")
                        .engagement(Engagement.builder().likes(1L).views(300L).build())
                        .build());
        add(
                tally,
                post("c").engagement(Engagement.builder().likes(999L).build()).build());

        Scorecard.Indicator it = it(tally);

        assertThat(it.value()).isEqualTo(Value.of(decimal("1.5000")));
        assertThat(it.interval().get().low()).isEqualTo(decimal("0.0000"));
        assertThat(it.interval().get().high()).as("1.5 + 1.959964 × 1.75").isEqualTo(decimal("4.9299"));
        assertThat(it.formula().in(Locale.ENGLISH))
                .isEqualTo("sum of (likes) ÷ sum of (views) × 100, over posts for which both are known");
    }

    @Test
    void correctedAndUnsureLabelsCountAndAreCounted() {
        Tally tally = tally(measuring(SOURCED, "[ 0, 1 ]", 1));
        Post corrected = post("corrected").build();
        Post unsure = post("unsure").build();
        tally.add(
                corrected,
                Context.empty(),
                assessed(
                        corrected,
                        List.of(),
                        List.of(label("trait/figure"), new Label("trait/source", 1, false, true, List.of()))));
        tally.add(
                unsure,
                Context.empty(),
                assessed(unsure, List.of(), List.of(new Label("trait/figure", 0.5, true, false, List.of()))));

        Scorecard.Indicator it = it(tally);

        assertThat(it.value()).isEqualTo(Value.of(decimal("0.5000")));
        assertThat(it.corrected()).isEqualTo(1);
        assertThat(it.unsure()).isEqualTo(1);
        assertThat(tally.scorecard().seen()).containsEntry("corrected-post", 1L);
    }

    /** The index of public information openness of 2022: .5086·74.53 + .1940·74.84 + .2974·73.98 = 74.43. */
    @Test
    void theWeightedMeanComesToThePublishedIndices() {
        assertThat(Arithmetic.weightedMean(
                        List.of(decimal("74.53"), decimal("74.84"), decimal("73.98")),
                        List.of(decimal("50.86"), decimal("19.40"), decimal("29.74")),
                        2))
                .isEqualTo(decimal("74.43"));
        assertThat(Arithmetic.weightedMean(
                        List.of(decimal("74.68"), decimal("73.84")), List.of(decimal("0.7"), decimal("0.3")), 2))
                .isEqualTo(decimal("74.43"));
        assertThat(Arithmetic.weightedMean(
                        List.of(decimal("3.10"), decimal("2.30"), decimal("2.18"), decimal("3.51")),
                        List.of(decimal("13"), decimal("25"), decimal("16.5"), decimal("45.5")),
                        2))
                .isEqualTo(decimal("2.93"));
    }

    private static final String TWO_PILLARS = """
            index: two
            version: 3
            title: { id: Dua, en: Two }
            min-coverage: 0.6
            pillars:
              first:
                title: { id: Pertama, en: First }
                weight: 3
                indicators:
                  - { id: source, title: { id: Sumber, en: Sources }, value: { share: { that-have: trait/source } },
                      goalposts: [ 0, 1 ], weight: 2, min-sample: 1, advice: { id: Sebut sumber., en: Name sources. } }
                  - { id: contact, title: { id: Kontak, en: Contacts }, value: { share: { that-have: trait/contact } },
                      goalposts: [ 0, 1 ], weight: 1, min-sample: 1 }
                  - { id: likes, title: { id: Suka, en: Likes }, value: { mean: { metric: likes } },
                      goalposts: [ 0, 10 ], weight: 1, min-sample: 1 }
              second:
                title: { id: Kedua, en: Second }
                indicators:
                  - { id: call, title: { id: Ajakan, en: Calls }, value: { share: { that-have: trait/call } },
                      goalposts: [ 0, 1 ], weight: 1, min-sample: 2 }
            bands:
              - { id: low, from: 0, title: { id: Rendah, en: Low } }
              - { id: high, from: 50, title: { id: Tinggi, en: High } }
            """;

    @Test
    void pillarsWeighWhatWasComputedAndSayHowMuchThatIs() {
        Tally tally = tally(Index.parse("two.yaml", TWO_PILLARS));
        add(tally, post("p1").build(), "trait/source", "trait/call");

        Scorecard.Pillar first = tally.scorecard().pillars().get(0);
        assertThat(first.points()).isEqualTo(Value.of(decimal("66.7")));
        assertThat(first.coverage()).isEqualTo(decimal("0.7500"));
        assertThat(first.band().get().id()).isEqualTo("high");
        assertThat(tally.scorecard().points().isUnknown()).isTrue();
        assertThat(tally.scorecard().missing().get().in(Locale.ENGLISH)).isEqualTo("insufficient data for: Second");

        add(tally, post("p2").build());
        Scorecard card = tally.scorecard();
        assertThat(card.pillars().get(0).points()).isEqualTo(Value.of(decimal("33.3")));
        assertThat(card.pillars().get(1).points()).isEqualTo(Value.of(decimal("50.0")));
        assertThat(card.points()).as("(3 × 33.3 + 50.0) ÷ 4").isEqualTo(Value.of(decimal("37.5")));
        assertThat(card.band().get().title().in(Locale.ENGLISH)).isEqualTo("Low");
    }

    @Test
    void theAdviceBeginsWithWhatRaisesTheIndexMost() {
        Tally tally = tally(Index.parse("two.yaml", TWO_PILLARS));
        add(tally, post("p1").build(), "trait/source", "trait/call");
        add(tally, post("p2").build());

        List<Scorecard.Advice> advice = tally.scorecard().advice();

        assertThat(advice).extracting(Scorecard.Advice::indicator).containsExactly("source", "contact", "call");
        assertThat(advice.get(0).gain()).as("(100 − 50) × 2 ÷ 3").isEqualTo(decimal("33.3"));
        assertThat(advice.get(0).words().in(INDONESIAN))
                .isEqualTo("Sumber: dengan 100 poin, bukan 50,0, Pertama naik 33,3 poin. Sebut sumber.");
    }

    @Test
    void bandsBeginAtTheirThreshold() {
        Tally tally = tally(Index.parse("two.yaml", TWO_PILLARS));
        add(tally, post("p1").build(), "trait/call");
        add(tally, post("p2").build());

        assertThat(tally.scorecard().indicator("call").points()).isEqualTo(Value.of(decimal("50.0")));
        assertThat(tally.scorecard().indicator("call").band().get().id()).isEqualTo("high");
    }

    @Test
    void peersStandByNameWithinTheirKind() {
        Index index = measuring(SOURCED, "[ 0, 1 ]", 1);
        List<Scorecard> cards = List.of(
                card(index, "z", "dlh", "dinas"),
                card(index, "b", "Rumah Sakit", "uptd"),
                card(index, "a", "Badan Bencana", "dinas"),
                Tally.of(index, Agency.of("x"), OCTOBER).scorecard());

        List<Scorecard.PeerGroup> groups = Scorecard.peers(cards);

        assertThat(groups)
                .extracting(Scorecard.PeerGroup::kind)
                .containsExactly(Value.of("dinas"), Value.of("uptd"), Value.unknown());
        assertThat(groups.get(0).scorecards()).extracting(Scorecard::agency).containsExactly("a", "z");
    }

    private static Scorecard card(Index index, String id, String name, String kind) {
        Agency agency =
                new Agency(id, Value.of(name), Value.of(kind), Value.unknown(), Value.unknown(), Value.unknown());
        return Tally.of(index, agency, OCTOBER).scorecard();
    }

    @Test
    void theLargestCountsAreAddedExactly() {
        Tally tally = tally(measuring("mean: { metric: [ likes, views ] }", "[ 0, 1 ]", 1));
        for (int i = 0; i < 3; i++) {
            add(
                    tally,
                    post("p" + i)
                            .engagement(Engagement.builder()
                                    .likes(Long.MAX_VALUE)
                                    .views(Long.MAX_VALUE)
                                    .build())
                            .build());
        }

        Scorecard.Indicator it = it(tally);

        assertThat(it.value()).isEqualTo(Value.of(decimal("18446744073709551614.0000")));
        assertThat(it.interval().get().high()).isEqualTo(decimal("18446744073709551614.0000"));
        assertThat(it.points()).isEqualTo(Value.of(decimal("100.0")));
    }

    @Test
    void whatLiesOutsideOfThePeriodIsRefusedAndNotCounted() {
        Tally tally = tally(measuring("share: { that-have: trait/source }", "[ 0, 1 ]", 1));
        Post november =
                post("late").publishedAt(Moment.parse("2025-10-31T16:00:00Z")).build();
        Post october =
                post("last").publishedAt(Moment.parse("2025-10-31T15:59:59Z")).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(tally, november))
                .withMessageContaining("'late' lies on 2025-11-01");
        add(tally, october);

        assertThat(it(tally).n()).isEqualTo(1);
    }

    @Test
    void anAssessmentOfAnotherSubjectOrByOtherRulesIsRefused() {
        Tally tally = tally(measuring("share: { that-have: trait/source }", "[ 0, 1 ]", 1));
        Post post = post("p").build();
        Comment comment = comment("c").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(post, Context.empty(), assessed(comment)))
                .withMessageContaining("of 'c', not of 'p'");
    }

    @Test
    void theFirstCountAfterwardsStandsInForFollowersBeforeTheFirstCount() {
        Tally tally = tally(measuring("rate: { metric: likes, per: followers }", "[ 0, 1 ]", 1));
        Post early = liked("early", 10).toBuilder()
                .publishedAt(Moment.of(LocalDate.of(2025, 10, 1)))
                .build();
        tally.add(early, followed(40), assessed(early));

        assertThat(it(tally).value()).isEqualTo(Value.of(decimal("0.2500")));
    }

    @Test
    void aScorecardIsWrittenAsJsonWithoutWhatIsUnknown() throws Exception {
        Tally tally = tally(Index.parse("two.yaml", TWO_PILLARS));
        add(tally, post("p1").build(), "trait/source");
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

        String json = mapper.writeValueAsString(tally.scorecard());

        assertThat(json)
                .contains("\"agency\":\"dinkes\"", "\"coverage\":0.7500", "\"points\":66.7")
                .contains("\"low\":0.2065")
                .doesNotContain("\"ruleSet\":null");
        assertThat(mapper.readTree(json).path("points").isMissingNode()).isTrue();
        assertThat(tally.scorecard().name()).isEqualTo(AGENCY.name());
    }
}
