package id.lontara.model;

/**
 * What rules are applied to.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface Subject permits Account, Post, Comment {

    /**
     * The identity of the subject, unique in its data set.
     *
     * @return the id, not blank
     */
    String id();

    /**
     * The kind of the subject.
     *
     * @return account, post or comment
     */
    SubjectType subjectType();
}
