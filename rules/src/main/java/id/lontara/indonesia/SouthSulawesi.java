package id.lontara.indonesia;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;

/**
 * Indonesian as it is spoken in South Sulawesi: words of Bugis and Makassarese, and the particles -mi, -ji, -pi, -ki,
 * -ko, -ka, -ta, -na, -a, which say that something is so already, only, still, to whom, whose or which. Two may follow each other,
 * as in {@code janganmaki}. An apostrophe at the end is no matter: folding reads the word without it too. Immutable and
 * thread-safe.
 */
final class SouthSulawesi implements LanguageModule {

    private static final String[] PARTICLES = {"mi", "ji", "pi", "ki", "ko"};
    private static final String[] INNER = {"mi", "ma", "ji", "ja", "pi", "pa"};

    /** Endings with which many other words end too: taken off words that are known and long enough, and of nothing else. */
    private static final String[] ENDINGS = {"ka", "ta", "na", "ma", "nga", "ya", "a"};

    private static final int LEAST_BEFORE_ENDING = 4;

    /** By him: the passive, as in {@code natangani}. */
    private static final String BY_HIM = "na";

    private final Lexicon lexicon;
    private final Affixes affixes;

    SouthSulawesi(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.affixes = new Affixes(lexicon);
    }

    @Override
    public String language() {
        return "id-x-sulsel";
    }

    @Override
    public void forms(String folded, Forms out) {
        for (String normal : lexicon.southSulawesi(folded)) {
            normal(normal, out);
        }
        if (lexicon.isIndonesian(folded)) {
            return;
        }
        for (String particle : PARTICLES) {
            String rest = Affixes.without(folded, particle);
            if (rest != null) {
                known(rest, out);
                for (String inner : INNER) {
                    String innermost = Affixes.without(rest, inner);
                    if (innermost != null) {
                        known(innermost, out);
                    }
                }
            }
        }
        if (affixes.stems(folded).isEmpty()) {
            for (String ending : ENDINGS) {
                String rest = Affixes.without(folded, ending);
                if (rest != null && rest.length() >= LEAST_BEFORE_ENDING && lexicon.isWord(rest)) {
                    normal(rest, out);
                }
            }
            byHim(folded, out);
        }
    }

    private void known(String word, Forms out) {
        if (lexicon.isWord(word)) {
            out.normal(word);
        }
        for (String normal : lexicon.normals(word)) {
            normal(normal, out);
        }
        affixes.stems(word, out);
        byHim(word, out);
    }

    private void byHim(String word, Forms out) {
        if (word.startsWith(BY_HIM) && word.length() - BY_HIM.length() > LEAST_BEFORE_ENDING) {
            affixes.stems(word.substring(BY_HIM.length()), out);
        }
    }

    private void normal(String normal, Forms out) {
        out.normal(normal);
        if (normal.indexOf(' ') < 0) {
            affixes.stems(normal, out);
        }
    }
}
