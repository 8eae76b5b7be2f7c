/**
 * Short programs that open and run in an IDE. Start with {@link id.lontara.examples.Quickstart}; the main job is
 * {@link id.lontara.examples.AuditMonth}.
 *
 * <p>For the author of a pack: {@link id.lontara.examples.WriteARule}, {@link id.lontara.examples.VerifyAPack} and
 * {@link id.lontara.examples.BacktestAPack}.
 *
 * <p>An example shows how the library is used and holds no policy of its own.
 */
@NullMarked
package id.lontara.examples;

import org.jspecify.annotations.NullMarked;
