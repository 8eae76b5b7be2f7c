package id.lontara.examples.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A budget beside what was measured.
 *
 * @param what what is bounded
 * @param measured the ratio or number, in {@code unit}
 * @param atMost whether it must be at most {@code bound}, or at least
 * @param bound the bound
 * @param unit the unit
 */
record Budget(String what, double measured, boolean atMost, double bound, String unit) {

    static Budget atMost(String what, double measured, double bound, String unit) {
        return new Budget(what, measured, true, bound, unit);
    }

    static Budget atLeast(String what, double measured, double bound, String unit) {
        return new Budget(what, measured, false, bound, unit);
    }

    @JsonProperty
    boolean met() {
        return atMost ? measured <= bound : measured >= bound;
    }

    String row() {
        return "| %s | %s %s | %s %s %s | %s |%n"
                .formatted(
                        what,
                        Report.number(measured),
                        unit,
                        atMost ? "≤" : "≥",
                        Report.number(bound),
                        unit,
                        met() ? "met" : "missed");
    }
}
