package id.lontara.monitor;

import static id.lontara.monitor.Scenario.agency;
import static id.lontara.monitor.Scenario.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.lontara.engine.Assessment;
import id.lontara.engine.RuleEngine;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Moment;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.rule.Organisation;
import id.lontara.rule.RulePack;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries go through a monitor and a real engine in turn, as an embedder lets them. */
class MonitorWithEngineTest {

    private static final RulePack PACK = new RulePack("test.yaml", """
            format: 1
            pack: test
            version: 1.0.0
            title: { id: Uji, en: Test }
            families:
              trait: { of: comment, choose: any, names: [ waits, late-guest, told ] }
            rules:
              - id: test.waits
                title: { id: Menunggu, en: Waits }
                status: stable
                tier: starter
                scope: comment
                when: { text: { any: [ kapan ] } }
                then: { label: trait/waits, actions: [ { reply: { within: PT4H } } ] }
                basis: []
                examples: { match: [ "kapan buka?" ], no-match: [ "sudah buka" ] }
              - id: test.late-guest
                title: { id: Tamu, en: Guest }
                status: stable
                tier: starter
                scope: comment
                when: { all: [ { thread.replies: { gte: 1 } }, { thread.age: { gt: PT1H } } ] }
                then: { label: trait/late-guest }
                basis: []
                examples: { match: [ "not verified" ], no-match: [ "here" ] }
              - id: test.told
                title: { id: Terjawab, en: Told }
                status: stable
                tier: starter
                scope: comment
                when: { thread.answered: true }
                then: { label: trait/told }
                basis: []
                examples: { match: [ "not verified" ], no-match: [ "here" ] }
            """);

    private final RuleEngine engine =
            RuleEngine.builder().packs(PACK).signals(Monitor.signals()).build();
    private final Monitor monitor =
            new Scenario(Monitor.builder().calendar(Scenario.office()).awaits("trait/waits")).monitor();

    private Assessment pass(Comment comment) {
        Context context = monitor.take(comment);
        Assessment assessment = engine.assess(comment, context);
        monitor.assessed(assessment);
        return assessment;
    }

    @Test
    void whatTheEngineRecommendsToReplyToIsFollowedToItsAnswer() {
        Assessment asked = pass(citizen("c1", "2025-03-03T14:00:00+08:00").toBuilder()
                .text("kapan buka?")
                .build());
        pass(citizen("c2", "2025-03-03T14:30:00+08:00").toBuilder()
                .text("terima kasih")
                .build());
        pass(agency("a1", "c1", "2025-03-04T09:00:00+08:00"));

        assertThat(monitor.close()).singleElement().satisfies(outcome -> {
            assertThat(outcome.comment()).isEqualTo("c1");
            assertThat(outcome.labels()).containsExactly("trait/waits");
            assertThat(outcome.due())
                    .as("as the assessment says")
                    .isEqualTo(asked.actions().get(0).due())
                    .isEqualTo(Value.of(Moment.parse("2025-03-04T10:00:00+08:00")));
            assertThat(outcome.overdue()).isEqualTo(Value.of(false));
        });
    }

    @Test
    void rulesReadTheThreadAsItWasBeforeTheComment() {
        Assessment first = pass(citizen("c1", "2025-03-03T09:00:00+08:00"));
        pass(agency("a1", "c1", "2025-03-03T09:30:00+08:00"));
        Assessment soon = pass(citizen("c2", "2025-03-03T10:00:00+08:00", "ana", "c1"));
        Assessment late = pass(citizen("c3", "2025-03-03T10:00:01+08:00", "ana", "c1"));

        assertThat(first.has("trait/told")).isFalse();
        assertThat(first.undecided()).isEmpty();
        assertThat(soon.has("trait/told")).isTrue();
        assertThat(soon.has("trait/late-guest")).isFalse();
        assertThat(late.has("trait/late-guest")).isTrue();
    }

    @Test
    void withoutAThreadItsRulesAreUndecided() {
        Assessment lost = pass(citizen("c1", "2025-03-03T09:00:00+08:00").toBuilder()
                .parent("never-seen")
                .build());

        assertThat(lost.undecided())
                .extracting(Assessment.Undecided::rule)
                .containsExactly("test.late-guest", "test.told");
    }

    @Test
    void anOrganisationNamesTheCalendarsOfItsAgencies() {
        Organisation organisation = Organisation.parse("organisation.yaml", """
                organisation: test
                agencies: [ { id: health, kind: dinas, calendar: round-the-clock }, { id: works, kind: dinas } ]
                """);
        WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("Asia/Makassar"));
        Scenario scenario =
                new Scenario(Monitor.builder().calendar(Scenario.office()).calendars(organisation, List.of(always)));
        scenario.waiting(citizen("c1", "2025-03-08T09:00:00+08:00"), Value.of(Term.parse("PT4H")));

        assertThat(scenario.only().due()).isEqualTo(Value.of(Moment.parse("2025-03-08T13:00:00+08:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Monitor.builder().calendars(organisation, List.of(Scenario.office())))
                .withMessage("no such calendar: health keeps 'round-the-clock'; known are [office]");
    }
}
