package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.text.Phrase;
import id.lontara.text.PhraseMatcher;
import id.lontara.text.TextAnalyzer;
import id.lontara.text.TokenKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says in Indonesian is found in it by Indonesian phrases, as far as the lexicons know its words. */
class SouthSulawesiSentencesTest {

    private static final String SOUTH_SULAWESI = "id-x-sulsel";
    private static final String BUGIS = "bug";
    private static final TextAnalyzer PLAIN = TextAnalyzer.plain();
    private static final TextAnalyzer KNOWING = knowing();
    private static final List<Sentence> SENTENCES = read();

    private record Sentence(String language, String intent, String sentiment, String gloss, String text) {}

    private static TextAnalyzer knowing() {
        TextAnalyzer.Builder builder = TextAnalyzer.builder();
        Indonesia.languages().forEach(builder::language);
        return builder.build();
    }

    private static List<Sentence> read() {
        try (InputStream in = SouthSulawesiSentencesTest.class.getResourceAsStream("sulsel-sentences.tsv")) {
            List<Sentence> sentences = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] fields = line.split("\t", -1);
                    assertThat(fields).as(line).hasSize(5);
                    sentences.add(new Sentence(fields[0], fields[1], fields[2], fields[3], fields[4]));
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreThreeHundredWithMarksThatExist() {
        assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(300);
        assertThat(SENTENCES).extracting(Sentence::text).doesNotHaveDuplicates();
        assertThat(SENTENCES).extracting(Sentence::language).containsOnly(SOUTH_SULAWESI, BUGIS);
        assertThat(SENTENCES).extracting(Sentence::sentiment).containsOnly("positive", "neutral", "negative");
        assertThat(SENTENCES)
                .extracting(Sentence::intent)
                .containsOnly("complaint", "question", "request", "praise", "information", "other");
    }

    @Test
    void somethingThatEachSentenceSaysIsFoundInIt() {
        List<String> silent = new ArrayList<>();
        for (Sentence sentence : SENTENCES) {
            if (found(sentence, KNOWING) == 0) {
                silent.add(sentence.text());
            }
        }
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id-x-sulsel, 0.75", "bug, 0.65"})
    void mostOfWhatIsSaidIsFound(String language, double least) {
        assertThat(share(language, KNOWING)).isGreaterThanOrEqualTo(least);
    }

    @Test
    void withoutTheModulesHardlyAnyBugisIsFound() {
        assertThat(share(BUGIS, PLAIN)).isLessThan(share(BUGIS, KNOWING) / 3);
        assertThat(share(SOUTH_SULAWESI, PLAIN)).isLessThan(share(SOUTH_SULAWESI, KNOWING) / 1.5);
    }

    private static double share(String language, TextAnalyzer analyzer) {
        int found = 0;
        int all = 0;
        for (Sentence sentence : SENTENCES) {
            if (sentence.language().equals(language)) {
                found += found(sentence, analyzer);
                all += words(sentence).size();
            }
        }
        return (double) found / all;
    }

    private static int found(Sentence sentence, TextAnalyzer analyzer) {
        int found = 0;
        for (String word : words(sentence)) {
            PhraseMatcher matcher = PhraseMatcher.of(List.of(Phrase.parse("~" + word)), analyzer);
            if (!matcher.find(analyzer.analyze(sentence.text())).isEmpty()) {
                found++;
            }
        }
        return found;
    }

    /** The words of the Indonesian sentence but those that carry little. */
    private static List<String> words(Sentence sentence) {
        Set<String> small = Set.of("di", "ke", "yang", "dan", "itu", "ini");
        List<String> words = new ArrayList<>();
        PLAIN.analyze(sentence.gloss()).tokens(TokenKind.WORD).forEach(token -> {
            if (!small.contains(token.folded())) {
                words.add(token.folded());
            }
        });
        return words;
    }
}
