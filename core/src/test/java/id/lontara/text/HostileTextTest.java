package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.plain();

    @Test
    void ofAMegabyteTheBeginningIsReadAndTheLimitNamed() {
        String text = "jalan rusak ".repeat(90_000);

        AnalyzedText analyzed = ANALYZER.analyze(text);

        assertThat(analyzed.limits()).containsExactly("text.length");
        assertThat(analyzed.text()).isEqualTo(text);
        assertThat(analyzed.tokens()).hasSize(3_334);
        assertThat(analyzed.tokens().get(3_333).end()).isLessThanOrEqualTo(20_000);
    }

    @Test
    void tokensBeyondTheLimitAreNotRead() {
        TextAnalyzer small = TextAnalyzer.builder().maxTokens(3).build();

        assertThat(small.analyze("satu dua tiga empat").limits()).containsExactly("text.tokens");
        assertThat(small.analyze("satu dua tiga empat").tokens()).hasSize(3);
        assertThat(small.analyze("satu dua tiga \n").limits()).isEmpty();
    }

    @Test
    void tenThousandCombiningMarksAreOneTokenAndNamed() {
        AnalyzedText text = ANALYZER.analyze("r" + "\u0301".repeat(10_000) + "usak");

        assertThat(text.tokens()).hasSize(1);
        assertThat(text.tokens().get(0).folded()).isEqualTo("rusak");
        assertThat(text.limits()).containsExactly("text.marks");
        assertThat(ANALYZER.analyze("\u0301".repeat(10_000)).tokens()).isEmpty();
        assertThat(ANALYZER.analyze("r\u0301\u0302usak").limits()).isEmpty();
    }

    @Test
    void vowelSignsInARowAreBounded() {
        AnalyzedText text = ANALYZER.analyze("\u1a00" + "\u1a17".repeat(10_000));

        assertThat(text.tokens().get(0).folded()).hasSize(17);
        assertThat(text.limits()).containsExactly("text.marks");
    }

    @Test
    void anEndlessWordHasItsSurfaceOnlyAndIsNamed() {
        AnalyzedText text = ANALYZER.analyze("xy".repeat(5_000));

        assertThat(text.tokens()).hasSize(1);
        assertThat(text.tokens().get(0).alternatives()).isEmpty();
        assertThat(text.limits()).containsExactly("text.word");
        assertThat(ANALYZER.analyze("a".repeat(5_000)).limits()).isEmpty();
    }

    @Test
    void aHashtagOfManyPartsKeepsABoundedNumber() {
        AnalyzedText text = ANALYZER.analyze("#" + "Aa".repeat(1_000));

        assertThat(text.tokens().get(0).parts()).hasSize(32);
        assertThat(text.limits()).contains("text.word");
    }

    @Test
    void aTextIsNotCutWithinACharacter() {
        TextAnalyzer small = TextAnalyzer.builder().maxLength(3).build();

        assertThat(small.analyze("aa🙏").tokens()).hasSize(1);
        assertThat(small.analyze("aa🙏").limits()).containsExactly("text.length");
    }

    @Test
    void loneSurrogatesAndControlsAreReadWithoutException() {
        AnalyzedText text = ANALYZER.analyze("rus\ud800ak \udc00 \u202ejalan\u202c \u0000 r\u0000usak");

        assertThat(text.tokens(TokenKind.WORD).stream().map(Token::folded))
                .containsExactly("rus", "ak", "jalan", "rusak");
        assertThat(text.count(TokenKind.PUNCTUATION)).isEqualTo(2);
    }

    @Test
    void charactersThatRepeatGiveFewTokens() {
        for (String piece :
                List.of("!", ".", "\ud800", "a", "1", "\u200b", "\u0301", "'", "-", "_", "🙏🏽\u200d", "$")) {
            String text = piece.repeat(20_000 / piece.length());
            assertThat(ANALYZER.analyze(text).tokens().size()).as(piece).isLessThanOrEqualTo(2);
        }
        for (String piece : List.of(
                "#", "@", "a@", "a.", "1.", "a-", "a'", "a_", "!?", "a!", "a\u200b", "http://", "1a.1", "b.b/")) {
            String text = piece.repeat(20_000 / piece.length());
            assertThat(ANALYZER.analyze(text).tokens().size()).as(piece).isLessThanOrEqualTo(8_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void tokensAreOrderedAndApartWhateverTheText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String text = RandomTexts.hostile(random, 60);
            AnalyzedText analyzed = ANALYZER.analyze(text);
            int end = 0;
            int sentence = 0;
            for (Token token : analyzed.tokens()) {
                assertThat(token.start())
                        .as("seed %d, text %s", seed, RandomTexts.escaped(text))
                        .isGreaterThanOrEqualTo(end);
                assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
                assertThat(token.sentence()).isBetween(sentence, sentence + 1);
                assertThat(token.folded()).isNotEmpty();
                checkParts(token);
                end = token.end();
                sentence = token.sentence();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void aSecondAnalysisIsEqualToTheFirst(long seed) {
        Random random = new Random(seed);
        TextAnalyzer fresh = TextAnalyzer.plain();
        for (int i = 0; i < 500; i++) {
            String text = RandomTexts.hostile(random, 30);
            assertThat(ANALYZER.analyze(text).tokens())
                    .as("seed %d, text %s", seed, RandomTexts.escaped(text))
                    .isEqualTo(fresh.analyze(text).tokens());
        }
    }

    @Test
    void aMillionWordsGiveOneMatchForEachStart() {
        int words = 1_000_000;
        TextAnalyzer large =
                TextAnalyzer.builder().maxLength(2 * words).maxTokens(words).build();
        PhraseMatcher matcher = PhraseMatcher.of(List.of(Phrase.parse("a … a … a … a")), large);

        List<Match> matches = matcher.find(large.analyze("a ".repeat(words)));

        assertThat(matches).hasSize(words - 3);
        assertThat(matches.get(0)).isEqualTo(new Match(Phrase.parse("a … a … a … a"), 0, 0, 7));
    }

    @Test
    void manyMarksBetweenWordsAreNotPassedOver() {
        PhraseMatcher matcher =
                PhraseMatcher.of(List.of(Phrase.parse("<emoji> … <emoji> … <emoji>"), Phrase.parse("a b")), ANALYZER);

        assertThat(matcher.find(ANALYZER.analyze("🙏".repeat(5_000)))).hasSize(4_998);
        assertThat(matcher.find(ANALYZER.analyze("a " + "🙏".repeat(16) + " b")))
                .anyMatch(m -> m.ordinal() == 1);
        assertThat(matcher.find(ANALYZER.analyze("a " + "🙏".repeat(17) + " b")))
                .noneMatch(m -> m.ordinal() == 1);
    }

    private static void checkParts(Token token) {
        int end = token.start();
        for (Token part : token.parts()) {
            assertThat(part.start()).isGreaterThanOrEqualTo(end);
            assertThat(part.end()).isGreaterThan(part.start()).isLessThanOrEqualTo(token.end());
            end = part.end();
        }
    }
}
