package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static id.lontara.engine.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Moment;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.model.WorkingCalendar;
import id.lontara.rule.ActionKind;
import id.lontara.rule.Organisation;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a region changes in a pack without editing it: overlays, waivers, organisation and tiers. */
class OverlaysTest {

    private static final String FINDING = "{ finding: { severity: medium, message: { en: 'Said «{match}»' } } }";
    private static final Comment ROAD = Comment.builder("c1")
            .account("works")
            .text("The road is broken and the bridge is closed")
            .at(Moment.parse("2025-10-20T08:00:00+08:00"))
            .build();

    private static final RulePack PACK = Fixtures.pack("""
            parameters:
              most: { default: 3, doc: { en: The most likes } }
              soon: { default: $standards.first-reply, doc: { en: How soon } }
            lists:
              roads: [ road, street ]
              ways: { phrases: [ path ], include: [ roads ] }
            rules:
            """
            + rule("likes", "{ engagement.likes: { gt: $most } }", FINDING)
            + rule("roads", "{ text: { any: $roads } }", FINDING)
                    .replace("then:", "basis: [ { law: Road Charter } ]\n    then:")
            + rule("ways", "{ text: { any: $ways } }", FINDING)
            + rule(
                    "reply",
                    "{ text: { any: [ bridge ] } }",
                    "{ actions: [ reply: { within: $soon }, route: { topic: roads }, escalate: { role: chief } ] }"));

    private static RulePack overlay(String changes) {
        return Fixtures.pack("local", "extends: sample\n" + changes);
    }

    private static List<String> fired(RulePack... packs) {
        return Fixtures.engine(packs).assess(ROAD).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void withoutAnOverlayThePackIsAsItIs() {
        assertThat(fired(PACK)).containsExactly("roads", "ways");
    }

    @Test
    void anOverlaySetsParameters() {
        Comment liked = ROAD.toBuilder()
                .engagement(id.lontara.model.Engagement.builder().likes(3L).build())
                .build();

        assertThat(Fixtures.engine(PACK)
                        .explain(liked, Context.empty(), "likes")
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThat(Fixtures.engine(PACK, overlay("parameters: { most: 2 }\n"))
                        .explain(liked, Context.empty(), "likes")
                        .truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void whatAnOverlayTakesFromAListIsGoneWhereTheListIsIncludedToo() {
        assertThat(fired(PACK, overlay("lists: { roads: { remove: [ road ] } }\n")))
                .isEmpty();
        assertThat(fired(PACK, overlay("lists: { ways: { remove: [ road ] } }\n")))
                .containsExactly("roads");
    }

    @Test
    void whatAnOverlayAddsToAListIsFoundWhereTheListIsIncludedToo() {
        Comment bridge = Comment.of("The bridge is closed");

        Assessment assessment = Fixtures.engine(PACK, overlay("lists: { roads: { add: [ bridge ] } }\n"))
                .assess(bridge);

        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("roads", "ways");
    }

    @Test
    void overlaysApplyInTheOrderInWhichTheyAreGiven() {
        RulePack remove = Fixtures.pack("one", "extends: sample\nlists: { roads: { remove: [ road ] } }\n");
        RulePack add = Fixtures.pack("two", "extends: sample\nlists: { roads: { add: [ road ] } }\n");

        assertThat(fired(PACK, remove, add)).containsExactly("roads", "ways");
        assertThat(fired(remove, add, PACK)).containsExactly("roads", "ways");
    }

    @Test
    void anOverlaySwitchesRulesOffByIdAndByBasisWithAReason() {
        assertThat(fired(PACK, overlay("off: [ { rule: ways, reason: too broad } ]\n")))
                .containsExactly("roads");
        RuleEngine engine = Fixtures.engine(PACK, overlay("off: [ { basis: Road Charter, reason: repealed } ]\n"));

        assertThat(engine.ruleSet().off()).containsExactly(java.util.Map.entry("roads", "repealed"));
        assertThat(engine.assess(ROAD).findings()).extracting(Finding::rule).containsExactly("ways");
    }

    private static RuleEngine waived(String waiver) {
        return Fixtures.engine(
                PACK,
                overlay("waivers: [ { rule: roads, " + waiver
                        + ", reason: being mended, owner: head of works, expires: 2025-10-31 } ]\n"));
    }

    private static Context at(String now) {
        return Context.at(Instant.parse(now));
    }

    @ParameterizedTest
    @CsvSource({
        "subject: c1, 2025-10-20T00:00:00Z, true",
        "account: works, 2025-10-20T00:00:00Z, true",
        "subject: c1, 2025-10-31T23:59:59Z, true",
        "subject: c1, 2025-11-01T00:00:00Z, false",
        "subject: c2, 2025-10-20T00:00:00Z, false",
        "account: water, 2025-10-20T00:00:00Z, false",
    })
    void aWaiverHoldsForItsSubjectOrAccountUntilItsLastDay(String of, String now, boolean holds) {
        Assessment assessment = waived(of).assess(ROAD, at(now));

        assertThat(assessment.findings().stream().anyMatch(f -> f.rule().equals("roads")))
                .isEqualTo(!holds);
        assertThat(assessment.waived()).hasSize(holds ? 1 : 0);
    }

    @Test
    void aWaiverIsCountedAndNeverSilent() {
        assertThat(json(waived("subject: c1")
                        .assess(ROAD, at("2025-10-20T00:00:00Z"))
                        .waived()))
                .isEqualTo(
                        "[{\"rule\":\"roads\",\"subject\":\"c1\",\"reason\":\"being mended\",\"owner\":\"head of works\","
                                + "\"expires\":\"2025-10-31\"}]");
    }

    @Test
    void aWaiverEndsWithTheDayOfTheAgency() {
        Agency east = new Agency(
                "works",
                Value.unknown(),
                Value.unknown(),
                Value.unknown(),
                Value.unknown(),
                Value.of(ZoneId.of("+09:00")));

        assertThat(waived("subject: c1")
                        .assess(ROAD, at("2025-10-31T14:59:59Z").with(Context.AGENCY, east))
                        .waived())
                .hasSize(1);
        assertThat(waived("subject: c1")
                        .assess(ROAD, at("2025-10-31T15:00:00Z").with(Context.AGENCY, east))
                        .waived())
                .isEmpty();
    }

    @Test
    void withoutAKnownPresentNoWaiverHolds() {
        Assessment assessment = waived("subject: c1").assess(ROAD);

        assertThat(assessment.waived()).isEmpty();
        assertThat(assessment.findings()).extracting(Finding::rule).contains("roads");
    }

    private static final String REGION = """
            organisation: tanete
            agencies:
              - { id: works, hotlines: [ "0411-000001" ], calendar: always }
            routes: { roads: works }
            roles: { chief: [ head of works ] }
            standards: { first-reply: PT4H }
            """;

    private static Assessment inRegion(String region) {
        return RuleEngine.builder()
                .packs(PACK)
                .organisation(Organisation.parse("org.yaml", region))
                .calendar(WorkingCalendar.roundTheClock(ZoneId.of("Asia/Makassar")))
                .build()
                .assess(
                        ROAD,
                        Context.empty()
                                .with(
                                        Context.ACCOUNT,
                                        Account.builder("works").agency("works").build()));
    }

    @Test
    void theOrganisationSaysHowSoonAndToWhom() {
        List<Action> actions = inRegion(REGION.replace(
                        "always",
                        WorkingCalendar.roundTheClock(ZoneId.of("Asia/Makassar"))
                                .id()))
                .actions();

        assertThat(actions)
                .extracting(Action::kind)
                .containsExactly(ActionKind.REPLY, ActionKind.ROUTE, ActionKind.ESCALATE);
        assertThat(actions.get(0).within()).isEqualTo(Value.of(Term.parse("PT4H")));
        assertThat(actions.get(0).due().get().instant().get()).isEqualTo(Instant.parse("2025-10-20T04:00:00Z"));
        assertThat(actions.get(1).to()).isEqualTo(Value.of("works"));
        assertThat(actions.get(2).to()).isEqualTo(Value.of("chief"));
    }

    @Test
    void whatTheOrganisationDoesNotSayIsUnknown() {
        List<Action> actions = inRegion("organisation: tanete\n").actions();

        assertThat(actions.get(0).within()).isEqualTo(Value.unknown());
        assertThat(actions.get(0).due()).isEqualTo(Value.unknown());
        assertThat(actions.get(1).to()).isEqualTo(Value.unknown());
        assertThat(json(actions.get(1))).isEqualTo("{\"route\":{\"topic\":\"roads\",\"rule\":\"reply\"}}");
    }

    @Test
    void sourcesOfTheEmbedderSeeTheOrganisation() {
        RuleEngine engine = RuleEngine.builder()
                .organisation(Organisation.parse("org.yaml", REGION))
                .condition(
                        "names-a-hotline",
                        "whether the text has a public number",
                        input -> id.lontara.rule.Reading.of(input.context()
                                .value(Organisation.FACT)
                                .map(o -> o.agencies().values().stream()
                                        .flatMap(a -> a.hotlines().orElse(List.of()).stream())
                                        .anyMatch("0411-000001"::equals))),
                        id.lontara.model.SubjectType.COMMENT)
                .packs(Fixtures.rules(rule("r", "{ java: names-a-hotline }", FINDING)))
                .build();

        assertThat(engine.assess(ROAD).findings()).hasSize(1);
    }

    @Test
    void aTierHoldsThoseBeforeItAndSaysWhatIsOff() {
        RulePack tiers = Fixtures.rules(
                rule("first", "{ text: { any: [ road ] } }", FINDING),
                rule("second", "{ text: { any: [ road ] } }", FINDING).replace("scope:", "tier: standard\n    scope:"),
                rule("third", "{ text: { any: [ road ] } }", FINDING).replace("scope:", "tier: strict\n    scope:"));

        RuleEngine engine =
                RuleEngine.builder().packs(tiers).tier(Rule.Tier.STANDARD).build();

        assertThat(engine.assess(ROAD).findings()).extracting(Finding::rule).containsExactly("first", "second");
        assertThat(engine.ruleSet().off()).containsExactly(java.util.Map.entry("third", "tier strict"));
        assertThat(Fixtures.engine(tiers).assess(ROAD).findings()).hasSize(3);
    }

    @Test
    void anExperimentalRuleCountsForNothingButIsShown() {
        RuleEngine engine =
                Fixtures.engine(Fixtures.pack("families: { kind: { of: comment, choose: any, names: [ a ] } }\nrules:\n"
                        + rule(
                                        "new",
                                        "{ text: { any: [ road ] } }",
                                        "{ label: kind/a, actions: [ verify: ], finding: { severity: critical, message: { en: New } } }")
                                .replace("scope:", "status: experimental\n    scope:")
                        + rule("reader", "{ label: kind/a }", FINDING)));

        Assessment assessment = engine.assess(ROAD);

        assertThat(assessment.shadow()).extracting(Finding::rule).containsExactly("new");
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.labels()).isEmpty();
        assertThat(assessment.actions()).isEmpty();
        assertThat(assessment.undecided()).isEmpty();
    }

    @Test
    void anUndecidedExperimentalRuleIsNotAskedAbout() {
        RuleEngine engine = Fixtures.engine(Fixtures.rules(rule("new", "{ engagement.reach: { gt: 5 } }", FINDING)
                .replace("scope:", "status: experimental\n    scope:")));

        assertThat(engine.assess(ROAD).undecided()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    /** The hash of the rule set tells the order of rules in a file, since it is that of the file; nothing else does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRulesInAFileChangesNothing(long seed) {
        List<String> rules = new ArrayList<>(chained());
        String ordered = json(Fixtures.engine(layered(rules)).assess(ROAD));
        Collections.shuffle(rules, new Random(seed));

        assertThat(json(Fixtures.engine(layered(rules)).assess(ROAD)).replaceAll("sha256:[0-9a-f]+", ""))
                .as("seed %s", seed)
                .isEqualTo(ordered.replaceAll("sha256:[0-9a-f]+", ""));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfPacksChangesNothingToTheByte(long seed) {
        List<RulePack> packs = new ArrayList<>(List.of(layered(chained().subList(0, 4))));
        for (int i = 4; i < 8; i++) {
            packs.add(Fixtures.pack(
                    "p" + i, "requires: [ sample ]\nrules:\n" + chained().get(i)));
        }
        packs.add(overlay("off: [ { rule: r6, reason: x } ]\n"));
        String ordered = json(Fixtures.engine(packs.toArray(RulePack[]::new)).assess(ROAD));
        Collections.shuffle(packs, new Random(seed));

        assertThat(json(Fixtures.engine(packs.toArray(RulePack[]::new)).assess(ROAD)))
                .as("seed %s", seed)
                .isEqualTo(ordered);
    }

    private static RulePack layered(List<String> rules) {
        return Fixtures.pack(
                "families: { kind: { of: comment, choose: any, names: [ l0, l1, l2, l3, l4, l5, l6, l7, l8 ] } }\nrules:\n"
                        + String.join("", rules));
    }

    /** Each rule reads the label that the one before it sets. */
    private static List<String> chained() {
        List<String> rules = new ArrayList<>();
        rules.add(rule("r0", "{ text: { any: [ road ] } }", "{ label: kind/l0, " + FINDING.substring(1)));
        for (int i = 1; i < 8; i++) {
            rules.add(rule(
                    "r" + (9 - i),
                    "{ any: [ { label: kind/l" + (i - 1) + " }, { engagement.likes: { gt: 5 } } ] }",
                    "{ label: kind/l" + i + ", " + FINDING.substring(1)));
        }
        return rules;
    }
}
