package id.lontara.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with conditions in Java, as cheap as those of the loop. */
final class EasyRules implements Contender<List<String>> {

    private static final String MESSAGE = "message";
    private static final String FIRED = "fired";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules(List<RuleSpec> specs) {
        for (RuleSpec spec : specs) {
            List<String> phrases = HandLoop.spaced(spec);
            rules.register(new RuleBuilder()
                    .name(spec.id())
                    .when(facts -> holds(facts.get(MESSAGE), spec, phrases))
                    .then(facts -> facts.<List<String>>get(FIRED).add(spec.id()))
                    .build());
        }
    }

    private static boolean holds(Message message, RuleSpec spec, List<String> phrases) {
        return spec.platform().equals(message.platform())
                && spec.likes() <= message.likes()
                && HandLoop.containsAny(message.prepared(), phrases);
    }

    @Override
    public List<String> apply(Message message) {
        List<String> fired = new ArrayList<>();
        Facts facts = new Facts();
        facts.put(MESSAGE, message);
        facts.put(FIRED, fired);
        engine.fire(rules, facts);
        return fired;
    }

    @Override
    public List<String> fired(List<String> answer) {
        return answer;
    }
}
