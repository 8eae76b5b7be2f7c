package id.lontara.examples.benchmarks;

import java.util.List;

/**
 * A rule of the kind that is measured, as data: it fires for a message of the platform that has one of the phrases and as
 * many likes.
 *
 * @param id its id
 * @param platform the id of the platform
 * @param phrases two or three phrases of one to three words, in normal form
 * @param likes the fewest likes
 */
public record RuleSpec(String id, String platform, List<String> phrases, long likes) {

    /** Copies the list, and has one string for each platform, so that most comparisons are of references. */
    public RuleSpec {
        platform = platform.intern();
        phrases = List.copyOf(phrases);
    }

    static RuleSpec parse(String line) {
        String[] cells = line.split("\t", -1);
        return new RuleSpec(cells[0], cells[1], List.of(cells).subList(3, cells.length), Long.parseLong(cells[2]));
    }

    String line() {
        return id + "\t" + platform + "\t" + likes + "\t" + String.join("\t", phrases);
    }
}
