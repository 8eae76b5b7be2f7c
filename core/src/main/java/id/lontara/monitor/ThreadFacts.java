package id.lontara.monitor;

import id.lontara.model.Value;
import java.time.Duration;

/**
 * What is known of the thread that a comment joins, just before the comment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param root the id of the comment that began the thread; the comment's own if it begins one
 * @param replies how many messages followed the first one before this comment
 * @param age the time from the first message to this comment; unknown unless both times are exact
 * @param answered whether an agency has written in the thread before this comment
 */
public record ThreadFacts(String root, int replies, Value<Duration> age, boolean answered) {}
