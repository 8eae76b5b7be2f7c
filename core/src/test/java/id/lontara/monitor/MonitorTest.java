package id.lontara.monitor;

import static id.lontara.monitor.Scenario.agency;
import static id.lontara.monitor.Scenario.assessment;
import static id.lontara.monitor.Scenario.citizen;
import static id.lontara.monitor.Scenario.correction;
import static id.lontara.monitor.Scenario.handling;
import static id.lontara.monitor.Scenario.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.Handling;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Programme;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An invented office: open 08:00 to 16:00 from Monday to Friday; 3 March 2025 is a Monday. */
class MonitorTest {

    private final List<Notice> notices = new ArrayList<>();
    private final Scenario scenario = new Scenario(builder());

    private Monitor.Builder builder() {
        return Monitor.builder().calendar(office()).awaits("trait/waits").onNotice(notices::add);
    }

    private static Instant instant(String time) {
        return Moment.parse(time).instant().get();
    }

    private static Value<Moment> at(String time) {
        return Value.of(Moment.parse(time));
    }

    @Test
    void anAgencysMessageToACommentAnswersIt() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00")).take(agency("a1", "c1", "2025-03-03T10:30:00+08:00"));

        Outcome outcome = scenario.only();
        assertThat(outcome.state()).isEqualTo(Outcome.State.ANSWERED);
        assertThat(outcome.answered()).isTrue();
        assertThat(outcome.censored()).isFalse();
        assertThat(outcome.until()).isEqualTo(at("2025-03-03T10:30:00+08:00"));
        assertThat(outcome.by()).isEqualTo(Value.of("health@instagram"));
        assertThat(outcome.elapsed()).isEqualTo(Value.of(Duration.ofMinutes(90)));
        assertThat(outcome.openTime()).isEqualTo(Value.of(Duration.ofMinutes(90)));
        assertThat(outcome.within()).isEqualTo(Value.of(Term.parse("PT4H")));
        assertThat(outcome.due()).isEqualTo(at("2025-03-03T13:00:00+08:00"));
        assertThat(outcome.overdue()).isEqualTo(Value.of(false));
        assertThat(outcome.agency()).isEqualTo(Value.of("health"));
        assertThat(outcome.account()).isEqualTo(Value.of("health@instagram"));
        assertThat(outcome.platform()).isEqualTo(Value.of(Platform.INSTAGRAM));
        assertThat(outcome.labels()).containsExactly("trait/waits");
        assertThat(outcome.history()).isFalse();
    }

    @Test
    void anAnswerAfterTheWeekendCountsOpenTimeApart() {
        scenario.take(citizen("c1", "2025-03-07T15:00:00+08:00")).take(agency("a1", "c1", "2025-03-10T10:00:00+08:00"));

        Outcome outcome = scenario.only();
        assertThat(outcome.elapsed()).isEqualTo(Value.of(Duration.ofHours(67)));
        assertThat(outcome.openTime()).isEqualTo(Value.of(Duration.ofHours(3)));
        assertThat(outcome.overdue()).isEqualTo(Value.of(false));
    }

    @Test
    void theFirstAnswerCounts() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(agency("a1", "c1", "2025-03-03T15:30:00+08:00"))
                .take(agency("a2", "c1", "2025-03-04T09:00:00+08:00"));

        assertThat(scenario.only().until()).isEqualTo(at("2025-03-03T15:30:00+08:00"));
    }

    @Test
    void wordsOfOtherCitizensMediaAndUnknownAuthorsAnswerNothing() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"));
        for (Author.Kind kind : List.of(Author.Kind.CITIZEN, Author.Kind.MEDIA, Author.Kind.UNKNOWN)) {
            scenario.silent(citizen(kind.word(), "2025-03-03T10:00:00+08:00").toBuilder()
                    .parent("c1")
                    .author(Author.of(kind))
                    .build());
        }

        assertThat(scenario.only().state()).isEqualTo(Outcome.State.UNANSWERED);
    }

    @Test
    void anAgencysMessageWithoutAParentAnswersNothing() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(agency("a1", "c1", "2025-03-03T10:00:00+08:00").toBuilder()
                        .parent(Value.none())
                        .build());

        assertThat(scenario.only().state()).isEqualTo(Outcome.State.UNANSWERED);
    }

    @Test
    void oneAnswerCoversWhatTheSamePersonAskedBeforeInTheThread() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00", "ana"))
                .take(citizen("c2", "2025-03-03T09:30:00+08:00", "ana", "c1"))
                .take(citizen("c3", "2025-03-03T09:40:00+08:00", "budi", "c1"))
                .take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"))
                .take(citizen("c4", "2025-03-03T11:00:00+08:00", "ana", "c1"));

        assertThat(scenario.outcomes())
                .extracting(Outcome::comment, Outcome::state)
                .containsExactly(
                        tuple("c1", Outcome.State.ANSWERED),
                        tuple("c2", Outcome.State.ANSWERED),
                        tuple("c3", Outcome.State.UNANSWERED),
                        tuple("c4", Outcome.State.UNANSWERED));
    }

    @Test
    void unknownPersonsAreNeverTakenForTheSamePerson() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(citizen("c2", "2025-03-03T09:30:00+08:00").toBuilder()
                        .parent("c1")
                        .build())
                .take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"));

        assertThat(scenario.outcomes()).extracting(Outcome::censored).containsExactly(false, true);
    }

    @Test
    void aFurtherQuestionAfterTheAnswerWaitsAnewAndIsAnsweredByTheNextMessage() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00", "ana"))
                .take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"))
                .take(citizen("c2", "2025-03-03T11:00:00+08:00", "ana", "c1"))
                .take(agency("a2", "c1", "2025-03-03T12:00:00+08:00"));

        assertThat(scenario.outcomes())
                .extracting(Outcome::until)
                .containsExactly(at("2025-03-03T10:00:00+08:00"), at("2025-03-03T12:00:00+08:00"));
    }

    @Test
    void anAgencysOwnMessageNeverAwaitsAnAnswer() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .waiting(agency("a1", "c1", "2025-03-03T10:00:00+08:00"));

        assertThat(scenario.only().comment()).isEqualTo("c1");
    }

    @Test
    void aCommentThatAwaitsNothingHasNoOutcome() {
        scenario.silent(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"));

        assertThat(scenario.outcomes()).isEmpty();
    }

    @Test
    void aHandlingEndsTheWaiting() {
        for (Handling.State state : Handling.State.values()) {
            Scenario each = new Scenario(builder());
            each.take(citizen("c1", "2025-03-03T09:00:00+08:00"));
            assertThat(each.monitor().open(instant("2025-03-03T10:00:00+08:00")))
                    .hasSize(1);

            each.take(handling("c1", "2025-03-03T11:00:00+08:00", state));

            assertThat(each.monitor().open(instant("2025-03-03T12:00:00+08:00")))
                    .isEmpty();
            Outcome outcome = each.only();
            assertThat(outcome.state().word()).isEqualTo(state.word());
            assertThat(outcome.by()).isEqualTo(Value.of("admin"));
            assertThat(outcome.elapsed()).isEqualTo(Value.of(Duration.ofHours(2)));
        }
    }

    @Test
    void anAnswerCountsBeforeAForwardingWhicheverCameFirst() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(handling("c1", "2025-03-03T11:00:00+08:00", Handling.State.FORWARDED))
                .take(agency("a1", "c1", "2025-03-05T10:00:00+08:00"))
                .take(handling("c1", "2025-03-06T11:00:00+08:00", Handling.State.REGISTERED));

        Outcome outcome = scenario.only();
        assertThat(outcome.state()).isEqualTo(Outcome.State.ANSWERED);
        assertThat(outcome.until()).isEqualTo(at("2025-03-05T10:00:00+08:00"));
        assertThat(outcome.overdue()).isEqualTo(Value.of(true));
    }

    @Test
    void whatNeedsNoAnswerIsNeverOverdue() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(handling("c1", "2025-03-20T11:00:00+08:00", Handling.State.NOT_NEEDED));

        assertThat(scenario.only().overdue().isNone()).isTrue();
    }

    @Test
    void aHandlingKeepsItsThreadOpen() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(handling("c1", "2025-03-28T09:00:00+08:00", Handling.State.FORWARDED))
                .take(agency("a1", "c1", "2025-04-20T09:00:00+08:00"));

        assertThat(scenario.only().state()).isEqualTo(Outcome.State.ANSWERED);
    }

    @Test
    void aLateHandlingOfAClosedThreadIsReportedAndChangesNothing() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(handling("c1", "2025-04-02T09:00:01+08:00", Handling.State.RESOLVED));

        assertThat(scenario.only().state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(notices).extracting(Notice::kind).containsExactly(Notice.Kind.UNSEEN);
    }

    @Test
    void aThreadClosesThirtyDaysAfterItsLastMessageAndItsOutcomeComesOnce() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"));

        assertThat(scenario.monitor().advance(instant("2025-04-02T09:00:00+08:00")))
                .isEmpty();
        List<Outcome> closed = scenario.monitor().advance(instant("2025-04-02T09:00:01+08:00"));
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).censored()).isTrue();
        assertThat(closed.get(0).until()).isEqualTo(at("2025-04-02T09:00:00+08:00"));
        assertThat(closed.get(0).elapsed()).isEqualTo(Value.of(Duration.ofDays(30)));
        assertThat(closed.get(0).overdue()).isEqualTo(Value.of(true));
        assertThat(closed.get(0).by().isNone()).isTrue();
        assertThat(scenario.monitor().advance(instant("2025-05-02T09:00:00+08:00")))
                .isEmpty();
        assertThat(scenario.monitor().close()).isEmpty();
    }

    @Test
    void everyFurtherMessageKeepsTheThreadOpen() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .silent(citizen("c2", "2025-03-30T09:00:00+08:00").toBuilder()
                        .parent("c1")
                        .build())
                .take(agency("a1", "c1", "2025-04-20T09:00:00+08:00"));

        assertThat(scenario.only().elapsed()).isEqualTo(Value.of(Duration.ofDays(48)));
    }

    @Test
    void anAnswerToAClosedThreadComesTooLate() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00")).take(agency("a1", "c1", "2025-04-20T09:00:00+08:00"));

        assertThat(scenario.only().state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(notices).containsExactly(new Notice(Notice.Kind.UNSEEN, "comment", "a1", "parent", "c1"));
    }

    @Test
    void threadsCloseInTheOrderOfTheirLastMessages() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(citizen("c2", "2025-03-04T09:00:00+08:00"))
                .silent(citizen("c3", "2025-03-05T09:00:00+08:00").toBuilder()
                        .parent("c1")
                        .build());

        assertThat(scenario.monitor().advance(instant("2025-06-01T00:00:00Z")))
                .extracting(Outcome::comment)
                .containsExactly("c2", "c1");
    }

    @Test
    void theEndOfTheStreamLeavesUnansweredWhatIsStillOpen() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"));

        Outcome outcome =
                scenario.monitor().close(instant("2025-03-03T11:00:00+08:00")).get(0);
        assertThat(outcome.censored()).isTrue();
        assertThat(outcome.until()).isEqualTo(at("2025-03-03T11:00:00+08:00"));
        assertThat(outcome.overdue()).as("it was not due yet").isEqualTo(Value.of(false));
    }

    @Test
    void closeAfterMustBeATimeThatEnds() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(4_000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Monitor.builder().closeAfter(wrong))
                    .withMessageContaining("closeAfter must be longer than zero");
        }
    }

    @Test
    void whatWaitsIsListedByDueTimeAndShowsWhatIsOverdue() {
        scenario.take(citizen("late", "2025-03-03T09:00:00+08:00"))
                .waiting(citizen("unknown-due", "2025-03-03T09:00:00+08:00"), Value.unknown())
                .waiting(citizen("soon", "2025-03-03T14:00:00+08:00"), Value.of(Term.parse("PT1H")))
                .take(citizen("answered", "2025-03-03T14:10:00+08:00"))
                .take(agency("a1", "answered", "2025-03-03T14:30:00+08:00"));

        List<Outcome> open = scenario.monitor().open(instant("2025-03-03T14:30:00+08:00"));
        assertThat(open).extracting(Outcome::comment).containsExactly("late", "soon", "unknown-due");
        assertThat(open).extracting(Outcome::overdue).containsExactly(Value.of(true), Value.of(false), Value.unknown());
        assertThat(scenario.monitor().open(instant("2025-05-03T14:30:00+08:00")))
                .as("their threads will have closed")
                .isEmpty();
        assertThat(scenario.outcomes()).as("looking does not give anything out").hasSize(4);
    }

    @Test
    void whatIsOlderThanOpenSinceIsHistoryAndIsNotRaised() {
        Scenario imported = new Scenario(builder().openSince(instant("2025-03-03T12:00:00+08:00")));
        imported.take(citizen("old", "2025-03-03T09:00:00+08:00"))
                .take(citizen("someday", "2025-03-03"))
                .take(citizen("new", "2025-03-03T12:00:00+08:00"));

        assertThat(imported.monitor().open(instant("2025-03-05T12:00:00+08:00")))
                .extracting(Outcome::comment)
                .containsExactly("new");
        assertThat(imported.outcomes())
                .extracting(Outcome::comment, Outcome::history)
                .containsExactlyInAnyOrder(tuple("old", true), tuple("someday", true), tuple("new", false));
    }

    @Test
    void theShortestOfSeveralTermsIsTheDueTime() {
        Comment comment = citizen("c1", "2025-03-03T09:00:00+08:00");
        scenario.monitor().take(comment);
        scenario.monitor()
                .assessed(assessment(
                        comment,
                        List.of("trait/waits"),
                        List.of(Value.of(Term.parse("P3D")), Value.unknown(), Value.of(Term.parse("PT6H")))));

        assertThat(scenario.only().within()).isEqualTo(Value.of(Term.parse("PT6H")));
    }

    @Test
    void withoutACalendarNothingIsDueAndNoOpenTimeIsKnown() {
        Scenario bare = new Scenario(Monitor.builder());
        bare.take(citizen("c1", "2025-03-03T09:00:00+08:00")).take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"));

        Outcome outcome = bare.only();
        assertThat(outcome.due().isUnknown()).isTrue();
        assertThat(outcome.overdue().isUnknown()).isTrue();
        assertThat(outcome.openTime().isUnknown()).isTrue();
        assertThat(outcome.elapsed()).isEqualTo(Value.of(Duration.ofHours(1)));
    }

    @Test
    void anAgencyHasItsOwnCalendarInItsOwnZone() {
        Scenario two = new Scenario(builder().calendar("health", WorkingCalendar.roundTheClock(ZoneId.of("UTC"))));
        two.take(citizen("c1", "2025-03-08T09:00:00+08:00")).take(agency("a1", "c1", "2025-03-08T15:00:00+08:00"));

        Outcome outcome = two.only();
        assertThat(outcome.due()).isEqualTo(at("2025-03-08T13:00:00+08:00"));
        assertThat(outcome.overdue()).isEqualTo(Value.of(true));
    }

    @Test
    void beyondTheLastKnownDayTheDueTimeIsUnknown() {
        scenario.take(citizen("c1", "2025-12-31T15:00:00+08:00")).take(agency("a1", "c1", "2026-01-20T10:00:00+08:00"));

        Outcome outcome = scenario.only();
        assertThat(outcome.due().isUnknown()).isTrue();
        assertThat(outcome.overdue().isUnknown()).isTrue();
        assertThat(outcome.openTime().isUnknown()).isTrue();
    }

    @Test
    void betweenTwoDaysNoClockIsKnownButATermInDaysIsDecided() {
        for (String answered : List.of("2025-03-05", "2025-03-06")) {
            Scenario days = new Scenario(builder());
            days.waiting(citizen("c1", "2025-03-03"), Value.of(Term.parse("P2D")))
                    .take(agency("a1", "c1", answered));

            Outcome outcome = days.only();
            assertThat(outcome.due()).isEqualTo(at("2025-03-05"));
            assertThat(outcome.elapsed().isUnknown()).isTrue();
            assertThat(outcome.openTime().isUnknown()).isTrue();
            assertThat(outcome.overdue()).isEqualTo(Value.of(answered.equals("2025-03-06")));
        }
    }

    @Test
    void aTermInHoursAfterADayIsUndecidedUntilTheAnswerIsSurelyLate() {
        for (String answered : List.of("2025-03-03", "2025-03-04", "2025-03-05")) {
            Scenario days = new Scenario(builder());
            days.take(citizen("c1", "2025-03-03")).take(agency("a1", "c1", answered));

            Outcome outcome = days.only();
            assertThat(outcome.due().isUnknown()).isTrue();
            assertThat(outcome.overdue())
                    .as(answered)
                    .isEqualTo(answered.equals("2025-03-05") ? Value.of(true) : Value.unknown());
        }
    }

    @Test
    void anExactAnswerOnTheDueDayIsInTime() {
        scenario.waiting(citizen("c1", "2025-03-03"), Value.of(Term.parse("P2D")))
                .take(agency("a1", "c1", "2025-03-05T23:30:00+08:00"));

        assertThat(scenario.only().overdue()).isEqualTo(Value.of(false));
    }

    @Test
    void aDayOnWhichATermEndsLeavesOpenWhetherTheAnswerWasInTime() {
        scenario.waiting(citizen("c1", "2025-03-03T09:00:00+08:00"), Value.of(Term.parse("P2D")))
                .take(agency("a1", "c1", "2025-03-05"));

        assertThat(scenario.only().overdue().isUnknown()).isTrue();
    }

    @Test
    void aCommentOfUnknownTimeIsAnsweredAfterAnUnknownTime() {
        scenario.take(citizen("c0", "2025-03-03T08:00:00+08:00"))
                .take(citizen("c1", "2025-03-03T09:00:00+08:00").toBuilder()
                        .at(Value.unknown())
                        .build())
                .take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"));

        Outcome outcome = scenario.outcomes().get(1);
        assertThat(outcome.state()).isEqualTo(Outcome.State.ANSWERED);
        assertThat(outcome.openedAt().isUnknown()).isTrue();
        assertThat(outcome.due().isUnknown()).isTrue();
        assertThat(outcome.elapsed().isUnknown()).isTrue();
        assertThat(outcome.overdue().isUnknown()).isTrue();
    }

    @Test
    void aStreamWithoutAnyTimeEndsWithEveryOutcome() {
        scenario.take(
                citizen("c1", "2025-03-03").toBuilder().at(Value.unknown()).build());

        Outcome outcome = scenario.only();
        assertThat(outcome.state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(outcome.until().isUnknown()).isTrue();
        assertThat(scenario.monitor().now().isUnknown()).isTrue();
    }

    @Test
    void whereNothingShowsWhatAnswersWhatNobodyCanTell() {
        Comment blind = citizen("c1", "2025-03-03T09:00:00+08:00").toBuilder()
                .parent(Value.unknown())
                .build();
        scenario.take(blind);

        assertThat(scenario.monitor().open(instant("2025-03-05T09:00:00+08:00")))
                .extracting(Outcome::state)
                .containsExactly(Outcome.State.UNKNOWN);
        Outcome outcome = scenario.only();
        assertThat(outcome.state()).isEqualTo(Outcome.State.UNKNOWN);
        assertThat(outcome.overdue().isUnknown()).isTrue();
        assertThat(outcome.censored()).isFalse();
    }

    @Test
    void oneKnownParentOnThePlatformShowsThatAnswersWouldBeSeen() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00").toBuilder()
                        .parent(Value.unknown())
                        .build())
                .silent(citizen("c2", "2025-03-03T10:00:00+08:00"))
                .take(citizen("c3", "2025-03-03T11:00:00+08:00").toBuilder()
                        .platform(Platform.TIKTOK)
                        .parent(Value.unknown())
                        .build());

        assertThat(scenario.outcomes())
                .extracting(Outcome::state)
                .containsExactly(Outcome.State.UNANSWERED, Outcome.State.UNKNOWN);
    }

    @Test
    void aCorrectionBeforeTheAssessmentIsGivenToIt() {
        Scenario known = new Scenario(
                builder().corrections(List.of(correction("c1", "2025-03-09T09:00:00+08:00", "trait/waits", null))));
        Context context = known.monitor().take(citizen("c1", "2025-03-03T09:00:00+08:00"));

        assertThat(context.value(Context.CORRECTIONS).get()).hasSize(1);
        assertThat(context.value(Context.CORRECTIONS).get().get(0).reason())
                .as("what the embedder told of beforehand is given as it is")
                .isEqualTo(Value.of("reason"));
    }

    @Test
    void aCorrectionAfterTheAssessmentEndsTheWaiting() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(correction("c1", "2025-03-04T09:00:00+08:00", "trait/waits", null));

        assertThat(scenario.monitor().open(instant("2025-03-05T09:00:00+08:00")))
                .isEmpty();
        Outcome outcome = scenario.only();
        assertThat(outcome.state()).isEqualTo(Outcome.State.NOT_NEEDED);
        assertThat(outcome.by()).isEqualTo(Value.of("editor"));
        assertThat(outcome.labels()).isEmpty();
    }

    @Test
    void aCorrectionThatIsTakenBackLetsTheCommentWaitAsBefore() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(correction("c1", "2025-03-03T09:10:00+08:00", "trait/waits", "trait/idle"))
                .take(correction("c1", "2025-03-03T09:20:00+08:00", "trait/idle", "trait/waits"));

        Outcome outcome = scenario.only();
        assertThat(outcome.state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(outcome.within()).isEqualTo(Value.of(Term.parse("PT4H")));
    }

    @Test
    void aCorrectionMayBeginTheWaitingWithinNoKnownTerm() {
        scenario.silent(citizen("c1", "2025-03-03T09:00:00+08:00"), "trait/idle")
                .take(correction("c1", "2025-03-04T09:00:00+08:00", "trait/idle", "trait/waits"));

        Outcome outcome = scenario.only();
        assertThat(outcome.state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(outcome.labels()).containsExactly("trait/waits");
        assertThat(outcome.within().isUnknown()).isTrue();
    }

    @Test
    void aCorrectionOfAnotherLabelChangesTheLabelAndNotTheWaiting() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(correction("c1", "2025-03-04T09:00:00+08:00", "intent/a", "intent/b"));

        Outcome outcome = scenario.only();
        assertThat(outcome.labels()).containsExactly("intent/b", "trait/waits");
        assertThat(outcome.state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(outcome.has("intent/b")).isTrue();
    }

    @Test
    void aCommentIsAssessedWithEverythingThatItRefersTo() {
        scenario.monitor()
                .take(Post.builder("p1")
                        .account("health@instagram")
                        .publishedAt(Moment.parse("2025-03-03T08:00:00+08:00"))
                        .text("a text that is not kept")
                        .build());
        Context context = scenario.monitor()
                .take(citizen("c1", "2025-03-03T09:00:00+08:00").toBuilder()
                        .post("p1")
                        .build());

        assertThat(context.value(Context.AGENCY).get().id()).isEqualTo("health");
        assertThat(context.value(Context.ACCOUNT).get().id()).isEqualTo("health@instagram");
        assertThat(context.value(Context.CALENDAR).get().id()).isEqualTo("office");
        assertThat(context.value(Context.NOW)).isEqualTo(Value.of(instant("2025-03-03T09:00:00+08:00")));
        assertThat(context.value(Context.CORRECTIONS)).isEqualTo(Value.of(List.of()));
        Post post = context.value(Context.POST).get();
        assertThat(post.publishedAt()).isEqualTo(at("2025-03-03T08:00:00+08:00"));
        assertThat(post.text().isUnknown()).isTrue();
        assertThat(context.value(Monitor.THREAD))
                .isEqualTo(Value.of(new ThreadFacts("c1", 0, Value.of(Duration.ZERO), false)));
        assertThat(notices).isEmpty();
    }

    @Test
    void theThreadIsDescribedAsItWasBeforeTheComment() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00")).take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"));
        Context context = scenario.monitor().take(citizen("c2", "2025-03-03T11:00:00+08:00", "ana", "a1"));

        assertThat(context.value(Monitor.THREAD).get())
                .isEqualTo(new ThreadFacts("c1", 1, Value.of(Duration.ofHours(2)), true));
    }

    @Test
    void aCommentOfWhichTheParentIsUnknownHasNoThreadFacts() {
        Context context = scenario.monitor()
                .take(citizen("c1", "2025-03-03T09:00:00+08:00").toBuilder()
                        .parent(Value.unknown())
                        .build());

        assertThat(context.value(Monitor.THREAD).isUnknown()).isTrue();
        assertThat(notices).isEmpty();
    }

    @Test
    void nowIsTheGivenInstant() {
        Scenario given = new Scenario(builder().now(instant("2025-06-01T00:00:00Z")));

        assertThat(given.monitor()
                        .take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                        .value(Context.NOW))
                .isEqualTo(Value.of(instant("2025-06-01T00:00:00Z")));
    }

    @Test
    void anAccountIsAssessedAsItIsAndKeptWithoutItsText() {
        Account account = Account.builder("x1").agency("health").bio("welcome").build();

        assertThat(scenario.monitor().take(account).value(Context.ACCOUNT)).isEqualTo(Value.of(account));
        assertThat(scenario.monitor()
                        .take(citizen("c1", "2025-03-03").toBuilder()
                                .account("x1")
                                .build())
                        .value(Context.ACCOUNT)
                        .get()
                        .bio()
                        .isUnknown())
                .isTrue();
    }

    @Test
    void whatRefersToSomethingUnseenIsReportedAndHasNoThreadFacts() {
        Comment comment = citizen("c1", "2025-03-03T09:00:00+08:00");
        for (Comment lost : List.of(
                comment.toBuilder().account("nobody").build(),
                comment.toBuilder().post("nothing").build(),
                comment.toBuilder().parent("nowhere").build())) {
            Context context = new Scenario(builder()).monitor().take(lost);
            assertThat(context.value(Monitor.THREAD).isUnknown()).isTrue();
        }
        assertThat(notices).extracting(Notice::path).containsExactly("account", "post", "parent");
        assertThat(notices).extracting(Notice::value).containsExactly("nobody", "nothing", "nowhere");
        assertThat(notices).extracting(Notice::kind).containsOnly(Notice.Kind.UNSEEN);
    }

    @Test
    void everyKindOfEntryIsReportedIfWhatItRefersToIsUnseen() {
        Monitor monitor = scenario.monitor();
        monitor.take(Account.builder("x").agency("nobody").build());
        monitor.take(new Programme(
                "y", "nobody", Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown()));
        monitor.take(Post.builder("p").account("none").programme("none").build());
        monitor.take(Engagement.builder().of("none").build());
        monitor.take(handling("none", "2025-03-03T09:00:00+08:00", Handling.State.ANSWERED));
        monitor.take(correction("none", "2025-03-03T09:00:00+08:00", "a/b", "a/c"));

        assertThat(notices)
                .extracting(notice -> notice.type() + "." + notice.path())
                .containsExactly(
                        "account.agency",
                        "programme.agency",
                        "post.account",
                        "post.programme",
                        "engagement.of",
                        "handling.comment",
                        "correction.subject");
        assertThat(monitor.notices()).containsExactly(Map.entry(Notice.Kind.UNSEEN, 7L));
    }

    @Test
    void anAnswerBeforeItsQuestionIsReportedAndAnswersNothing() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00")).take(agency("a1", "c1", "2025-03-03T08:59:59+08:00"));

        assertThat(scenario.only().state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(notices).extracting(Notice::kind).containsExactly(Notice.Kind.OUT_OF_ORDER, Notice.Kind.TOO_EARLY);
    }

    @Test
    void aHandlingBeforeItsCommentIsReportedAndChangesNothing() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(handling("c1", "2025-03-02", Handling.State.ANSWERED));

        assertThat(scenario.only().state()).isEqualTo(Outcome.State.UNANSWERED);
        assertThat(notices).extracting(Notice::kind).contains(Notice.Kind.TOO_EARLY);
    }

    @Test
    void anEntryOutOfOrderIsReportedAndStillCounts() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00")).take(citizen("c2", "2025-03-03T12:00:00+08:00"));
        Context context = scenario.monitor().take(agency("a1", "c1", "2025-03-03T10:00:00+08:00"));

        assertThat(context.value(Monitor.THREAD).isUnknown()).isTrue();
        assertThat(notices).extracting(Notice::kind).containsExactly(Notice.Kind.OUT_OF_ORDER);
        assertThat(scenario.outcomes()).extracting(Outcome::answered).containsExactly(true, false);
    }

    @Test
    void aDayIsInOrderAmongTheHoursOfTheSameDay() {
        scenario.take(citizen("c1", "2025-03-03T23:00:00+08:00"))
                .take(citizen("c2", "2025-03-03"))
                .take(citizen("c3", "2025-03-04"))
                .take(citizen("c4", "2025-03-04T00:00:00+08:00"));

        assertThat(notices).isEmpty();
    }

    @Test
    void theDayOfACorrectionOrHandlingIsADayOfTheAgency() {
        Scenario bare = new Scenario(Monitor.builder().onNotice(notices::add));
        bare.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .take(correction("c1", "2025-03-04", "a/b", "a/c"))
                .take(handling("c1", "2025-03-04", Handling.State.FORWARDED))
                .take(citizen("c2", "2025-03-04T00:30:00+08:00"));

        assertThat(notices).isEmpty();
    }

    @Test
    void aRepeatedIdIsReportedAndNotCounted() {
        scenario.take(citizen("c1", "2025-03-03T09:00:00+08:00"))
                .waiting(citizen("c1", "2025-03-03T10:00:00+08:00"), Value.of(Term.parse("P9D")));

        Outcome outcome = scenario.only();
        assertThat(outcome.openedAt()).isEqualTo(at("2025-03-03T09:00:00+08:00"));
        assertThat(outcome.within()).isEqualTo(Value.of(Term.parse("PT4H")));
        assertThat(notices).extracting(Notice::kind).containsExactly(Notice.Kind.REPEATED);
    }

    @Test
    void noticesSpeakBothLanguages() {
        for (Notice.Kind kind : Notice.Kind.values()) {
            Notice notice = new Notice(kind, "comment", "c1", "parent", "it's {0}");
            assertThat(notice.message(Locale.ENGLISH)).contains("comment c1").doesNotContain("''");
            assertThat(notice.message(Locale.forLanguageTag("id")))
                    .contains("comment c1")
                    .isNotEqualTo(notice.message(Locale.ENGLISH));
        }
    }

    @Test
    void anAgencyThatChangesItsZoneIsKnownAnew() {
        scenario.monitor()
                .take(new Agency(
                        "health",
                        Value.unknown(),
                        Value.unknown(),
                        Value.unknown(),
                        Value.unknown(),
                        Value.of(ZoneId.of("Asia/Jayapura"))));
        scenario.take(citizen("c1", "2025-03-03T08:00:00+09:00"));

        assertThat(scenario.only().due()).isEqualTo(at("2025-03-03T12:00:00+09:00"));
    }
}
