package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Engagement;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.score.Index;
import id.lontara.score.Period;
import id.lontara.score.Scorecard;
import id.lontara.score.Tally;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpennessIndexTest {

    private static final Set<String> COUNTED = Set.of(
            "content/service-information",
            "content/education",
            "content/emergency",
            "content/clarification",
            "trait/has-source",
            "trait/states-figure",
            "trait/has-contact",
            "trait/has-alt-text",
            "trait/calls-for-participation",
            "trait/reports-back",
            "trait/needs-reply",
            "intent/complaint",
            "issue/service-complaint",
            "issue/criticism",
            "issue/abuse",
            "issue/spam");

    private static final Period OCTOBER = Period.of(YearMonth.of(2025, 10), ZoneId.of("Asia/Makassar"));
    private static final Moment AT = Moment.parse("2025-10-20T09:00:00+08:00");

    private static Index openness() {
        return Indonesia.index("openness");
    }

    private static Tally tally() {
        return Tally.of(openness(), Agency.of("dinkes"), OCTOBER);
    }

    private static void add(Tally tally, Subject subject, String... labels) {
        tally.add(
                subject,
                Context.empty(),
                new Assessment(
                        subject.id(),
                        subject.subjectType(),
                        Value.of(AT),
                        "sha256:" + "0".repeat(64),
                        Arrays.stream(labels)
                                .map(name -> new Label(name, 0.97, false, false, List.of()))
                                .toList(),
                        List.of(),
                        List.of(),
                        Value.unknown(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Post post(int number, long likes) {
        return Post.builder("p" + number)
                .publishedAt(AT)
                .engagement(Engagement.builder()
                        .likes(likes)
                        .comments(likes)
                        .shares(likes)
                        .views(likes)
                        .build())
                .build();
    }

    private static Comment comment(String id) {
        return Comment.builder(id)
                .channel(Channel.COMMENT)
                .author(Author.of(Author.Kind.CITIZEN))
                .at(AT)
                .build();
    }

    private static Tally posting(long likes) {
        Tally tally = tally();
        for (int i = 0; i < 12; i++) {
            add(tally, post(i, likes), i % 2 == 0 ? "content/service-information" : "content/ceremonial");
        }
        return tally;
    }

    private static Scorecard.Pillar pillar(Tally tally, String id) {
        return tally.scorecard().pillars().stream()
                .filter(pillar -> pillar.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itCountsOnlyLabelsOfTheFixedFamilies() {
        assertThat(openness().labels()).isEqualTo(COUNTED);
    }

    @Test
    void theStandardRulesGiveEveryLabelThatItCounts() {
        Index bound = openness().over(Indonesia.standard().ruleSet());
        Tally tally = Tally.of(bound, Agency.of("dinkes"), OCTOBER);

        assertThat(tally.scorecard().pillars().stream().flatMap(pillar -> pillar.indicators().stream()))
                .allSatisfy(indicator -> assertThat(indicator.missing().get().in(Locale.ENGLISH))
                        .startsWith("insufficient data: n = 0"));
    }

    @Test
    void engagementAloneRaisesNeitherTransparencyNorAccess() {
        Tally quiet = posting(0);
        Tally loud = posting(1_000_000);
        for (int i = 0; i < 500; i++) {
            add(loud, comment("c" + i), "intent/praise");
        }

        assertThat(pillar(quiet, "transparency").points().isKnown()).isTrue();
        assertThat(pillar(loud, "transparency")).isEqualTo(pillar(quiet, "transparency"));
        assertThat(pillar(loud, "access")).isEqualTo(pillar(quiet, "access"));
    }

    @Test
    void complaintsCriticismAbuseAndSpamAreNoConversation() {
        Tally tally = posting(0);
        int number = 0;
        for (String label : List.of(
                "intent/complaint", "issue/service-complaint", "issue/criticism", "issue/abuse", "issue/spam")) {
            for (int i = 0; i < 12; i++) {
                add(tally, comment("c" + number++), label);
            }
        }
        add(tally, comment("question"), "intent/question");

        Scorecard.Indicator conversation = tally.scorecard().indicator("conversation");

        assertThat(conversation.numerator().get()).isEqualByComparingTo("1");
        assertThat(conversation.excluded())
                .singleElement()
                .satisfies(excluded -> assertThat(excluded.count()).isEqualTo(60));
    }

    @Test
    void everyIndicatorSpeaksBothLanguagesAndSaysHowToRaiseIt() {
        Scorecard card = tally().scorecard();

        assertThat(card.pillars())
                .extracting(Scorecard.Pillar::id)
                .containsExactly("transparency", "access", "participation");
        assertThat(card.title().in(Locale.forLanguageTag("id"))).isEqualTo("Indeks Keterbukaan Medsos");
        assertThat(card.pillars().stream().flatMap(pillar -> pillar.indicators().stream()))
                .hasSizeBetween(9, 14)
                .allSatisfy(indicator -> {
                    assertThat(indicator.title().texts()).containsOnlyKeys("en", "id");
                    assertThat(indicator.advice().get().texts()).containsOnlyKeys("en", "id");
                    assertThat(indicator.missing().get().in(Locale.forLanguageTag("id")))
                            .startsWith("data belum cukup");
                });
    }

    @Test
    void nothingComputedIsCalledTrust() {
        String texts = tally().scorecard().pillars().toString().toLowerCase(Locale.ROOT);

        assertThat(texts).doesNotContain("trust", "kepercayaan", "pelanggaran", "violation");
    }
}
