package id.lontara.indonesia;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Coverage;
import id.lontara.engine.Coverage.Mutation;
import id.lontara.engine.RuleEngine;
import id.lontara.engine.Verification;
import id.lontara.rule.Organisation;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import id.lontara.rule.RuleSet;
import id.lontara.rule.SignalSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackExamplesTest {

    static final String ELECTION = """
            organisation: pemilihan-rekaan
            reference:
              election-windows: [ { from: 2025-10-10, until: 2025-10-25 } ]
              candidates: [ Andi Tenri Contoh, Baso Fiksi ]
              parties: [ Partai Contoh Bersatu ]
            """;

    @Test
    void everyExampleOfTheStandardSetHolds() {
        Verification verification = Verification.of(Indonesia.standard()).orThrow();

        assertThat(verification.rules())
                .isEqualTo(Indonesia.standard().ruleSet().rules().size())
                .isGreaterThan(30);
        assertThat(verification.results()).hasSizeGreaterThan(2 * verification.rules());
    }

    /** Lists are long, and few of their phrases have an example of their own: those are reported, not held. */
    @Test
    void theExamplesProveEveryLeafAndBoundOfTheStandardSet() {
        Coverage.of(Indonesia.standard()).orThrow(1, Mutation.NEGATED_LEAF, Mutation.MOVED_BOUND);
    }

    @Test
    void everyExampleOfNeutralityHoldsForAnOrganisationWithAnElection() {
        RuleEngine engine = Indonesia.builder()
                .packs(Indonesia.pack("id.neutrality"))
                .organisation(Organisation.parse("election.yaml", ELECTION))
                .tier(Rule.Tier.STRICT)
                .build();

        assertThat(Verification.of(engine).orThrow().results())
                .filteredOn(result -> result.rule().startsWith("neutrality."))
                .extracting(result -> result.expected().name())
                .contains("TRUE", "FALSE", "UNKNOWN");
        Coverage.of(engine, "id.neutrality").orThrow(1, Mutation.NEGATED_LEAF, Mutation.MOVED_BOUND);
    }

    @Test
    void theStarterTierHasThirtyRulesAtMost() {
        List<Rule> starter = Indonesia.standard().ruleSet().rules().stream()
                .filter(rule -> rule.tier() == Rule.Tier.STARTER)
                .toList();

        assertThat(starter).hasSizeBetween(20, 30);
    }

    /** A stem that is no root would match nothing but the word as it is written. */
    @Test
    void everyStemThatAPackLooksForIsARoot() {
        Set<String> missing = new HashSet<>();
        List<RulePack> packs = Indonesia.packs();
        for (RulePack pack : packs) {
            pack.text()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split("[^~a-z-]+")).stream())
                    .filter(word -> word.startsWith("~"))
                    .map(word -> word.substring(1))
                    .filter(word -> new Affixes(Lexicon.SHIPPED).stems(word).isEmpty())
                    .forEach(missing::add);
        }

        assertThat(missing).as("stems that are no roots").isEmpty();
    }

    @Test
    void everySignalOfThisModuleIsReadByAPack() {
        SignalSource source = new PolicySignals(Lexicon.SHIPPED);
        StringBuilder packs = new StringBuilder(Indonesia.pack("id.neutrality").text());
        Indonesia.packs().forEach(pack -> packs.append(pack.text()));

        assertThat(source.signals())
                .isNotEmpty()
                .allSatisfy(signal -> assertThat(packs).contains(signal.name() + ":"));
    }

    @Test
    void theOverlayOfTheReadmeChangesAPackOfOurs() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
        RulePack overlay = new RulePack("overlay.yaml", readme.substring(start, readme.indexOf("```", start)));

        RuleSet rules = Indonesia.builder().packs(overlay).build().ruleSet();

        assertThat(rules.off()).containsKey("negative.health-service");
        assertThat(rules.waivers())
                .singleElement()
                .satisfies(waiver -> assertThat(waiver.rule()).isEqualTo("negative.spam"));
        assertThat(rules.hash()).isNotEqualTo(Indonesia.standard().ruleSet().hash());
    }
}
