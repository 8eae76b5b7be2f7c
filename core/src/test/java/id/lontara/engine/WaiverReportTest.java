package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.engine.WaiverReport.Use;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What waivers did in a run: counted, never silent, and told when they are of no use. */
class WaiverReportTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final RuleEngine ENGINE = Fixtures.engine(
            Fixtures.rules(
                    rule("roads", "{ text: { any: [ road ] } }", "{ finding: { severity: low, message: { en: m } } }"),
                    rule("lamps", "{ text: { any: [ lamp ] } }", "{ actions: [ verify: ] }")),
            Fixtures.pack("local", """
                    extends: sample
                    waivers:
                      - { rule: roads, subject: c1, reason: being mended, owner: head, expires: 2025-10-31 }
                      - { rule: roads, account: works, reason: a campaign, owner: press, expires: 2025-10-10 }
                      - { rule: lamps, account: works, reason: known, owner: head, expires: 2025-12-31 }
                      - { rule: lamps, account: parks, reason: nobody knows, owner: head, expires: 2025-12-31 }
                    """));
    private static final LocalDate TODAY = LocalDate.parse("2025-10-20");
    private static final WaiverReport EMPTY = WaiverReport.of(ENGINE.ruleSet(), TODAY);

    private static Comment comment(String id, String account, String text) {
        return Comment.builder(id).account(account).text(text).build();
    }

    private static WaiverReport with(WaiverReport report, Comment comment) {
        return report.with(comment, ENGINE.assess(comment, Context.at(Instant.parse("2025-10-20T00:00:00Z"))));
    }

    private static List<List<Long>> counts(WaiverReport report) {
        return report.uses().stream()
                .map(use -> List.of(use.covered(), use.missed()))
                .toList();
    }

    private static final List<Comment> RUN = List.of(
            comment("c1", "water", "a road"),
            comment("c1", "water", "a bridge"),
            comment("c2", "works", "a road"),
            comment("c3", "works", "a lamp on a road"),
            comment("c4", "works", "a lamp"),
            comment("c5", "water", "a lamp on a road"));

    private static WaiverReport run() {
        WaiverReport report = EMPTY;
        for (Comment comment : RUN) {
            report = with(report, comment);
        }
        return report;
    }

    @Test
    void eachWaiverCountsWhatItCoveredAndWhatItDidNotBecauseItHadExpired() {
        assertThat(counts(run())).containsExactly(List.of(1L, 0L), List.of(0L, 2L), List.of(2L, 0L), List.of(0L, 0L));
    }

    @Test
    void thoseThatHaveExpiredAndThoseThatWaiveNothingAreListed() {
        WaiverReport report = run();

        assertThat(report.expired()).extracting(use -> use.waiver().reason()).containsExactly("a campaign");
        assertThat(report.unused())
                .extracting(use -> use.waiver().reason())
                .containsExactly("a campaign", "nobody knows");
        assertThat(report.uses()).extracting(Use::expired).containsExactly(false, true, false, false);
    }

    @Test
    void theLastDayOfAWaiverIsNotItsEnd() {
        LocalDate last = LocalDate.parse("2025-10-31");

        assertThat(WaiverReport.of(ENGINE.ruleSet(), last).expired()).hasSize(1);
        assertThat(WaiverReport.of(ENGINE.ruleSet(), last.plusDays(1)).expired())
                .hasSize(2);
    }

    @Test
    void withoutAKnownPresentNoWaiverHoldsAndThatIsCounted() {
        Comment comment = comment("c1", "water", "a road");

        assertThat(counts(EMPTY.with(comment, ENGINE.assess(comment)))).startsWith(List.of(0L, 1L));
    }

    @Test
    void whereAnotherWaiverHoldsAnExpiredOneIsNotMissed() {
        assertThat(counts(with(EMPTY, comment("c1", "works", "a road")))).startsWith(List.of(1L, 0L), List.of(0L, 0L));
    }

    @Test
    void partsOfARunMergeInAnyOrder() {
        String whole = json(run());
        List<WaiverReport> parts = new ArrayList<>();
        RUN.forEach(comment -> parts.add(with(EMPTY, comment)));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(parts, new Random(seed));
            assertThat(json(parts.stream().reduce(EMPTY, WaiverReport::merge)))
                    .as("seed %s", seed)
                    .isEqualTo(whole);
        }
    }

    @Test
    void whatDoesNotBelongToTheRunIsRefused() {
        WaiverReport other = WaiverReport.of(
                Fixtures.compile(Fixtures.rules(rule("r", "{ author: agency }", "{ actions: [ verify: ] }"))), TODAY);
        Comment comment = comment("c1", "water", "a road");
        Assessment assessment = ENGINE.assess(comment);

        assertThatThrownBy(() -> EMPTY.merge(other)).hasMessageStartingWith("reports of one rule set and day");
        assertThatThrownBy(() -> EMPTY.merge(WaiverReport.of(ENGINE.ruleSet(), TODAY.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("on 2025-10-21");
        assertThatThrownBy(() -> other.with(comment, assessment)).hasMessageStartingWith("not an assessment of 'c1'");
        assertThatThrownBy(() -> EMPTY.with(comment("c9", "water", "x"), assessment))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReportIsToldInBothLanguages() {
        assertThat(run().text(Locale.ENGLISH)).isEqualTo("""
                        4 waivers on 2025-10-20, covering 3 findings
                        Expired, and to be renewed or removed:
                          - roads, account works: a campaign (press, until 2025-10-10); did not hold for 2 findings
                        In time, but waiving nothing:
                          - lamps, account parks: nobody knows (head, until 2025-12-31)
                        Covering something:
                          - roads, subject c1: being mended (head, until 2025-10-31); covered 1 finding
                          - lamps, account works: known (head, until 2025-12-31); covered 2 findings
                        """).isEqualTo(run().toString());
        assertThat(run().text(INDONESIAN)).isEqualTo("""
                        4 pengecualian per 2025-10-20, mengecualikan 3 temuan
                        Sudah lewat waktu, perlu diperbarui atau dihapus:
                          - roads, akun works: a campaign (press, sampai 2025-10-10); tidak berlaku bagi 2 temuan
                        Masih berlaku, tetapi tidak mengecualikan apa pun:
                          - lamps, akun parks: nobody knows (head, sampai 2025-12-31)
                        Mengecualikan sesuatu:
                          - roads, pesan c1: being mended (head, sampai 2025-10-31); mengecualikan 1 temuan
                          - lamps, akun works: known (head, sampai 2025-12-31); mengecualikan 2 temuan
                        """);
        WaiverReport none = WaiverReport.of(
                Fixtures.compile(Fixtures.rules(rule("r", "{ author: agency }", "{ actions: [ verify: ] }"))), TODAY);
        assertThat(none.text(Locale.ENGLISH)).isEqualTo("There are no waivers.\n");
        assertThat(none.text(INDONESIAN)).isEqualTo("Tidak ada pengecualian.\n");
    }

    @Test
    void inJsonEachWaiverStandsWithItsCounts() {
        assertThat(json(run()))
                .startsWith("{\"ruleSet\":\"sha256:")
                .contains("\"today\":\"2025-10-20\",\"uses\":[{\"rule\":\"roads\",\"subject\":\"c1\",\"reason\":\"being"
                        + " mended\",\"owner\":\"head\",\"expires\":\"2025-10-31\",\"expired\":false,\"covered\":1,"
                        + "\"missed\":0},{\"rule\":\"roads\",\"account\":\"works\",");
    }
}
