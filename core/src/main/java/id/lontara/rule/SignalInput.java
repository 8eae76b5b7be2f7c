package id.lontara.rule;

import id.lontara.model.Context;
import id.lontara.model.Subject;
import id.lontara.text.AnalyzedText;
import id.lontara.text.LinearClassifier;
import java.util.function.Supplier;

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

    /**
     * Scores a text. The classifier that was asked last scores the text that it was asked of once for an assessment,
     * however many sources or signals rest on it.
     *
     * @param classifier what scores
     * @param text a text that {@link #analyze} gave
     * @return what {@link LinearClassifier#logOdds} gives; not to be changed
     */
    double[] logOdds(LinearClassifier classifier, AnalyzedText text);

    /**
     * Computes what several signals of a source rest on, once for an assessment.
     *
     * @param <T> the type of what is computed, always the same for a source
     * @param source the source that asks
     * @param compute computes it; must not give null
     * @return what was computed when the source first asked
     * @throws IllegalStateException if the assessment is over
     */
    <T> T once(SignalSource source, Supplier<T> compute);
}
