/**
 * What follows a comment, in event time: what waits for an answer, who answered when, what is due and what came of it.
 *
 * <p>Open {@link id.lontara.monitor.Monitor} first: it takes the entries of a data set in order, gives the context in
 * which each is assessed, and folds the assessments into {@link id.lontara.monitor.Outcome}s.
 *
 * <p>What is kept from one entry to the next is ids, times and labels; no text of a message belongs here, and no clock
 * but the times of the entries. What is true of a period, such as a share or a median, is for scores to say.
 */
@NullMarked
package id.lontara.monitor;

import org.jspecify.annotations.NullMarked;
