package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Assessment;
import id.lontara.engine.RuleEngine;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.rule.Decision;
import id.lontara.rule.Organisation;
import id.lontara.rule.Rule;
import id.lontara.rule.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What agencies write every day passes. */
class BenignPostsTest {

    /** With neutrality on and an election in progress, which is when most could go wrong. */
    private static final RuleEngine STRICT = Indonesia.builder()
            .packs(Indonesia.pack("id.neutrality"))
            .organisation(Organisation.parse("election.yaml", PackExamplesTest.ELECTION))
            .tier(Rule.Tier.STRICT)
            .build();

    private static final List<String> POSTS = Resources.lines("benign-posts.txt");

    @Test
    void ofAHundredBenignDraftsNoneIsBlockedAndThreeAtMostAreSentToReview() {
        assertThat(POSTS).hasSize(100).doesNotHaveDuplicates();

        List<String> reviewed = POSTS.stream()
                .filter(text -> STRICT.assess(draft(text)).decision().get() == Decision.REVIEW)
                .toList();
        List<String> blocked = POSTS.stream()
                .filter(text -> STRICT.assess(draft(text)).decision().get() == Decision.BLOCK)
                .toList();

        assertThat(blocked).isEmpty();
        assertThat(reviewed).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bayar PBB sebelum 30 September",
                "kuota terbatas",
                "konsultasi publik draft Ranperda",
                "nomor urut antrean",
                "tips rahasia sehat",
                "berpikir positif",
                "stop kekerasan anak",
                "Kartu Indonesia Pintar (KIP)"
            })
    void innocentHomographsPass(String text) {
        Assessment assessment = STRICT.assess(draft(text));

        assertThat(assessment.decision().get()).isEqualTo(Decision.ALLOW);
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.severity().compareTo(Severity.LOW) > 0)
                .isEmpty();
    }

    private static Post draft(String text) {
        return Post.builder("p1")
                .text(text)
                .publishedAt(Value.none())
                .plannedFor(Moment.of(LocalDate.of(2025, 10, 15)))
                .build();
    }
}
