/**
 * Lontara measured beside its peers, in one run, with the same rules and messages: see {@code README.md} of this module for
 * what is measured and how. Open {@link id.lontara.examples.benchmarks.Benchmarks} first.
 */
@NullMarked
package id.lontara.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
