package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.plain();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "RUSAK, rusak",
                "İSTANBUL, istanbul",
                "café, cafe",
                "cafe\u0301, cafe",
                "r\u0336u\u0336s\u0336a\u0336k\u0336, rusak",
                "ＲＵＳＡＫ, rusak",
                "𝓻𝓾𝓼𝓪𝓴, rusak",
                "ⓡⓤⓢⓐⓚ, rusak",
                "🆁🆄🆂🅰🅺, rusak",
                "ʀᴜsᴀᴋ, rusak",
                "rusаk, rusak",
                "гusaк, rusak",
                "ьaпgsat, bangsat",
                "bangsaτ, bangsat",
                "rμsακ, rusak",
                "ΡΑΗΑ, paha",
                "r\u200bu\u200ds\u2060ak, rusak",
                "\u202erusak, rusak",
                "rus\u00adak, rusak",
                "rus\u0000ak, rusak",
                "bangeeeet, banget",
                "terusss, terus",
                "RUSAAAAK, rusak",
                "maaf, maaf",
                "tunggu, tunggu",
                "III, iii",
                "xviii, xviii",
                "3000, 3000",
                "jum’at, jum'at",
                "tabe`, tabe'",
                "ki\u02bc, ki'",
                "di‑ambil, di-ambil",
                "Straße, strasse",
                "ﬁktif, fiktif",
                "５５, 55",
                "٣٤, 34",
                "m², m2",
                "Привет, привет",
                "한국, 한국",
            })
    void wordsFoldToTheirPlainSurface(String word, String folded) {
        assertThat(surface(word)).isEqualTo(folded);
        assertThat(TextAnalyzer.fold(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "maaf, [maf]",
                "maaaf, [maaf]",
                "bangett, [banget]",
                "rusak, []",
                "g4k, [gak]",
                "b@ngsat, [bangsat]",
                "4nj1ng, [anjing anjlng]",
                "to1o1, [toioi tolol]",
                "b4ngs44t, [bangsaat bangsat]",
                "anak2, []",
                "sd3, []",
                "bab1, []",
                "5m, []",
                "beg0, [bego]",
                "muk4, [muka]",
                "telas0, [telaso]",
                "kupr37, [kupret]",
                "6angsat, [gangsat bangsat]",
                "rt05, []",
                "covid2019, []",
                "ggoblok, [goblok]",
                "bbrpa, []",
                "pkmm, [pkm]",
                "j@mput$, [jamputs]",
                "$@mp@h, [sampah]",
                "us$, []",
                "jum'at, [jumat]",
                "tabe', [tabe]",
                "di-ambil, [diambil]",
                "e-KTP, [ektp]",
                "jalan-jalan, []",
                "b-a-n-g-s-4-t, [bangs4t bangsat]",
            })
    void otherReadingsAreKeptBeside(String word, String alternatives) {
        assertThat(ANALYZER.analyze(word)
                        .tokens()
                        .get(0)
                        .alternatives()
                        .toString()
                        .replace(",", ""))
                .isEqualTo(alternatives);
    }

    @Test
    void aWordOfAnotherScriptKeepsItsLettersUnlessAllLookLatin() {
        assertThat(surface("добро")).isEqualTo("добро");
        assertThat(surface("саре")).isEqualTo("cape");
        assertThat(surface("добpo")).isEqualTo("дoбpo");
    }

    @ParameterizedTest
    @CsvSource({
        "👍🏿, 👍",
        "❤️, ❤",
        "'!!!', !",
        "'....', …",
        "'？', ?",
        "#Jalan_Rusak, #jalan_rusak",
        "@Dinkes.Contoh, @dinkes.contoh"
    })
    void tokensThatAreNoWordsFoldToo(String text, String folded) {
        assertThat(surface(text)).isEqualTo(folded);
    }

    @Test
    void foldingAPhraseLeavesWhatIsBetweenTheWords() {
        assertThat(TextAnalyzer.fold("Jalan  RUSAAAK, Pak!! 🙏🏽")).isEqualTo("jalan  rusak, pak!! 🙏🏽");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void foldingTwiceIsFoldingOnce(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = RandomTexts.hostile(random, 40);
            String once = TextAnalyzer.fold(text);
            assertThat(TextAnalyzer.fold(once))
                    .as("seed %d, text %s", seed, RandomTexts.escaped(text))
                    .isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void foldedSurfacesOfWordsFoldToThemselves(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = RandomTexts.hostile(random, 40);
            for (Token token : ANALYZER.analyze(text).tokens(TokenKind.WORD)) {
                assertThat(TextAnalyzer.fold(token.folded()))
                        .as("seed %d, text %s", seed, RandomTexts.escaped(text))
                        .isEqualTo(token.folded());
            }
        }
    }

    @Test
    void aPairAtTheBeginningOfAShortFormIsNotDrawnOut() {
        assertThat(ANALYZER.analyze("ttp").tokens().get(0).alternatives()).isEmpty();
        assertThat(ANALYZER.analyze("ppkm").tokens().get(0).alternatives()).isEmpty();
        assertThat(ANALYZER.analyze("bgtt").tokens().get(0).alternatives()).containsExactly("bgt");
    }

    private static String surface(String word) {
        return ANALYZER.analyze(word).tokens().get(0).folded();
    }
}
