/**
 * The nouns: what agencies publish, what citizens answer, and what people did about it, as immutable records.
 *
 * <p>Open {@link id.lontara.model.Comment} and {@link id.lontara.model.Post} first, then {@link id.lontara.model.Value}:
 * every component that may be missing is a {@code Value}, which keeps apart what is known, what is known to be none, and
 * what is unknown. {@link id.lontara.model.Context} carries what rules may see beside the subject.
 *
 * <p>Constructors refuse impossible values with the first {@link id.lontara.model.Breach}; the same constraints stand as
 * annotations on the components, so that a reader can report all breaches of a line at once.
 *
 * <p>Nothing here reads files, knows rules or judges; every type is immutable and thread-safe.
 */
@NullMarked
package id.lontara.model;

import org.jspecify.annotations.NullMarked;
