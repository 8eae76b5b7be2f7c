package id.lontara.engine;

import id.lontara.model.SubjectType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Families of labels by chance. Every label has a place in one order, and a rule reads only labels that lie before those
 * on which it votes, so that strata are several levels deep and never a circle.
 */
final class RandomFamilies {

    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("mood", List.of("calm", "glad", "cross"));
        NAMES.put("topic", List.of("roads", "water", "prices"));
        NAMES.put("kind", List.of("asks", "tells", "thanks", "warns"));
        NAMES.put("mark", List.of("seen", "urgent", "odd"));
        NAMES.put("end", List.of("open", "closed"));
    }

    private static final Set<String> CHOOSE_ANY = Set.of("topic", "mark");
    private static final int PLACES_A_FAMILY = 10;

    private final Map<String, Set<SubjectType>> scopes = new LinkedHashMap<>();
    private final Chance chance;

    RandomFamilies(Chance chance) {
        this.chance = chance;
        for (String family : NAMES.keySet()) {
            Set<SubjectType> of = EnumSet.allOf(SubjectType.class);
            if (chance.percent(15)) {
                of.remove(chance.of(SubjectType.values()));
            }
            scopes.put(family, of);
        }
    }

    static List<String> names(String family) {
        return NAMES.getOrDefault(family, List.of());
    }

    /** A place in the order of labels, before some and behind others. */
    int place() {
        return chance.between(0, NAMES.size() * PLACES_A_FAMILY);
    }

    List<String> before(int place, SubjectType scope) {
        return labels(scope, 0, place);
    }

    List<String> from(int place, SubjectType scope) {
        return labels(scope, place, Integer.MAX_VALUE);
    }

    private List<String> labels(SubjectType scope, int first, int behind) {
        List<String> labels = new ArrayList<>();
        int family = 0;
        for (Map.Entry<String, List<String>> names : NAMES.entrySet()) {
            for (int i = 0; i < names.getValue().size(); i++) {
                int place = family * PLACES_A_FAMILY + (CHOOSE_ANY.contains(names.getKey()) ? i : 0);
                if (place >= first && place < behind && of(names.getKey()).contains(scope)) {
                    labels.add(names.getKey() + "/" + names.getValue().get(i));
                }
            }
            family++;
        }
        return labels;
    }

    /** All labels, of whatever kind of subject. */
    static List<String> labels() {
        return NAMES.entrySet().stream()
                .flatMap(names -> names.getValue().stream().map(name -> names.getKey() + "/" + name))
                .toList();
    }

    /** The families as the first pack declares them. */
    String yaml() {
        StringBuilder yaml = new StringBuilder("families:\n");
        NAMES.forEach((family, names) -> {
            List<String> keys = new ArrayList<>();
            boolean any = CHOOSE_ANY.contains(family);
            keys.add("of: " + words(family));
            keys.add("choose: " + (any ? "any" : "one"));
            keys.add("names: " + (family.equals("mark") ? names.subList(0, 2) : names));
            if (RandomSignals.CLASSIFIED.contains(family) && chance.percent(60)) {
                keys.add("from: model." + family + ".*");
            }
            if (chance.percent(50)) {
                keys.add("unsure-below: " + chance.of("0.55", "0.8", "0.97"));
            }
            if (!any && chance.percent(60)) {
                keys.add("otherwise: " + chance.from(names));
            }
            if (!any && chance.percent(60)) {
                keys.add("precedence: " + chance.some(names, names.size()));
            }
            yaml.append("  ")
                    .append(family)
                    .append(": { ")
                    .append(String.join(", ", keys))
                    .append(" }\n");
        });
        return yaml.toString();
    }

    /** A family of any number of labels that a second pack declares too, with labels of its own. */
    String moreYaml() {
        return "families: { mark: { of: " + words("mark") + ", choose: any, names: [ odd ] } }\n";
    }

    private Set<SubjectType> of(String family) {
        return scopes.getOrDefault(family, Set.of());
    }

    private String words(String family) {
        return of(family).stream().map(SubjectType::word).collect(Collectors.joining(", ", "[ ", " ]"));
    }
}
