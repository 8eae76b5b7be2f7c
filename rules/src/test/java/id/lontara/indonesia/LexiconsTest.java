package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconsTest {

    private static final Lexicon LEXICON = Lexicon.SHIPPED;
    private static final Affixes AFFIXES = new Affixes(LEXICON);
    private static final Set<String> ROOTS = Set.copyOf(Resources.lines("lexicons/id.roots.txt"));
    private static final Set<String> WORDS = Set.copyOf(Resources.lines("lexicons/id.words.txt"));

    @ParameterizedTest
    @CsvSource({"id, 2000", "jv, 350", "sulsel, 250", "bug, 400"})
    void thereAreManySpellings(String language, int least) {
        assertThat(spellings(language)).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "jv", "sulsel", "bug"})
    void everySpellingIsFoldedAndStandsOnceUnderItsNormalForm(String language) {
        Set<String> normals = new HashSet<>();
        for (String line : lines(language)) {
            String normal = normal(line);
            List<String> forms = forms(line);
            assertThat(normals.add(normal)).as("twice: %s", normal).isTrue();
            assertThat(TextAnalyzer.fold(normal)).isEqualTo(normal);
            assertThat(forms).as(normal).doesNotHaveDuplicates().doesNotContain(normal);
            for (String form : forms) {
                assertThat(TextAnalyzer.fold(form)).isEqualTo(form);
                assertThat(form).doesNotContain(" ").isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "jv", "sulsel", "bug"})
    void everyNormalFormConsistsOfKnownWords(String language) {
        List<String> unknown = new ArrayList<>();
        for (String line : lines(language)) {
            for (String word : normal(line).split(" ", -1)) {
                if (!isKnown(word)) {
                    unknown.add(word);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** Three meanings at most, so that a token keeps room for its stem; who means more means nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "jv", "sulsel", "bug"})
    void noSpellingStandsForMoreThanThreeWords(String language) {
        for (String form : spellings(language)) {
            assertThat(meanings(language, form)).as(form).hasSizeLessThanOrEqualTo(3);
        }
    }

    /** What a local word means must not be told of an Indonesian word that is only written alike. */
    @ParameterizedTest
    @ValueSource(strings = {"sulsel", "bug"})
    void noLocalWordIsAnIndonesianWord(String language) {
        assertThat(spellings(language)).doesNotContainAnyElementsOf(ROOTS).doesNotContainAnyElementsOf(WORDS);
    }

    @Test
    void aRootIsTakenNoFurtherApart() {
        assertThat(ROOTS).hasSizeGreaterThanOrEqualTo(1500);
        for (String root : ROOTS) {
            assertThat(AFFIXES.stems(root)).containsExactly(root);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id.positive", "id.negative", "id.negation", "id.intensifier",
                "jv.positive", "jv.negative", "jv.negation", "jv.intensifier",
                "bug.positive", "bug.negative", "bug.negation", "bug.intensifier",
                "mak.positive", "mak.negative", "mak.negation", "mak.intensifier",
                "id.roots", "id.words"
            })
    void everyListIsFoldedSortedAndWithoutDuplicates(String list) {
        List<String> entries = Resources.lines("lexicons/" + list + ".txt");
        assertThat(entries).isNotEmpty().doesNotHaveDuplicates().isSorted();
        for (String entry : entries) {
            assertThat(TextAnalyzer.fold(entry)).isEqualTo(entry);
            assertThat(entry).isEqualTo(entry.strip()).doesNotContain("  ");
        }
    }

    @ParameterizedTest
    @CsvSource({"id, 400", "jv, 100", "bug, 100", "mak, 80"})
    void wordsThatJudgeAreManyAndNeverBoth(String language, int least) {
        List<String> positive = Resources.lines("lexicons/" + language + ".positive.txt");
        List<String> negative = Resources.lines("lexicons/" + language + ".negative.txt");
        assertThat(positive).hasSizeGreaterThanOrEqualTo(least).doesNotContainAnyElementsOf(negative);
        assertThat(negative).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void noEmojiSpeaksBothWellAndIll() {
        List<String> positive = Resources.lines("lexicons/emoji.positive.txt");
        List<String> negative = Resources.lines("lexicons/emoji.negative.txt");
        assertThat(positive).doesNotHaveDuplicates().doesNotContainAnyElementsOf(negative);
        assertThat(negative).isNotEmpty().doesNotHaveDuplicates();
    }

    /** In the lists, by affixes, or said twice; not merely because it is a normal form somewhere. */
    private static boolean isKnown(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && !WORDS.contains(word)) {
            return isKnown(word.substring(0, hyphen)) && isKnown(word.substring(hyphen + 1));
        }
        return ROOTS.contains(word)
                || WORDS.contains(word)
                || !AFFIXES.stems(word).isEmpty();
    }

    private static List<String> meanings(String language, String form) {
        return switch (language) {
            case "id" -> LEXICON.indonesian(form);
            case "jv" -> LEXICON.javanese(form);
            case "sulsel" -> LEXICON.southSulawesi(form);
            default -> LEXICON.bugis(form);
        };
    }

    private static Set<String> spellings(String language) {
        Set<String> all = new HashSet<>();
        for (String line : lines(language)) {
            all.addAll(forms(line));
        }
        return all;
    }

    private static List<String> lines(String language) {
        return Resources.lines("lexicons/" + language + ".normal.tsv");
    }

    private static String normal(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    private static List<String> forms(String line) {
        return Arrays.asList(line.substring(line.indexOf('\t') + 1).split(" ", -1));
    }
}
