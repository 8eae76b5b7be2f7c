package id.lontara.examples.training;

import id.lontara.text.LinearModel;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One model to make.
 *
 * @param card what it will be
 * @param recipe how it is learnt
 * @param examples what it learns from; a label that the card does not name is the rest
 * @param further what it learns from beside them, made without the fold that is given
 */
record Task(LinearModel.Card card, Learner.Recipe recipe, List<Example> examples, IntFunction<List<Example>> further) {

    Task(LinearModel.Card card, Learner.Recipe recipe, List<Example> examples) {
        this(card, recipe, examples, without -> List.of());
    }
}
