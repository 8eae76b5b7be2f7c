package id.lontara.engine;

import id.lontara.model.SubjectType;
import id.lontara.rule.RulePack;
import java.util.ArrayList;
import java.util.List;

/** Packs by chance, as text, so that they pass through the reader like any other: two packs and an overlay. */
final class RandomPacks {

    private static final String NAMES = """
            parameters:
              number: { default: 2, doc: { en: a number } }
              wait: { default: $standards.first-reply, doc: { en: a length of time } }
              begin: { default: 2025-10-20, doc: { en: a day } }
              word: { default: alpha, doc: { en: a word } }
            """;

    private final Chance chance;
    private final RandomFamilies families;
    private final RandomConditions conditions;
    private final SubjectType most;
    private final List<String> ids = new ArrayList<>();

    RandomPacks(long seed, SubjectType most) {
        this.chance = new Chance(seed, "packs");
        this.families = new RandomFamilies(chance);
        this.conditions = new RandomConditions(chance);
        this.most = most;
    }

    List<RulePack> packs(int rules) {
        List<RulePack> packs = new ArrayList<>();
        packs.add(pack("base", families.yaml(), rules / 2));
        packs.add(pack("more", "requires: [ base ]\n" + families.moreYaml(), rules - rules / 2));
        packs.add(overlay());
        return packs;
    }

    private RulePack pack(String id, String families, int count) {
        StringBuilder yaml =
                new StringBuilder(head(id)).append(families).append(NAMES).append(lists());
        yaml.append("rules:\n");
        List<String> own = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            own.add(chance.of("a", "g", "m", "s", "y") + chance.below(100) + "-" + id + i);
        }
        own.forEach(rule -> yaml.append(rule(rule)));
        ids.addAll(own);
        return new RulePack(id + ".yaml", yaml.toString());
    }

    private static String head(String id) {
        return "format: 1\npack: " + id + "\nversion: 1.0.0\ntitle: { en: Random }\n";
    }

    private String lists() {
        return "lists:\n  places: [ " + phrases() + " ]\n  more: { phrases: [ " + phrases()
                + " ], include: [ places ] }\n  words: [ " + String.join(", ", chance.some(RandomSignals.WORDS, 3))
                + " ]\n  watched: { reference: watched }\n";
    }

    private String phrases() {
        return String.join(
                ", ",
                SampleWords.phrases(chance, 3).stream()
                        .map(RandomConditions::quoted)
                        .toList());
    }

    private String rule(String id) {
        SubjectType scope = chance.percent(80) ? most : chance.of(SubjectType.values());
        int place = families.place();
        String when = conditions.condition(scope, families.before(place, scope));
        return "  - id: " + id + "\n    title: { en: A rule }\n    scope: " + scope.word() + "\n    status: "
                + chance.of("stable", "stable", "stable", "stable", "stable", "deprecated", "experimental")
                + "\n    tier: " + chance.of("starter", "standard", "strict") + "\n    when: " + when + "\n    then: "
                + then(scope, families.from(place, scope))
                + "\n    examples: { match: [ a ], no-match: [ b ] }\n";
    }

    private String then(SubjectType scope, List<String> labels) {
        List<String> effects = new ArrayList<>();
        if (!labels.isEmpty() && chance.percent(65)) {
            effects.add("label: [ "
                    + String.join(
                            ", ",
                            chance.some(labels, 3).stream().map(this::vote).toList())
                    + " ]");
        }
        boolean finding = effects.isEmpty() || chance.percent(55);
        if (finding) {
            effects.add("finding: { severity: " + chance.of("info", "low", "medium", "high", "critical")
                    + ", message: { en: 'Said «{match}»' }"
                    + (scope == SubjectType.POST ? ", mend: { en: 'Mend «{match}»' }" : "") + " }");
        }
        if (chance.percent(30)) {
            effects.add("actions: [ " + action() + (chance.percent(30) ? ", " + action() : "") + " ]");
        }
        if (scope == SubjectType.POST && finding && chance.percent(50)) {
            effects.add("decision: " + chance.of("review", "block"));
            if (chance.percent(40)) {
                effects.add("if-undecided: " + chance.of("allow", "review", "block"));
            }
        }
        if (chance.percent(5)) {
            effects.add("mask: true");
        }
        return "{ " + String.join(", ", effects) + " }";
    }

    private String vote(String label) {
        int kind = chance.below(10);
        if (kind < 4) {
            return label;
        }
        return kind < 9
                ? "{ name: " + label + ", by: " + chance.of("1.5", "0.5", "2", "-0.5", "-1.5", "0.001") + " }"
                : "{ name: " + label + ", veto: true }";
    }

    private String action() {
        return chance.of(
                "verify: ",
                "hide: ",
                "reply: { within: PT4H }",
                "reply: { within: $wait }",
                "incident: { within: PT2H }",
                "escalate: { role: admin }",
                "route: { topic: roads }",
                "route: { topic: nowhere }",
                "private: { within: P2D }");
    }

    /** Switches rules off, changes a list, and exempts subjects and accounts until a day that may be over. */
    private RulePack overlay() {
        StringBuilder yaml = new StringBuilder(head("local")).append("extends: more\n");
        yaml.append("lists: { places: { add: [ ").append(phrases()).append(" ] } }\n");
        if (chance.percent(30)) {
            yaml.append("parameters: { number: 1, begin: 2025-10-22 }\n");
        }
        String ofMore = ids.get(ids.size() - 1);
        if (chance.percent(30)) {
            yaml.append("off: [ { rule: ").append(ofMore).append(", reason: too early } ]\n");
        }
        yaml.append("waivers:\n");
        for (String rule : chance.some(ids, 4)) {
            yaml.append("  - { rule: ")
                    .append(rule)
                    .append(", ")
                    .append(chance.of("account: a1", "account: a2", "subject: m3", "subject: m7"))
                    .append(", reason: known, owner: admin, expires: ")
                    .append(chance.of("2025-10-19", "2025-10-20", "2025-10-21"))
                    .append(" }\n");
        }
        return new RulePack("local.yaml", yaml.toString());
    }
}
