package id.lontara.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rusak",
                "jalan … rusak",
                "jalan ... rusak",
                "aspal * mengelupas",
                "a * * b",
                "a * … b",
                "~perbaiki",
                "#JalanRusak",
                "<number> orang",
                "<link>",
                "hubungi <mention>",
                "🙏",
                "?",
                "kapan … ?",
                "bayar, lalu pulang",
                "jl. poros",
                "dan/atau",
                "(gratis)",
                "\"gratis\"",
                "@dinkes.contoh",
                "a.com/x",
                "Rp10.000",
            })
    void whatAPersonWritesIsRead(String source) {
        assertThat(Phrase.parse(source).source()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 0 | at least one word |",
                "`  ` | 0 | at least one word |",
                ", . | 0 | at least one word |",
                "… rusak | 0 | cannot begin with a wildcard | rusak",
                "* … rusak parah | 0 | cannot begin with a wildcard | rusak parah",
                "jalan … | 6 | cannot end with a wildcard | jalan",
                "jalan rusak … * | 14 | cannot end with a wildcard | jalan rusak",
                "* … | 0 | at least one word beside its wildcards |",
                "a … … b | 4 | one '…' follows another |",
                "<nomor> | 0 | unknown token class '<nomor>' | <number>",
                "<num> orang | 0 | unknown token class '<num>' | <number>",
                "wa <EMOJI> | 3 | unknown token class '<EMOJI>' | <emoji>",
                "<xyz> | 0 | there are <emoji>, <link>, <mention> and <number> |",
                "<link | 0 | is not closed | <link>",
                "<link>segera | 6 | put a space | <link> segera",
                "jalan* | 5 | stands between spaces | jalan *",
                "jalan.*rusak | 6 | stands between spaces | jalan. * rusak",
                "jalan…rusak | 5 | stands between spaces |",
                "rusak[a-z] | 5 | no regular expressions |",
                "~ | 0 | followed by one word |",
                "~di.ambil | 0 | followed by one word |",
                "~5 | 0 | followed by one word |",
                "rusak ~~parah | 6 | followed by one word |",
                "ru~sak | 2 | stands before a word |",
                "# | 0 | is not a hashtag |",
                "#2025 | 0 | is not a hashtag |",
                "#jalan-rusak | 0 | is not a hashtag |",
                "a % b | 2 | of the punctuation marks only ? and ! |",
            })
    void whatCannotBeReadIsRefusedWithPlaceAndWayOut(String source, int offset, String reason, String suggestion) {
        PhraseSyntaxException problem = problem(source);

        assertThat(problem.offset()).isEqualTo(offset);
        assertThat(problem).hasMessageContaining(reason);
        assertThat(problem.suggestion()).isEqualTo(Optional.ofNullable(suggestion));
    }

    @Test
    void aBarIsNoAlternative() {
        assertThat(problem("rusak|parah").offset()).isEqualTo(5);
        assertThat(problem("rusak|parah")).hasMessageContaining("no regular expressions; list each phrase");
    }

    @Test
    void aSuggestionStandsInTheMessage() {
        assertThat(problem("<emojis>"))
                .hasMessage("unknown token class '<emojis>': there are <emoji>, <link>, <mention> and <number>;"
                        + " did you mean '<emoji>'?");
    }

    @Test
    void aPhraseIsBounded() {
        assertThat(problem("a ".repeat(25))).hasMessageContaining("at most 24 elements");
        assertThat(problem("a".repeat(501))).hasMessageContaining("at most 500 characters, this one has 501");
        assertThat(Phrase.parse("a ".repeat(24)).source()).hasSize(48);
    }

    @Test
    void whatWasSuggestedCanBeRead() {
        for (String source : new String[] {"… rusak", "jalan …", "* a * b", "<link>segera", "jalan.*rusak", "<num>"}) {
            String suggestion = problem(source).suggestion().orElseThrow();
            if (!suggestion.equals("jalan *")) {
                assertThat(Phrase.parse(suggestion).source()).isEqualTo(suggestion);
            }
        }
    }

    @Test
    void phrasesAreEqualIfWrittenAlike() {
        assertThat(Phrase.parse("jalan rusak"))
                .isEqualTo(Phrase.parse("jalan rusak"))
                .hasSameHashCodeAs(Phrase.parse("jalan rusak"))
                .hasToString("jalan rusak")
                .isNotEqualTo(Phrase.parse("jalan  rusak"));
    }

    private static PhraseSyntaxException problem(String source) {
        PhraseSyntaxException problem = catchThrowableOfType(PhraseSyntaxException.class, () -> Phrase.parse(source));
        assertThat(problem).as(source).isNotNull();
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "jalan rusak, jalan, true",
        "jalan rusak parah, rusak parah, true",
        "Jalan, jalan, true",
        "jalan … rusak, jalan … rusak, true",
        "jalan rusak, ~rusak, true",
        "~rusak, rusak, false",
        "jalan, jalan rusak, false",
        "jalan … rusak, jalan rusak, false",
        "jalan rusak, jalan parah, false",
        "<number> orang, <number>, true",
        "sepuluh orang, <number>, false"
    })
    void aPhraseImpliesWhatStandsInIt(String phrase, String other, boolean implied) {
        assertThat(Phrase.parse(phrase).implies(Phrase.parse(other))).isEqualTo(implied);
    }

    @Test
    void whatAPhraseImpliesIsFoundWhereverThePhraseIs() {
        List<String> words = List.of("la", "le", "~la", "…", "*", "<number>", "la-la");
        TextAnalyzer analyzer = TextAnalyzer.plain();
        Random random = new Random(41);
        int implied = 0;
        for (int i = 0; i < 40_000; i++) {
            Phrase one = phrase(random, words);
            Phrase other = phrase(random, words);
            if (one.implies(other)) {
                implied++;
                String text = one.source()
                        .replace("~", "")
                        .replace("…", "lo li")
                        .replace("*", "lu")
                        .replace("<number>", "7");
                assertThat(PhraseMatcher.of(List.of(other), analyzer).find(analyzer.analyze(text)))
                        .as("%s implies %s", one, other)
                        .isNotEmpty();
            }
        }
        assertThat(implied).isGreaterThan(1_000);
    }

    private static Phrase phrase(Random random, List<String> words) {
        List<String> elements =
                new ArrayList<>(List.of(List.of("la", "le", "~la", "<number>").get(random.nextInt(4))));
        for (int i = 0; i < random.nextInt(3); i++) {
            String word = words.get(random.nextInt(words.size()));
            elements.add(elements.get(elements.size() - 1).equals("…") ? "le" : word);
        }
        elements.add(List.of("la", "le", "~la", "<number>").get(random.nextInt(4)));
        return Phrase.parse(String.join(" ", random.nextInt(3) == 0 ? elements.subList(0, 1) : elements));
    }
}
