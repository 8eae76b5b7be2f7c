package id.lontara.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.lontara.model.WorkingCalendar.Hours;
import id.lontara.model.WorkingCalendar.Season;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendar of an invented office: 3 March 2025 is a Monday. */
class WorkingCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final WorkingCalendar office = office(ZONE).build();

    private static WorkingCalendar.Builder office(ZoneId zone) {
        WorkingCalendar.Builder builder =
                WorkingCalendar.builder("office", zone).known(FIRST, LAST);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            builder.open(day, Hours.parse("07:30-12:00"), Hours.parse("13:00-16:00"));
        }
        return builder.open(DayOfWeek.FRIDAY, Hours.parse("07:30-11:30"), Hours.parse("13:00-16:30"))
                .season(new Season(
                        "short days",
                        LocalDate.of(2025, 6, 2),
                        LocalDate.of(2025, 6, 8),
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(Hours.parse("08:00-12:00")),
                                DayOfWeek.SATURDAY,
                                List.of(Hours.parse("08:00-10:00")))))
                .closed(LocalDate.of(2025, 3, 5), "Day of the Lanterns")
                .closed(LocalDate.of(2025, 6, 7), "Feast of Sails");
    }

    private Value<Moment> due(String start, String term) {
        return office.due(Moment.parse(start), Term.parse(term));
    }

    private static Value<Moment> at(String time) {
        return Value.of(Moment.parse(time));
    }

    private static Instant instant(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }

    @Test
    void hoursCountWhileTheOfficeIsOpenAndPauseOverLunch() {
        assertThat(due("2025-03-03T09:00:00+08:00", "PT4H")).isEqualTo(at("2025-03-03T14:00:00+08:00"));
        assertThat(due("2025-03-03T08:00:00+08:00", "PT4H")).isEqualTo(at("2025-03-03T12:00:00+08:00"));
    }

    @Test
    void hoursThatBeginWhileClosedBeginAtTheNextOpening() {
        assertThat(due("2025-03-03T12:15:00+08:00", "PT1H")).isEqualTo(at("2025-03-03T14:00:00+08:00"));
        assertThat(due("2025-03-03T23:59:00+08:00", "PT1H")).isEqualTo(at("2025-03-04T08:30:00+08:00"));
        assertThat(due("2025-03-08T10:00:00+08:00", "PT0S")).isEqualTo(at("2025-03-10T07:30:00+08:00"));
    }

    @Test
    void hoursCarryOverNightsWeekendsAndClosedDays() {
        assertThat(due("2025-03-04T15:00:00+08:00", "PT2H")).isEqualTo(at("2025-03-06T08:30:00+08:00"));
        assertThat(due("2025-03-07T16:00:00+08:00", "PT1H")).isEqualTo(at("2025-03-10T08:00:00+08:00"));
    }

    @Test
    void aStartInAnotherZoneIsReadOnTheClocksOfTheOffice() {
        assertThat(due("2025-03-03T01:00:00Z", "PT4H")).isEqualTo(at("2025-03-03T14:00:00+08:00"));
    }

    @Test
    void workingDaysCountFromTheDayAfterTheStart() {
        assertThat(due("2025-03-03", "P1D")).isEqualTo(at("2025-03-04"));
        assertThat(due("2025-03-04", "P1D")).isEqualTo(at("2025-03-06"));
        assertThat(due("2025-03-01", "P1D")).isEqualTo(at("2025-03-03"));
        assertThat(due("2025-03-03", "P10D")).isEqualTo(at("2025-03-18"));
    }

    @Test
    void workingDaysAfterAnExactStartEndWhenTheOfficeCloses() {
        assertThat(due("2025-03-03T09:00:00+08:00", "P1D")).isEqualTo(at("2025-03-04T16:00:00+08:00"));
        assertThat(due("2025-03-06T22:00:00+08:00", "P1D")).isEqualTo(at("2025-03-07T16:30:00+08:00"));
    }

    @Test
    void noDaysAtAllEndOnTheFirstWorkingDayThatIsNotOver() {
        assertThat(due("2025-03-03T09:00:00+08:00", "P0D")).isEqualTo(at("2025-03-03T16:00:00+08:00"));
        assertThat(due("2025-03-03T20:00:00+08:00", "P0D")).isEqualTo(at("2025-03-04T16:00:00+08:00"));
        assertThat(due("2025-03-08", "P0D")).isEqualTo(at("2025-03-10"));
    }

    @Test
    void hoursAfterADayOfWhichNoHourIsKnownAreUnknown() {
        assertThat(due("2025-03-03", "PT4H").isUnknown()).isTrue();
    }

    @Test
    void beyondTheLastKnownDayAndBeforeTheFirstAllIsUnknown() {
        assertThat(due("2025-12-31T15:30:00+08:00", "PT30M")).isEqualTo(at("2025-12-31T16:00:00+08:00"));
        assertThat(due("2025-12-31T15:30:00+08:00", "PT31M").isUnknown()).isTrue();
        assertThat(due("2025-12-31", "P1D").isUnknown()).isTrue();
        assertThat(due("2024-12-31T15:30:00+08:00", "PT1M").isUnknown()).isTrue();
        assertThat(due("2024-12-31", "P1D").isUnknown()).isTrue();
        assertThat(office.isWorkingDay(LAST.plusDays(1)).isUnknown()).isTrue();
        assertThat(office.closedFor(FIRST.minusDays(1)).isUnknown()).isTrue();
        assertThat(office.open(instant("2025-12-31T15:00:00+08:00"), instant("2026-01-01T00:00:00+08:00"))
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aSeasonReplacesTheWholeWeekAndAClosedDayWinsOverIt() {
        assertThat(office.hours(LocalDate.of(2025, 6, 2)).get()).containsExactly(Hours.parse("08:00-12:00"));
        assertThat(office.isWorkingDay(LocalDate.of(2025, 6, 3)).get()).isFalse();
        assertThat(office.isWorkingDay(LocalDate.of(2025, 6, 7)).get()).isFalse();
        assertThat(office.closedFor(LocalDate.of(2025, 6, 7))).isEqualTo(Value.of("Feast of Sails"));
        assertThat(office.closedFor(LocalDate.of(2025, 6, 3)).isNone()).isTrue();
        assertThat(due("2025-06-02T11:00:00+08:00", "PT2H")).isEqualTo(at("2025-06-09T08:30:00+08:00"));
    }

    @Test
    void openTimeLeavesOutLunchNightsAndClosedDays() {
        assertThat(office.open(instant("2025-03-04T11:00:00+08:00"), instant("2025-03-06T08:30:00+08:00")))
                .isEqualTo(Value.of(Duration.ofHours(5)));
        assertThat(office.open(instant("2025-03-08T00:00:00+08:00"), instant("2025-03-09T12:00:00+08:00")))
                .isEqualTo(Value.of(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> office.open(instant("2025-03-04T11:00:00+08:00"), instant("2025-03-04T10:59:59+08:00")))
                .withMessageContaining("until must not be before from");
    }

    @Test
    void anotherZoneKeepsTheClockAndMovesTheInstants() {
        WorkingCalendar east = office.withZone(ZoneId.of("Asia/Jayapura"));
        assertThat(east.due(Moment.parse("2025-03-03T00:00:00Z"), Term.parse("PT1H")))
                .isEqualTo(at("2025-03-03T10:00:00+09:00"));
        assertThat(east.id()).isEqualTo("office");
        assertThat(office.zone()).isEqualTo(ZONE);
    }

    @Test
    void roundTheClockKnowsEveryHourOfEveryDay() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZONE);
        assertThat(always.due(Moment.parse("2031-12-31T23:00:00+08:00"), Term.parse("PT4H")))
                .isEqualTo(at("2032-01-01T03:00:00+08:00"));
        assertThat(always.due(Moment.parse("2031-12-31"), Term.parse("P2D"))).isEqualTo(at("2032-01-02"));
        assertThat(always.due(Moment.parse("2031-12-31T23:00:00+08:00"), Term.parse("P1D")))
                .isEqualTo(at("2032-01-02T00:00:00+08:00"));
        assertThat(always.isWorkingDay(LocalDate.of(1900, 1, 1)).get()).isTrue();
        assertThat(always.lastDay().isNone()).isTrue();
    }

    @Test
    void timesBeyondWhatCanBeWrittenAreUnknownAndDoNotFail() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZONE);
        assertThat(always.due(Moment.of(LocalDate.MAX), Term.ofDays(1)).isUnknown())
                .isTrue();
        assertThat(always.plus(Instant.MAX, Duration.ofHours(1)).isUnknown()).isTrue();
        assertThat(office.plus(Instant.MAX, Duration.ofHours(1)).isUnknown()).isTrue();
        assertThat(office.open(Instant.MIN, Instant.MAX).isUnknown()).isTrue();
    }

    @Test
    void anHourThatTheClocksSkipIsNotOpenAndOneThatTheyRepeatIsOpenTwice() {
        WorkingCalendar nights = WorkingCalendar.builder("nights", ZoneId.of("Europe/Berlin"))
                .known(FIRST, LAST)
                .open(DayOfWeek.SUNDAY, Hours.parse("01:00-02:15"), Hours.parse("02:45-04:00"))
                .build();
        // On 30 March 2025 the clocks jump from 02:00 to 03:00, on 26 October they fall from 03:00 to 02:00.
        assertThat(nights.open(instant("2025-03-30T00:00:00Z"), instant("2025-03-30T12:00:00Z")))
                .isEqualTo(Value.of(Duration.ofHours(2)));
        assertThat(nights.open(instant("2025-10-26T00:00:00+02:00"), instant("2025-10-26T12:00:00Z")))
                .isEqualTo(Value.of(Duration.ofMinutes(75 + 135)));
        assertThat(nights.due(Moment.parse("2025-03-30T01:30:00+01:00"), Term.parse("PT1H")))
                .isEqualTo(at("2025-03-30T03:30:00+02:00"));
    }

    @Test
    void aDayThatBeginsAtOneOClockHasTwentyThreeOpenHours() {
        WorkingCalendar days = WorkingCalendar.builder("days", ZoneId.of("Africa/Cairo"))
                .known(FIRST, LAST)
                .open(DayOfWeek.FRIDAY, new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .build();
        // On Friday 25 April 2025 midnight itself was skipped.
        assertThat(days.open(instant("2025-04-24T12:00:00Z"), instant("2025-04-27T12:00:00Z")))
                .isEqualTo(Value.of(Duration.ofHours(23)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void openTimeUntilADueTimeIsTheTermItself(long seed) {
        Random random = new Random(seed);
        for (ZoneId zone : List.of(ZONE, ZoneId.of("Europe/Berlin"), ZoneId.of("America/Sao_Paulo"))) {
            WorkingCalendar calendar = office(zone).build();
            Instant start = instant("2025-01-02T00:00:00Z").plusSeconds(random.nextInt(200 * 86_400));
            Duration term = Duration.ofSeconds(random.nextInt(400 * 3_600));
            Instant due = calendar.plus(start, term).get();
            assertThat(calendar.open(start, due)).as("seed %s", seed).isEqualTo(Value.of(term));
            Instant between = start.plusSeconds(random.nextInt(86_400));
            assertThat(calendar.plus(between, term).get())
                    .as("a later start is never due earlier, seed %s", seed)
                    .isAfterOrEqualTo(due);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void aCalendarThatContradictsItselfIsRefusedWithAllThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.builder(" ", ZONE)
                        .known(FIRST, FIRST.minusDays(1))
                        .open(DayOfWeek.MONDAY, Hours.parse("08:00-12:00"), Hours.parse("11:00-13:00"))
                        .season(new Season("a", FIRST, FIRST.plusDays(5), Map.of()))
                        .season(new Season("b", FIRST.plusDays(5), FIRST.plusDays(9), Map.of()))
                        .build())
                .withMessageContaining("id must not be blank")
                .withMessageContaining("must run forward")
                .withMessageContaining("hours of MONDAY overlap: 08:00-12:00 and 11:00-13:00")
                .withMessageContaining("seasons 'a' and 'b' overlap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.builder("empty", ZONE).build())
                .withMessageContaining("known(first, last)")
                .withMessageContaining("never open");
    }

    @Test
    void hoursAreReadAsTheyAreWritten() {
        assertThat(Hours.parse("20:00 - 24:00")).hasToString("20:00-24:00");
        for (String bad : List.of("", "-", "8-9", "08:00", "12:00-08:00", "08:00-08:00", "08:00-25:00")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Hours.parse(bad))
                    .withMessageContaining("hours");
        }
    }
}
