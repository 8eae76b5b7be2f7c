/**
 * Data sets and tables in, data sets and assessments out, in constant memory: nothing is kept of a line but what its
 * caller keeps.
 *
 * <p>Open {@link id.lontara.io.JsonLines} first, then {@link id.lontara.io.Line}: what cannot be read is reported with its
 * number and every reason, and the rest goes on. {@link id.lontara.io.CsvReader} reads any table as a
 * {@link id.lontara.io.CsvMapping} says, with the same results. {@link id.lontara.io.JsonWriter} writes one indented object.
 *
 * <p>What an entry means does not belong here, nor whether it refers to something that exists: this package knows
 * {@code model} only. No class is ever named by input.
 */
@NullMarked
package id.lontara.io;

import org.jspecify.annotations.NullMarked;
