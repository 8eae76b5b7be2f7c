package id.lontara.engine;

import java.util.List;
import java.util.Map;

/**
 * What became of every rule and label for one subject.
 *
 * @param run the signals and texts that were looked at
 * @param steps the evaluated conditions by rule id, of the rules in scope
 * @param labels the labels that are asserted, by name
 */
record Evaluation(Run run, Map<String, Step> steps, List<Label> labels) {}
