package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMatcherTest {

    /** Knows five words, invented for the test as a lexicon would know them. */
    private static final LanguageModule MODULE = new LanguageModule() {
        @Override
        public String language() {
            return "x-test";
        }

        @Override
        public void forms(String folded, Forms out) {
            switch (folded) {
                case "gak", "ga", "nggak" -> out.normal("tidak");
                case "mksh" -> out.normal("terima kasih");
                case "diperbaiki", "perbaikan", "memperbaiki" -> out.stem("baik");
                case "anak2" -> out.normal("anak-anak").stem("anak");
                case "perbaiki" -> out.stem("baik");
                default -> {}
            }
        }
    };

    private static final TextAnalyzer ANALYZER =
            TextAnalyzer.builder().language(MODULE).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                // words
                "jalan rusak | JALAN RUSAAAK parah | JALAN RUSAAAK",
                "jalan rusak | jalanan rusak | -",
                "jalan rusak | jalan, (rusak) | jalan, (rusak",
                "jalan rusak | jalan 😡😡 rusak | jalan 😡😡 rusak",
                "jalan rusak | Ini jalan. Rusak lampunya | -",
                "maaf | maaaaf min | maaaaf",
                "bangsat | dasar b4ngs4t | b4ngs4t",
                "bangsat | dasar b a n g s a t! | b a n g s a t",
                "bangsat | dasar b.a.n.g.s.a.t | b.a.n.g.s.a.t",
                "dasar bangsat | d a s a r  b a n g s a t | d a s a r  b a n g s a t",
                "bangsat | d a s a r  b a n g s a t | b a n g s a t",
                "bangsat | dasar bang.sat! | bang.sat",
                "bangsat | dasar ban_g~sat | ban_g~sat",
                "bangsat kau | dasar bangs.at kau | bangs.at kau",
                "bangsat | dasar b*ngsat | b*ngsat",
                "bangsat | dasar b*ngs*t | b*ngs*t",
                "bangsat | dasar b*ngs4t | b*ngs4t",
                "bangsat | dasar bang*sat | bang*sat",
                "bangsat | dasar bang. sat | -",
                "bangsat | b**gsat | -",
                "bangsat | dasar bang,sat | -",
                "bangsat | b. a. n. g. s. a. t | b. a. n. g. s. a. t",
                "bangsat | b 4 n g s 4 t | b 4 n g s 4 t",
                "an | a n. warga | -",
                "bangsat lu | j.a.n.c.o.k b a n g s a t lu | b a n g s a t lu",
                "anjing lu | anj!ng lu | anj!ng lu",
                "anjing | @njing lu | @njing",
                "bangsat | bаngs\u200bаt | bаngs\u200bаt",
                "masa | massa aksi | massa",
                "massa | masa lalu | -",
                "masa | masyarakat | -",
                // numbers, addresses
                "rt 3 | RT 3 belum dapat | RT 3",
                "@dinkes.contoh | halo @Dinkes.Contoh | @Dinkes.Contoh",
                "dinkes | halo @dinkes | -",
                "10.000 | cuma 10.000 | 10.000",
                // hashtags, hyphens
                "jalan rusak | #JalanRusak | JalanRusak",
                "~rusak | lihat #JalanRusak | Rusak",
                "jalanrusak | lihat #JalanRusak | #JalanRusak",
                "#jalanrusak | lihat #Jalan_Rusak ya | #Jalan_Rusak",
                "#jalan_rusak | #JALANRUSAK | #JALANRUSAK",
                "#jalanrusak | jalanrusak | -",
                "rusak #viral | jalan rusak #Viral | rusak #Viral",
                "jalan-jalan | mau jalan-jalan | jalan-jalan",
                "mau jalan | mau jalan-jalan | mau jalan",
                "mau * yuk | mau jalan-jalan yuk | mau jalan-jalan yuk",
                "mau * * yuk | mau jalan-jalan yuk | mau jalan-jalan yuk",
                "ektp | urus e-KTP | e-KTP",
                "e-ktp | urus eKTP | eKTP",
                "jum'at | hari Jumat | Jumat",
                "ki' | mau ki pulang | -",
                // languages
                "tidak ada | gak ada air | gak ada",
                "ga ada | nggak ada air | nggak ada",
                "tidak | g4k mau | g4k",
                "terima kasih | mksh min | mksh",
                "terima kasih min | mksh min | mksh min",
                "anak-anak | anak2 sekolah | anak2",
                "perbaiki | kapan diperbaiki | -",
                "~perbaiki | kapan diperbaiki | diperbaiki",
                "~perbaikan jalan | memperbaiki jalan | memperbaiki jalan",
                "~baik | kapan diperbaiki | diperbaiki",
                "baik | kapan diperbaiki | -",
                "secepatnya baik | secepatnya diperbaiki | -",
                // wildcards
                "aspal * mengelupas | aspal mulai mengelupas | aspal mulai mengelupas",
                "aspal * mengelupas | aspal mengelupas | -",
                "aspal * mengelupas | aspal itu mulai mengelupas | -",
                "jalan … rusak | jalan rusak | jalan rusak",
                "jalan … rusak | jalan satu dua tiga, empat rusak | jalan satu dua tiga, empat rusak",
                "jalan … rusak | jalan satu dua tiga empat lima rusak | -",
                "jalan ... rusak | jalan itu. Sudah rusak | -",
                "jalan … rusak | jalan #AbcDef 10.000 rusak | jalan #AbcDef 10.000 rusak",
                "jalan … rusak | jalan satu rusak parah rusak | jalan satu rusak",
                "a * … b | a b | -",
                "a * … b | a x b | a x b",
                // kinds and marks
                "<number> orang | ada 10.000 orang | 10.000 orang",
                "<number> orang | ada sepuluh orang | -",
                "hubungi <mention> | hubungi @camat ya | hubungi @camat",
                "klik <link> | Klik: https://a.contoh/x | Klik: https://a.contoh/x",
                "makasih <emoji> | makasih, 🙏🏽 | makasih, 🙏🏽",
                "🙏 | makasih 🙏🏽 | 🙏🏽",
                "makasih 🙏 | makasih 😀🙏 | makasih 😀🙏",
                "makasih 🙏 | makasih pak 🙏 | -",
                "kapan … ? | kapan diperbaiki?? | kapan diperbaiki??",
                "kapan … ? | kapan diperbaiki! | -",
                "kapan? | kapan ? | kapan ?",
                "!! | cepat!!! | !!!",
            })
    void aPhraseFindsWhatItSays(String phrase, String text, String found) {
        assertThat(found(phrase, text)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void matchesStandInOrderOfStartEndAndPhrase() {
        assertThat(matches("jalan rusak jalan", "rusak", "jalan", "jalan … jalan", "rusak", "jalan rusak"))
                .containsExactly("1:0-5", "4:0-11", "2:0-17", "0:6-11", "3:6-11", "1:12-17");
    }

    @Test
    void ofTheMatchesFromOneStartTheShortestIsGiven() {
        assertThat(matches("jalan a rusak b rusak", "jalan … rusak")).containsExactly("0:0-13");
        assertThat(matches("jalan jalan rusak", "jalan … rusak")).containsExactly("0:0-17", "0:6-17");
    }

    @Test
    void aPhraseWhoseRarestWordIsInTheMiddleIsFoundAroundIt() {
        assertThat(matches("a a zebra b c", "a … zebra … c", "a b", "a c", "b c"))
                .containsExactly("0:0-13", "0:2-13", "3:10-13");
    }

    @Test
    void aNewLineEndsTheSentenceOfAPhrase() {
        assertThat(found("jalan rusak", "jalan\nrusak")).isEmpty();
        assertThat(found("jalan … rusak", "jalan\nrusak")).isEmpty();
    }

    @Test
    void noPhrasesFindNothing() {
        assertThat(PhraseMatcher.of(List.of(), ANALYZER).find(ANALYZER.analyze("jalan")))
                .isEmpty();
    }

    @Test
    void aMatchCarriesItsPhrase() {
        Phrase phrase = Phrase.parse("rusak");
        PhraseMatcher matcher = PhraseMatcher.of(List.of(phrase), ANALYZER);

        assertThat(matcher.find(ANALYZER.analyze("jalan rusak"))).containsExactly(new Match(phrase, 0, 6, 11));
        assertThat(matcher.phrases()).containsExactly(phrase);
    }

    private static String found(String phrase, String text) {
        PhraseMatcher matcher = PhraseMatcher.of(List.of(Phrase.parse(phrase)), ANALYZER);
        return matcher.find(ANALYZER.analyze(text)).stream()
                .map(m -> text.substring(m.start(), m.end()))
                .collect(Collectors.joining(" + "));
    }

    private static List<String> matches(String text, String... phrases) {
        List<Phrase> parsed = List.of(phrases).stream().map(Phrase::parse).toList();
        return PhraseMatcher.of(parsed, ANALYZER).find(ANALYZER.analyze(text)).stream()
                .map(m -> m.ordinal() + ":" + m.start() + "-" + m.end())
                .toList();
    }
}
