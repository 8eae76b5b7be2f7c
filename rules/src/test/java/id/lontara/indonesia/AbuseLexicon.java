package id.lontara.indonesia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The abuse lexicon as it stands in the pack: its lists by name, each entry as somebody would write it. */
final class AbuseLexicon {

    static final List<String> LISTS = List.of("coarse", "addressed", "beasts", "swearing", "threats", "slurs");

    private static final Pattern ENTRY = Pattern.compile("\"([^\"]+)\"|([^,\\[\\]\\s][^,\\[\\]]*)");

    private AbuseLexicon() {}

    static Map<String, List<String>> lists() {
        String pack = Indonesia.pack("id.negative-issues").text();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String name : LISTS) {
            int start = pack.indexOf("\n  " + name + ":\n    [\n");
            String body = pack.substring(pack.indexOf('[', start), pack.indexOf("\n    ]", start));
            lists.put(name, entries(body.replaceAll("(?m)^ *#.*$", "")));
        }
        return lists;
    }

    private static List<String> entries(String body) {
        List<String> entries = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(body);
        while (matcher.find()) {
            entries.add(matcher.group(1) == null ? matcher.group(2).strip() : matcher.group(1));
        }
        return entries;
    }

    /** An entry without the signs of the phrase language. */
    static String written(String entry) {
        return entry.replace("~", "").replace("<mention>", "@warga_lain");
    }

    /** Whether the entry is found with any affix. */
    static boolean isStem(String entry) {
        return entry.startsWith("~") && entry.indexOf(' ') < 0;
    }
}
