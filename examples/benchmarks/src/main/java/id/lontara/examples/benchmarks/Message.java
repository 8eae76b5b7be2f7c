package id.lontara.examples.benchmarks;

import id.lontara.model.Comment;

/**
 * A message in the form in which each contender takes it.
 *
 * @param comment the record, for Lontara
 * @param line the same as a line of JSON in UTF-8, for Jackson
 * @param platform the id of its platform, for the peers
 * @param likes its likes, for the peers
 * @param prepared its words for the peers: folded, in normal form, each between spaces, a bar between sentences
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never changed
public record Message(Comment comment, byte[] line, String platform, long likes, String prepared) {

    /** Has one string for each platform, as the rules have. */
    public Message {
        platform = platform.intern();
    }

    static Message of(Comment comment, byte[] line, String prepared) {
        return new Message(
                comment,
                line,
                comment.platform().get().id(),
                comment.engagement().get().likes().get(),
                prepared);
    }
}
