package id.lontara.text;

/**
 * What a language knows of a word: its normal form, its stem. A module is given to {@link TextAnalyzer.Builder}.
 *
 * <p>Implementations are thread-safe and deterministic: the same word has the same forms, always, since answers are
 * remembered for a while and nobody promises when a word is asked for again. A module is code that the embedder
 * trusts: an exception that it throws is not caught and leaves {@link TextAnalyzer#analyze} or
 * {@link PhraseMatcher#of}.
 */
public interface LanguageModule {

    /**
     * The language.
     *
     * @return a BCP 47 tag, the same at every call
     */
    String language();

    /**
     * Adds the forms of one word; adds nothing if the module does not know it. Called for words alone, not for
     * numbers, mentions or links: once for the folded surface, and once for each other reading that folding allows.
     *
     * @param folded a folded word as {@link TextAnalyzer#fold} gives it, of at most 64 characters
     * @param out takes the forms
     */
    void forms(String folded, Forms out);
}
