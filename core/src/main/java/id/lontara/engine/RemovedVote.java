package id.lontara.engine;

import id.lontara.rule.Condition;
import id.lontara.rule.Family;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Rule;
import id.lontara.rule.Vote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which rules a vote can reach. What is settled together is reached together, as it is ordered together. Immutable. */
final class RemovedVote {

    private final Map<String, Family> families;
    private final Map<String, List<Rule>> readers = new HashMap<>();

    RemovedVote(List<Rule> rules, Map<String, Family> families) {
        this.families = families;
        for (Rule rule : rules) {
            Set<String> read = new HashSet<>();
            for (ConditionLeaf leaf : ConditionLeaf.of(rule.when())) {
                if (leaf.condition() instanceof Condition.HasLabel has && read.add(settlement(has.label()))) {
                    readers.computeIfAbsent(settlement(has.label()), s -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
    }

    private String settlement(String label) {
        String name = label.substring(0, label.indexOf('/'));
        Family family = families.get(name);
        return family != null && family.choose() == Choice.ONE ? name : label;
    }

    /** The rules that read what a vote is cast on, or what rests on that, in the order of their ids. */
    Set<String> readers(Rule voter, Vote vote) {
        Set<String> reached = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        if (isCast(voter)) {
            open.add(settlement(vote.label()));
        }
        while (!open.isEmpty()) {
            String settlement = open.removeFirst();
            if (!seen.add(settlement)) {
                continue;
            }
            for (Rule rule : readers.getOrDefault(settlement, List.of())) {
                if (rule.scope() == voter.scope() && reached.add(rule.id()) && isCast(rule)) {
                    rule.votes().forEach(cast -> open.add(settlement(cast.label())));
                }
            }
        }
        return reached;
    }

    private static boolean isCast(Rule rule) {
        return rule.status() != Rule.Status.EXPERIMENTAL;
    }
}
