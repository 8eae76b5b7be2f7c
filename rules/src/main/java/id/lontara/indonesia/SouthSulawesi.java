package id.lontara.indonesia;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;

/**
 * Indonesian as it is spoken in South Sulawesi: words of Bugis and Makassarese, and the particles -mi, -ji, -pi, -ki,
 * -ko, which say that something is so already, only, still, or to whom. Immutable and thread-safe.
 */
final class SouthSulawesi implements LanguageModule {

    private static final String[] PARTICLES = {"mi", "ji", "pi", "ki", "ko"};
    private static final String[] SUFFIXES = {"na", "mo"};

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
        for (String particle : PARTICLES) {
            String rest = Indonesian.withoutClitic(folded, particle);
            if (rest != null) {
                if (lexicon.isRoot(rest)) {
                    out.normal(rest);
                }
                for (String normal : lexicon.normals(rest)) {
                    normal(normal, out);
                }
                affixes.stems(rest, out);
            }
        }
        for (String suffix : SUFFIXES) {
            String rest = Affixes.without(folded, suffix);
            if (rest != null) {
                affixes.stems(rest, out);
            }
        }
    }

    private void normal(String normal, Forms out) {
        out.normal(normal);
        if (normal.indexOf(' ') < 0) {
            affixes.stems(normal, out);
        }
    }
}
