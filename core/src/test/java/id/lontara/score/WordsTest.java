package id.lontara.score;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.rule.LocalizedText;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String BUNDLE = "id.lontara.score.words";

    @Test
    void everySentenceIsThereInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle indonesian = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("id"));

        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> {
            // a pattern without words of its own is the same in both
            if (english.getString(key).replaceAll("\\{\\d}", "").chars().anyMatch(Character::isLetter)) {
                assertThat(indonesian.getString(key)).isNotEqualTo(english.getString(key));
            }
        });
    }

    @Test
    void everyReasonAndMetricHasWords() {
        for (Exclusion reason : Exclusion.values()) {
            assertThat(Words.of("excluded." + reason.word()).texts()).hasSize(2);
        }
        for (Metric metric : Metric.values()) {
            assertThat(Words.of("metric." + metric.word()).texts()).hasSize(2);
        }
    }

    @Test
    void textsWithinTextsKeepTheirLanguage() {
        LocalizedText words = Words.of("list", Words.of("of.post"), Words.of("of.account"));

        assertThat(words.in(Locale.ENGLISH)).isEqualTo("posts, accounts");
        assertThat(words.in(Locale.forLanguageTag("id"))).isEqualTo("unggahan, akun");
    }
}
