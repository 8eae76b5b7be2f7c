package id.lontara.model;

/**
 * What may stand on one line of a data set.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public sealed interface Entry permits Agency, Account, Post, Comment, Engagement, Handling, Correction, Programme {}
