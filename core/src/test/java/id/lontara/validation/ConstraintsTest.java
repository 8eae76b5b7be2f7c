package id.lontara.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.model.Breach;
import id.lontara.model.Correction;
import id.lontara.model.Engagement;
import id.lontara.model.Post;
import id.lontara.model.Value;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Test
    void aKnownValueIsCheckedByTheConstraintInTheAngleBrackets() {
        List<Breach> breaches = Constraints.breaches(Engagement.class, "likes", Value.of(-3L));

        assertThat(breaches).containsExactly(new Breach("likes", "-3", "negative", List.of()));
        assertThat(breaches.get(0).message(Locale.ENGLISH)).contains("likes", "negative", "-3");
        assertThat(breaches.get(0).message(INDONESIAN)).contains("likes", "negatif", "-3");
    }

    @Test
    void noneAndUnknownBreachNothing() {
        assertThat(Constraints.breaches(Engagement.class, "likes", Value.none()))
                .isEmpty();
        assertThat(Constraints.breaches(Engagement.class, "likes", Value.unknown()))
                .isEmpty();
        assertThat(Constraints.breaches(Post.class, "account", Value.unknown())).isEmpty();
    }

    @Test
    void thePathLeadsIntoListsAndMaps() {
        assertThat(Constraints.breaches(Post.class, "sources", Value.of(List.of("BPS", " ", ""))))
                .extracting(Breach::path)
                .containsExactly("sources[1]", "sources[2]");
        assertThat(Constraints.breaches(Engagement.class, "reactions", Value.of(Map.of("love", -1L))))
                .extracting(Breach::path)
                .containsExactly("reactions.love");
        assertThat(Constraints.breaches(Correction.class, "replace", Map.of("intent/question", Value.of(" "))))
                .extracting(Breach::path)
                .containsExactly("replace.intent/question");
    }

    @Test
    void everyBreachOfARecordIsReportedInTheOrderGiven() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("weight", 101);
        values.put("share", 0);
        values.put("names", List.of("a"));
        values.put("code", "x");
        values.put("from", null);
        values.put("roles", List.of());
        values.put("least", 1);
        values.put("since", LocalDate.of(9999, 1, 1));

        List<Breach> breaches = Constraints.breaches(Written.class, values);

        assertThat(breaches)
                .extracting(Breach::constraint)
                .containsExactly("max", "positive", "size", "pattern", "missing", "missing", "min", "constraint");
        for (Breach breach : breaches) {
            assertThat(breach.message(Locale.ENGLISH)).contains(breach.path()).doesNotContain("{", "jakarta");
            assertThat(breach.message(INDONESIAN)).contains(breach.path()).doesNotContain("{", "jakarta");
            assertThat(breach.message(INDONESIAN)).isNotEqualTo(breach.message(Locale.ENGLISH));
        }
    }

    @Test
    void aComponentThatDoesNotExistIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> Constraints.breaches(Engagement.class, "lykes", Value.of(1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lykes");
    }

    record Written(
            @Max(100) int weight,
            @Positive int share,
            @Size(min = 2, max = 3) List<String> names,
            @Pattern(regexp = "[0-9]+") String code,
            @NotNull LocalDate from,
            @NotEmpty List<String> roles,
            @Min(2) int least,
            @Past LocalDate since) {}
}
