package id.lontara.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @Test
    void aTermCountsOpenHoursOrWorkingDays() {
        assertThat(Term.parse("PT4H")).isEqualTo(Term.of(Duration.ofHours(4))).satisfies(t -> {
            assertThat(t.inDays()).isFalse();
            assertThat(t.time()).isEqualTo(Duration.ofHours(4));
            assertThat(t.days()).isZero();
        });
        assertThat(Term.parse("P10D")).isEqualTo(Term.ofDays(10)).satisfies(t -> {
            assertThat(t.inDays()).isTrue();
            assertThat(t.days()).isEqualTo(10);
        });
        assertThat(Term.parse("P0D")).isNotEqualTo(Term.parse("PT0S"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT4H", "PT30M", "P10D", "PT1H30M"})
    void itsWordsAreReadBack(String text) {
        assertThat(Term.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4h",
                "P",
                "PT",
                "P1Y",
                "P2M",
                "P1W",
                "P1W2D",
                "P1DT4H",
                "PT-1H",
                "-PT1H",
                "P-1D",
                "P100001D",
                "P99999999999D",
                "PT1000001H",
                "PT9999999999999999999S"
            })
    void whatIsNoTermIsRefused(String text) {
        assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
