package id.lontara.indonesia;

import id.lontara.text.Forms;
import id.lontara.text.LanguageModule;

/**
 * The frequent words of Bugis, with the prefixes ma-, pa-, ri-, na-, si-, u- and the clitics -na, -ni, -ki, -ta, -mu, -ku,
 * -ka, -ko, -i, -e, which are taken off only where a listed word is left. Immutable and thread-safe.
 */
final class Bugis implements LanguageModule {

    private static final String[] PREFIXES = {
        "mak", "map", "mat", "mas", "mab", "maj", "ma", "pak", "pap", "pa", "ri", "na", "si", "mu", "ta", "u"
    };
    private static final String[] CLITICS = {
        "nge", "na", "ni", "ki", "ta", "mu", "ku", "ka", "ko", "pi", "si", "to", "i", "e"
    };

    private static final int LEAST = 4;

    private final Lexicon lexicon;
    private final Affixes affixes;

    Bugis(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.affixes = new Affixes(lexicon);
    }

    @Override
    public String language() {
        return "bug";
    }

    @Override
    public void forms(String folded, Forms out) {
        if (known(folded, out)
                || lexicon.isIndonesian(folded)
                || !affixes.stems(folded).isEmpty()) {
            return;
        }
        if (!clitics(folded, out)) {
            for (String prefix : PREFIXES) {
                String rest = folded.startsWith(prefix) ? folded.substring(prefix.length()) : "";
                if (rest.length() >= LEAST && !known(rest, out)) {
                    clitics(rest, out);
                }
            }
        }
    }

    /** Gives the forms of what is left without a clitic; tells whether anything is. */
    private boolean clitics(String word, Forms out) {
        boolean any = false;
        for (String clitic : CLITICS) {
            String rest = Indonesian.withoutClitic(word, clitic);
            if (rest != null && rest.length() >= LEAST) {
                any |= known(rest, out) || known(rest + "'", out);
                // The end of onrong melts with the beginning of -na: onronna.
                any |= rest.endsWith("n") && known(rest + "g", out);
            }
        }
        return any;
    }

    private boolean known(String word, Forms out) {
        for (String normal : lexicon.bugis(word)) {
            out.normal(normal);
            if (normal.indexOf(' ') < 0) {
                affixes.stems(normal, out);
            }
        }
        return !lexicon.bugis(word).isEmpty();
    }
}
