package id.lontara.indonesia;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Indonesian as people type it: abbreviations and slang, words said twice, the clitics -nya, -lah, -pun, and stems.
 * Immutable and thread-safe.
 */
final class Indonesian implements LanguageModule {

    /** Not -kah: whether {@code bisakah} was said or {@code bisa} tells a question. */
    private static final String[] CLITICS = {"nya", "ny", "lah", "pun"};

    private final Lexicon lexicon;
    private final Affixes affixes;

    Indonesian(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.affixes = new Affixes(lexicon);
    }

    @Override
    public String language() {
        return "id";
    }

    @Override
    public void forms(String folded, Forms out) {
        Set<String> normals = new LinkedHashSet<>(lexicon.indonesian(folded));
        String once = once(folded);
        if (once != null) {
            normals.add(once);
            normals.addAll(lexicon.normals(once));
        }
        for (String clitic : CLITICS) {
            String rest = withoutClitic(folded, clitic);
            if (rest != null) {
                if (lexicon.isRoot(rest)) {
                    normals.add(rest);
                }
                normals.addAll(lexicon.indonesian(rest));
            }
        }
        for (String normal : normals) {
            out.normal(normal);
        }
        affixes.stems(folded, out);
        for (String normal : normals) {
            if (normal.indexOf(' ') < 0) {
                affixes.stems(normal, out);
            }
        }
    }

    /** What is left without a clitic, if that is long enough to be told from an accident; else null. */
    static @Nullable String withoutClitic(String word, String clitic) {
        return word.endsWith(clitic) && word.length() - clitic.length() >= 2
                ? word.substring(0, word.length() - clitic.length())
                : null;
    }

    /** The word that is said twice, written {@code x-x} or {@code x2}; else null. */
    private static @Nullable String once(String word) {
        int length = word.length();
        if (length >= 3 && word.charAt(length - 1) == '2' && Character.isLetter(word.charAt(length - 2))) {
            return word.substring(0, length - 1);
        }
        int middle = length / 2;
        return length % 2 == 1
                        && length > 3
                        && word.charAt(middle) == '-'
                        && word.regionMatches(0, word, middle + 1, middle)
                ? word.substring(0, middle)
                : null;
    }
}
