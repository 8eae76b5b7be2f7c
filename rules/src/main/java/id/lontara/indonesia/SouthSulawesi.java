package id.lontara.indonesia;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;

/**
 * Indonesian as it is spoken in South Sulawesi: words of Bugis and Makassarese, and the particles -mi, -ji, -pi, -ki,
 * -ko, -ka, -ta, -na, which say that something is so already, only, still, to whom or whose. Two may follow each other,
 * as in {@code janganmaki}. An apostrophe at the end is no matter: folding reads the word without it too. Immutable and
 * thread-safe.
 */
final class SouthSulawesi implements LanguageModule {

    private static final String[] PARTICLES = {"mi", "ji", "pi", "ki", "ko", "ka", "ta", "na", "mo"};
    private static final String[] INNER = {"mi", "ma", "ji", "ja", "pi", "pa"};

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
    }

    private void known(String word, Forms out) {
        if (lexicon.isRoot(word)) {
            out.normal(word);
        }
        for (String normal : lexicon.normals(word)) {
            normal(normal, out);
        }
        affixes.stems(word, out);
    }

    private void normal(String normal, Forms out) {
        out.normal(normal);
        if (normal.indexOf(' ') < 0) {
            affixes.stems(normal, out);
        }
    }
}
