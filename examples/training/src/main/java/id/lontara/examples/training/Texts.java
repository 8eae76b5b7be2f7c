package id.lontara.examples.training;

import id.lontara.indonesia.Indonesia;
import id.lontara.text.AnalyzedText;
import id.lontara.text.FeatureKind;
import id.lontara.text.Features;
import id.lontara.text.LanguageModule;
import id.lontara.text.TextAnalyzer;
import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import id.lontara.text.WordClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Analyses texts as the standard engine does. */
final class Texts {

    private static final TextAnalyzer ANALYZER = analyzer();
    private static final Features PLAIN = Features.of(WordClasses.NONE);

    private Texts() {}

    private static TextAnalyzer analyzer() {
        TextAnalyzer.Builder builder = TextAnalyzer.builder().domains("id");
        for (LanguageModule language : Indonesia.languages()) {
            builder.language(language);
        }
        return builder.build();
    }

    static AnalyzedText analyze(String text) {
        return ANALYZER.analyze(text);
    }

    /** What is the same in texts that differ in marks, mentions and capitals only. */
    static String group(String text) {
        StringBuilder group = new StringBuilder();
        for (Token token : analyze(text).tokens()) {
            if (token.kind() != TokenKind.PUNCTUATION && token.kind() != TokenKind.MENTION) {
                group.append(token.folded()).append(' ');
            }
        }
        return group.length() == 0 ? text : group.toString();
    }

    /** The number of the feature that stands for a word alone, as it comes from a text. */
    static int feature(String word) {
        int[] number = {0};
        PLAIN.of(analyze(word), (kind, feature, from, to) -> {
            if (kind == FeatureKind.WORD && from == 0) {
                number[0] = feature;
            }
        });
        return number[0];
    }

    /** The words of a text as they are spelt, in small letters. */
    static List<String> spelt(String text) {
        AnalyzedText analyzed = analyze(text);
        return analyzed.tokens().stream()
                .map(token -> analyzed.text(token.start(), token.end()).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The words for an embedding; what is no word stands for its kind. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : analyze(text).tokens()) {
            words.add(
                    switch (token.kind()) {
                        case WORD, HASHTAG, EMOJI, PUNCTUATION -> token.folded();
                        case NUMBER, MENTION, LINK, EMAIL ->
                            "<" + token.kind().name().toLowerCase(Locale.ROOT) + ">";
                    });
        }
        return words;
    }
}
