package id.lontara.rule;

import id.lontara.model.SubjectType;
import id.lontara.yaml.YamlNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The labels that a pack can see: those of its own families and of the packs that it requires, near and far. */
final class VisibleLabels {

    /** Stands for a label that cannot be read, so that the rest of its rule can. */
    static final String UNREADABLE = "?/?";

    private final Map<String, Family> labels = new TreeMap<>();

    VisibleLabels(Collection<Family> families) {
        for (Family family : families) {
            for (String name : family.names()) {
                labels.put(family.name() + "/" + name, family);
            }
        }
    }

    /** A label that the pack can see and that its scope can have; anything else is a problem. */
    String read(YamlNode node, SubjectType scope) {
        String label = node.name();
        if (!node.isScalar() || label.isBlank()) {
            return UNREADABLE;
        }
        Family family = labels.get(label);
        if (family == null) {
            node.unknown("label.unknown", label, labels.keySet());
            return label.indexOf('/') > 0 ? label : UNREADABLE;
        }
        if (!family.of().contains(scope)) {
            node.problem("label.scope", label, scope.word());
        }
        return label;
    }
}
