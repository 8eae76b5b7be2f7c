/**
 * How the shipped models were made, and how to make your own. Open {@link id.lontara.examples.training.Train} and {@link
 * id.lontara.examples.training.Evaluate} first.
 *
 * <p>Features come from {@code id.lontara.text}, so that training and inference cannot differ; what is measured is the
 * model as it is written, rounded weights and all. Everything is deterministic: the same data gives the same bytes.
 */
@NullMarked
package id.lontara.examples.training;

import org.jspecify.annotations.NullMarked;
