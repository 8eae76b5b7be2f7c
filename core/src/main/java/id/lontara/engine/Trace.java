package id.lontara.engine;

import java.util.List;

/**
 * What the engine looked at to assess one subject: a diagnostic for who wants to know why a source was asked, or what a
 * rule set costs. Signals are measured once for a subject: those that are at hand to hold rules back, all others only if
 * something asks for them. A rule is visited only if its guard is not FALSE and no value at hand makes it FALSE.
 *
 * <p>Immutable and thread-safe.
 *
 * @param assessment what came out
 * @param signals the names of the signals that were measured, in order
 * @param visited the ids of the rules that were visited, in order
 * @param rules how many rules there are for this kind of subject
 */
public record Trace(Assessment assessment, List<String> signals, List<String> visited, int rules) {

    /** Copies the lists. */
    public Trace {
        signals = List.copyOf(signals);
        visited = List.copyOf(visited);
    }
}
