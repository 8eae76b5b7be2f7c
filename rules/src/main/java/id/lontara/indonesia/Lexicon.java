package id.lontara.indonesia;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that the language modules share: roots, and for each way to write a word its normal forms. Immutable and
 * thread-safe.
 */
final class Lexicon {

    static final Lexicon SHIPPED = new Lexicon();

    private final Set<String> roots = new HashSet<>(Resources.lines("lexicons/id.roots.txt"));
    private final Map<String, List<String>> indonesian = table("lexicons/id.normal.tsv");
    private final Map<String, List<String>> javanese = table("lexicons/jv.normal.tsv");
    private final Map<String, List<String>> southSulawesi = table("lexicons/sulsel.normal.tsv");
    private final Map<String, List<String>> bugis = table("lexicons/bug.normal.tsv");
    private final Set<String> words = words();

    private Lexicon() {}

    /**
     * Turns lines of a normal form and the spellings that people type into normal forms by spelling. The spellings are
     * folded already, which a test holds.
     */
    private static Map<String, List<String>> table(String path) {
        Map<String, List<String>> table = new HashMap<>();
        for (String line : Resources.lines(path)) {
            int tab = line.indexOf('\t');
            List<String> normal = List.of(line.substring(0, tab));
            for (String form : line.substring(tab + 1).split(" ", -1)) {
                table.merge(form, normal, Lexicon::both);
            }
        }
        return table;
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }

    private Set<String> words() {
        Set<String> all = new HashSet<>(roots);
        all.addAll(Resources.lines("lexicons/id.words.txt"));
        for (Map<String, List<String>> table : List.of(indonesian, javanese, southSulawesi, bugis)) {
            for (List<String> normals : table.values()) {
                for (String normal : normals) {
                    Collections.addAll(all, normal.split(" ", -1));
                }
            }
        }
        return all;
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

    List<String> bugis(String form) {
        return bugis.getOrDefault(form, List.of());
    }

    /** Whether Indonesian knows the word as it stands: nothing is to be taken off what merely ends like a clitic. */
    boolean isIndonesian(String word) {
        return isWord(word) || indonesian.containsKey(word);
    }

    /** The normal forms of a spelling in any of the languages. */
    List<String> normals(String form) {
        List<String> all = new ArrayList<>(indonesian(form));
        all.addAll(javanese(form));
        all.addAll(southSulawesi(form));
        all.addAll(bugis(form));
        return all;
    }
}
