package id.lontara.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lontara.model.LoadException;
import id.lontara.model.PlatformProfile;
import id.lontara.model.PlatformProfile.TextCount;
import id.lontara.model.Problem;
import id.lontara.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlatformProfilesTest {

    private static final String GOOD = """
            format: 1
            platform: kabar
            name: Kabar
            text-count: weighted
            denominator: reach
            limits:
              - { of: hashtags, max: 30, until: 2025-12-17, source: "its help page" }
              - { of: hashtags, max: 5, since: 2025-12-18 }
            metrics:
              - { name: likes, meaning: likes of every kind, since: 2020-01-01 }
            conventions: [ one or two posts a day ]
            """;

    @Test
    void aProfileIsReadWithItsDays() {
        PlatformProfile profile = PlatformProfiles.parse("kabar.yaml", GOOD);

        assertThat(profile.platform().id()).isEqualTo("kabar");
        assertThat(profile.textCount()).isEqualTo(TextCount.WEIGHTED);
        assertThat(profile.denominator()).isEqualTo("reach");
        assertThat(profile.limit("hashtags", LocalDate.of(2025, 12, 17))).isEqualTo(Value.of(30L));
        assertThat(profile.limit("hashtags", LocalDate.of(2025, 12, 18))).isEqualTo(Value.of(5L));
        assertThat(profile.limit("text", LocalDate.of(2025, 12, 18)).isUnknown())
                .isTrue();
        assertThat(profile.reports("likes", LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(profile.reports("likes", LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(profile.conventions()).containsExactly("one or two posts a day");
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceWithItsPlace() {
        List<String> problems = problems("""
                format: 2
                platform: kabar
                name: " "
                text-count: bytes
                denominators: [ reach ]
                limits:
                  - { of: text, max: -1 }
                  - { of: bio, max: many }
                  - { of: title, max: 5, since: 2025-02-01, until: 2025-01-01 }
                  - { of: title, max: 5, since: yesterday }
                metrics:
                  - { name: likes, meaning: likes }
                  - { name: likes, meaning: other likes, since: 2025-01-01 }
                  - { name: views }
                """);

        assertThat(problems)
                .anySatisfy(p -> assertThat(p).startsWith("kabar.yaml:1:").contains("format 2"))
                .anySatisfy(p -> assertThat(p).contains("name").contains("blank"))
                .anySatisfy(p -> assertThat(p).contains("'bytes'").contains("code-points"))
                .anySatisfy(p -> assertThat(p).contains("'denominators'").contains("'denominator'"))
                .anySatisfy(p -> assertThat(p).contains("'denominator' is missing"))
                .anySatisfy(p -> assertThat(p).startsWith("kabar.yaml:7:").contains("-1"))
                .anySatisfy(p -> assertThat(p).startsWith("kabar.yaml:8:").contains("'many'"))
                .anySatisfy(p -> assertThat(p).startsWith("kabar.yaml:9:").contains("2025-01-01"))
                .anySatisfy(p -> assertThat(p).startsWith("kabar.yaml:10:").contains("'yesterday'"))
                .anySatisfy(p -> assertThat(p).startsWith("kabar.yaml:13:").contains("'likes'"))
                .anySatisfy(p -> assertThat(p).startsWith("kabar.yaml:14:").contains("'meaning' is missing"))
                .hasSize(11);
    }

    @Test
    void whatIsNoProfileAtAllIsRefusedWithAReason() {
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("- a\n- b\n")).isNotEmpty();
        assertThat(problems("platform: *other")).isNotEmpty();
        assertThat(problems("platform: [ x")).isNotEmpty();
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(LoadException.class, () -> PlatformProfiles.parse("kabar.yaml", text))
                .problems()
                .stream()
                .map((Problem problem) -> {
                    assertThat(problem.describe(Locale.forLanguageTag("id"))).isNotBlank();
                    return problem.describe(Locale.ENGLISH);
                })
                .toList();
    }
}
