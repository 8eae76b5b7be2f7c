/**
 * Text without a language: tokens with their place, the forms under which a token is known, phrases over them, and linear
 * classifiers.
 *
 * <p>Open {@link id.lontara.text.TextAnalyzer} first. It folds and tokenises a message in one pass and gives an
 * {@link id.lontara.text.AnalyzedText}; {@link id.lontara.text.Phrase} is what a person writes to find something in
 * it, {@link id.lontara.text.PhraseMatcher} finds many phrases at once. Who goes through many texts keeps a {@link
 * id.lontara.text.TextAnalyzer.Reader} and a {@link id.lontara.text.PhraseMatcher.Finder}. What only a speaker knows (abbreviations,
 * slang, affixes) is added through {@link id.lontara.text.LanguageModule}.
 *
 * <p>{@link id.lontara.text.LinearClassifier} scores a text with {@link id.lontara.text.LinearModel models}; whoever trains one
 * takes {@link id.lontara.text.Features} for it, so that training and use see the same.
 *
 * <p>Every place is a pair of UTF-16 offsets, [start, end), in the text as it was given. Whatever the text holds
 * (a megabyte, ten thousand combining marks, lone surrogates), time and memory are bounded, and the bound that was met
 * is named in {@link id.lontara.text.AnalyzedText#limits()}.
 *
 * <p>Two things do not belong here: words of any language, which are data of language modules, and the nouns of the
 * model; this package knows strings only.
 */
@NullMarked
package id.lontara.text;

import org.jspecify.annotations.NullMarked;
