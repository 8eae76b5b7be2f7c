package id.lontara.rule;

import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.text.AnalyzedText;

/**
 * What a {@link SignalSource} may look at. The engine supplies it; it lives as long as one assessment, and refuses what is
 * asked of it later. Not thread-safe.
 */
public interface SignalInput {

    /**
     * What is assessed.
     *
     * @return the subject
     */
    Subject subject();

    /**
     * What else may be seen.
     *
     * @return the context
     */
    Context context();

    /**
     * Analyses a text with the languages of the engine. The same text is analysed once for an assessment.
     *
     * @param text the text
     * @return its tokens and forms
     */
    AnalyzedText analyze(String text);
}
