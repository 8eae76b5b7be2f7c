package id.lontara.indonesia;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;

/** The frequent words of Javanese and its suffixes -e and -ne. Immutable and thread-safe. */
final class Javanese implements LanguageModule {

    private static final String[] SUFFIXES = {"ne", "e"};

    private final Lexicon lexicon;
    private final Affixes affixes;

    Javanese(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.affixes = new Affixes(lexicon);
    }

    @Override
    public String language() {
        return "jv";
    }

    @Override
    public void forms(String folded, Forms out) {
        for (String normal : lexicon.javanese(folded)) {
            out.normal(normal);
            if (normal.indexOf(' ') < 0) {
                affixes.stems(normal, out);
            }
        }
        for (String suffix : SUFFIXES) {
            String rest = Affixes.without(folded, suffix);
            if (rest != null) {
                affixes.stems(rest, out);
            }
        }
    }
}
