package id.lontara.examples.benchmarks;

import java.util.List;

/**
 * One way to apply a set of rules to a message.
 *
 * @param <R> what it answers
 */
interface Contender<R> {

    /** The work that is timed. */
    R apply(Message message);

    /** The ids of the rules that fired, read from the answer outside the clock. */
    List<String> fired(R answer);
}
