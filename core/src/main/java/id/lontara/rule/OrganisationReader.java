package id.lontara.rule;

import id.lontara.model.Breach;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.rule.Organisation.OrganisationAgency;
import id.lontara.validation.Constraints;
import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import id.lontara.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads organisation files. */
final class OrganisationReader {

    private OrganisationReader() {}

    static Organisation read(String file, String text) {
        Problems problems = new Problems();
        YamlNode root = YamlReader.read(file, text, problems).closed(PackKeys.ORGANISATION.keys());
        Map<String, OrganisationAgency> agencies = new TreeMap<>();
        for (YamlNode item : root.optional("agencies").items()) {
            agency(item, agencies);
        }
        Map<String, String> routes = new TreeMap<>();
        for (Map.Entry<String, YamlNode> route : fields(root, "routes")) {
            String agency = route.getValue().name();
            if (!agencies.containsKey(agency)) {
                route.getValue().unknown("organisation.agency", agency, agencies.keySet());
            }
            routes.put(route.getKey(), agency);
        }
        Map<String, List<String>> roles = new TreeMap<>();
        for (Map.Entry<String, YamlNode> role : fields(root, "roles")) {
            roles.put(role.getKey(), role.getValue().names());
        }
        Map<String, Term> standards = new TreeMap<>();
        for (Map.Entry<String, YamlNode> standard : fields(root, "standards")) {
            standards.put(standard.getKey(), standard.getValue().scalar(Term::parse, Term.ofDays(0), "type.term"));
        }
        Map<String, List<String>> reference = new TreeMap<>();
        for (Map.Entry<String, YamlNode> list : fields(root, "reference")) {
            reference.put(list.getKey(), references(list.getValue()));
        }
        String id = root.required("organisation").name();
        YamlNode title = root.optional("title");
        Value<LocalizedText> titles = title.isPresent() ? Value.of(texts(title)) : Value.unknown();
        problems.refuse();
        return new Organisation(id, titles, agencies, routes, roles, standards, reference, text);
    }

    private static Set<Map.Entry<String, YamlNode>> fields(YamlNode root, String key) {
        return root.optional(key).open().fields().entrySet();
    }

    private static void agency(YamlNode item, Map<String, OrganisationAgency> agencies) {
        YamlNode node = item.closed(PackKeys.AGENCY.keys());
        String id = node.required("id").name();
        YamlNode hotlines = node.optional("hotlines");
        OrganisationAgency agency = new OrganisationAgency(
                id,
                named(node.optional("kind")),
                hotlines.isPresent() ? Value.of(hotlines.names()) : Value.unknown(),
                named(node.optional("calendar")));
        check(node, agency);
        if (agencies.putIfAbsent(id, agency) != null) {
            node.required("id").problem("organisation.repeated", id);
        }
    }

    /** People write these values by hand, so each is held against the constraints of its component. */
    private static void check(YamlNode node, OrganisationAgency agency) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("id", agency.id());
        components.put("kind", agency.kind());
        components.put("hotlines", agency.hotlines());
        components.put("calendar", agency.calendar());
        for (Breach breach : Constraints.breaches(OrganisationAgency.class, components)) {
            int bracket = breach.path().indexOf('[');
            String component = bracket < 0 ? breach.path() : breach.path().substring(0, bracket);
            YamlNode place = node.optional(component);
            if (bracket >= 0) {
                int index = Integer.parseInt(
                        breach.path().substring(bracket + 1, breach.path().indexOf(']')));
                place = place.items().get(index);
            }
            place.breach(breach);
        }
    }

    private static Value<String> named(YamlNode node) {
        return node.isPresent() ? Value.of(node.name()) : Value.unknown();
    }

    private static List<String> references(YamlNode node) {
        List<String> values = new ArrayList<>();
        for (YamlNode item : node.items()) {
            if (item.isMapping()) {
                item.closed(PackKeys.PERIOD.keys());
                LocalDate from = item.required("from").day();
                LocalDate until = item.required("until").day();
                if (until.isBefore(from)) {
                    item.problem("organisation.period", until, from);
                }
                values.add(from + "/" + until);
            } else {
                values.add(item.name());
            }
        }
        return List.copyOf(values);
    }

    private static LocalizedText texts(YamlNode node) {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, YamlNode> text : node.open().fields().entrySet()) {
            texts.put(text.getKey(), text.getValue().name());
        }
        return texts.isEmpty() ? LocalizedText.of("en", "") : new LocalizedText(texts);
    }
}
