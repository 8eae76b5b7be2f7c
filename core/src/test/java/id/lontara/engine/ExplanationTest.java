package id.lontara.engine;

import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lontara.engine.Explanation.Standing;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.rule.RulePack;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every rule tells what became of it, also if it did not fire. */
class ExplanationTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String FINDING = "{ finding: { severity: low, message: { en: m } } }";
    private static final RulePack PACK = Fixtures.rules(
            rule("roads", "{ all: [ { text: { any: [ road ] } }, { none: [ { author: agency } ] } ] }", FINDING),
            rule("new", "{ text: { any: [ road ] } }", FINDING).replace("scope:", "status: experimental\n    scope:"),
            rule("late", "{ engagement.likes: { gt: 5 } }", FINDING),
            rule("posts", "post", "{ text: { any: [ road ] } }", "{ actions: [ verify: ] }"));
    private static final RulePack LOCAL = Fixtures.pack("local", """
            extends: sample
            off: [ { rule: late, reason: not needed here } ]
            waivers: [ { rule: roads, subject: c2, reason: being mended, owner: head, expires: 2025-10-31 } ]
            """);
    private static final RuleEngine ENGINE = Fixtures.engine(PACK, LOCAL);
    private static final Comment ROAD = Comment.of("A road and another road");

    private static Explanation explain(Comment comment, String rule) {
        return ENGINE.explain(comment, Context.at(Instant.parse("2025-10-20T00:00:00Z")), rule);
    }

    @Test
    void aRuleThatFiredShowsWhatItRestsOn() {
        Explanation explanation = explain(ROAD, "roads");

        assertThat(explanation.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(explanation.truth()).isEqualTo(Truth.TRUE);
        assertThat(explanation.text(Locale.ENGLISH)).isEqualTo("""
                        roads (roads): fires
                          TRUE all
                            TRUE text any [road] — 2 matches «road» «road»
                            TRUE none
                              FALSE author agency — citizen
                        It rests on:
                          - text any [road] — 2 matches «road» «road»
                          - not: author agency — citizen
                        """);
    }

    @Test
    void aRuleThatDidNotFireShowsWhy() {
        assertThat(explain(Comment.of("A bridge"), "roads").text(Locale.ENGLISH))
                .isEqualTo("""
                        roads (roads): does not fire
                          FALSE all
                            FALSE text any [road] — no match
                            TRUE none
                              FALSE author agency — citizen
                        What would make it fire (1 change):
                          - text should contain «road» (now: no match)
                        """);
    }

    @Test
    void aRuleThatIsOffSaysWhoseReasonAndWhatItWouldDo() {
        Explanation explanation = explain(ROAD, "late");

        assertThat(explanation.standing()).isEqualTo(Standing.OFF);
        assertThat(explanation.reason()).isEqualTo("not needed here");
        assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(explanation.text(Locale.ENGLISH)).isEqualTo("""
                        late (late): is off
                        The rule is off: not needed here
                          UNKNOWN engagement.likes gt 5 likes — unknown
                        What is missing:
                          - engagement.likes
                        What would make it fire (1 change):
                          - engagement.likes should be known and be more than 5 likes
                        """);
        RuleEngine off = Fixtures.engine(PACK, Fixtures.pack("local", """
                extends: sample
                off: [ { rule: roads, reason: a }, { rule: posts, reason: b } ]
                """));
        assertThat(off.explain(ROAD, Context.empty(), "roads").truth()).isEqualTo(Truth.TRUE);
        assertThat(off.explain(ROAD, Context.empty(), "posts").standing()).isEqualTo(Standing.OFF);
        assertThat(off.explain(ROAD, Context.empty(), "posts").tree().of()).isEmpty();
        assertThat(off.assess(ROAD).findings()).extracting(Finding::rule).doesNotContain("roads");
        assertThat(off.ruleSet().dormant()).extracting(r -> r.id()).containsExactlyInAnyOrder("roads", "posts");
    }

    @Test
    void aRuleForOtherSubjectsSaysSo() {
        assertThat(explain(ROAD, "posts").standing()).isEqualTo(Standing.OUT_OF_SCOPE);
        assertThat(ENGINE.explain(Post.draft("A road"), Context.empty(), "posts")
                        .standing())
                .isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void aRuleInShadowSaysSo() {
        Explanation explanation = explain(ROAD, "new");

        assertThat(explanation.standing()).isEqualTo(Standing.SHADOW);
        assertThat(explanation.truth()).isEqualTo(Truth.TRUE);
        assertThat(explanation.text(Locale.ENGLISH)).contains("experimental");
    }

    @Test
    void aWaivedRuleSaysWhy() {
        Comment waived =
                Comment.builder("c2").text("A road").author(ROAD.author()).build();

        assertThat(explain(waived, "roads").standing()).isEqualTo(Standing.WAIVED);
        assertThat(explain(waived, "roads").text(Locale.ENGLISH)).contains("A waiver covers this: being mended");
        assertThat(explain(ROAD, "roads").standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void aWaiverIsToldWhetherTheRuleFiresOrNot() {
        Explanation explanation = explain(Comment.builder("c2").text("A bridge").build(), "roads");

        assertThat(explanation.standing()).isEqualTo(Standing.WAIVED);
        assertThat(explanation.text(Locale.ENGLISH)).startsWith("""
                        roads (roads): does not fire
                        A waiver covers this: being mended (head, until 2025-10-31)
                        """);
        assertThat(explanation.waiver().get().subject()).isEqualTo(Value.of("c2"));
        assertThat(ENGINE.explain(Comment.builder("c2").text("A road").build(), Context.empty(), "roads")
                        .standing())
                .as("without a known present no waiver holds")
                .isEqualTo(Standing.IN_FORCE);
        assertThat(ENGINE.explain(
                                Comment.builder("c2").text("A road").build(),
                                Context.at(Instant.parse("2025-11-01T00:00:00Z")),
                                "roads")
                        .standing())
                .as("the day after the last")
                .isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void whatStandsComesBeforeTheTree() {
        assertThat(explain(ROAD, "posts").text(Locale.ENGLISH)).isEqualTo("""
                        posts (posts): is not asked
                        The rule is for posts; this is a comment.
                        """);
        assertThat(explain(ROAD, "posts").text(INDONESIAN)).isEqualTo("""
                        posts (posts): tidak ditanyakan
                        Aturan ini untuk unggahan; yang dinilai sebuah komentar.
                        """);
        assertThat(explain(ROAD, "new").text(Locale.ENGLISH)).isEqualTo("""
                        new (new): fires
                        The rule is experimental: it is watched and counts for nothing yet.
                          TRUE text any [road] — 2 matches «road» «road»
                        It rests on:
                          - text any [road] — 2 matches «road» «road»
                        """);
        assertThat(explain(ROAD, "late").text(Locale.ENGLISH)).startsWith("late (late): is off\n");
    }

    @Test
    void aDeprecatedRuleSaysWhatReplacesIt() {
        RuleEngine engine = Fixtures.engine(Fixtures.rules(
                rule("old", "{ text: { any: [ road ] } }", FINDING).replace("scope:", "status: deprecated\n    scope:"),
                rule("older", "{ text: { any: [ way ] } }", FINDING)
                        .replace("scope:", "status: deprecated\n    scope:"),
                rule("current", "{ text: { any: [ road, street ] } }", FINDING)
                        .replace("scope:", "replaces: old\n    scope:")));

        Explanation old = engine.explain(ROAD, Context.empty(), "old");
        assertThat(old.truth()).isEqualTo(Truth.TRUE);
        assertThat(old.standing()).as("it counts as before").isEqualTo(Standing.IN_FORCE);
        assertThat(engine.assess(ROAD).findings()).extracting(Finding::rule).containsExactly("current", "old");
        assertThat(old.replacedBy()).containsExactly("current");
        assertThat(old.text(Locale.ENGLISH))
                .startsWith("old (old): fires\nThe rule is deprecated: current replaces it.\n");
        assertThat(old.text(INDONESIAN)).contains("Aturan ini akan dihapus, digantikan oleh current.");
        assertThat(engine.explain(ROAD, Context.empty(), "older").text(Locale.ENGLISH))
                .contains("The rule is deprecated: it counts, but is to go.");
    }

    @Test
    void anUndecidedRuleSaysWhatIsMissing() {
        RuleEngine engine = Fixtures.engine(Fixtures.rules(rule(
                "r", "{ all: [ { author: citizen }, { engagement.reach: { gt: 5 } }, { platform: x } ] }", FINDING)));

        Explanation explanation = engine.explain(ROAD, Context.empty(), "r");

        assertThat(explanation.missing()).containsExactly("engagement.reach", "platform");
        assertThat(explanation.text(Locale.ENGLISH))
                .contains("r (r): cannot be decided\n")
                .contains("    UNKNOWN engagement.reach gt 5 reach — unknown\n")
                .contains(
                        "What is missing:\n  - engagement.reach\n  - platform\nWhat would make it fire (2 changes):\n");
        assertThat(explanation.text(INDONESIAN))
                .contains("BELUM JELAS engagement.reach gt 5 reach — tidak diketahui\n")
                .contains("Yang belum diketahui:\n");
    }

    @Test
    void aLabelThatIsAssertedShowsItsVotes() {
        RuleEngine engine =
                Fixtures.engine(Fixtures.pack("families: { kind: { of: comment, choose: any, names: [ a ] } }\nrules:\n"
                        + rule("sets", "{ text: { any: [ road ] } }", "{ label: kind/a }")
                        + rule("raises", "{ text: { any: [ another ] } }", "{ label: { name: kind/a, by: 1.5 } }")
                        + rule("r", "{ label: kind/a }", FINDING)));

        Explanation explanation = engine.explain(ROAD, Context.empty(), "r");

        assertThat(explanation.text(Locale.ENGLISH)).contains("TRUE label kind/a — asserted (raises +1.500, sets set)");
        assertThat(explanation.tree().votes()).hasSize(2);
    }

    @Test
    void theJsonOfAnExplanationHasWhatThereIsAndNothingElse() {
        assertThat(Fixtures.json(explain(ROAD, "roads")))
                .isEqualTo("{\"rule\":\"roads\",\"title\":{\"en\":\"roads\"},\"subject\":\"comment\",\"type\":"
                        + "\"comment\",\"scope\":\"comment\",\"status\":\"stable\",\"standing\":\"in-force\",\"truth\":"
                        + "\"TRUE\",\"tree\":{\"condition\":\"all\",\"truth\":\"TRUE\",\"of\":[{\"condition\":\"text any"
                        + " [road]\",\"truth\":\"TRUE\",\"observed\":\"2 matches\",\"evidence\":[{\"in\":\"text\",\"span\":"
                        + "[2,6],\"text\":\"road\"},{\"in\":\"text\",\"span\":[19,23],\"text\":\"road\"}]},{\"condition\":"
                        + "\"none\",\"truth\":\"TRUE\",\"of\":[{\"condition\":\"author agency\",\"truth\":\"FALSE\","
                        + "\"observed\":\"citizen\"}]}]}}");
        assertThat(Fixtures.json(explain(ROAD, "late")))
                .contains("\"standing\":\"off\",\"reason\":\"not needed here\",\"truth\":\"UNKNOWN\"");
        assertThat(Fixtures.json(explain(Comment.builder("c2").text("A bridge").build(), "roads")))
                .contains(
                        "\"standing\":\"waived\",\"reason\":\"being mended\",\"waiver\":{\"rule\":\"roads\","
                                + "\"subject\":\"c2\",\"reason\":\"being mended\",\"owner\":\"head\",\"expires\":\"2025-10-31\"}")
                .contains("\"remedy\":{\"outlook\":\"can-fire\",\"changes\":[");
    }

    @Test
    void theWordsAreThereInIndonesianToo() {
        Comment waived =
                Comment.builder("c2").text("A road").author(ROAD.author()).build();

        assertThat(explain(ROAD, "roads").text(INDONESIAN)).startsWith("roads (roads): menyala");
        assertThat(explain(Comment.of("A bridge"), "roads").text(INDONESIAN)).contains("tidak menyala");
        assertThat(explain(waived, "roads").text(INDONESIAN)).contains("Ada pengecualian: being mended");
        assertThat(explain(ROAD, "late").text(INDONESIAN)).contains("Aturan ini dimatikan: not needed here");
    }

    @Test
    void aRuleThatNoPackHasIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> explain(ROAD, "road"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule 'road'; did you mean 'roads'?");
        assertThatThrownBy(() -> explain(ROAD, "quite-another")).hasMessage("no rule 'quite-another'");
    }
}
