/**
 * Applies a rule set to accounts, posts and comments: measures signals, evaluates conditions in three values, settles
 * labels, and puts findings, actions, decisions and explanations together, masked where a rule says so. What comes out is
 * data; nothing here acts, reads a clock or logs text.
 *
 * <p>Start with {@link id.lontara.engine.RuleEngine} and {@link id.lontara.engine.Assessment};
 * {@link id.lontara.engine.Verification} runs the examples that rules carry, {@link id.lontara.engine.Coverage} tells what
 * they leave unproved, and {@link id.lontara.engine.Backtest} what a change of rules would have done to messages.
 *
 * <p>What a rule may say belongs to {@code rule}; what follows over time to {@code monitor}; counts to {@code score}.
 */
@NullMarked
package id.lontara.engine;

import org.jspecify.annotations.NullMarked;
