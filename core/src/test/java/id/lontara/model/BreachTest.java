package id.lontara.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreachTest {

    @Test
    void anImpossibleValueIsRefusedWithItsPathAndTheWayOut() {
        BreachException refused = catchThrowableOfType(
                BreachException.class, () -> Engagement.builder().likes(-3L).build());

        assertThat(refused.breach().path()).isEqualTo("likes");
        assertThat(refused.breach().value()).isEqualTo("-3");
        assertThat(refused).hasMessage("likes must not be negative: got -3; leave it out if it is unknown");
        assertThat(refused.breach().message(Locale.forLanguageTag("id"))).startsWith("likes tidak boleh negatif");
    }

    @Test
    void aCorrectionNamesLabelsAsFamilyAndName() {
        for (String wrong : List.of("complaint", "/x", "intent/", "")) {
            assertThat(catchThrowableOfType(
                                    BreachException.class,
                                    () -> new Correction(
                                            "c1",
                                            Moment.parse("2025-10-20"),
                                            Value.unknown(),
                                            Map.of(wrong, Value.none()),
                                            Value.unknown()))
                            .breach()
                            .constraint())
                    .isEqualTo("label.form");
        }
    }

    @Test
    void aLongValueIsCut() {
        assertThat(new Breach("text", "x".repeat(500), "blank", List.of()).value())
                .hasSize(81)
                .endsWith("…");
    }

    @Test
    void anyOtherLanguageReadsEnglish() {
        Breach breach = new Breach("id", "", "missing", List.of());

        assertThat(breach.message(Locale.FRENCH)).isEqualTo(breach.message(Locale.ENGLISH));
    }
}
