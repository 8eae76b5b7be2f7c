package id.lontara.indonesia;

import id.lontara.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that the language modules share: roots, and for each way to write a word its normal forms. Immutable and
 * thread-safe.
 */
final class Lexicon {

    static final Lexicon SHIPPED = new Lexicon();

    private final Set<String> roots = Set.copyOf(Resources.lines("lexicons/id.roots.txt"));
    private final Map<String, List<String>> indonesian = table("lexicons/id.normal.tsv");
    private final Map<String, List<String>> javanese = table("lexicons/jv.normal.tsv");
    private final Map<String, List<String>> southSulawesi = table("lexicons/sulsel.normal.tsv");
    private final Set<String> words = words();

    private Lexicon() {}

    /** Turns lines of a normal form and the spellings that people type into normal forms by spelling. */
    private static Map<String, List<String>> table(String path) {
        Map<String, Set<String>> normals = new HashMap<>();
        for (String line : Resources.lines(path)) {
            int tab = line.indexOf('\t');
            String normal = line.substring(0, tab);
            for (String form : line.substring(tab + 1).split(" ", -1)) {
                normals.computeIfAbsent(TextAnalyzer.fold(form), f -> new LinkedHashSet<>())
                        .add(normal);
            }
        }
        Map<String, List<String>> table = new HashMap<>();
        for (Map.Entry<String, Set<String>> each : normals.entrySet()) {
            table.put(each.getKey(), List.copyOf(each.getValue()));
        }
        return Map.copyOf(table);
    }

    private Set<String> words() {
        Set<String> all = new LinkedHashSet<>(roots);
        all.addAll(Resources.lines("lexicons/id.words.txt"));
        for (Map<String, List<String>> table : List.of(indonesian, javanese, southSulawesi)) {
            for (List<String> normals : table.values()) {
                for (String normal : normals) {
                    Collections.addAll(all, normal.split(" ", -1));
                }
            }
        }
        return Set.copyOf(all);
    }

    boolean isRoot(String word) {
        return roots.contains(word);
    }

    /** Whether a word is a root, a normal form or otherwise frequent, so that it may be part of what was written without spaces. */
    boolean isWord(String word) {
        return words.contains(word);
    }

    List<String> indonesian(String form) {
        return indonesian.getOrDefault(form, List.of());
    }

    List<String> javanese(String form) {
        return javanese.getOrDefault(form, List.of());
    }

    List<String> southSulawesi(String form) {
        return southSulawesi.getOrDefault(form, List.of());
    }

    /** The normal forms of a spelling in any of the languages. */
    List<String> normals(String form) {
        List<String> all = new ArrayList<>(indonesian(form));
        all.addAll(javanese(form));
        all.addAll(southSulawesi(form));
        return all;
    }
}
