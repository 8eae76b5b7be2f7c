package id.lontara.engine;

import java.util.List;
import java.util.Map;

/**
 * Many short lists of numbers, one behind the other in one array, so that looking one up leads to memory that its
 * neighbours share. Immutable and thread-safe.
 */
final class Lists {

    /** For each list where it begins, and behind the last where it ends. */
    private final int[] starts;

    private final int[] numbers;

    /**
     * Lays lists out.
     *
     * @param size how many there are
     * @param lists those that are not empty, by number
     */
    Lists(int size, Map<Integer, List<Integer>> lists) {
        starts = new int[size + 1];
        for (int list = 0; list < size; list++) {
            starts[list + 1] =
                    starts[list] + lists.getOrDefault(list, List.of()).size();
        }
        numbers = new int[starts[size]];
        for (Map.Entry<Integer, List<Integer>> list : lists.entrySet()) {
            int place = starts[list.getKey()];
            for (int number : list.getValue()) {
                numbers[place++] = number;
            }
        }
    }

    /** Where a list begins; the next begins where it ends. */
    int start(int list) {
        return starts[list];
    }

    /** What stands at a place of all the lists. */
    int get(int place) {
        return numbers[place];
    }
}
