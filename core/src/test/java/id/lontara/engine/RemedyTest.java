package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Fixtures.Signals;
import id.lontara.engine.Remedy.Change;
import id.lontara.engine.Remedy.Outlook;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.Platform;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would make a rule fire: what it costs, what is chosen, and when it cannot be. */
class RemedyTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String THEN = "{ actions: [ verify: ] }";

    /** Flags a, b, c, d, e that are false, and t that is true. */
    private static Signals flags() {
        Signals signals = new Signals().flag("t").set("t", true);
        List.of("a", "b", "c", "d", "e").forEach(name -> signals.flag(name).set(name, false));
        return signals;
    }

    private static Explanation explain(RuleEngine.Builder builder, String when, Comment comment) {
        return builder.packs(rules(rule("r", when, THEN))).build().explain(comment, Context.empty(), "r");
    }

    private static Remedy remedy(RuleEngine.Builder builder, String when, Comment comment) {
        return explain(builder, when, comment).remedy().get();
    }

    private static Remedy remedy(String when, Comment comment) {
        return remedy(RuleEngine.builder(), when, comment);
    }

    private static List<String> changes(SignalSource signals, String when) {
        Remedy remedy = remedy(RuleEngine.builder().signals(signals), when, Comment.of("a text"));
        assertThat(remedy.outlook()).isEqualTo(Outlook.CAN_FIRE);
        return changes(remedy);
    }

    private static List<String> changes(Remedy remedy) {
        return remedy.changes().stream()
                .map(change -> (change.wanted() ? "" : "not ") + change.condition())
                .toList();
    }

    private static List<String> messages(Remedy remedy) {
        return remedy.changes().stream()
                .map(change -> change.message().in(Locale.ENGLISH))
                .toList();
    }

    private static Comment liked(long likes) {
        return Comment.of("a road").toBuilder()
                .engagement(Engagement.builder().likes(likes).build())
                .build();
    }

    @Test
    void aPhraseThatCannotBeThereWithoutOneThatMustNotIsImpossible() {
        Comment comment = Comment.of("a text");

        assertThat(remedy("{ all: [ { text: { any: [ jalan rusak ] } }, { text: { none: [ jalan ] } } ] }", comment)
                        .outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy("{ all: [ { text: { any: [ foo ] } }, { text: { none: [ Foo ] } } ] }", comment)
                        .outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy("{ all: [ { text: { any: [ rusak ] } }, { text: { none: [ ~rusak ] } } ] }", comment)
                        .outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy("{ all: [ { text: { any: [ jalan ] } }, { text: { none: [ jalan rusak ] } } ] }", comment)
                        .outlook())
                .isEqualTo(Outlook.CAN_FIRE);
    }

    @Test
    void aRuleThatFiresNeedsNoRemedy() {
        Explanation explanation = explain(RuleEngine.builder(), "{ author: citizen }", Comment.of("a text"));

        assertThat(explanation.truth()).isEqualTo(Truth.TRUE);
        assertThat(explanation.remedy()).isEqualTo(Value.unknown());
    }

    @Test
    void allAsksForEachOfItsPartsThatIsNotTrue() {
        assertThat(changes(flags(), "{ all: [ { a: true }, { t: true }, { b: true }, { c: true } ] }"))
                .containsExactly("a true", "b true", "c true");
    }

    @Test
    void anUnknownPartIsNotTrueAndWouldHaveToBeKnown() {
        Remedy remedy = remedy("{ all: [ { author: citizen }, { engagement.likes: { gte: 50 } } ] }", Comment.of("x"));

        assertThat(messages(remedy)).containsExactly("engagement.likes should be known and be at least 50 likes");
        assertThat(remedy.changes().get(0).observed()).isEqualTo("unknown");
        assertThat(remedy.text(INDONESIAN))
                .contains("- engagement.likes diketahui dan bernilai paling sedikit 50 likes");
    }

    @Test
    void anyTakesTheCheapestOfItsParts() {
        assertThat(changes(flags(), "{ any: [ { all: [ { a: true }, { b: true } ] }, { c: true } ] }"))
                .containsExactly("c true");
        assertThat(changes(
                        flags(),
                        "{ any: [ { all: [ { a: true }, { b: true } ] }, { all: [ { t: true }, { c: true } ] } ] }"))
                .containsExactly("c true");
    }

    @Test
    void noneAsksEachOfItsPartsThatIsNotFalseToBecomeSo() {
        assertThat(changes(flags().set("c", true), "{ none: [ { a: true }, { t: true }, { c: true } ] }"))
                .containsExactly("not t true", "not c true");
        assertThat(changes(flags().set("c", Value.unknown()), "{ none: [ { c: true } ] }"))
                .containsExactly("not c true");
    }

    @Test
    void toMakeAllFalseOnePartIsEnoughToMakeAnyFalseEachIsNeeded() {
        Signals signals = flags().set("a", true).set("b", true).set("c", true);

        assertThat(changes(signals, "{ none: [ { all: [ { a: true }, { b: true } ] } ] }"))
                .containsExactly("not a true");
        assertThat(changes(signals, "{ none: [ { any: [ { a: true }, { b: true }, { d: true } ] } ] }"))
                .containsExactly("not a true", "not b true");
    }

    @Test
    void noneWithinNoneAsksItsCheapestPartToBecomeTrue() {
        assertThat(changes(flags(), "{ none: [ { none: [ { all: [ { a: true }, { b: true } ] }, { c: true } ] } ] }"))
                .containsExactly("c true");
    }

    @Test
    void betweenEqualsTheFirstInTheDocumentIsTaken() {
        assertThat(changes(flags(), "{ any: [ { b: true }, { a: true } ] }")).containsExactly("b true");
        assertThat(changes(
                        flags(),
                        "{ all: [ { any: [ { c: true }, { a: true } ] }, { any: [ { e: true }, { d: true } ] } ] }"))
                .containsExactly("c true", "e true");
    }

    @Test
    void theSamePredicateCountsOnce() {
        assertThat(changes(flags(), "{ all: [ { a: true }, { all: [ { a: true }, { b: true } ] } ] }"))
                .containsExactly("a true", "b true");
        assertThat(changes(
                        flags(),
                        "{ all: [ { any: [ { b: true }, { a: true } ] }, { any: [ { c: true }, { a: true } ] } ] }"))
                .as("one change that serves twice is cheaper than two")
                .containsExactly("a true");
    }

    @Test
    void aTestAndItsNegationAreOnePredicate() {
        Remedy remedy = remedy(
                "{ all: [ { text: { none: [ road ] } }, { none: [ { text: { any: [ road ] } } ] } ] }",
                Comment.of("a road"));

        assertThat(messages(remedy)).containsExactly("text should not contain «road» (now: 1 match)");
    }

    @Test
    void aListWrittenInAnotherOrderIsTheSamePredicate() {
        Remedy remedy = remedy(
                "{ all: [ { text: { any: [ road, street ] } }, { text: { any: [ street, road ] } } ] }",
                Comment.of("x"));

        assertThat(remedy.cost()).isEqualTo(1);
    }

    @Test
    void factsOfTheSubjectAreNamedOnlyIfNothingElseHelps() {
        Comment comment = liked(1);

        assertThat(changes(remedy(
                        "{ any: [ { platform: x }, { all: [ { engagement.likes: { gt: 5 } }, { text: { any: [ hole ] } } ] } ] }",
                        comment)))
                .containsExactly("engagement.likes gt 5 likes", "text any [hole]");
        Remedy only = remedy("{ all: [ { platform: x }, { engagement.likes: { gt: 5 } } ] }", comment);
        assertThat(only.changes()).extracting(Change::fact).containsExactly(true, false);
        assertThat(only.text(Locale.ENGLISH)).contains("- platform should be known and be x — a fact of the subject");
        assertThat(only.text(INDONESIAN)).contains("fakta tentang pesan atau akunnya");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author: agency",
                "channel: direct",
                "platform: x",
                "account: works",
                "published-at: { gt: 2025-01-01 }",
                "agency.kind: dinas"
            })
    void whoWroteItWhereAndWhenAreFacts(String leaf) {
        assertThat(changes(remedy("{ any: [ { " + leaf + " }, { text: { any: [ hole ] } } ] }", Comment.of("x"))))
                .containsExactly("text any [hole]");
    }

    @Test
    void aSignalOfTheEmbeddersMayBeAFactToo() {
        Signals signals = flags().add(Signal.flag("weather.rain", "whether it rained", SubjectType.COMMENT)
                .asFact());

        assertThat(changes(signals, "{ any: [ { weather.rain: true }, { all: [ { a: true }, { b: true } ] } ] }"))
                .containsExactly("a true", "b true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ engagement.likes: { lt: 5 } } | { engagement.likes: { gt: 7 } }",
                "{ engagement.likes: { gt: 5 } } | { engagement.likes: { lte: 5 } }",
                "{ engagement.likes: 4 } | { engagement.likes: { ne: 4 } }",
                "{ engagement.likes: { between: [ 2, 4 ] } } | { none: [ { engagement.likes: { between: [ 1, 5 ] } } ] }",
                "{ engagement.likes: { lt: 0 } } | { engagement.likes: { is: some } }",
                "{ engagement.likes: { is: none } } | { engagement.likes: { gt: 7 } }",
                "{ none: [ { known: engagement.likes } ] } | { engagement.likes: { gt: 7 } }",
                "{ text: { any: [ hole ] } } | { text: { none: [ hole, pit ] } }",
                "{ text: { all: [ hole, pit ] } } | { none: [ { text: { any: [ pit ] } } ] }",
                "{ text: { any: [ hole, pit ] } } | { none: [ { text: { any: [ hole ] } }, { text: { any: [ pit ] } } ] }",
                "{ author: agency } | { author: media }",
                "{ author: { is: some } } | { author: { not-in: [ agency, citizen, media ] } }",
                "{ author: [ agency, media ] } | { author: { not-in: [ media, agency ] } }",
                "{ text.links: { size: { gt: 1 } } } | { text.links: { size: { lt: 2 } } }",
                "{ text.links: { any: a.id } } | { text.links: { none: [ a.id, b.id ] } }",
                "{ text.links: { any: a.id } } | { text.links: { size: 0 } }",
                "{ text.links: { size: { gt: 1 } } } | { none: [ { text.links: { size: { gte: 2 } } } ] }",
                "{ published-at: { lt: 2025-01-01 } } | { published-at: { gt: 2025-02-01 } }",
                "{ published-at: 2025-01-01 } | { published-at: 2025-01-02 }",
            })
    void contradictoryChangesOnOneSignalMeanThatItCannotFire(String one, String other) {
        Remedy remedy = remedy("{ all: [ { text: { any: [ sun ] } }, " + one + ", " + other + " ] }", Comment.of("x"));

        assertThat(remedy.outlook()).isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy.changes()).isEmpty();
        assertThat(remedy.obstacles()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ engagement.likes: { gt: 5 } } | { engagement.likes: { lt: 7 } }",
                "{ engagement.likes: { gte: 5 } } | { engagement.likes: { lte: 5 } }",
                "{ engagement.likes: { gt: 5 } } | { engagement.likes: { ne: 6 } }",
                "{ text: { any: [ hole, pit ] } } | { text: { none: [ hole ] } }",
                "{ author: [ agency, media ] } | { author: { ne: agency } }",
                "{ text.links: { any: a.id } } | { text.links: { any: b.id } }",
                "{ published-at: { gt: 2025-01-01 } } | { published-at: { lt: 2025-02-01 } }",
            })
    void whatGoesTogetherIsNoContradiction(String one, String other) {
        Remedy remedy = remedy("{ all: [ " + one + ", " + other + " ] }", Comment.of("x"));

        assertThat(remedy.outlook()).isEqualTo(Outlook.CAN_FIRE);
        assertThat(remedy.cost()).isPositive();
    }

    @Test
    void aFlagThatMustBeTrueAndFalseOrALengthOfTimeInNoRangeCannotBe() {
        Signals signals = flags().add(Signal.duration("wait", "a time", SubjectType.COMMENT));
        RuleEngine.Builder flag = RuleEngine.builder().signals(signals);
        RuleEngine.Builder time = RuleEngine.builder().signals(signals.set("wait", Duration.ofHours(1)));

        assertThat(remedy(flag, "{ all: [ { a: true }, { a: false } ] }", Comment.of("x"))
                        .outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
        assertThat(remedy(time, "{ all: [ { wait: { gt: PT2H } }, { wait: { lt: PT2H } } ] }", Comment.of("x"))
                        .outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
    }

    @Test
    void whatHoldsAlreadyAndMustGoOnHoldingIsNotContradicted() {
        assertThat(remedy("{ all: [ { author: citizen }, { author: agency } ] }", Comment.of("x"))
                        .text(Locale.ENGLISH))
                .isEqualTo("""
                        It cannot fire for this subject, since these do not go together or cannot come about:
                          - author should be citizen
                          - author should be agency
                        """);
        assertThat(changes(remedy(
                        "{ all: [ { engagement.likes: { lt: 5 } }, { any: [ { engagement.likes: { gt: 9 } }, { all: [ { text: { any: [ hole ] } }, { text: { any: [ pit ] } } ] } ] } ] }",
                        liked(1))))
                .as("the cheapest part would undo what holds")
                .containsExactly("text any [hole]", "text any [pit]");
    }

    @Test
    void onlyTheClaimsThatContradictEachOtherAreNamed() {
        Remedy remedy = remedy(
                "{ all: [ { engagement.likes: { gt: 1 } }, { engagement.likes: { ne: 3 } }, { engagement.likes: { gt: 9 } }, { engagement.likes: { lt: 4 } } ] }",
                Comment.of("x"));

        assertThat(remedy.obstacles())
                .extracting(obstacle -> obstacle.in(Locale.ENGLISH))
                .containsExactly(
                        "engagement.likes should be more than 9 likes", "engagement.likes should be less than 4 likes");
    }

    @Test
    void aTestThatNoValueMeetsCannotBeMet() {
        assertThat(remedy("{ engagement.likes: { gt: 5, lt: 3 } }", Comment.of("x"))
                        .outlook())
                .isEqualTo(Outlook.CANNOT_FIRE);
    }

    @Test
    void aListThatIsNotSuppliedForbidsNothingAndIsNamed() {
        Remedy remedy = RuleEngine.builder()
                .packs(Fixtures.pack("lists: { names: { reference: candidates } }\nrules:\n"
                        + rule("r", "{ all: [ { text: { any: $names } }, { text: { none: [ road ] } } ] }", THEN)))
                .build()
                .explain(Comment.of("a hole"), Context.empty(), "r")
                .remedy()
                .get();

        assertThat(messages(remedy))
                .containsExactly(
                        "text should contain one of what the list reference.candidates will hold (now: no match;"
                                + " not known: reference.candidates)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ text: { any: [ hole ] } } | text should contain «hole» (now: no match)",
                "{ text: { any: [ hole, pit ] } } | text should contain one of «hole», «pit» (now: no match)",
                "{ text: { all: [ road, pit ] } } | text should contain all of «road», «pit» (now: 1 match)",
                "{ text: { none: [ road, pit ] } } | text should contain none of «road», «pit» (now: 1 match)",
                "{ none: [ { text: { all: [ road, a ] } } ] } | text should lack one of «road», «a» (now: 2 matches)",
                "{ text: { any: [ a1, a2, a3, a4, a5, a6, a7, a8 ] } } | text should contain one of «a1», «a2», «a3», «a4», «a5» or 3 more (now: no match)",
                "{ engagement.likes: { between: [ 5, 9 ] } } | engagement.likes should be at least 5 likes and at most 9 likes (now: 1 likes)",
                "{ none: [ { engagement.likes: { between: [ 0, 9 ] } } ] } | engagement.likes should not be at least 0 likes and at most 9 likes (now: 1 likes)",
                "{ none: [ { engagement.likes: { lt: 9 } } ] } | engagement.likes should be at least 9 likes (now: 1 likes)",
                "{ engagement.likes: 7 } | engagement.likes should be exactly 7 likes (now: 1 likes)",
                "{ author: [ agency, media ] } | author should be one of agency, media (now: citizen)",
                "{ author: { ne: citizen } } | author should not be citizen (now: citizen)",
                "{ author: { is: none } } | author should have no value (now: citizen)",
                "{ known: engagement.reach } | engagement.reach should be known (now: unknown)",
                "{ none: [ { known: author } ] } | author should be unknown (now: known)",
                "{ text.links: { size: { gte: 2 } } } | text.links should have at least 2 items (now: 0 items)",
                "{ text.links: { any: [ a.id, b.id ] } } | text.links should have an item that is one of a.id, b.id (now: 0 items)",
            })
    void eachKindOfTestHasWordsOfItsOwn(String when, String message) {
        Remedy remedy = remedy(when, liked(1));

        assertThat(messages(remedy)).containsExactly(message);
        assertThat(remedy.changes().get(0).message().in(INDONESIAN)).isNotEqualTo(message);
    }

    @Test
    void aConditionInCodeIsNamedAsItIsWritten() {
        RuleEngine.Builder builder = RuleEngine.builder()
                .condition("is-holiday", "whether", input -> Reading.of(false), SubjectType.COMMENT);

        assertThat(messages(remedy(builder, "{ java: is-holiday }", Comment.of("x"))))
                .containsExactly("condition is-holiday should be true (now: false)");
    }

    @Test
    void codeThatThrewIsToldWithoutItsMessage() {
        RuleEngine.Builder builder = RuleEngine.builder()
                .signals(SignalSource.of(Signal.flag("broken", "a flag", SubjectType.COMMENT), input -> {
                    throw new IllegalStateException("the text");
                }));

        assertThat(messages(remedy(builder, "{ broken: true }", Comment.of("x"))))
                .containsExactly("broken should be known and be true (now: its source threw IllegalStateException)");
    }

    @Test
    void theRemedyIsToldInBothLanguagesAndInJson() {
        Remedy remedy = remedy("{ all: [ { text: { any: [ hole ] } }, { author: agency } ] }", Comment.of("a road"));

        assertThat(remedy.text(Locale.ENGLISH)).isEqualTo("""
                        What would make it fire (2 changes):
                          - text should contain «hole» (now: no match)
                          - author should be agency (now: citizen) — a fact of the subject
                        """).isEqualTo(remedy.toString());
        assertThat(remedy.text(INDONESIAN)).isEqualTo("""
                        Agar aturan ini menyala, yang perlu terjadi (2 perubahan):
                          - text memuat «hole» (sekarang: tidak ada yang cocok)
                          - author bernilai agency (sekarang: citizen) — fakta tentang pesan atau akunnya
                        """);
        assertThat(json(remedy))
                .startsWith("{\"outlook\":\"can-fire\",\"changes\":[{\"condition\":\"text any [hole]\",\"wanted\":true,"
                        + "\"observed\":\"no match\",\"fact\":false,\"message\":{\"en\":\"text should contain «hole»"
                        + " (now: no match)\",\"id\":\"text memuat «hole» (sekarang: tidak ada yang cocok)\"}},");
        Remedy never = remedy("{ engagement.likes: { lt: 0 } }", Comment.of("x"));
        assertThat(json(never))
                .isEqualTo("{\"outlook\":\"cannot-fire\",\"obstacles\":[{\"en\":\"engagement.likes should be less than"
                        + " 0 likes\",\"id\":\"engagement.likes bernilai kurang dari 0 likes\"}]}");
        assertThat(never.text(INDONESIAN)).startsWith("Aturan ini tidak mungkin menyala");
    }

    @Test
    void whatIsMaskedIsMaskedInTheRemedyToo() {
        String number = "7399014506900003";
        SignalSource finder = SignalSource.of(
                Signal.word("id-number", "a number", SubjectType.COMMENT),
                input -> Reading.of(number).at(List.of(new Place("text", 3, 3 + number.length()))));
        RuleEngine engine = RuleEngine.builder()
                .signals(finder)
                .packs(rules(
                        rule("mask", "{ id-number: { is: some } }", "{ mask: true }"),
                        rule("r", "{ id-number: other }", THEN)))
                .build();

        Explanation explanation = engine.explain(Comment.of("my " + number), Context.empty(), "r");

        assertThat(explanation.remedy().get().cost()).isEqualTo(1);
        assertThat(json(explanation) + explanation.text(Locale.ENGLISH) + explanation.text(INDONESIAN))
                .contains("••••")
                .doesNotContain(number.substring(0, 6))
                .doesNotContain(number.substring(10));
    }

    @Test
    void aConditionAsDeepAsMayBeIsExplained() {
        String when = "{ text: { any: [ hole ] } }";
        String deeper = when;
        for (int i = 0; Fixtures.problems(rules(rule("r", deeper, THEN))).isEmpty(); i++) {
            when = deeper;
            deeper = List.of(
                            "{ all: [ " + when + " ] }",
                            "{ none: [ { none: [ " + when + " ] } ] }",
                            "{ any: [ " + when + " ] }")
                    .get(i % 3);
        }

        assertThat(messages(remedy(when, Comment.of("x"))))
                .containsExactly("text should contain «hole» (now: no match)");
    }

    @Test
    void aThousandPartsAreJoinedInBoundedTime() {
        Signals signals = new Signals();
        IntStream.range(0, 1_000).forEach(i -> signals.flag("f" + i).set("f" + i, false));
        String each =
                IntStream.range(0, 1_000).mapToObj(i -> "{ f" + i + ": true }").collect(Collectors.joining(", "));
        String pairs = IntStream.range(0, 500)
                .mapToObj(i -> "{ any: [ { f" + (2 * i + 1) + ": true }, { f" + 2 * i + ": true } ] }")
                .collect(Collectors.joining(", "));

        assertThat(changes(signals, "{ all: [ " + each + " ] }")).hasSize(1_000);
        assertThat(changes(signals, "{ any: [ " + each + " ] }")).containsExactly("f0 true");
        assertThat(changes(signals, "{ all: [ " + pairs + " ] }")).hasSize(500).startsWith("f1 true", "f3 true");
    }

    @Test
    void whatIsNeededInAnyCaseRulesOutAlternativesBeforeTheyAreCounted() {
        Signals signals = new Signals();
        IntStream.range(0, 40).forEach(i -> signals.flag("f" + i).set("f" + i, false));
        String pairs = IntStream.range(0, 40)
                .mapToObj(i -> "{ any: [ { f" + i + ": true }, { text: { any: [ w" + i + " ] } } ] }")
                .collect(Collectors.joining(", "));
        String none =
                IntStream.range(0, 40).mapToObj(i -> "{ f" + i + ": true }").collect(Collectors.joining(", "));

        assertThat(changes(signals, "{ all: [ " + pairs + ", { none: [ " + none + " ] } ] }"))
                .hasSize(40)
                .allMatch(change -> change.startsWith("text any"));
    }

    @Test
    void wherePartsContradictEachOtherInMoreWaysThanAreTriedItIsNotCalledImpossible() {
        Signals signals = new Signals();
        IntStream.range(0, 12).forEach(i -> signals.flag("f" + i).set("f" + i, false));
        // The plans that are kept of the pairs all make some f true; in the end none may be.
        String pairs = IntStream.range(0, 12)
                .mapToObj(i -> "{ any: [ { f" + i + ": true }, { text: { any: [ w" + i + " ] } } ] }")
                .collect(Collectors.joining(", "));
        String none = IntStream.range(0, 12)
                .mapToObj(i -> "{ none: [ { f" + i + ": true } ] }")
                .collect(Collectors.joining(", "));
        String when = "{ all: [ { all: [ " + pairs + " ] }, { any: [ { all: [ { text: { any: [ sun ] } }, " + none
                + " ] }, { all: [ { text: { any: [ moon ] } }, " + none + " ] } ] } ] }";

        Remedy remedy = remedy(RuleEngine.builder().signals(signals), when, Comment.of("x"));

        assertThat(remedy.outlook()).isEqualTo(Outlook.NOT_FOUND);
        assertThat(remedy.text(Locale.ENGLISH)).startsWith("No way to make it fire was found among");
        assertThat(remedy.text(INDONESIAN)).startsWith("Tidak ditemukan jalan");
    }

    @Test
    void theSameSubjectIsExplainedAlikeToTheByte() {
        String when = "{ any: [ { all: [ { a: true }, { b: true } ] }, { none: [ { t: true }, { c: false } ] } ] }";
        RuleEngine engine = RuleEngine.builder()
                .signals(flags())
                .packs(rules(rule("r", when, THEN)))
                .build();
        String first = json(engine.explain(Comment.of("x"), Context.empty(), "r"));

        for (int i = 0; i < 5; i++) {
            assertThat(json(engine.explain(Comment.of("x"), Context.empty(), "r")))
                    .isEqualTo(first);
        }
    }

    @Test
    void whoIsMeantMayBeChangedByNobodyButIsToldWhereItIsAllThereIs() {
        Comment comment = Comment.builder("c")
                .text("x")
                .platform(Platform.X)
                .author(new Author(Author.Kind.MEDIA, Value.unknown()))
                .build();

        assertThat(messages(remedy("{ none: [ { author: media } ] }", comment)))
                .containsExactly("author should not be media (now: media)");
    }
}
