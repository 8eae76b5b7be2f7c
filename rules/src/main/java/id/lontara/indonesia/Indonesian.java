package id.lontara.indonesia;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Indonesian as people type it: abbreviations and slang, words said twice, the clitics -nya, -lah, -pun, -ku, -mu,
 * and stems. Immutable and thread-safe.
 */
final class Indonesian implements LanguageModule {

    /** Not -kah: whether {@code bisakah} was said or {@code bisa} tells a question. */
    private static final String[] CLITICS = {"nya", "ny", "lah", "pun"};

    /** The owner; so short that they are taken off nothing but words that are known and of some length. */
    private static final String[] OWNERS = {"ku", "mu"};

    private static final String[] AFTER_TWICE = {"nya", "an", "lah", "kan", "in", "i"};

    private static final int LEAST_OWNED = 4;

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
        addOnce(folded, normals);
        if (!lexicon.isRoot(folded)) {
            for (String clitic : CLITICS) {
                String rest = withoutClitic(folded, clitic);
                if (rest != null) {
                    addIfRoot(rest, normals);
                    normals.addAll(lexicon.indonesian(rest));
                }
            }
            for (String owner : OWNERS) {
                String rest = withoutClitic(folded, owner);
                if (rest != null
                        && rest.length() >= LEAST_OWNED
                        && lexicon.isWord(rest)
                        && !lexicon.isIndonesian(folded)) {
                    normals.add(rest);
                }
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

    private void addIfRoot(String word, Set<String> normals) {
        if (lexicon.isRoot(word)) {
            normals.add(word);
        }
    }

    private void addOnce(String folded, Set<String> normals) {
        String once = once(folded);
        for (int i = 0; once == null && i < AFTER_TWICE.length; i++) {
            String rest = withoutClitic(folded, AFTER_TWICE[i]);
            once = rest == null ? null : once(rest);
        }
        if (once != null) {
            normals.add(once);
            normals.addAll(lexicon.normals(once));
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
