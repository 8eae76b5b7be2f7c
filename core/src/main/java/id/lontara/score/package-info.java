/**
 * Scores are counted labels: what rules said about single posts and comments, added up for an agency and a period, and
 * set against fixed goalposts.
 *
 * <p>Open {@link id.lontara.score.Index} first: a file says what is counted, what is worth 0 and 100 points and how much
 * each indicator weighs. A {@link id.lontara.score.Tally} counts for one agency and one {@link id.lontara.score.Period};
 * it holds integers only, so tallies of parts of the data merge in any order to the same bytes.
 * {@link id.lontara.score.Tallies} sends subjects to the tally of their agency and month. A
 * {@link id.lontara.score.Scorecard} is what a tally comes to, with everything needed to work each number out again by
 * hand.
 *
 * <p>Thresholds, weights and label names belong in index files, never here. Nothing here ranks people, and nothing knows
 * which label is good or bad.
 */
@NullMarked
package id.lontara.score;

import org.jspecify.annotations.NullMarked;
