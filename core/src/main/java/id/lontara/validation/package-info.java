/**
 * The constraints that stand as annotations on the components of a record, checked property by property, so that every
 * breach of something that a person wrote is reported at once. Not exported.
 *
 * <p>Open {@link id.lontara.validation.Constraints}. It is for lines that a constructor refused and for files that
 * people write; the constructors themselves, packs and assessments do without. Messages do not belong here: a violation
 * becomes a {@link id.lontara.model.Breach}, the same that the constructor throws.
 */
@NullMarked
package id.lontara.validation;

import org.jspecify.annotations.NullMarked;
