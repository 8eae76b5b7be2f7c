package id.lontara.engine;

import java.util.List;

/**
 * Many short lists of numbers, one behind the other in one array, so that looking one up leads to memory that its
 * neighbours share. Immutable and thread-safe.
 */
final class Lists {

    /** For each list where it begins, and behind the last where it ends. */
    private final int[] starts;

    private final int[] numbers;

    Lists(List<List<Integer>> lists) {
        starts = new int[lists.size() + 1];
        numbers =
                lists.stream().flatMap(List::stream).mapToInt(number -> number).toArray();
        for (int list = 0; list < lists.size(); list++) {
            starts[list + 1] = starts[list] + lists.get(list).size();
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
