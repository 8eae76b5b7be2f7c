package id.lontara.examples.benchmarks;

import id.lontara.io.JsonLines;
import id.lontara.io.Line;
import id.lontara.io.Lines;
import id.lontara.model.Comment;
import id.lontara.model.Entry;
import id.lontara.model.Post;
import id.lontara.model.Value;
import id.lontara.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The sentences and words of the bundled data set. */
final class DataSet {

    private final Words words = new Words();
    private final Set<String> sentences = new TreeSet<>();
    private final Set<String> vocabulary = new HashSet<>();

    DataSet() {
        try (InputStream in = DataSet.class.getResourceAsStream("/tanete-raya/tanete-raya.jsonl");
                Lines lines = JsonLines.reader().open(Objects.requireNonNull(in, "the bundled data set"))) {
            while (lines.hasNext()) {
                if (lines.next() instanceof Line.Read read) {
                    Value<String> text = textOf(read.entry());
                    if (text.isKnown()) {
                        split(text.get());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value<String> textOf(Entry entry) {
        return entry instanceof Comment comment
                ? comment.text()
                : entry instanceof Post post ? post.text() : Value.unknown();
    }

    private void split(String text) {
        List<Token> tokens = words.analyze(text).tokens();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            vocabulary.addAll(Words.forms(tokens.get(i)));
            if (i + 1 == tokens.size()
                    || tokens.get(i + 1).sentence() != tokens.get(i).sentence()) {
                String sentence =
                        text.substring(tokens.get(first).start(), tokens.get(i).end());
                if (i - first >= 3 && sentence.indexOf('\n') < 0) {
                    sentences.add(sentence);
                }
                first = i + 1;
            }
        }
    }

    /** The different sentences of up to so many characters, in the order of the alphabet. */
    List<String> sentences(int longest) {
        return sentences.stream()
                .filter(sentence -> sentence.length() <= longest)
                .toList();
    }

    /** Whether a language module knows a word, or any reading of it stands in the data set. */
    boolean knows(String word) {
        for (Token token : words.analyze(word).tokens()) {
            if (knows(token)) {
                return true;
            }
        }
        return false;
    }

    boolean knows(Token token) {
        return !token.normals().isEmpty()
                || !token.stems().isEmpty()
                || Words.forms(token).stream().anyMatch(vocabulary::contains);
    }
}
