package id.lontara.rule;

import id.lontara.yaml.YamlNode;

/** The version of the format that a file says it is written in. */
final class Formats {

    private static final String FIRST = "1";

    private Formats() {}

    /** Refuses a file that is not written in the first format, the only one there is. */
    static void first(YamlNode root) {
        YamlNode format = root.required("format");
        if (format.isPresent() && !format.text().equals(FIRST)) {
            format.problem("pack.format", format.raw(), FIRST);
        }
    }
}
