package id.lontara.score;

import static id.lontara.score.ScoreFixtures.AGENCY;
import static id.lontara.score.ScoreFixtures.OCTOBER;
import static id.lontara.score.ScoreFixtures.RULES;
import static id.lontara.score.ScoreFixtures.ZONE;
import static id.lontara.score.ScoreFixtures.add;
import static id.lontara.score.ScoreFixtures.answered;
import static id.lontara.score.ScoreFixtures.assessed;
import static id.lontara.score.ScoreFixtures.comment;
import static id.lontara.score.ScoreFixtures.followed;
import static id.lontara.score.ScoreFixtures.index;
import static id.lontara.score.ScoreFixtures.measuring;
import static id.lontara.score.ScoreFixtures.post;
import static id.lontara.score.ScoreFixtures.tally;
import static id.lontara.score.ScoreFixtures.unanswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.lontara.engine.Assessment;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TallyMergeTest {

    private static final long SEED = 7_399;
    private static final List<Author.Kind> KINDS = List.of(Author.Kind.values());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Index ALL = index(
            "{ id: share, title: { en: S }, value: { share: { having: [ a/x, a/y ], that-have: b/x } }, "
                    + "goalposts: [ 0, 1 ], weight: 1 }",
            "{ id: count, title: { en: S }, value: { count: { of: comment, having: a/x } }, goalposts: [ 0, 9 ], weight: 1 }",
            "{ id: rate, title: { en: S }, value: { rate: { metric: [ likes, shares ], per: followers, times: 1000 } }, "
                    + "goalposts: [ 0, 9 ], weight: 1 }",
            "{ id: talk, title: { en: S }, value: { rate: { of: comment, per: posts } }, goalposts: [ 0, 9 ], weight: 1 }",
            "{ id: mean, title: { en: S }, value: { mean: { metric: views } }, goalposts: [ 0, 9 ], weight: 1 }",
            "{ id: median, title: { en: S }, value: { median: { metric: likes } }, goalposts: [ 0, 9 ], weight: 1 }",
            "{ id: time, title: { en: S }, value: { median: { of: comment, metric: answer-time, clock: wall } }, "
                    + "goalposts: [ PT9H, PT0S ], weight: 1 }",
            "{ id: kept, title: { en: S }, value: { answered-within: { of: comment, within: standard } }, "
                    + "goalposts: [ 0, 1 ], weight: 1 }");

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + 25);
    }

    private static List<Consumer<Tally>> events(Random random) {
        List<Consumer<Tally>> events = new ArrayList<>();
        int count = 40 + random.nextInt(80);
        for (int i = 0; i < count; i++) {
            events.add(event("s" + i, random));
        }
        return events;
    }

    private static Consumer<Tally> event(String id, Random random) {
        List<String> some = new ArrayList<>(List.of("a/x", "a/y", "b/x"));
        some.removeIf(label -> random.nextBoolean());
        String[] labels = some.toArray(String[]::new);
        switch (random.nextInt(4)) {
            case 0 -> {
                Engagement.Builder engagement = Engagement.builder();
                if (random.nextBoolean()) {
                    engagement.likes(random.nextLong() & Long.MAX_VALUE).shares((long) random.nextInt(9));
                }
                if (random.nextBoolean()) {
                    engagement.views((long) random.nextInt(1_000));
                }
                Post post = post(id).engagement(engagement.build()).build();
                long followers = random.nextInt(3) * 1_000L;
                return tally -> tally.add(post, followed(followers), assessed(post, labels));
            }
            case 1 -> {
                Author.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                return tally -> add(tally, comment(id).author(Author.of(kind)).build(), labels);
            }
            case 2 -> {
                Duration after = Duration.ofSeconds(random.nextInt(100_000));
                boolean late = random.nextBoolean();
                return tally -> tally.add(answered(id, after, late, labels));
            }
            default -> {
                boolean overdue = random.nextBoolean();
                return tally -> tally.add(unanswered(id, Duration.ofHours(3), overdue, labels));
            }
        }
    }

    private static String bytes(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyPartitionInAnyOrderComesToTheSameBytes(long seed) {
        Random random = new Random(seed);
        List<Consumer<Tally>> events = events(random);
        Tally whole = tally(ALL);
        events.forEach(event -> event.accept(whole));

        List<Tally> parts = new ArrayList<>();
        for (int i = random.nextInt(9) + 1; i > 0; i--) {
            parts.add(tally(ALL));
        }
        Collections.shuffle(events, random);
        events.forEach(event -> event.accept(parts.get(random.nextInt(parts.size()))));
        while (parts.size() > 1) {
            Tally one = parts.remove(random.nextInt(parts.size()));
            Tally other = parts.remove(random.nextInt(parts.size()));
            parts.add(random.nextInt(parts.size() + 1), one.merge(other));
        }

        assertThat(bytes(parts.get(0))).isEqualTo(bytes(whole));
        assertThat(parts.get(0)).hasToString(whole.toString());
        assertThat(parts.get(0).scorecard()).isEqualTo(whole.scorecard());
    }

    @Test
    void mergingLeavesBothTalliesAsTheyWere() {
        Tally one = tally(ALL);
        Tally other = tally(ALL);
        add(one, post("p").build(), "a/x");
        String before = bytes(one);

        Tally sum = one.merge(other);
        add(sum, post("q").build(), "a/x");

        assertThat(bytes(one)).isEqualTo(before);
        assertThat(bytes(other)).isEqualTo(bytes(tally(ALL)));
    }

    @Test
    void talliesOfDifferentThingsDoNotAddUp() {
        Tally tally = tally(ALL);
        Index other = measuring("share: { that-have: b/x }", "[ 0, 1 ]", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> tally.merge(tally(other)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.merge(Tally.of(ALL, Agency.of("pupr"), OCTOBER)))
                .withMessageContaining("dinkes")
                .withMessageContaining("pupr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.merge(Tally.of(ALL, AGENCY, Period.of(YearMonth.of(2025, 11), ZONE))));
    }

    @Test
    void numbersOfTwoRuleSetsDoNotAddUp() {
        Tally one = tally(ALL);
        Tally other = tally(ALL);
        Post post = post("p").build();
        add(one, post);
        Assessment theirs = assessed(post);
        other.add(
                post,
                Context.empty(),
                new Assessment(
                        theirs.subject(),
                        theirs.type(),
                        theirs.at(),
                        "sha256:" + "1".repeat(64),
                        theirs.labels(),
                        theirs.findings(),
                        theirs.actions(),
                        theirs.decision(),
                        theirs.undecided(),
                        theirs.waived(),
                        theirs.shadow(),
                        theirs.limits()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.merge(other))
                .withMessageContaining("two rule sets")
                .withMessageContaining(RULES);
    }

    @Test
    void talliesByMonthSendEachSubjectToItsAgencyAndMonth() {
        Tallies tallies = Tallies.monthly(ALL, ZONE, List.of(AGENCY));
        Post october =
                post("p1").publishedAt(Moment.parse("2025-10-31T15:59:00Z")).build();
        Post november =
                post("p2").publishedAt(Moment.parse("2025-10-31T16:00:00Z")).build();
        Post undated = post("p3").publishedAt(Value.unknown()).build();
        Post stranger = post("p4").build();
        for (Post post : List.of(october, november, undated)) {
            tallies.add(post, followed(10), assessed(post));
        }
        tallies.add(stranger, Context.empty(), assessed(stranger));
        tallies.add(Post.draft("rancangan"), followed(10), assessed(Post.draft("rancangan")));
        tallies.add(answered("c", Duration.ofHours(1), false));

        assertThat(tallies.scorecards())
                .extracting(card -> card.period().from() + " " + card.seen() + " " + card.outcomes())
                .containsExactly("2025-10-01 {post=1} {answered=1}", "2025-11-01 {post=1} {}");
        assertThat(tallies.unplaced()).hasToString("{draft dinkes=1, unknown-agency post=1, unknown-time dinkes=1}");
        assertThat(tallies.scorecards().get(0).name()).isEqualTo(Value.of("Dinas Kesehatan"));
    }

    @Test
    void talliesOfAStretchOfDaysLeaveOutTheRestAndSaySo() {
        Tallies tallies =
                Tallies.between(ALL, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 20), ZONE, List.of(AGENCY));
        Post inside = post("p1").build();
        Post outside =
                post("p2").publishedAt(Moment.of(LocalDate.of(2025, 10, 21))).build();
        for (Post post : List.of(inside, outside)) {
            tallies.add(post, followed(10), assessed(post));
        }

        assertThat(tallies.scorecards()).singleElement().satisfies(card -> {
            assertThat(card.period()).hasToString("2025-09-01/2025-10-20 Asia/Makassar");
            assertThat(card.seen()).hasToString("{post=1}");
        });
        assertThat(tallies.unplaced()).hasToString("{outside dinkes=1}");
    }

    @Test
    void manyTalliesMergeToTheSameBytes() {
        Tallies one = Tallies.monthly(ALL, ZONE, List.of(AGENCY));
        Tallies other = Tallies.monthly(ALL, ZONE, List.of(AGENCY));
        Tallies whole = Tallies.monthly(ALL, ZONE, List.of(AGENCY));
        for (int i = 0; i < 30; i++) {
            LocalDate day = LocalDate.of(2025, 9, 15).plusDays(i);
            Post post = post("p" + i).publishedAt(Moment.of(day)).build();
            (i % 3 == 0 ? one : other).add(post, followed(10), assessed(post, "a/x"));
            whole.add(post, followed(10), assessed(post, "a/x"));
        }

        assertThat(bytes(one.merge(other))).isEqualTo(bytes(whole));
        assertThat(bytes(other.merge(one))).isEqualTo(bytes(whole));
    }

    @Test
    void anAccountHasNoMonthOfItsOwnButCountsInAnOnlyPeriod() {
        Account account = Account.builder("dinkes@instagram").agency("dinkes").build();
        Tallies monthly = Tallies.monthly(ALL, ZONE, List.of(AGENCY));
        Tallies only =
                Tallies.between(ALL, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 31), ZONE, List.of(AGENCY));

        monthly.add(account, Context.empty(), assessed(account));
        only.add(account, Context.empty(), assessed(account));

        assertThat(monthly.unplaced()).hasToString("{account dinkes=1}");
        assertThat(only.scorecards().get(0).seen()).hasToString("{account=1}");
        monthly.tally("dinkes", LocalDate.of(2025, 10, 5)).add(account, Context.empty(), assessed(account));
        assertThat(monthly.scorecards().get(0).seen()).hasToString("{account=1}");
    }
}
