package id.lontara.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final ZoneId EAST = ZoneId.of("+08:00");

    @Test
    void aTimeWithAnOffsetIsExact() {
        Moment moment = Moment.parse("2025-10-20T23:15:00+08:00");

        assertThat(moment.isExact()).isTrue();
        assertThat(moment.instant()).isEqualTo(Value.of(Instant.parse("2025-10-20T15:15:00Z")));
        assertThat(moment.day(EAST)).isEqualTo(LocalDate.parse("2025-10-20"));
        assertThat(moment.day(ZoneId.of("+10:00"))).isEqualTo(LocalDate.parse("2025-10-21"));
        assertThat(moment.earliest(EAST)).isEqualTo(moment.latest(EAST));
    }

    @Test
    void ofADayTheHourIsUnknown() {
        Moment moment = Moment.parse("2025-10-20");

        assertThat(moment.isExact()).isFalse();
        assertThat(moment.instant()).isEqualTo(Value.unknown());
        assertThat(moment.day(EAST)).isEqualTo(LocalDate.parse("2025-10-20"));
        assertThat(moment.earliest(EAST)).isEqualTo(Instant.parse("2025-10-19T16:00:00Z"));
        assertThat(moment.latest(EAST)).isEqualTo(Instant.parse("2025-10-20T15:59:59.999999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-20T08:15:00+08:00", "2025-10-20T00:00:00Z", "2025-10-20"})
    void itsWordsAreReadBack(String text) {
        assertThat(Moment.parse(text)).hasToString(text).isEqualTo(Moment.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-10-20T08:15:00",
                "2025-02-30",
                "20-10-2025",
                "+12345-01-01",
                "2025-10-20T25:00:00Z"
            })
    void whatIsNoTimeIsRefusedWithAWayOut(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("2025-10-20T08:15:00+08:00");
    }

    @Test
    void aDayIsNeverEqualToAnInstant() {
        assertThat(Moment.of(LocalDate.parse("2025-10-20"))).isNotEqualTo(Moment.parse("2025-10-20T00:00:00Z"));
    }
}
