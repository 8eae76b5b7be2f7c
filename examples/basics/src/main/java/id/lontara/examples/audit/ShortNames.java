package id.lontara.examples.audit;

import java.util.ArrayList;
import java.util.List;

/** Leaves out the words that the names of all agencies end in, such as the name of their regency. */
final class ShortNames {

    private ShortNames() {}

    static List<String> of(List<String> names) {
        int shared = names.size() < 2 ? 0 : sharedWords(names);
        return names.stream().map(name -> without(name, shared)).toList();
    }

    private static int sharedWords(List<String> names) {
        int shared = 0;
        while (true) {
            String word = fromEnd(names.get(0), shared);
            int next = shared;
            if (word.isEmpty()
                    || !names.stream().allMatch(name -> fromEnd(name, next).equals(word))) {
                return shared;
            }
            shared++;
        }
    }

    /** A word counted from the end; empty for the first word, which always stays. */
    private static String fromEnd(String name, int position) {
        String[] words = name.split(" ", -1);
        return position >= words.length - 1 ? "" : words[words.length - 1 - position];
    }

    private static String without(String name, int words) {
        List<String> kept = new ArrayList<>(List.of(name.split(" ", -1)));
        return String.join(" ", kept.subList(0, kept.size() - words));
    }
}
