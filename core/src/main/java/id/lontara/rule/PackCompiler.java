package id.lontara.rule;

import id.lontara.model.Problem;
import id.lontara.model.SubjectType;
import id.lontara.model.Value;
import id.lontara.rule.Family.Choice;
import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import id.lontara.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns packs and overlays into a rule set, or refuses them with everything that is wrong. Used once. */
final class PackCompiler {

    private static final Map<String, SubjectType> SCOPES = words(SubjectType.values());
    static final Map<String, Choice> CHOICES = Map.of("one", Choice.ONE, "any", Choice.ANY);
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,79}");

    private final Function<List<RulePack>, String> hash;
    private final List<RulePack> sources;
    private final List<RulePack> plain = new ArrayList<>();
    private final List<RulePack> changes = new ArrayList<>();
    private final Map<String, Signal<?>> signals;
    private final Value<Organisation> organisation;
    private final Rule.Tier tier;
    private final Problems problems = new Problems();
    private final Map<String, PackScope> packs = new LinkedHashMap<>();
    private final List<YamlNode> overlays = new ArrayList<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final Map<String, Family> families = new TreeMap<>();
    private final Map<String, Set<String>> declared = new TreeMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, YamlNode> places = new LinkedHashMap<>();
    private final Map<String, String> off = new TreeMap<>();
    private final List<Waiver> waivers = new ArrayList<>();

    PackCompiler(
            List<RulePack> sources,
            Map<String, Signal<?>> signals,
            Value<Organisation> organisation,
            Rule.Tier tier,
            Function<List<RulePack>, String> hash) {
        this.hash = hash;
        this.sources = List.copyOf(sources);
        this.signals = new TreeMap<>(signals);
        this.organisation = organisation;
        this.tier = tier;
    }

    RuleSet compile() {
        List<Rule> on = new ArrayList<>();
        List<Rule> dormant = new ArrayList<>();
        for (Rule rule : read()) {
            (off.containsKey(rule.id()) ? dormant : on).add(rule);
        }
        return new RuleSet(hashing(), versions, families, on, off, dormant, waivers, organisation, lint());
    }

    /** What is warned of takes a compilation of its own, so that nobody pays who does not ask. */
    private Supplier<List<Problem>> lint() {
        List<RulePack> packs = sources;
        Map<String, Signal<?>> known = signals;
        Value<Organisation> region = organisation;
        Rule.Tier largest = tier;
        return () -> new PackCompiler(packs, known, region, largest, p -> "").warnings();
    }

    private List<Problem> warnings() {
        read();
        Map<String, Set<String>> seen = new TreeMap<>();
        packs.values().forEach(pack -> seen.put(pack.id(), visible(pack).keySet()));
        return new PackWarnings(families, rules, off, places, signals).of(packs.values(), seen);
    }

    private List<Rule> read() {
        for (RulePack source : sources) {
            open(source);
        }
        for (PackScope pack : packs.values()) {
            require(pack);
        }
        for (PackScope pack : packs.values()) {
            families(pack);
        }
        for (PackScope pack : packs.values()) {
            pack.names();
        }
        for (YamlNode overlay : overlays) {
            overlayNames(overlay);
        }
        for (PackScope pack : packs.values()) {
            rules(pack);
        }
        for (YamlNode overlay : overlays) {
            switchOff(overlay);
        }
        for (YamlNode overlay : overlays) {
            waive(overlay);
        }
        List<Rule> ordered = new Strata(families, rules, places).order();
        problems.refuse();
        return ordered;
    }

    /** Of the packs by file and then of the overlays as they apply, so that the order of packs plays no part. */
    private Supplier<String> hashing() {
        Function<List<RulePack>, String> of = hash;
        List<RulePack> first = plain;
        List<RulePack> last = changes;
        return () -> {
            List<RulePack> ordered = new ArrayList<>(first);
            ordered.sort(Comparator.comparing(RulePack::file).thenComparing(RulePack::text));
            ordered.addAll(last);
            return of.apply(ordered);
        };
    }

    private void open(RulePack source) {
        YamlNode root = YamlReader.read(source.file(), source.text(), problems);
        boolean overlay = root.has("extends");
        (overlay ? changes : plain).add(source);
        root = root.closed((overlay ? PackKeys.OVERLAY : PackKeys.PACK).keys());
        Formats.first(root);
        String id = root.required("pack").name();
        String version = root.required("version").name();
        if (versions.containsKey(id)) {
            root.required("pack").problem("pack.repeated", id);
            return;
        }
        versions.put(id, version);
        if (overlay) {
            overlays.add(root);
        } else if (root.isPresent()) {
            packs.put(id, new PackScope(id, root, signals, organisation));
        }
    }

    private void require(PackScope pack) {
        for (YamlNode item : pack.root().optional("requires").items()) {
            String id = item.name();
            if (packs.containsKey(id)) {
                pack.requires().add(id);
            } else {
                item.unknown("pack.unknown", id, packs.keySet());
            }
        }
    }

    private void families(PackScope pack) {
        YamlNode written = pack.root().optional("families");
        Set<String> own = new TreeSet<>();
        declared.put(pack.id(), own);
        for (Map.Entry<String, YamlNode> each : written.open().fields().entrySet()) {
            String name = each.getKey();
            YamlNode node = each.getValue();
            if (!NAME.matcher(name).matches()) {
                written.problemAt(name, "family.name", name);
            }
            Family family = family(name, node);
            own.add(name);
            Family other = families.get(name);
            if (other == null) {
                families.put(name, family);
            } else if (other.choose() == Choice.ANY && family.choose() == Choice.ANY) {
                if (other.from().isKnown()
                        && family.from().isKnown()
                        && !other.from().equals(family.from())) {
                    node.optional("from")
                            .problem("family.from.other", other.from().get() + "*");
                }
                families.put(name, merged(other, family));
            } else {
                node.problem("family.repeated", name);
            }
        }
    }

    /** A family of any number of labels may be declared by several packs, each with the labels that it needs. */
    private static Family merged(Family a, Family b) {
        Set<SubjectType> of = EnumSet.copyOf(a.of());
        of.addAll(b.of());
        Set<String> names = new LinkedHashSet<>(a.names());
        names.addAll(b.names());
        return new Family(
                a.name(),
                of,
                Choice.ANY,
                List.copyOf(names),
                a.from().isKnown() ? a.from() : b.from(),
                Value.unknown(),
                Math.max(a.unsureBelow(), b.unsureBelow()),
                List.of());
    }

    private Family family(String name, YamlNode written) {
        YamlNode node = written.closed(PackKeys.FAMILY.keys());
        Set<SubjectType> of = EnumSet.noneOf(SubjectType.class);
        for (YamlNode item : node.required("of").oneOrMore()) {
            of.add(item.word(SCOPES, SubjectType.COMMENT));
        }
        Choice choose = node.required("choose").word(CHOICES, Choice.ANY);
        List<String> precedence = node.optional("precedence").names();
        YamlNode otherwise = node.optional("otherwise");
        if (otherwise.isPresent() && choose == Choice.ANY) {
            otherwise.problem("family.otherwise");
        }
        Set<String> names = labels(name, node, precedence);
        double unsure = node.has("unsure-below")
                ? node.optional("unsure-below").number().doubleValue()
                : 0;
        if (unsure < 0 || unsure > 1) {
            node.optional("unsure-below").problem("family.unsure", unsure);
        }
        return new Family(
                name,
                of.isEmpty() ? EnumSet.of(SubjectType.COMMENT) : of,
                choose,
                List.copyOf(names),
                from(node.optional("from"), names),
                otherwise.isPresent() ? Value.of(otherwise.raw()) : Value.unknown(),
                unsure,
                precedence);
    }

    /** The labels of a family: those named, or else those of its precedence, and what stands otherwise. */
    private static Set<String> labels(String family, YamlNode node, List<String> precedence) {
        Set<String> names = new LinkedHashSet<>();
        names.addAll(node.optional("names").names());
        if (!node.has("names")) {
            names.addAll(precedence);
        }
        if (node.has("otherwise")) {
            names.add(node.optional("otherwise").name());
        }
        if (names.isEmpty()) {
            node.problem("family.empty", family);
        }
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                node.problem("family.name", name);
            }
        }
        for (YamlNode item : node.optional("precedence").items()) {
            if (!names.contains(item.raw())) {
                item.unknown("family.precedence", item.raw(), names);
            }
        }
        return names;
    }

    private Value<String> from(YamlNode node, Set<String> names) {
        if (!node.isPresent()) {
            return Value.unknown();
        }
        String text = node.name();
        if (!text.endsWith(".*")) {
            node.problem("family.from", text);
            return Value.unknown();
        }
        String prefix = text.substring(0, text.length() - 1);
        boolean supplied = names.stream()
                .map(name -> signals.get(prefix + name))
                .anyMatch(signal -> signal != null && signal.type() == SignalType.NUMBER);
        if (!supplied) {
            node.unknown(
                    "family.from.unknown", prefix + names.stream().findFirst().orElse("?"), signals.keySet());
        }
        return Value.of(prefix);
    }

    private void overlayNames(YamlNode overlay) {
        PackScope pack = extended(overlay);
        if (pack != null) {
            pack.overlay(overlay);
        }
    }

    private @Nullable PackScope extended(YamlNode overlay) {
        YamlNode node = overlay.required("extends");
        PackScope pack = packs.get(node.raw());
        if (pack == null && node.isPresent()) {
            node.unknown("pack.unknown", node.raw(), packs.keySet());
        }
        return pack;
    }

    private void rules(PackScope pack) {
        RuleReader reader = new RuleReader(pack, new VisibleLabels(visible(pack).values()));
        for (YamlNode node : pack.root().optional("rules").items()) {
            Rule rule = reader.read(node);
            if (rule.id().isBlank()) {
                continue;
            }
            YamlNode first = places.get(rule.id());
            if (first != null) {
                node.required("id").problem("rule.repeated", rule.id(), first.file(), first.line());
                continue;
            }
            places.put(rule.id(), node);
            rules.put(rule.id(), rule);
            if (rule.tier().compareTo(tier) > 0) {
                off.put(rule.id(), "tier " + rule.tier().word());
            }
        }
    }

    /** The families of the pack itself and of all packs that it requires, near and far. */
    private Map<String, Family> visible(PackScope pack) {
        Map<String, Family> visible = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(pack.id()));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (seen.add(id)) {
                PackScope scope = packs.get(id);
                if (scope != null) {
                    open.addAll(scope.requires());
                }
                for (String name : declared.getOrDefault(id, Set.of())) {
                    Family family = families.get(name);
                    if (family != null) {
                        visible.put(name, family);
                    }
                }
            }
        }
        return visible;
    }

    private void switchOff(YamlNode overlay) {
        PackScope pack = packs.get(overlay.optional("extends").raw());
        for (YamlNode item : overlay.optional("off").items()) {
            YamlNode node = item.closed(PackKeys.OFF.keys());
            String reason = node.required("reason").name();
            if (node.has("rule") == node.has("basis")) {
                node.problem("off.one");
            } else if (node.has("rule")) {
                String id = node.optional("rule").name();
                if (ofPack(id, pack)) {
                    off.put(id, reason);
                } else {
                    unknown(node.optional("rule"));
                }
            } else {
                switchOffByBasis(node.optional("basis"), pack, reason);
            }
        }
    }

    private void unknown(YamlNode rule) {
        List<String> successors = rules.values().stream()
                .filter(other -> other.replaces().orElse("").equals(rule.raw()))
                .map(Rule::id)
                .toList();
        if (successors.isEmpty() || rules.containsKey(rule.raw())) {
            rule.unknown("rule.unknown", rule.raw(), rules.keySet());
        } else {
            rule.problem("rule.replaced", rule.raw(), String.join(", ", successors));
        }
    }

    private boolean ofPack(String rule, @Nullable PackScope pack) {
        Rule found = rules.get(rule);
        return found != null && (pack == null || found.pack().equals(pack.id()));
    }

    private void switchOffByBasis(YamlNode node, @Nullable PackScope pack, String reason) {
        String law = node.name();
        Set<String> laws = new TreeSet<>();
        boolean found = false;
        for (Rule rule : rules.values()) {
            for (Basis basis : rule.basis()) {
                laws.add(basis.law());
                if (basis.law().equals(law) && ofPack(rule.id(), pack)) {
                    off.put(rule.id(), reason);
                    found = true;
                }
            }
        }
        if (!found) {
            node.unknown("basis.unknown", law, laws);
        }
    }

    private void waive(YamlNode overlay) {
        for (YamlNode item : overlay.optional("waivers").items()) {
            YamlNode node = item.closed(PackKeys.WAIVER.keys());
            String rule = node.required("rule").name();
            if (node.has("rule") && !rules.containsKey(rule)) {
                unknown(node.required("rule"));
            }
            if (node.has("subject") == node.has("account")) {
                node.problem("waiver.one");
            }
            String reason = node.required("reason").name();
            String owner = node.required("owner").name();
            LocalDate expires = node.required("expires").day();
            waivers.add(new Waiver(
                    rule, named(node.optional("subject")), named(node.optional("account")), reason, owner, expires));
        }
    }

    static Value<String> named(YamlNode node) {
        return node.isPresent() ? Value.of(node.name()) : Value.unknown();
    }

    /** The words of an enumeration: its names in small letters. */
    static <E extends Enum<E>> Map<String, E> words(E[] values) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return words;
    }
}
