package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.engine.RuleEngine;
import id.lontara.model.Account;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.PlatformProfile;
import id.lontara.model.Post;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.rule.Organisation;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IndonesiaTest {

    private static final RuleEngine LENGTH =
            Indonesia.builder().packs(new RulePack("length.yaml", """
                    format: 1
                    pack: length
                    version: 1.0.0
                    title: { en: Length }
                    rules:
                      - id: length.text
                        title: { en: Too long }
                        status: stable
                        tier: starter
                        scope: post
                        when: { text.over-limit: true }
                        then: { finding: { severity: low, message: { en: Too long }, mend: { en: Shorten it } } }
                        basis: []
                        examples:
                          match: [ a ]
                          no-match: [ a ]
                    """)).build();

    private static final ZoneId MAKASSAR = ZoneId.of("Asia/Makassar");

    @Test
    void theStandardEngineIsBuiltOnce() {
        assertThat(Indonesia.standard()).isSameAs(Indonesia.standard());
    }

    @Test
    void anOrganisationTakesThePlaceOfTheDefaultStandards() {
        RuleEngine engine = Indonesia.builder()
                .organisation(
                        Organisation.parse("tanete.yaml", "organisation: tanete\nstandards: { first-reply: PT2H }\n"))
                .build();
        Comment comment = Comment.of("Jadwal posyandu kapan kak?");

        assertThat(engine.assess(comment).actions())
                .extracting(a -> a.within())
                .containsExactly(Value.of(Term.parse("PT2H")));
        assertThat(Indonesia.standard().assess(comment).actions())
                .extracting(a -> a.within())
                .containsExactly(Value.of(Term.parse("P1D")));
    }

    @ParameterizedTest
    @EnumSource(Rule.Tier.class)
    void nothingInTheShippedPacksIsWarnedOf(Rule.Tier tier) {
        RuleEngine engine = Indonesia.builder()
                .packs(Indonesia.pack("id.neutrality"))
                .tier(tier)
                .build();

        assertThat(engine.ruleSet().warnings()).isEmpty();
    }

    @Test
    void packsStandAfterThoseThatTheyRequire() {
        assertThat(Indonesia.packs())
                .extracting(RulePack::id)
                .containsExactly(
                        "id.language",
                        "id.sentiment",
                        "id.intent",
                        "id.content",
                        "id.negative-issues",
                        "id.personal-data",
                        "id.access",
                        "id.traits");
    }

    @Test
    void whatIsNotThereIsAnsweredWithWhatIs() {
        assertThatThrownBy(() -> Indonesia.pack("id.neutral"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id.neutral")
                .hasMessageContaining("id.neutrality");
        assertThatThrownBy(() -> Indonesia.index("trust")).hasMessageContaining("openness");
        assertThatThrownBy(() -> Indonesia.calendar("kantor", MAKASSAR)).hasMessageContaining("office");
    }

    @Test
    void theIndexCountsLabelsOfTheStandardSet() {
        assertThat(Indonesia.index("openness")
                        .over(Indonesia.standard().ruleSet())
                        .id())
                .isEqualTo("openness");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, Tahun Baru 2025 Masehi",
        "2025-03-31, Idulfitri 1446 H",
        "2025-08-18, Cuti bersama Proklamasi Kemerdekaan",
        "2025-12-25, Kelahiran Yesus Kristus",
        "2026-01-16, Isra Mikraj",
        "2026-02-16, Cuti bersama Tahun Baru Imlek",
        "2026-03-20, Cuti bersama Idulfitri",
        "2026-05-27, Iduladha 1447 H",
        "2026-08-25, Maulid Nabi Muhammad SAW",
        "2026-12-24, Cuti bersama Kelahiran Yesus Kristus"
    })
    void publicHolidaysAreKnown(LocalDate day, String name) {
        WorkingCalendar office = Indonesia.calendar("office", MAKASSAR);

        assertThat(office.isWorkingDay(day).get()).isFalse();
        assertThat(office.closedFor(day).get()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-20T15:00:00+08:00, PT4H, 2025-10-21T10:30+08:00",
        "2025-10-24T16:00:00+08:00, PT1H, 2025-10-27T08:00+08:00",
        "2025-12-24T15:00:00+08:00, PT2H, 2025-12-29T08:30+08:00",
        "2026-03-03T14:30:00+08:00, PT1H, 2026-03-04T08:30+08:00",
        "2026-02-13T10:00:00+08:00, P2D, 2026-02-19T15:00+08:00"
    })
    void deadlinesRunInOfficeHours(String start, String term, String due) {
        WorkingCalendar office = Indonesia.calendar("office", MAKASSAR);

        assertThat(office.due(Moment.parse(start), Term.parse(term)).get().toString())
                .isEqualTo(Moment.parse(due).toString());
    }

    @Test
    void beyondTheLastKnownDayADeadlineIsUnknown() {
        WorkingCalendar office = Indonesia.calendar("office", MAKASSAR);

        assertThat(office.lastDay().get()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(office.due(Moment.parse("2026-12-31T14:00:00+08:00"), Term.parse("PT2H"))
                        .isKnown())
                .isTrue();
        assertThat(office.due(Moment.parse("2026-12-31T15:00:00+08:00"), Term.parse("PT2H"))
                        .isUnknown())
                .isTrue();
        assertThat(office.due(Moment.parse("2026-12-30T15:00:00+08:00"), Term.parse("P3D"))
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aCalendarRunsOnTheClocksOfItsZone() {
        assertThat(Indonesia.calendar("office", ZoneId.of("Asia/Jayapura"))
                        .due(Moment.parse("2025-10-20T08:00:00+09:00"), Term.parse("PT1H"))
                        .get())
                .isEqualTo(Moment.parse("2025-10-20T09:00:00+09:00"));
    }

    @Test
    void anOfficeWeekHasThirtySevenAndAHalfHours() {
        WorkingCalendar office = Indonesia.calendar("office", MAKASSAR);

        assertThat(office.open(
                                LocalDate.of(2025, 10, 20)
                                        .atStartOfDay(MAKASSAR)
                                        .toInstant(),
                                LocalDate.of(2025, 10, 27)
                                        .atStartOfDay(MAKASSAR)
                                        .toInstant())
                        .get())
                .hasMinutes(37 * 60 + 30);
        assertThat(office.open(
                                LocalDate.of(2026, 3, 2).atStartOfDay(MAKASSAR).toInstant(),
                                LocalDate.of(2026, 3, 9).atStartOfDay(MAKASSAR).toInstant())
                        .get())
                .as("in Ramadan")
                .hasMinutes(32 * 60 + 30);
    }

    @Test
    void fivePlatformsAreKnownEachWithItsDenominator() {
        assertThat(Indonesia.profiles())
                .extracting(profile -> profile.platform().id() + " by " + profile.denominator())
                .containsExactly(
                        "facebook by reach",
                        "instagram by followers",
                        "tiktok by views",
                        "x by impressions",
                        "youtube by views");
        assertThat(Indonesia.profiles()).allSatisfy(profile -> {
            assertThat(profile.metrics()).isNotEmpty();
            assertThat(profile.limits())
                    .allSatisfy(limit -> assertThat(limit.source().isKnown()).isTrue());
            assertThat(profile.reports("likes", LocalDate.of(2025, 10, 1))).isTrue();
        });
    }

    @Test
    void instagramAllowsThirtyHashtagsUntilTheSeventeenthOfDecember2025AndFiveAfterIt() {
        PlatformProfile instagram = Indonesia.profiles().stream()
                .filter(profile -> profile.platform().equals(Platform.INSTAGRAM))
                .findFirst()
                .orElseThrow();

        assertThat(instagram.limit("hashtags", LocalDate.of(2025, 12, 17))).isEqualTo(Value.of(30L));
        assertThat(instagram.limit("hashtags", LocalDate.of(2025, 12, 18))).isEqualTo(Value.of(5L));
    }

    @Test
    void xCountsEmojiTwiceAndALinkAsTwentyThree() {
        String link = "https://tanete.example/" + "a".repeat(200);

        assertThat(isOverLimit(Platform.X, "a".repeat(280))).isFalse();
        assertThat(isOverLimit(Platform.X, "a".repeat(281))).isTrue();
        assertThat(isOverLimit(Platform.X, "\uD83D\uDE0A".repeat(140))).isFalse();
        assertThat(isOverLimit(Platform.X, "\uD83D\uDE0A".repeat(141))).isTrue();
        assertThat(isOverLimit(Platform.X, "a".repeat(256) + " " + link)).isFalse();
        assertThat(isOverLimit(Platform.X, "a".repeat(257) + " " + link)).isTrue();
        assertThat(isOverLimit(Platform.INSTAGRAM, "\uD83D\uDE0A".repeat(2200))).isFalse();
        assertThat(isOverLimit(Platform.INSTAGRAM, "a".repeat(2201))).isTrue();
    }

    private static boolean isOverLimit(Platform platform, String text) {
        Context context = Context.empty()
                .with(Context.ACCOUNT, Account.builder("a").platform(platform).build());
        Post post = Post.builder("p")
                .text(text)
                .publishedAt(Moment.of(LocalDate.of(2025, 10, 1)))
                .build();
        return LENGTH.assess(post, context).findings().stream()
                .anyMatch(finding -> finding.rule().equals("length.text"));
    }
}
