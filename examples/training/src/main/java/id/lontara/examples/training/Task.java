package id.lontara.examples.training;

import id.lontara.text.LinearModel;
import java.util.List;

/**
 * One model to make.
 *
 * @param card what it will be
 * @param recipe how it is learnt
 * @param examples what it learns from; a label that the card does not name is the rest
 */
record Task(LinearModel.Card card, Learner.Recipe recipe, List<Example> examples) {}
