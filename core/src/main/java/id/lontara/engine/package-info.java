/**
 * Applies a rule set to accounts, posts and comments: measures signals, evaluates conditions in three values, settles
 * labels, and puts findings, actions, decisions and explanations together, masked where a rule says so. What comes out is
 * data; nothing here acts, reads a clock or logs text.
 *
 * <p>Start with {@link id.lontara.engine.RuleEngine} and {@link id.lontara.engine.Assessment}. {@link
 * id.lontara.engine.Explanation} tells of one rule why it did or did not fire and what would make it; {@link
 * id.lontara.engine.Trace} what was looked at. Who writes packs has {@link id.lontara.engine.Verification}, which runs the
 * examples that rules carry, {@link id.lontara.engine.Coverage}, which tells what they leave unproved, and {@link
 * id.lontara.engine.Backtest}, which tries a change on messages.
 *
 * <p>Inside, rules are compiled for each kind of subject: every distinct leaf has a number and is evaluated once, all
 * phrases lie in one index, and a rule is visited only if its guard is not FALSE and no filter holds it back. A plain
 * interpreter gives the same rule by rule and node by node; what is faster is tested against it.
 *
 * <p>What a rule may say belongs to {@code rule}; what follows over time to {@code monitor}; counts to {@code score}.
 */
@NullMarked
package id.lontara.engine;

import org.jspecify.annotations.NullMarked;
