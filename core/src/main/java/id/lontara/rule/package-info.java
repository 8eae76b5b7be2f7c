/**
 * What people write down as policy: packs of rules, families of labels, lists and parameters, overlays that change them,
 * and the organisation file of a region. They are read here, checked against each other, and compiled into a
 * {@link id.lontara.rule.RuleSet} or refused with every problem at once.
 *
 * <p>Start with {@link id.lontara.rule.RulePack} and {@link id.lontara.rule.RuleSet}; to measure something that packs can
 * then read, with {@link id.lontara.rule.Signal} and {@link id.lontara.rule.SignalSource}; {@link
 * id.lontara.rule.ClassifierSource} makes signals of trained models. {@link
 * id.lontara.rule.PackSchema} helps an editor, {@link id.lontara.rule.Catalogue} a reader.
 *
 * <p>No country, language or label is named here, and nothing is evaluated: what becomes of a rule is for {@code engine}.
 */
@NullMarked
package id.lontara.rule;

import org.jspecify.annotations.NullMarked;
