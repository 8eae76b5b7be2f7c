package id.lontara.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What one writes without a library: a loop over the rules, the cheap conditions first, then {@code contains}. */
final class HandLoop implements Contender<List<String>> {

    private final Rule[] rules;

    HandLoop(List<RuleSpec> specs) {
        rules = specs.stream().map(Rule::of).toArray(Rule[]::new);
    }

    private record Rule(String id, String platform, long likes, List<String> phrases) {

        static Rule of(RuleSpec spec) {
            return new Rule(spec.id(), spec.platform(), spec.likes(), spaced(spec));
        }
    }

    /** The phrases as they stand in prepared text. */
    static List<String> spaced(RuleSpec spec) {
        return spec.phrases().stream().map(phrase -> " " + phrase + " ").toList();
    }

    /** Whether one of the phrases stands in prepared text. */
    static boolean containsAny(String prepared, List<String> phrases) {
        for (int i = 0; i < phrases.size(); i++) {
            if (prepared.contains(phrases.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> apply(Message message) {
        List<String> fired = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.platform.equals(message.platform())
                    && rule.likes <= message.likes()
                    && containsAny(message.prepared(), rule.phrases)) {
                fired.add(rule.id);
            }
        }
        return fired;
    }

    @Override
    public List<String> fired(List<String> answer) {
        return answer;
    }
}
