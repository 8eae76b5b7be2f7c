package id.lontara.engine;

import id.lontara.model.Context;
import id.lontara.model.Subject;

/** How a rule set is applied to a subject: the interface that every form of a rule set shares. */
interface Evaluator {

    /**
     * Evaluates all rules that are in scope.
     *
     * @param subject what is assessed
     * @param context what else may be seen
     * @return what became of every rule and label
     */
    Evaluation evaluate(Subject subject, Context context);
}
