package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {

    @Test
    void modulesGiveNormalFormsAndStemsInTheirOrder() {
        TextAnalyzer analyzer = TextAnalyzer.builder()
                .language(module("x-a", (word, out) -> out.normal(word + "a").stem("s")))
                .language(module("x-b", (word, out) -> out.normal(word + "b")))
                .build();

        Token token = analyzer.analyze("Pergi").tokens().get(0);

        assertThat(token.normals()).containsExactly("pergia", "pergib");
        assertThat(token.stems()).containsExactly("s");
        assertThat(analyzer.languages()).containsExactly("x-a", "x-b");
    }

    @Test
    void modulesAreAskedForWordsAndTheirOtherReadingsOnly() {
        List<String> asked = new ArrayList<>();
        TextAnalyzer analyzer = TextAnalyzer.builder()
                .language(module("x-a", (word, out) -> asked.add(word)))
                .build();

        analyzer.analyze("Maaf 10 @a #b 🙏 https://a.contoh/x " + "xy".repeat(40));

        assertThat(asked)
                .contains("maaf", "maf", "b")
                .doesNotContain("10", "@a", "#b")
                .allMatch(w -> w.length() <= 64);
    }

    @Test
    void aTokenHasAtMostEightForms() {
        TextAnalyzer analyzer = TextAnalyzer.builder()
                .language(module("x-a", (word, out) -> {
                    for (int i = 0; i < 20; i++) {
                        out.normal("n" + i).stem("s" + i);
                    }
                }))
                .build();

        Token token = analyzer.analyze("b4ngs44t").tokens().get(0);

        assertThat(1
                        + token.alternatives().size()
                        + token.normals().size()
                        + token.stems().size())
                .isEqualTo(8);
        assertThat(token.normals()).first().isEqualTo("n0");
        assertThat(token.stems()).containsExactly("s0");
    }

    @Test
    void aFormThatIsThereAlreadyIsNotRepeated() {
        TextAnalyzer analyzer = TextAnalyzer.builder()
                .language(module("x-a", (word, out) -> out.normal(word).stem(word)))
                .build();

        Token token = analyzer.analyze("pergi").tokens().get(0);

        assertThat(token.normals()).isEmpty();
        assertThat(token.stems()).isEmpty();
    }

    @Test
    void aFormThatContainsItsOwnWordIsNotExpandedForever() {
        TextAnalyzer analyzer = TextAnalyzer.builder()
                .language(module("x-a", (word, out) -> out.normal(word + " " + word)))
                .build();
        PhraseMatcher matcher = PhraseMatcher.of(List.of(Phrase.parse("pergi pergi")), analyzer);

        assertThat(matcher.find(analyzer.analyze("dia pergi"))).hasSize(1);
    }

    @Test
    void formsThatAreNoWordsAreRefused() {
        for (String form : List.of("", " a", "a ", "a  b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Forms().normal(form))
                    .withMessageContaining("'" + form + "'");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forms().stem("a b"))
                .withMessageContaining("a stem is one word");
    }

    @Test
    void whatAModuleThrowsReachesTheCaller() {
        TextAnalyzer analyzer = TextAnalyzer.builder()
                .cache(10)
                .language(module("x-a", (word, out) -> {
                    throw new IllegalStateException("no lexicon");
                }))
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> analyzer.analyze("pergi"))
                .withMessage("no lexicon");
        assertThat(analyzer.analyze("10.000").tokens()).hasSize(1);
    }

    @Test
    void repeatedShortTextsComeFromTheCache() {
        TextAnalyzer analyzer = TextAnalyzer.builder().cache(100).build();

        AnalyzedText first = analyzer.analyze("jalan rusak");

        assertThat(analyzer.analyze("jalan rusak")).isSameAs(first);
        analyzer.analyze("x".repeat(501));
        analyzer.analyze("x".repeat(501));
        assertThat(analyzer.cacheStatistics()).isEqualTo(new TextAnalyzer.CacheStatistics(1, 1));
    }

    @Test
    void theCacheKeepsNoMoreThanItWasGiven() {
        TextAnalyzer analyzer = TextAnalyzer.builder().cache(10).build();
        List<AnalyzedText> kept = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            kept.add(analyzer.analyze("nomor " + i));
        }
        long again = kept.stream().filter(t -> analyzer.analyze(t.text()) == t).count();

        assertThat(again).isLessThanOrEqualTo(10);
    }

    @Test
    void withoutACacheTheStatisticsAreZero() {
        TextAnalyzer analyzer = TextAnalyzer.plain();
        analyzer.analyze("jalan rusak");

        assertThat(analyzer.cacheStatistics()).isEqualTo(new TextAnalyzer.CacheStatistics(0, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void whatWasReadBeforeChangesNothing(long seed) {
        LanguageModule module = module("x-a", (word, out) -> out.normal("n" + word.length()));
        TextAnalyzer used = TextAnalyzer.builder().language(module).cache(50).build();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            used.analyze(RandomTexts.hostile(random, 20));
        }
        for (int i = 0; i < 200; i++) {
            String text = RandomTexts.hostile(random, 20);
            TextAnalyzer fresh = TextAnalyzer.builder().language(module).build();
            assertThat(used.analyze(text).tokens())
                    .as("seed %d, text %s", seed, RandomTexts.escaped(text))
                    .isEqualTo(fresh.analyze(text).tokens());
        }
    }

    @Test
    void contradictionsAreRefusedWhenTheyAreSaid() {
        TextAnalyzer.Builder builder = TextAnalyzer.builder().language(module("x-a", (word, out) -> {}));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.language(module("x-a", (word, out) -> {})))
                .withMessageContaining("'x-a'");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cache(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maxLength(0))
                .withMessageContaining("was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maxTokens(0))
                .withMessageContaining("was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.domains(".com"))
                .withMessageContaining("'.com'");
    }

    @Test
    void theTokensOfATextCannotBeChanged() {
        AnalyzedText text = TextAnalyzer.plain().analyze("jalan rusak");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> text.tokens().clear());
        assertThat(text.tokens(TokenKind.WORD)).isEqualTo(text.tokens());
        assertThat(text.count(TokenKind.WORD)).isEqualTo(2);
        assertThat(text.text(6, 11)).isEqualTo("rusak");
    }

    private static LanguageModule module(String language, BiConsumer<String, Forms> forms) {
        return new LanguageModule() {
            @Override
            public String language() {
                return language;
            }

            @Override
            public void forms(String folded, Forms out) {
                forms.accept(folded, out);
            }
        };
    }
}
