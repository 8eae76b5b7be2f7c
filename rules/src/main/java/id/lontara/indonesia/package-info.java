/**
 * The policy for Indonesian regional government: packs of rules, words of four languages, trained models, signals for structured
 * numbers, platform profiles, calendars, and the index of openness.
 *
 * <p>Open {@link id.lontara.indonesia.Indonesia} first; it is the only public type, and what it gives are types of the
 * core. Everything else here is data below {@code packs}, {@code lexicons}, {@code models}, {@code platforms}, {@code calendars},
 * {@code indices} and {@code organisation}, and the little code that data cannot say. Mechanism does not belong here:
 * what any country could use goes into the core.
 */
@NullMarked
package id.lontara.indonesia;

import org.jspecify.annotations.NullMarked;
