package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

    private static final TextAnalyzer ANALYZER =
            TextAnalyzer.builder().domains("contoh").build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Lampu jalan mati min                 | W:Lampu W:jalan W:mati W:min
                    mati, kapan diperbaiki?!             | W:mati P:, W:kapan W:diperbaiki P:? P:!
                    tabe' pak, ki' engka ma'baca         | W:tabe' W:pak P:, W:ki' W:engka W:ma'baca
                    katanya 'sudah selesai' kemarin      | W:katanya P:' W:sudah W:selesai P:' W:kemarin
                    jum’at tabeʼ                         | W:jum’at W:tabeʼ
                    jalan-jalan di-ambil e-KTP           | W:jalan-jalan W:di-ambil W:e-KTP
                    ki'-ki' - kosong--kosong             | W:ki'-ki' P:- W:kosong P:-- W:kosong
                    10.000 orang jam 08.30 naik 1,5      | N:10.000 W:orang W:jam N:08.30 W:naik N:1,5
                    08.30-10.00, 12/10/2025              | N:08.30 P:- N:10.00 P:, N:12 P:/ N:10 P:/ N:2025
                    anak2 5M 50rb covid-19 ke-2 17-an    | W:anak2 W:5M W:50rb W:covid-19 W:ke-2 W:17-an
                    Rp10.000 jam08.30 10.000rb           | W:Rp N:10.000 W:jam N:08.30 N:10.000 W:rb
                    SD 3. Nomor 5.                       | W:SD N:3 P:. W:Nomor N:5 P:.
                    ٣٤ dan ５５ liter m²                   | N:٣٤ W:dan N:５５ W:liter W:m²
                    #JalanRusak #banjir#macet ##tag      | H:#JalanRusak H:#banjir H:#macet P:# H:#tag
                    #1 # #2025sehat                      | P:# N:1 P:# H:#2025sehat
                    @dinkes.contoh. @pak_camat1, @ rumah | M:@dinkes.contoh P:. M:@pak_camat1 P:, P:@ W:rumah
                    (https://a.contoh/x?y=1), lalu       | P:( L:https://a.contoh/x?y=1 P:) P:, W:lalu
                    https://a.contoh/x_(y).              | L:https://a.contoh/x_(y) P:.
                    www.kab.contoh/berita!               | L:www.kab.contoh/berita P:!
                    lapor.go.xx atau kab.contoh          | L:lapor.go.xx W:atau L:kab.contoh
                    info bit.ly/3xYz dan a.com:8080/z    | W:info L:bit.ly/3xYz W:dan L:a.com:8080/z
                    rusak.kapan rusak.Kapan dan/atau     | W:rusak P:. W:kapan W:rusak P:. W:Kapan W:dan P:/ W:atau
                    tulis ke budi.s+1@mail.contoh ya     | W:tulis W:ke E:budi.s+1@mail.contoh W:ya
                    123@mail.contoh 123.com              | E:123@mail.contoh L:123.com
                    b@ngsat 4nj1ng gil@ $ialan           | W:b@ngsat W:4nj1ng W:gil@ W:$ialan
                    🙏🏽🙏 👨‍👩‍👧 🇮🇩🇮 1️⃣ ❤️ ©️ ℹ️       | J:🙏🏽 J:🙏 J:👨‍👩‍👧 J:🇮🇩 J:🇮 J:1️⃣ J:❤️ J:©️ J:ℹ️
                    rusak😡parah ⛔ ✨                     | W:rusak J:😡 W:parah J:⛔ J:✨
                    🅱angsat 𝓙𝓪𝓵𝓪𝓷 ＲＵＳＡＫ Ⓙalan             | W:🅱angsat W:𝓙𝓪𝓵𝓪𝓷 W:ＲＵＳＡＫ W:Ⓙalan
                    ᨓᨍᨚ ᨕᨙᨛᨀ                              | W:ᨓᨍᨚ W:ᨕᨙᨛᨀ
                    """)
    void everyTokenHasItsKindAndPlace(String text, String expected) {
        assertThat(shown(ANALYZER.analyze(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Rusak parah. Kapan diperbaiki? Malu!      | Rusak parah . / Kapan diperbaiki ? / Malu !
                    Parah!! 😡 Tolong... cepat… ya            | Parah !! / 😡 Tolong ... / cepat … / ya
                    Bayar 10.000 di kab.contoh lalu pulang.   | Bayar 10.000 di kab.contoh lalu pulang .
                    H. Ahmad a.n. warga. Terima kasih         | H . Ahmad a . n . warga . / Terima kasih
                    Jl.Poros no.5 rusak.Kapan beres           | Jl . Poros no . 5 rusak . / Kapan beres
                    "Rusak." "Kapan?" kata 'dia.'             | "" Rusak . "" / "" Kapan ? "" / kata ' dia . '
                    anj!ng lu!kapan                           | anj ! ng lu ! kapan
                    bangs.at kau. rusak.lagi parah.Di sana    | bangs . at kau . / rusak . / lagi parah . / Di sana
                    """)
    void sentencesEndAtTheirMarksOnly(String text, String expected) {
        String written = text.replace("\"\"", "\"");
        assertThat(sentences(ANALYZER.analyze(written))).isEqualTo(expected.replace("\"\"", "\""));
    }

    @Test
    void aNewLineEndsASentence() {
        AnalyzedText text = ANALYZER.analyze("jalan rusak\nlampu mati\r\n\r\nair keruh");

        assertThat(sentences(text)).isEqualTo("jalan rusak / lampu mati / air keruh");
        assertThat(text.sentences()).isEqualTo(3);
    }

    @Test
    void partsOfHashtagsAreSubTokens() {
        assertThat(parts("#JalanRusak")).containsExactly("WORD Jalan jalan", "WORD Rusak rusak");
        assertThat(parts("#BPJSKesehatan2025"))
                .containsExactly("WORD BPJS bpjs", "WORD Kesehatan kesehatan", "NUMBER 2025 2025");
        assertThat(parts("#jalan_rusak__")).containsExactly("WORD jalan jalan", "WORD rusak__ rusak");
        assertThat(parts("#viral")).containsExactly("WORD viral viral");
    }

    @Test
    void partsOfHyphenatedWordsAreSubTokens() {
        assertThat(parts("jalan-jalan")).containsExactly("WORD jalan jalan", "WORD jalan jalan");
        assertThat(parts("ke-2")).containsExactly("WORD ke ke", "NUMBER 2 2");
        assertThat(parts("jalan")).isEmpty();
    }

    @Test
    void aTextWithoutTokensHasNoSentence() {
        AnalyzedText text = ANALYZER.analyze(" \u200b\n ");

        assertThat(text.tokens()).isEmpty();
        assertThat(text.sentences()).isZero();
    }

    private static List<String> parts(String text) {
        AnalyzedText analyzed = ANALYZER.analyze(text);
        assertThat(analyzed.tokens()).hasSize(1);
        return analyzed.tokens().get(0).parts().stream()
                .map(p -> p.kind() + " " + analyzed.text(p.start(), p.end()) + " " + p.folded())
                .toList();
    }

    private static String shown(AnalyzedText text) {
        return text.tokens().stream()
                .map(t -> letter(t.kind()) + ":" + text.text(t.start(), t.end()))
                .collect(Collectors.joining(" "));
    }

    private static String letter(TokenKind kind) {
        return switch (kind) {
            case EMOJI -> "J";
            default -> kind.name().substring(0, 1);
        };
    }

    private static String sentences(AnalyzedText text) {
        StringBuilder out = new StringBuilder();
        int sentence = 0;
        for (Token token : text.tokens()) {
            out.append(token.sentence() == sentence ? " " : " / ");
            sentence = token.sentence();
            out.append(text.text(token.start(), token.end()));
        }
        return out.toString().trim();
    }
}
