package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static id.lontara.engine.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.rule.Decision;
import id.lontara.rule.RulePack;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Drafts are allowed, reviewed or blocked; nothing else is. */
class DecisionsTest {

    private static final Post DRAFT = Post.draft("The fair opens on Monday");

    private static String decide(String id, String when, String decision) {
        return rule(
                id,
                "post",
                when,
                "{ decision: " + decision + ", finding: { severity: high, message: { en: Why }, mend: { en: How } } }");
    }

    private static Value<Decision> decision(String... rules) {
        return Fixtures.engine(rules(rules)).assess(DRAFT).decision();
    }

    private static final String FIRES = "{ text: { any: [ fair ] } }";
    private static final String IDLE = "{ text: { any: [ funeral ] } }";
    private static final String UNDECIDED = "{ engagement.reach: { gt: 5 } }";

    @Test
    void aDraftThatNoRuleHoldsBackIsAllowed() {
        assertThat(decision(decide("r", IDLE, "block"))).isEqualTo(Value.of(Decision.ALLOW));
    }

    @Test
    void theStrictestDecisionWins() {
        assertThat(decision(decide("a", FIRES, "review"))).isEqualTo(Value.of(Decision.REVIEW));
        assertThat(decision(decide("a", FIRES, "review"), decide("b", FIRES, "block")))
                .isEqualTo(Value.of(Decision.BLOCK));
        assertThat(decision(decide("a", FIRES, "block"), decide("b", FIRES, "review")))
                .isEqualTo(Value.of(Decision.BLOCK));
    }

    @Test
    void anUndecidedBlockMakesItAtLeastReview() {
        assertThat(decision(decide("a", UNDECIDED, "block"))).isEqualTo(Value.of(Decision.REVIEW));
        assertThat(decision(decide("a", UNDECIDED, "review"))).isEqualTo(Value.of(Decision.ALLOW));
        assertThat(decision(decide("a", UNDECIDED, "block, if-undecided: allow")))
                .isEqualTo(Value.of(Decision.ALLOW));
        assertThat(decision(decide("a", UNDECIDED, "block, if-undecided: block")))
                .isEqualTo(Value.of(Decision.BLOCK));
        assertThat(decision(decide("a", UNDECIDED, "review, if-undecided: review")))
                .isEqualTo(Value.of(Decision.REVIEW));
    }

    @Test
    void experimentalRulesDecideNothing() {
        String experimental = decide("a", FIRES, "block").replace("scope:", "status: experimental\n    scope:");
        String undecided = decide("b", UNDECIDED, "block").replace("scope:", "status: experimental\n    scope:");

        assertThat(decision(experimental, undecided)).isEqualTo(Value.of(Decision.ALLOW));
    }

    @Test
    void waivedRulesDecideNothingWhetherTheyFireOrNot() {
        RulePack pack = rules(decide("a", FIRES, "block"), decide("b", UNDECIDED, "block"));
        RulePack waivers = Fixtures.pack("local", """
                extends: sample
                waivers:
                  - { rule: a, subject: draft, reason: agreed, owner: head, expires: 2025-12-31 }
                  - { rule: b, subject: draft, reason: agreed, owner: head, expires: 2025-12-31 }
                """);

        Assessment assessment =
                Fixtures.engine(pack, waivers).assess(DRAFT, Context.at(Instant.parse("2025-10-20T00:00:00Z")));

        assertThat(assessment.decision()).isEqualTo(Value.of(Decision.ALLOW));
        assertThat(assessment.waived()).extracting(Assessment.Waived::rule).containsExactly("a");
        assertThat(assessment.undecided())
                .extracting(Assessment.Undecided::rule)
                .containsExactly("b");
    }

    @Test
    void onlyAPostKnownNotToBePublishedGetsADecision() {
        RuleEngine engine = Fixtures.engine(rules(decide("a", FIRES, "block")));
        Post published =
                DRAFT.toBuilder().publishedAt(Moment.parse("2025-10-20")).build();
        Post unknown = DRAFT.toBuilder().publishedAt(Value.unknown()).build();

        assertThat(engine.assess(published).decision()).isEqualTo(Value.unknown());
        assertThat(engine.assess(unknown).decision()).isEqualTo(Value.unknown());
        assertThat(json(engine.assess(published))).doesNotContain("decision");
        assertThat(engine.assess(published).findings()).hasSize(1);
        assertThat(json(engine.assess(DRAFT))).contains("\"decision\":\"block\"");
    }

    @Test
    void aCommentNeverGetsADecision() {
        RuleEngine engine = Fixtures.engine(rules(decide("a", FIRES, "block")));

        Assessment assessment = engine.assess(Comment.of("The fair is a scandal"));

        assertThat(assessment.decision()).isEqualTo(Value.unknown());
        assertThat(json(assessment)).doesNotContain("decision");
    }

    @Test
    void everyFindingOnADraftSaysHowToMendIt() {
        Finding finding = Fixtures.engine(rules(decide("a", FIRES, "review")))
                .assess(DRAFT)
                .findings()
                .get(0);

        assertThat(finding.mend().get().in(java.util.Locale.ENGLISH)).isEqualTo("How");
    }
}
