package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Correction;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Place;
import id.lontara.rule.Reading;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import id.lontara.text.TextAnalyzer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that somebody sends to do harm is assessed like any other, within bounds that are named. */
class HostileTextTest {

    /** So long takes only what grows faster than what it is given. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String FOUND = "{ finding: { severity: low, message: { en: Found } } }";
    private static final String MENDED = "{ finding: { severity: low, message: { en: Found }, mend: { en: Mend } } }";

    private static final RuleEngine ENGINE = Fixtures.engine(rules(
            rule(
                    "words",
                    "{ text: { any: [ a, 'road …  broken', 'a * road', '#sale', '<emoji>' ] } }",
                    "{ finding: { severity: low, message: { en: 'Said «{match}»' } }, mask: true }"),
            rule(
                    "shape",
                    "{ all: [ { text.length: { gt: 1 } }, { text.words: { gte: 1 } }, { text.uppercase-share: { gte: 0 } } ] }",
                    "{ finding: { severity: low, message: { en: Shape } } }"),
            rule(
                    "lists",
                    "{ text.numbers: { any: { ne: x } } }",
                    "{ finding: { severity: low, message: { en: List } } }")));

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a megabyte of words", "a b ".repeat(262_144), "text.length"),
                Arguments.of("a megabyte without a space", "x".repeat(1 << 20), "text.length"),
                Arguments.of("a megabyte of digits", "7".repeat(1 << 20), "text.length"),
                Arguments.of("ten thousand combining marks", "a" + "\u0301".repeat(10_000), "text.marks"),
                Arguments.of("lone surrogates", "a \uD800 b \uDC00 \uDC00\uD800 road", ""),
                Arguments.of("bidirectional overrides", "\u202Ea road\u202C broken \u2066x\u2069", ""),
                Arguments.of("nulls and controls", "a\u0000b \u0007 road\u0000", ""),
                Arguments.of("only white space", " \t\n\u3000 ".repeat(1_000), ""),
                Arguments.of("nothing", "", ""),
                Arguments.of("emoji joined for ever", "\uD83D\uDC68\u200D".repeat(50_000), ""),
                Arguments.of("placeholders", "a {match} {0} ${x} %s \\1 $1", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hostileTextIsAssessedWithinBounds(String name, String text, String limit) {
        Assessment assessment = ENGINE.assess(Comment.of(text));

        assertThat(json(assessment).length()).isLessThan(100_000);
        if (!limit.isEmpty()) {
            assertThat(assessment.limits()).contains(limit);
        }
        ENGINE.ruleSet()
                .rules()
                .forEach(r -> assertThat(json(ENGINE.explain(Comment.of(text), Context.empty(), r.id()))
                                .length())
                        .isLessThan(100_000));
    }

    @Test
    void moreEvidenceThanAnybodyReadsIsCutAndNamed() {
        Assessment assessment = ENGINE.assess(Comment.of("a ".repeat(500)));

        assertThat(assessment.findings().get(1).evidence()).hasSize(100);
        assertThat(assessment.limits()).containsExactly("finding.evidence");
    }

    /** Spelled apart by marks that phrases pass over, a thousand phrases are looked for at every word. */
    private static List<String> phrasesOnOneWord(int count) {
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder phrase = new StringBuilder("a");
            for (int bit = 0; bit < 10; bit++) {
                phrase.append((i >> bit & 1) == 0 ? " ," : " .");
            }
            phrases.add("'" + phrase + "'");
        }
        return phrases;
    }

    @Test
    void aThousandPhrasesOnAWordThatIsSaidThousandsOfTimesAreFoundWithinBounds() {
        RuleEngine engine = Fixtures.engine(rules(rule(
                "words",
                "{ text: { any: [ " + String.join(", ", phrasesOnOneWord(1_000)) + " ] } }",
                "{ finding: { severity: low, message: { en: 'Said «{match}»' } } }")));
        Comment comment = Comment.of("a ".repeat(2_000));

        Assessment assessment = assertTimeoutPreemptively(LONGEST, () -> engine.assess(comment));

        assertThat(assessment.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).hasSize(100));
        assertThat(assessment.limits()).containsExactly("finding.evidence");
    }

    @Test
    void aThousandRulesOnAWordThatIsSaidThousandsOfTimesAreToldWithinBounds() {
        List<String> rules = new ArrayList<>();
        for (String phrase : phrasesOnOneWord(1_000)) {
            rules.add(rule("r" + rules.size(), "{ text: { any: [ " + phrase + " ] } }", FOUND));
        }
        RuleEngine engine = Fixtures.engine(rules(rules.toArray(String[]::new)));
        Comment comment = Comment.of("a ".repeat(8_000));

        Assessment assessment = assertTimeoutPreemptively(LONGEST, () -> engine.assess(comment));

        assertThat(assessment.findings()).hasSize(1_000);
    }

    @Test
    void aLongListIsHeldAgainstALongListWithinBounds() {
        List<String> items = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            items.add("item" + (100_000 + i));
            words.add("word" + (100_000 + i));
        }
        List<String> given = List.copyOf(items);
        RuleEngine engine = RuleEngine.builder()
                .signals(SignalSource.of(
                        Signal.list("items", "a list", SubjectType.COMMENT), input -> Reading.of(given)))
                .packs(rules(rule("r", "{ items: { none: [ " + String.join(",\n        ", words) + " ] } }", FOUND)))
                .build();

        Assessment assessment = assertTimeoutPreemptively(LONGEST, () -> engine.assess(Comment.of("a road")));

        assertThat(assessment.findings()).hasSize(1);
    }

    @Test
    void ofAHundredThousandItemsAsManyAreShownAsAnybodyReads() {
        List<String> items = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            items.add("item" + i);
            places.add(new Place("text", 0, 1));
        }
        Reading<List<String>> reading = Reading.of(List.copyOf(items)).at(places);
        RuleEngine engine = RuleEngine.builder()
                .signals(SignalSource.of(Signal.list("items", "a list", SubjectType.COMMENT), input -> reading))
                .packs(rules(
                        rule("any", "{ items: { any: { ne: item7 } } }", FOUND),
                        rule("none", "{ items: { none: [ other, another ] } }", FOUND),
                        rule("size", "{ items: { size: { gte: 100000 } } }", FOUND),
                        rule("not", "{ items: { none: item99999 } }", FOUND)))
                .build();

        Assessment assessment = assertTimeoutPreemptively(LONGEST, () -> engine.assess(Comment.of("a road")));

        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("any", "none", "size");
        assertThat(assessment.findings())
                .allSatisfy(finding -> assertThat(finding.evidence()).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aValueOfAMegabyteIsToldInShort() {
        String megabyte = "w".repeat(1 << 20);
        RuleEngine engine = RuleEngine.builder()
                .signals(SignalSource.of(
                        Signal.word("word", "a word", SubjectType.COMMENT), input -> Reading.of(megabyte)))
                .packs(Fixtures.pack("families: { kind: { of: comment, choose: any, names: [ a ] } }\nrules:\n"
                        + rule("word", "{ word: { ne: x } }", FOUND)))
                .build();
        Comment comment = Comment.of(megabyte);
        Context corrected = Context.empty()
                .with(
                        Context.CORRECTIONS,
                        List.of(new Correction(
                                comment.id(),
                                Moment.parse("2025-10-20"),
                                Value.of("admin"),
                                Map.of("kind/a", Value.of("kind/a")),
                                Value.of(megabyte))));

        assertThat(json(engine.assess(comment, corrected)).length()).isLessThan(10_000);
        assertThat(json(engine.explain(comment, corrected, "word")).length()).isLessThan(10_000);
    }

    @Test
    void everyFieldOfAPostMayBeHostile() {
        List<Media> media = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            media.add(new Media(
                    Value.of("image"),
                    Value.of("a road " + "\u0301".repeat(1_000) + i),
                    Value.of("\uD800\u202E" + "xy".repeat(250) + " a"),
                    Value.unknown()));
        }
        RuleEngine engine = Fixtures.engine(rules(
                rule("alt", "post", "{ media.alt-text: { any: [ 'a * road', a road ] } }", MENDED),
                rule("words", "post", "{ media.text: { any: [ a, '<emoji>' ] } }", MENDED),
                rule("count", "post", "{ media: { size: { gte: 500 } } }", MENDED)));
        Post post = Post.builder("p").text("a".repeat(1 << 20)).media(media).build();

        Assessment assessment = assertTimeoutPreemptively(LONGEST, () -> engine.assess(post));

        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("alt", "count", "words");
        assertThat(assessment.limits()).contains("finding.evidence", "text.marks", "text.word");
        assertThat(json(assessment).length()).isLessThan(100_000);
    }

    @Test
    void howeverManyRulesReadATextItIsAnalysedOnce() {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rules.add(rule("phrase" + i, "{ text: { any: [ a road" + i + ", water ] } }", FOUND));
            rules.add(rule("words" + i, "{ text.words: { gt: " + (i + 1) + " } }", FOUND));
            rules.add(rule("tags" + i, "{ text.hashtags: { any: '#tag" + i + "' } }", FOUND));
        }
        RuleEngine engine = RuleEngine.builder()
                .packs(rules(rules.toArray(String[]::new)))
                .cachedTexts(10)
                .build();

        engine.assess(Comment.of("a road under water #tag7"));

        TextAnalyzer.CacheStatistics read = engine.cacheStatistics();
        assertThat(read.hits() + read.misses()).isEqualTo(1);
    }

    @Test
    void whatIsQuotedSteersNobodysScreen() {
        RuleEngine engine = Fixtures.engine(rules(rule("road", "{ text: { any: [ 'road … broken' ] } }", FOUND)));

        String json = json(engine.assess(Comment.of("road\u202e is\u0000 \u001b[31m\u2066very\tbroken")));

        assertThat(json)
                .contains("\"road is [31mvery broken\"")
                .doesNotContain("\u202e", "\u2066", "\\u0000", "\\u001b");
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyCharactersAreAssessed(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                case 2 -> text.append("a road broken 12 #sale @x ".charAt(random.nextInt(26)));
                default -> text.append(' ');
            }
        }

        Assessment assessment = ENGINE.assess(Comment.of(text.toString()));

        assertThat(json(assessment)).as("seed %s", seed).isEqualTo(json(ENGINE.assess(Comment.of(text.toString()))));
    }
}
