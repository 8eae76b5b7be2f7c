package id.lontara.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.engine.Backtest.Change;
import id.lontara.engine.Backtest.Message;
import id.lontara.engine.Backtest.OfLabel;
import id.lontara.engine.Backtest.OfRule;
import id.lontara.engine.Backtest.Presence;
import id.lontara.engine.Backtest.Sample;
import id.lontara.engine.Backtest.Shift;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Post;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Reading;
import id.lontara.rule.RulePack;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a change of rules would have done is counted before it is made. */
class BacktestTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final RulePack PACK = Fixtures.pack("""
            families: { topic: { of: comment, choose: any, names: [ roads, schools ] } }
            lists: { road: [ road, street ] }
            rules:
              - id: roads
                title: { en: Roads }
                scope: comment
                when: { text: { any: $road } }
                then:
                  label: topic/roads
                  finding: { severity: low, message: { en: "road: {match}" } }
                examples: { match: [ road ], no-match: [ wall ] }
              - id: liked
                title: { en: Liked }
                scope: comment
                when: { engagement.likes: { gte: 2 } }
                then: { finding: { severity: info, message: { en: liked } } }
                examples: { match: [ road ], no-match: [ wall ] }
              - id: draft
                title: { en: Draft }
                scope: post
                when: { text: { any: [ soon ] } }
                then:
                  finding: { severity: low, message: { en: soon }, mend: { en: say when } }
                  decision: review
                examples: { match: [ soon ], no-match: [ wall ] }
            """);

    private static RulePack changed(String from, String to) {
        assertThat(PACK.text()).contains(from);
        return new RulePack(PACK.file(), PACK.text().replace(from, to));
    }

    private static Backtest compare(RulePack after, Stream<Message> messages) {
        return Backtest.compare(Fixtures.engine(PACK), Fixtures.engine(after), messages);
    }

    private static Stream<Message> comments(String... texts) {
        return LongStream.range(0, texts.length)
                .mapToObj(i ->
                        Message.of(Comment.builder("c" + i).text(texts[(int) i]).build()));
    }

    private static OfRule rule(Backtest backtest, String id) {
        return backtest.rules().stream()
                .filter(rule -> rule.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Sample> samples(Change change) {
        return change.samples();
    }

    @Test
    void whatNewlyFiresAndNoLongerFiresIsToldWithTheWords() {
        Backtest backtest = compare(
                changed("[ road, street ]", "[ road, lane ]"),
                comments("the road", "our street", "a lane", "Lane and street", "a wall"));

        OfRule roads = rule(backtest, "roads");
        assertThat(roads.before()).isEqualTo(3);
        assertThat(roads.after()).isEqualTo(3);
        assertThat(roads.newly()).isEqualTo(new Change(1, List.of(new Sample("c2", "lane"))));
        assertThat(roads.noLonger()).isEqualTo(new Change(1, List.of(new Sample("c1", "street"))));
        assertThat(roads.severities()).isEmpty();
        assertThat(backtest.messages()).isEqualTo(5);
        assertThat(backtest.changed()).isEqualTo(2);
        assertThat(rule(backtest, "draft").isChanged()).isFalse();
    }

    @Test
    void labelsThatComeAndGoAreCountedOnTheirOwn() {
        Backtest backtest =
                compare(changed("label: topic/roads", "label: topic/schools"), comments("the road", "the wall"));

        assertThat(backtest.labels())
                .containsExactly(
                        new OfLabel("topic/roads", 1, 0, none(), new Change(1, List.of(new Sample("c0", "")))),
                        new OfLabel("topic/schools", 0, 1, new Change(1, List.of(new Sample("c0", ""))), none()));
        assertThat(rule(backtest, "roads").isChanged()).isFalse();
        assertThat(backtest.changed()).isOne();
    }

    private static Change none() {
        return new Change(0, List.of());
    }

    @Test
    void anotherSeverityOfWhatFiresOnBothSidesIsToldApart() {
        Backtest backtest = compare(
                changed("severity: low, message: { en: \"road", "severity: high, message: { en: \"road"),
                comments("the road"));

        assertThat(rule(backtest, "roads").severities())
                .containsExactly(new Shift("low", "high", 1, List.of(new Sample("c0", "road"))));
        assertThat(rule(backtest, "roads").newly().count()).isZero();
    }

    @Test
    void aRuleThatGoesIntoShadowFiresStillAndRaisesNothingThatCounts() {
        Backtest backtest =
                compare(changed("{ en: Roads }", "{ en: Roads }\n    status: experimental"), comments("the road"));

        assertThat(rule(backtest, "roads").severities())
                .extracting(shift -> shift.before() + " → " + shift.after())
                .containsExactly("low → shadow");
        assertThat(rule(backtest, "roads").after()).isOne();
    }

    @Test
    void aWaiverIsADifferenceToo() {
        RulePack waiver = Fixtures.pack(
                "local",
                "extends: sample\nwaivers: [ { rule: roads, subject: c0, reason: x, owner: y, expires: 2025-12-31 } ]\n");
        Context now = Context.at(Instant.parse("2025-11-01T00:00:00Z"));
        List<Message> messages = List.of(
                new Message(Comment.builder("c0").text("road").build(), now),
                new Message(Comment.builder("c1").text("road").build(), now));

        Backtest backtest = Backtest.compare(Fixtures.engine(PACK), Fixtures.engine(PACK, waiver), messages.stream());

        assertThat(rule(backtest, "roads").severities())
                .containsExactly(new Shift("low", "waived", 1, List.of(new Sample("c0", "road"))));
    }

    @Test
    void rulesOfOneSideOnlyAreMarked() {
        RulePack off = Fixtures.pack("local", "extends: sample\noff: [ { rule: roads, reason: x } ]\n");
        RuleEngine before = Fixtures.engine(PACK);
        RuleEngine after = Fixtures.engine(PACK, off);

        Backtest there = Backtest.compare(before, after, comments("the road"));
        Backtest back = Backtest.compare(after, before, comments("the road"));

        assertThat(rule(there, "roads").presence()).isEqualTo(Presence.REMOVED);
        assertThat(rule(there, "roads").noLonger().count()).isOne();
        assertThat(rule(back, "roads").presence()).isEqualTo(Presence.ADDED);
        assertThat(rule(back, "roads").newly().count()).isOne();
        assertThat(rule(there, "liked").presence()).isEqualTo(Presence.BOTH);
        assertThat(there.text(Locale.ENGLISH)).contains("roads (gone)");
    }

    @Test
    void whatCannotBeDecidedIsCountedOnBothSides() {
        Backtest backtest = compare(
                changed(
                        "{ engagement.likes: { gte: 2 } }",
                        "{ all: [ { known: engagement.likes }, { engagement.likes: { gte: 2 } } ] }"),
                comments("one", "two"));

        OfRule liked = rule(backtest, "liked");
        assertThat(liked.undecidedBefore()).isEqualTo(2);
        assertThat(liked.undecidedAfter()).isZero();
        assertThat(liked.isChanged()).isTrue();
        assertThat(backtest.changed()).isEqualTo(2);
    }

    @Test
    void decisionsOnDraftsShiftFromOneToAnother() {
        List<Message> posts = Stream.of("p1", "p2")
                .map(id -> Message.of(Post.builder(id)
                        .text("coming soon")
                        .publishedAt(id.equals("p1") ? Value.none() : Value.unknown())
                        .build()))
                .toList();

        Backtest backtest = compare(changed("decision: review", "decision: block"), posts.stream());

        assertThat(backtest.decisions())
                .containsExactly(new Shift("review", "block", 1, List.of(new Sample("p1", ""))));
        assertThat(backtest.text(INDONESIAN)).contains("periksa dulu → tahan dulu");
    }

    private static final String SECRET = """
              - id: secret
                title: { en: Secret }
                scope: comment
                when: { text: { any: [ bribe ] } }
                then: { mask: true }
                examples: { match: [ bribe ], no-match: [ wall ] }
            """;

    @Test
    void nothingIsQuotedOfAMessageOfWhichEitherSideMasksAnything() {
        RulePack masking = new RulePack(PACK.file(), PACK.text() + SECRET);
        RulePack wider = new RulePack(PACK.file(), PACK.text().replace("street ]", "street, took ]"));
        String text = "the man who took the bribe";

        Backtest masked = Backtest.compare(Fixtures.engine(masking), Fixtures.engine(wider), comments(text));
        Backtest open = Backtest.compare(Fixtures.engine(PACK), Fixtures.engine(wider), comments(text));

        assertThat(samples(rule(masked, "roads").newly())).containsExactly(new Sample("c0", "•••"));
        assertThat(samples(rule(masked, "secret").noLonger())).containsExactly(new Sample("c0", "•••"));
        assertThat(Fixtures.json(masked) + masked).doesNotContain("took").doesNotContain("bribe");
        assertThat(samples(rule(open, "roads").newly())).containsExactly(new Sample("c0", "took"));
    }

    @Test
    void theFirstFewAreKeptAsSamplesAndTheRestCounted() {
        RuleEngine before = Fixtures.engine(PACK);
        RuleEngine after = Fixtures.engine(changed("[ road, street ]", "[ lane ]"));
        String[] lanes = new String[10];
        Arrays.fill(lanes, "lane");

        Change three =
                rule(Backtest.compare(before, after, comments(lanes)), "roads").newly();
        Change one = rule(Backtest.compare(before, after, comments(lanes), 1), "roads")
                .newly();
        Change none = rule(Backtest.compare(before, after, comments(lanes), 0), "roads")
                .newly();

        assertThat(three.count()).isEqualTo(10);
        assertThat(three.samples()).extracting(Sample::subject).containsExactly("c0", "c1", "c2");
        assertThat(one.samples()).hasSize(1);
        assertThat(none).isEqualTo(new Change(10, List.of()));
        assertThatThrownBy(() -> Backtest.compare(before, after, Stream.empty(), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("samples must be from 0 to 1000: got -1");
    }

    @Test
    void twoHundredThousandMessagesAreTakenOneByOneAndLeaveNoMoreBehindThanAFew() {
        AtomicLong assessed = new AtomicLong();
        AtomicLong ahead = new AtomicLong();
        RuleEngine before = counting(assessed, PACK);
        RuleEngine after = Fixtures.engine(changed("[ road, street ]", "[ road, lane ]"));
        String few = Fixtures.json(Backtest.compare(before, after, generated(2_000, assessed, ahead)));
        assessed.set(0);

        Backtest many = Backtest.compare(before, after, generated(200_000, assessed, ahead));

        assertThat(many.messages()).isEqualTo(200_000);
        assertThat(rule(many, "roads").newly().count()).isEqualTo(50_000);
        assertThat(many.rules()).allSatisfy(rule -> {
            assertThat(rule.newly().samples()).hasSizeLessThanOrEqualTo(3);
            assertThat(rule.noLonger().samples()).hasSizeLessThanOrEqualTo(3);
        });
        assertThat(Fixtures.json(many).replaceAll("\\d+", "0")).isEqualTo(few.replaceAll("\\d+", "0"));
        assertThat(assessed.get()).isEqualTo(200_000);
        assertThat(ahead.get())
                .as("messages made before the one before them was assessed")
                .isZero();
    }

    /** An engine that tells how many messages it assessed. */
    private static RuleEngine counting(AtomicLong assessed, RulePack pack) {
        Signal<Double> probe = Signal.count("probe", "", "counts assessments", SubjectType.COMMENT);
        RulePack probing = Fixtures.pack(
                "probing", "rules:\n" + Fixtures.rule("probe", "{ probe: { gte: 1 } }", "{ actions: [ verify: ] }"));
        return RuleEngine.builder()
                .packs(pack, probing)
                .signals(SignalSource.of(probe, input -> {
                    assessed.incrementAndGet();
                    return Reading.of(0.0);
                }))
                .build();
    }

    /** Messages that are made when they are asked for; tells how far the making runs ahead of the assessing. */
    private static Stream<Message> generated(long count, AtomicLong assessed, AtomicLong ahead) {
        List<String> texts = List.of("the road", "a street", "a lane", "a wall");
        return LongStream.range(0, count).mapToObj(i -> {
            ahead.accumulateAndGet(i - assessed.get(), Math::max);
            return Message.of(Comment.builder("c" + i)
                    .text(texts.get((int) (i % texts.size())))
                    .build());
        });
    }

    @Test
    void hostileIdsAndTextsStayWithinBounds() {
        String longId = "😀".repeat(5_000);
        List<Message> messages = new ArrayList<>();
        messages.add(
                Message.of(Comment.builder(longId).text("lane ".repeat(10_000)).build()));
        messages.add(Message.of(Comment.builder("😀".repeat(50)).text("lane").build()));

        Backtest backtest = compare(changed("[ road, street ]", "[ 'lane … lane' ]"), messages.stream());

        assertThat(rule(backtest, "roads").newly().samples()).singleElement().satisfies(sample -> {
            assertThat(sample.subject()).isEqualTo("😀".repeat(79) + "…");
            assertThat(sample.excerpt()).startsWith("lane lane").hasSizeLessThanOrEqualTo(80);
        });
    }

    @Test
    void theTableLinesUpInBothLanguages() {
        Backtest backtest =
                compare(changed("[ road, street ]", "[ road, lane ]"), comments("the road", "our street", "a lane"));

        assertThat(backtest.text(Locale.ENGLISH)).isEqualTo("""
                3 messages compared, 2 come out otherwise

                rule   before  after  newly  no longer  other severity  undecided
                roads       2      2      1          1               0      0 → 0
                    + c2 «lane»
                    − c1 «street»
                2 more rules: no difference

                label        before  after  newly  no longer
                topic/roads       2      2      1          1
                    + c2
                    − c1
                1 more labels: no difference""");
        assertThat(backtest.text(INDONESIAN))
                .contains(
                        "3 pesan dibandingkan, 2 di antaranya berubah hasilnya",
                        "aturan  sebelum  sesudah  baru  tidak lagi  beda tingkat  belum diputus",
                        "2 aturan lain: tidak ada perubahan");
    }

    @Test
    void theSameRulesDifferInNothing() {
        Backtest backtest = compare(PACK, comments("the road"));

        assertThat(backtest.changed()).isZero();
        assertThat(backtest.text(Locale.ENGLISH)).isEqualTo("""
                1 messages compared, 0 come out otherwise
                both sides have the same rules
                3 more rules: no difference
                2 more labels: no difference""");
    }

    @Test
    void theReportIsDataToo() {
        Backtest backtest = compare(changed("[ road, street ]", "[ road, lane ]"), comments("a lane"));

        assertThat(Fixtures.json(backtest))
                .startsWith("{\"before\":\"sha256:")
                .contains(
                        "{\"rule\":\"roads\",\"presence\":\"both\",\"before\":0,\"after\":1,"
                                + "\"newly\":{\"count\":1,\"samples\":[{\"subject\":\"c0\",\"excerpt\":\"lane\"}]}",
                        "{\"label\":\"topic/roads\",\"before\":0,\"after\":1,"
                                + "\"newly\":{\"count\":1,\"samples\":[{\"subject\":\"c0\"}]}")
                .doesNotContain("changed\":true");
    }
}
