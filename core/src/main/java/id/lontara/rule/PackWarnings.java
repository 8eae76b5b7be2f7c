package id.lontara.rule;

import id.lontara.model.Problem;
import id.lontara.model.SubjectType;
import id.lontara.rule.Contradictions.Contradiction;
import id.lontara.rule.Family.Choice;
import id.lontara.rule.Rule.Status;
import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in order in packs, but hardly meant. Used once. */
final class PackWarnings {

    private final Map<String, Family> families;
    private final Map<String, Rule> rules;
    private final Map<String, String> off;
    private final Map<String, YamlNode> places;
    private final Map<String, Signal<?>> signals;
    private final Map<SubjectType, Set<String>> asserted = new EnumMap<>(SubjectType.class);

    /** What could be asserted if every rule were on: a smaller tier is no mistake of who declared a family. */
    private final Set<String> assertable = new HashSet<>();

    private final Problems warnings = new Problems();

    PackWarnings(
            Map<String, Family> families,
            Map<String, Rule> rules,
            Map<String, String> off,
            Map<String, YamlNode> places,
            Map<String, Signal<?>> signals) {
        this.families = families;
        this.rules = rules;
        this.off = off;
        this.places = places;
        this.signals = signals;
    }

    List<Problem> of(Collection<PackScope> packs, Map<String, Set<String>> visible) {
        assertions();
        for (Rule rule : rules.values()) {
            YamlNode place = places.get(rule.id());
            if (place != null && isOn(rule)) {
                unreachable(rule, place);
                unasserted(rule, place);
                replaced(rule, place);
            }
        }
        duplicates();
        for (PackScope pack : packs) {
            pack.unused(warnings);
            unasserted(pack);
            unrequired(pack, visible);
        }
        return warnings.all();
    }

    private boolean isOn(Rule rule) {
        return !off.containsKey(rule.id());
    }

    private void unreachable(Rule rule, YamlNode place) {
        Contradictions.in(rule.when(), families).ifPresent(found -> unreachable(found, place));
    }

    private void unreachable(Contradiction found, YamlNode place) {
        if (found.second().isEmpty()) {
            place.warnAt(warnings, "when", "warning.impossible", found.first());
        } else {
            place.warnAt(warnings, "when", "warning.unreachable", found.first(), found.second());
        }
    }

    /** Which labels some rule, some model or the absence of all others can assert. */
    private void assertions() {
        for (SubjectType type : SubjectType.values()) {
            asserted.put(type, new HashSet<>());
        }
        for (Rule rule : rules.values()) {
            if (rule.status() != Status.EXPERIMENTAL) {
                rule.votes().stream()
                        .filter(vote -> vote.kind() == Vote.Kind.SET || vote.thousandths() > 0)
                        .forEach(vote -> assertion(rule, vote.label()));
            }
        }
        for (Family family : families.values()) {
            for (String name : family.names()) {
                for (SubjectType type : family.of()) {
                    if (isOtherwise(family, name) || isMeasured(family, name, type)) {
                        can(type).add(family.name() + "/" + name);
                        assertable.add(family.name() + "/" + name);
                    }
                }
            }
        }
    }

    private void assertion(Rule rule, String label) {
        assertable.add(label);
        if (isOn(rule)) {
            can(rule.scope()).add(label);
        }
    }

    private Set<String> can(SubjectType type) {
        return asserted.getOrDefault(type, Set.of());
    }

    private static boolean isOtherwise(Family family, String name) {
        return family.choose() == Choice.ONE && family.otherwise().orElse("").equals(name);
    }

    private boolean isMeasured(Family family, String name, SubjectType type) {
        Signal<?> signal = family.from().isKnown() ? signals.get(family.from().get() + name) : null;
        return signal != null
                && signal.type() == SignalType.NUMBER
                && signal.of().contains(type);
    }

    private void unasserted(Rule rule, YamlNode place) {
        Set<String> read = new LinkedHashSet<>();
        Labels.read(rule.when(), read);
        for (String label : read) {
            if (!can(rule.scope()).contains(label)) {
                YamlNode leaf = find(place.optional("when"), label);
                (leaf == null ? place : leaf)
                        .warn(warnings, "warning.label", label, rule.scope().word());
            }
        }
    }

    /** Where a label is read; no deeper than files may be nested. */
    private static @Nullable YamlNode find(YamlNode node, String label) {
        YamlNode here = node.optional("label");
        if (here.raw().equals(label)) {
            return here;
        }
        for (YamlNode part : node.fields().values()) {
            for (YamlNode item : part.isSequence() ? part.items() : List.<YamlNode>of()) {
                YamlNode found = find(item, label);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Warns of names that a family declares and nothing can assert of any kind of subject. */
    private void unasserted(PackScope pack) {
        YamlNode written = pack.root().optional("families");
        written.fields().forEach((name, node) -> {
            Set<String> seen = new HashSet<>();
            for (String key : List.of("names", "precedence")) {
                for (YamlNode item : node.optional(key).items()) {
                    String label = name + "/" + item.raw();
                    if (seen.add(label) && !assertable.contains(label)) {
                        item.warn(warnings, "warning.family", label);
                    }
                }
            }
        });
    }

    private void replaced(Rule rule, YamlNode place) {
        Rule before = rules.get(rule.replaces().orElse(""));
        if (before != null && isOn(before) && before.status() != Status.DEPRECATED) {
            place.optional("replaces").warn(warnings, "warning.replaces", before.id());
        }
    }

    /**
     * What a rule does, and when.
     *
     * @param when the condition with its scope
     * @param then everything that comes of it
     */
    private record Behaviour(List<Object> when, List<Object> then) {

        static Behaviour of(Rule rule) {
            return new Behaviour(
                    List.of(rule.scope(), rule.when()),
                    List.of(
                            rule.votes(),
                            rule.finding(),
                            rule.actions(),
                            rule.decision(),
                            rule.ifUndecided(),
                            rule.mask()));
        }
    }

    private void duplicates() {
        Map<Behaviour, Rule> first = new HashMap<>();
        for (Rule rule : rules.values()) {
            YamlNode place = places.get(rule.id());
            if (place == null || !isOn(rule) || rule.status() == Status.DEPRECATED) {
                continue;
            }
            Rule other = first.putIfAbsent(Behaviour.of(rule), rule);
            YamlNode before = other == null ? null : places.get(other.id());
            if (other != null && before != null) {
                place.warnAt(warnings, "id", "warning.duplicate", other.id(), before.file(), before.line());
            }
        }
    }

    /** A pack is required for the labels of its families, or of those that it requires itself. */
    private void unrequired(PackScope pack, Map<String, Set<String>> visible) {
        Set<String> touched = new HashSet<>();
        for (Rule rule : rules.values()) {
            if (rule.pack().equals(pack.id())) {
                Set<String> labels = new LinkedHashSet<>();
                Labels.read(rule.when(), labels);
                rule.votes().forEach(vote -> labels.add(vote.label()));
                labels.forEach(label -> touched.add(label.substring(0, label.indexOf('/'))));
            }
        }
        for (YamlNode item : pack.root().optional("requires").items()) {
            if (visible.getOrDefault(item.raw(), Set.of()).stream().noneMatch(touched::contains)) {
                item.warn(warnings, "warning.requires", item.raw());
            }
        }
    }
}
