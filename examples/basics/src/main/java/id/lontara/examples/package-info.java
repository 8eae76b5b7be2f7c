/**
 * Short programs that open and run in an IDE. Start with {@link id.lontara.examples.Quickstart}; the main job is
 * {@link id.lontara.examples.AuditMonth}.
 *
 * <p>An example shows how the library is used and holds no policy of its own.
 */
@NullMarked
package id.lontara.examples;

import org.jspecify.annotations.NullMarked;
