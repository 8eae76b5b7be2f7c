package id.lontara.rule;

import id.lontara.rule.Family.Choice;
import id.lontara.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Orders rules so that every label is settled before a rule reads it, and finds cycles. What is settled together is one
 * thing to wait for: a single label of a family that chooses any, a whole family that chooses one.
 */
final class Strata {

    private final Map<String, Family> families;
    private final Map<String, Rule> rules;
    private final Map<String, YamlNode> places;

    /** For each rule the settlements that it waits for, for each settlement the rules that vote on it. */
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();

    private final Map<String, Set<String>> voters = new TreeMap<>();

    Strata(Map<String, Family> families, Map<String, Rule> rules, Map<String, YamlNode> places) {
        this.families = families;
        this.rules = rules;
        this.places = places;
    }

    List<Rule> order() {
        for (Rule rule : new TreeMap<>(rules).values()) {
            Set<String> labels = new TreeSet<>();
            labels(rule.when(), labels);
            Set<String> settlements = new TreeSet<>();
            labels.forEach(label -> settlements.add(settlement(label)));
            reads.put(rule.id(), settlements);
            if (rule.status() != Rule.Status.EXPERIMENTAL) {
                rule.votes()
                        .forEach(vote -> voters.computeIfAbsent(settlement(vote.label()), s -> new TreeSet<>())
                                .add(rule.id()));
            }
        }
        List<Rule> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        Deque<String> path = new ArrayDeque<>();
        for (String rule : reads.keySet()) {
            visit(rule, done, path, ordered);
        }
        return ordered;
    }

    private String settlement(String label) {
        String family = label.substring(0, label.indexOf('/'));
        Family known = families.get(family);
        return known != null && known.choose() == Choice.ONE ? family : label;
    }

    private static void labels(Condition condition, Set<String> labels) {
        if (condition instanceof Condition.All all) {
            all.of().forEach(part -> labels(part, labels));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(part -> labels(part, labels));
        } else if (condition instanceof Condition.None none) {
            none.of().forEach(part -> labels(part, labels));
        } else if (condition instanceof Condition.HasLabel has && has.label().indexOf('/') > 0) {
            labels.add(has.label());
        }
    }

    /** Depth first, with the way here on the path: rule, settlement, rule … */
    private void visit(String rule, Set<String> done, Deque<String> path, List<Rule> ordered) {
        if (done.contains(rule)) {
            return;
        }
        path.addLast(rule);
        for (String settlement : reads.getOrDefault(rule, Set.of())) {
            path.addLast(settlement);
            for (String voter : voters.getOrDefault(settlement, Set.of())) {
                if (path.contains(voter)) {
                    report(voter, path);
                } else {
                    visit(voter, done, path, ordered);
                }
            }
            path.removeLast();
        }
        path.removeLast();
        if (done.add(rule)) {
            Rule found = rules.get(rule);
            if (found != null) {
                ordered.add(found);
            }
        }
    }

    private void report(String voter, Deque<String> path) {
        List<String> cycle = new ArrayList<>(path);
        cycle = cycle.subList(cycle.indexOf(voter), cycle.size());
        YamlNode place = places.get(voter);
        if (place != null) {
            place.problemAt("when", "label.cycle", String.join(" ← ", cycle) + " ← " + voter);
        }
    }
}
