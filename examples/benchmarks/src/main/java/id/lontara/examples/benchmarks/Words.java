package id.lontara.examples.benchmarks;

import id.lontara.indonesia.Indonesia;
import id.lontara.text.AnalyzedText;
import id.lontara.text.TextAnalyzer;
import id.lontara.text.Token;
import id.lontara.text.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How texts are prepared for the peers, by the same analysis that Lontara makes within the clock. */
final class Words {

    private final TextAnalyzer analyzer = analyzer();

    /** An analyzer as the engines under measurement have: the languages of Indonesia and no cache of texts. */
    static TextAnalyzer analyzer() {
        TextAnalyzer.Builder builder = TextAnalyzer.builder().domains("id");
        Indonesia.languages().forEach(builder::language);
        return builder.build();
    }

    AnalyzedText analyze(String text) {
        return analyzer.analyze(text);
    }

    /** The sentences of a text as words in normal form; marks and emoji are left out. */
    List<List<String>> sentences(String text) {
        List<List<String>> sentences = new ArrayList<>();
        int sentence = -1;
        for (Token token : analyze(text).tokens()) {
            if (token.kind() == TokenKind.PUNCTUATION || token.kind() == TokenKind.EMOJI) {
                continue;
            }
            if (token.sentence() != sentence) {
                sentence = token.sentence();
                sentences.add(new ArrayList<>());
            }
            sentences.get(sentences.size() - 1).addAll(normal(token));
        }
        return sentences;
    }

    /** The words of the first normal form, or else the folded surface; phrases find several words in no token that has parts. */
    static List<String> normal(Token token) {
        String normal =
                token.normals().isEmpty() ? token.folded() : token.normals().get(0);
        return token.parts().isEmpty() || normal.indexOf(' ') < 0
                ? List.of(normal.split(" ", -1))
                : List.of(token.folded());
    }

    /** Every form under which a plain word of a phrase may find a token or a part of it. */
    static Set<String> forms(Token token) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(token.folded());
        forms.addAll(token.alternatives());
        token.normals().forEach(normal -> forms.addAll(List.of(normal.split(" ", -1))));
        token.parts().forEach(part -> forms.addAll(forms(part)));
        return forms;
    }

    /** A text in which {@code contains(" a phrase ")} finds what the phrase finds. */
    static String prepared(List<List<String>> sentences) {
        StringBuilder out = new StringBuilder(" ");
        for (List<String> sentence : sentences) {
            sentence.forEach(word -> out.append(word).append(' '));
            out.append("| ");
        }
        return out.toString();
    }
}
