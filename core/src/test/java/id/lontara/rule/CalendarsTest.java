package id.lontara.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import id.lontara.model.WorkingCalendar;
import id.lontara.model.WorkingCalendar.Hours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final String GOOD = """
            format: 1
            calendar: office
            zone: Asia/Makassar
            known: { from: 2025-01-01, until: 2025-12-31 }
            hours:
              monday: [ "07:30-12:00", "13:00-16:00" ]
              sunday: [ "00:00-24:00" ]
            seasons:
              - { name: fasting, from: 2025-03-01, until: 2025-03-30, hours: { monday: [ "08:00-12:00" ] } }
            closed:
              - { day: 2025-01-06, name: a feast }
            """;

    @Test
    void aCalendarIsReadWithItsWeekSeasonsAndClosedDays() {
        WorkingCalendar calendar = Calendars.parse("office.yaml", GOOD);

        assertThat(calendar.id()).isEqualTo("office");
        assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(calendar.firstDay().get()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(calendar.hours(LocalDate.of(2025, 1, 13)).get())
                .containsExactly(Hours.parse("07:30-12:00"), Hours.parse("13:00-16:00"));
        assertThat(calendar.hours(LocalDate.of(2025, 3, 3)).get()).containsExactly(Hours.parse("08:00-12:00"));
        assertThat(calendar.hours(LocalDate.of(2025, 1, 14)).get()).isEmpty();
        assertThat(calendar.hours(LocalDate.of(2025, 1, 5)).get()).containsExactly(Hours.parse("00:00-24:00"));
        assertThat(calendar.closedFor(LocalDate.of(2025, 1, 6)).get()).isEqualTo("a feast");
        assertThat(calendar.hours(LocalDate.of(2026, 1, 1)).isUnknown()).isTrue();
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceWithItsPlace() {
        List<String> problems = problems("""
                format: 1
                calendar: office
                zone: Asia/Nowhere
                known: { from: 2025-12-31, until: 2025-01-01 }
                hours:
                  monday: [ "07:30-12:00", "11:00-16:00" ]
                  tuesday: [ "16:00-07:30" ]
                  funday: [ "08:00-09:00" ]
                seasons:
                  - { name: one, from: 2025-03-01, until: 2025-03-30, hours: {} }
                  - { name: two, from: 2025-03-30, until: 2025-04-02, hours: {} }
                  - { name: three, from: 2025-06-02, until: 2025-06-01, hours: {} }
                closed:
                  - { day: 2025-01-01, title: New Year }
                """);

        assertThat(problems)
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:3:").contains("'Asia/Nowhere'"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:4:").contains("2025-01-01"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:6:").contains("overlap"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:7:").contains("'16:00-07:30'"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:8:").contains("'funday'"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:11:").contains("'two' and 'one'"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:12:").contains("2025-06-01"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:14:").contains("'title'"))
                .anySatisfy(p -> assertThat(p).startsWith("office.yaml:14:").contains("'name' is missing"));
    }

    @Test
    void aCalendarThatIsNeverOpenOrKnowsTooMuchIsRefused() {
        assertThat(problems(GOOD.replaceAll("(?m)^  (monday|sunday): .*\n", "")
                        .replace("hours:\nseasons", "hours: {}\nseasons")))
                .singleElement()
                .asString()
                .contains("never open");
        assertThat(problems(GOOD.replace("until: 2025-12-31", "until: 2299-12-31")))
                .singleElement()
                .asString()
                .contains("200 years");
    }

    @Test
    void aClosedDayThatTheCalendarDoesNotKnowIsAMistake() {
        assertThat(problems(GOOD.replace("2025-01-06", "2027-01-06")))
                .singleElement()
                .asString()
                .contains("2027-01-06");
    }

    private static List<String> problems(String text) {
        return catchThrowableOfType(LoadException.class, () -> Calendars.parse("office.yaml", text)).problems().stream()
                .map((Problem problem) -> {
                    assertThat(problem.describe(Locale.forLanguageTag("id"))).isNotBlank();
                    return problem.describe(Locale.ENGLISH);
                })
                .toList();
    }
}
