package id.lontara.rule;

import id.lontara.model.SubjectType;
import id.lontara.rule.Family.Choice;
import id.lontara.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Orders rules so that every label is settled before a rule reads it, and finds cycles. What is settled together is one
 * thing to wait for: a single label of a family that chooses any, a whole family that chooses one. Rules wait for rules
 * of their own scope only, since labels are settled for one subject.
 */
final class Strata {

    private final Map<String, Family> families;
    private final Map<String, Rule> rules;
    private final Map<String, YamlNode> places;

    /** For each rule the settlements that it waits for, for each settlement the rules that vote on it. */
    private final Map<Wait, Set<Wait>> waits = new LinkedHashMap<>();

    /** A rule, or what is settled together for a kind of subject. */
    private record Wait(SubjectType scope, boolean rule, String name) implements Comparable<Wait> {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Wait wait && rule == wait.rule && scope == wait.scope && name.equals(wait.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public int compareTo(Wait other) {
            int order = Boolean.compare(rule, other.rule);
            order = order != 0 ? order : scope.compareTo(other.scope);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    Strata(Map<String, Family> families, Map<String, Rule> rules, Map<String, YamlNode> places) {
        this.families = families;
        this.rules = new TreeMap<>(rules);
        this.places = places;
    }

    List<Rule> order() {
        for (Rule rule : rules.values()) {
            Set<String> labels = new TreeSet<>();
            Labels.read(rule.when(), labels);
            Set<Wait> read = new TreeSet<>();
            for (String label : labels) {
                read.add(settlement(rule, label));
            }
            waits.put(node(rule), read);
        }
        for (Rule rule : rules.values()) {
            if (rule.status() != Rule.Status.EXPERIMENTAL) {
                for (Vote vote : rule.votes()) {
                    if (!vote.label().equals(VisibleLabels.UNREADABLE)) {
                        waits.computeIfAbsent(settlement(rule, vote.label()), s -> new TreeSet<>())
                                .add(node(rule));
                    }
                }
            }
        }
        List<Rule> ordered = new ArrayList<>();
        Set<Wait> done = new HashSet<>();
        for (Rule rule : rules.values()) {
            visit(node(rule), done, ordered);
        }
        return ordered;
    }

    private static Wait node(Rule rule) {
        return new Wait(rule.scope(), true, rule.id());
    }

    private Wait settlement(Rule rule, String label) {
        String family = label.substring(0, label.indexOf('/'));
        Family known = families.get(family);
        return new Wait(rule.scope(), false, known != null && known.choose() == Choice.ONE ? family : label);
    }

    /** Depth first and without recursion, since a chain of labels may be as long as there are rules. */
    private void visit(Wait start, Set<Wait> done, List<Rule> ordered) {
        Map<Wait, Iterator<Wait>> open = new LinkedHashMap<>();
        Deque<Wait> path = new ArrayDeque<>();
        enter(start, done, open, path);
        while (!path.isEmpty()) {
            Wait here = path.getLast();
            Iterator<Wait> rest = open.getOrDefault(here, Collections.emptyIterator());
            if (rest.hasNext()) {
                Wait next = rest.next();
                if (open.containsKey(next)) {
                    report(next, path);
                } else {
                    enter(next, done, open, path);
                }
                continue;
            }
            path.removeLast();
            open.remove(here);
            done.add(here);
            Rule rule = here.rule() ? rules.get(here.name()) : null;
            if (rule != null) {
                ordered.add(rule);
            }
        }
    }

    private void enter(Wait node, Set<Wait> done, Map<Wait, Iterator<Wait>> open, Deque<Wait> path) {
        if (!done.contains(node)) {
            open.put(node, waits.getOrDefault(node, Set.of()).iterator());
            path.addLast(node);
        }
    }

    /** Names the way around, from the first rule by its id back to it. */
    private void report(Wait again, Deque<Wait> path) {
        List<Wait> cycle = new ArrayList<>();
        Iterator<Wait> back = path.descendingIterator();
        while (back.hasNext() && !cycle.contains(again)) {
            cycle.add(back.next());
        }
        Collections.reverse(cycle);
        Wait first = cycle.stream().filter(Wait::rule).min(Wait::compareTo).orElse(again);
        Collections.rotate(cycle, -cycle.indexOf(first));
        cycle.add(first);
        YamlNode place = places.get(first.name());
        if (place != null) {
            place.problemAt(
                    "when",
                    "label.cycle",
                    String.join(" ← ", cycle.stream().map(Wait::name).toList()));
        }
    }
}
