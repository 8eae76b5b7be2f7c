package id.lontara.examples.benchmarks;

import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;

/** Builds the standard engine in a process that has done nothing else yet, and prints the milliseconds that it took. */
public final class ColdStart {

    private ColdStart() {}

    /**
     * Builds the engine.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        long start = System.nanoTime();
        RuleEngine engine = Indonesia.standard();
        long elapsed = System.nanoTime() - start;
        if (engine.ruleSet().rules().isEmpty()) {
            throw new IllegalStateException("no rules");
        }
        System.out.println(elapsed / 1_000_000.0);
    }
}
