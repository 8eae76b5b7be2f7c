/**
 * The machinery of the audit: a data set in; assessments, scorecards and a report out.
 *
 * <p>Open {@link id.lontara.examples.audit.Audit} first. It reads a data set three times with constant memory: a {@code
 * Survey} finds out what the data hold, a {@code Collector} counts and chooses what to show, and a {@code Gallery} fetches
 * the few messages that were chosen. {@code AuditResult} is all that was found out; the console and the page only put it into
 * words.
 *
 * <p>Nothing here decides what a message is or what a score is worth: that is for rules and indices to say.
 */
@NullMarked
package id.lontara.examples.audit;

import org.jspecify.annotations.NullMarked;
