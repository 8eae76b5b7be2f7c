package id.lontara.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.Moment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words, numbers and times of the audit. */
class WordsTest {

    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @Test
    void everySentenceStandsInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle("audit.messages", Locale.ROOT);
        ResourceBundle indonesian = ResourceBundle.getBundle("audit.messages", Words.INDONESIAN);
        assertThat(indonesian.getLocale()).isEqualTo(Words.INDONESIAN);
        for (String key : english.keySet()) {
            assertThat(slots(indonesian.getString(key))).as(key).isEqualTo(slots(english.getString(key)));
        }
    }

    private static Set<String> slots(String pattern) {
        Set<String> slots = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(pattern).results().forEach(match -> slots.add(match.group()));
        return slots;
    }

    @Test
    void aMissingSentenceIsNamed() {
        assertThatThrownBy(() -> Words.of("no.such.sentence"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.sentence");
    }

    @Test
    void numbersAreWrittenTheWayOfTheLanguage() {
        assertThat(Format.number(1_234_567).in(Words.INDONESIAN)).isEqualTo("1.234.567");
        assertThat(Format.number(1_234_567).in(Locale.ENGLISH)).isEqualTo("1,234,567");
        assertThat(Format.points(new BigDecimal("37.45")).in(Words.INDONESIAN)).isEqualTo("37,5");
        assertThat(Format.percent(1, 8).in(Locale.ENGLISH)).isEqualTo("13 %");
        assertThat(Format.number(0).in(Words.INDONESIAN)).isEqualTo("0");
    }

    @Test
    void timesAreToldInTheirZone() {
        Moment moment = Moment.parse("2025-10-20T00:15:00Z");
        assertThat(Format.moment(moment, MAKASSAR).in(Words.INDONESIAN)).isEqualTo("20 Okt 2025, 08.15 WITA");
        assertThat(Format.moment(moment, MAKASSAR).in(Locale.ENGLISH)).isEqualTo("20 Oct 2025, 08:15 WITA");
        assertThat(Format.moment(Moment.parse("2025-10-20"), MAKASSAR).in(Locale.ENGLISH))
                .isEqualTo("20 Oct 2025");
    }

    @Test
    void lengthsOfTimeAreToldInTwoUnits() {
        assertThat(Format.duration(Duration.ofMinutes(10)).in(Locale.ENGLISH)).isEqualTo("10 min");
        assertThat(Format.duration(Duration.ofMinutes(95)).in(Locale.ENGLISH)).isEqualTo("1 h 35 min");
        assertThat(Format.duration(Duration.ofHours(75)).in(Words.INDONESIAN)).isEqualTo("3 hari 3 jam");
    }
}
