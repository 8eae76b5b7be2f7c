package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.text.Phrase;
import id.lontara.text.PhraseMatcher;
import id.lontara.text.TextAnalyzer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final TextAnalyzer ANALYZER = analyzer();

    private static TextAnalyzer analyzer() {
        TextAnalyzer.Builder builder = TextAnalyzer.builder();
        Indonesia.languages().forEach(builder::language);
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "belum, blm",
        "belum, belom",
        "tidak, gak",
        "tidak, ndak",
        "tidak, ora",
        "tidak bisa, gabisa",
        "tidak bisa, ra iso",
        "terimakasih, mksh",
        "bagaimana, piye",
        "jalan, jalannya",
        "info, infonya",
        "info, infony",
        "cepat, cepatlah",
        "rusak, rusakmi",
        "sudah, udahmi",
        "kapan, kpn",
        "anak, anak2",
        "anak, anak-anak",
        "permisi, tabe'",
        "semua, maneng",
        "capek, capeeek",
        "tidak, nggak",
        "puskesmas, pskms",
        "pendaftaran, pndftrn",
        "vaksin, paksin",
        "admin, mimin",
        "kartu tanda penduduk, ktp",
        "warga, wargaku",
        "puskesmas, puskesmasmu",
        "cepat, cpt2",
        "cepat, cepet2an",
        "kemana, kemana2nya",
        "anak, anak-anaknya",
        "tunggu, tungguka'",
        "jangan, janganmaki'",
        "kantor, kantorta'",
        "dokter, doktera",
        "bisa, bisajaki'",
        "kasihan, kodong",
        "tidak ada, degaga",
        "baik, makessing",
        "jelek, maja'",
        "jelek, maja",
        "mahal, masuli",
        "tempat, onronna",
        "kampung, kampokku",
        "bekerja, majjama",
        "tolong, tulukka",
        "rumah, omahku",
        "hujan, udane"
    })
    void peopleWriteAWordInManyWays(String phrase, String text) {
        assertThat(matches(phrase, text)).as(text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "~layan, pelayanan",
        "~layan, melayani",
        "~layan, dilayanimi",
        "~bantu, bantuannya",
        "~daftar, pendaftaran",
        "~daftar, ndaftar",
        "~sebar, menyebarkan",
        "~tunda, ditunda",
        "~jawab, dijawab",
        "~respon, direspon",
        "~lambat, terlambat",
        "~ambil, mengambil",
        "~kecewa, mengecewakan",
        "~tunggu, nungguin",
        "~cari, nyariin",
        "~urus, ngurusnya",
        "~baik, memperbaiki",
        "~laku, memberlakukan",
        "~tangan, natangani",
        "~kirim, kukirimmi"
    })
    void aStemMeetsItsInflections(String phrase, String text) {
        assertThat(matches(phrase, text)).as(text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bisakah, bisa",
        "bisa, bisakah",
        "de, demi",
        "~ada, padahal",
        "~bayar, baru",
        "belum, belimbing",
        "air, akhir",
        "jalan, jalang",
        "mati, materi",
        "~ras, keras",
        "~masa, masalah",
        "tidak, gaji",
        "admin, minta",
        "~beri, berita",
        "bapak, pakta",
        "ibu, buku",
        "kakak, kalah",
        "rumah, bola",
        "orang, tau",
        "puas, puasa",
        "besok, baja",
        "sudah, pura-pura"
    })
    void wordsThatOnlyLookAlikeAreKeptApart(String phrase, String text) {
        assertThat(matches(phrase, text)).as(text).isFalse();
    }

    @Test
    void aStemIsFoundBehindAClitic() {
        assertThat(matches("~layan", "pelayananta'")).isTrue();
        assertThat(matches("~lapor", "laporanku")).isTrue();
    }

    @Test
    void hostileWordsCostNothingSpecial() {
        assertThat(matches("~layan", "me".repeat(30) + "layan" + "nya".repeat(5)))
                .isFalse();
        assertThat(matches("bisa", "2")).isFalse();
        assertThat(matches("bisa", "-")).isFalse();
        assertThat(matches("bisa", "nyanyanya lahlah mimi kiki")).isFalse();
    }

    private static boolean matches(String phrase, String text) {
        return !PhraseMatcher.of(List.of(Phrase.parse(phrase)), ANALYZER)
                .find(ANALYZER.analyze(text))
                .isEmpty();
    }
}
