package id.lontara.engine;

import static id.lontara.engine.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.engine.Trial.Case;
import id.lontara.rule.RulePack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order in which packs are given and rules are written plays no part, to the byte. */
class OrderTest {

    private static final String RULES = "\nrules:\n";
    private static final String RULE = "  - id: ";

    @ParameterizedTest
    @ValueSource(longs = {1_001, 1_002, 1_003, 1_004})
    void packsInAnyOrderGiveTheSameToTheByte(long seed) {
        Trial trial = new Trial(seed);
        RuleEngine other = trial.engine(new Chance(seed, "order").shuffled(trial.packs()));

        for (Case tried : trial.cases()) {
            assertThat(json(other.assess(tried.subject(), tried.context())))
                    .as("%s, %s", trial, tried.subject())
                    .isEqualTo(json(trial.engine().assess(tried.subject(), tried.context())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_001, 1_002, 1_003, 1_004})
    void rulesInAnyOrderGiveTheSameToTheByteButForTheHashOfTheirText(long seed) {
        Trial trial = new Trial(seed);
        Chance chance = new Chance(seed, "order");
        RuleEngine other = trial.engine(
                trial.packs().stream().map(pack -> shuffled(pack, chance)).toList());
        String hash = trial.ruleSet().hash();

        assertThat(other.ruleSet().hash()).isNotEqualTo(hash);
        for (Case tried : trial.cases()) {
            assertThat(json(other.assess(tried.subject(), tried.context()))
                            .replace(other.ruleSet().hash(), hash))
                    .as("%s, %s", trial, tried.subject())
                    .isEqualTo(json(trial.engine().assess(tried.subject(), tried.context())));
        }
    }

    /** The pack with its rules in another order. */
    private static RulePack shuffled(RulePack pack, Chance chance) {
        int at = pack.text().indexOf(RULES);
        if (at < 0) {
            return pack;
        }
        int first = at + RULES.length();
        List<String> rules =
                new ArrayList<>(List.of(pack.text().substring(first).split("(?m)^" + RULE, -1)));
        rules.remove(0);
        StringBuilder text = new StringBuilder(pack.text().substring(0, first));
        chance.shuffled(rules).forEach(rule -> text.append(RULE).append(rule));
        return new RulePack(pack.file(), text.toString());
    }
}
