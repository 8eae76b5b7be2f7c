package id.lontara.examples.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * How many rules of a set fire for the messages.
 *
 * @param none the share of messages that fire none
 * @param median the rules that the median message fires
 * @param mean the rules that a message fires on average
 * @param most the most that one message fires
 */
record Firing(double none, int median, double mean, int most) {

    static Firing of(List<Message> messages, int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        long none = Arrays.stream(sorted).filter(count -> count == 0).count();
        return new Firing(
                (double) none / messages.size(),
                sorted[sorted.length / 2],
                Arrays.stream(sorted).average().orElse(0),
                sorted[sorted.length - 1]);
    }
}
