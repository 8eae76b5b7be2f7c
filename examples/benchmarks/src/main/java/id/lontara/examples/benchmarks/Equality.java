package id.lontara.examples.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * Checks that all contenders find the same, without timing anything: {@code Equality 10 100}. A run checks each
 * contender again in the process that times it.
 */
public final class Equality {

    private Equality() {}

    /**
     * Checks sets of rules.
     *
     * @param args their sizes
     */
    public static void main(String[] args) {
        List<Integer> sizes = Arrays.stream(String.join(" ", args).trim().split(" +", -1))
                .map(Integer::valueOf)
                .toList();
        Workload workload = Workload.make(sizes);
        System.out.print(Properties.of(workload));
        for (int size : sizes) {
            List<RuleSpec> rules = workload.rules(size);
            workload.checked(Cases.LONTARA + size, size, new Lontara(rules));
            if (size <= Workload.MOST_OF_PEERS) {
                Drools drools = new Drools(Drools.compile(rules));
                workload.checked(Cases.DROOLS + size, size, drools);
                drools.check(workload.messages(), new HandLoop(rules));
                workload.checked(Cases.EASY_RULES + size, size, new EasyRules(rules));
                workload.checked(Cases.CEL + size, size, new Cel(rules));
            }
            System.out.println(size + " rules: all find the same");
        }
    }
}
