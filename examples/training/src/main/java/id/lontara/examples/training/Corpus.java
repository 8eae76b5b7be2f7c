package id.lontara.examples.training;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The files of the data folder, and comments written for this project. */
final class Corpus {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** One row of the labelled comments. */
    record Comment(String row, String text, String intent, String issue, String reply, boolean measured) {

        Example example(Function<Comment, String> label) {
            return new Example(text, label.apply(this), Texts.group(text), measured, row);
        }
    }

    /** Comments labelled after the annotation guide: those of the data folder, then those labelled for this project. */
    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String[] row : lines("intent/dkk-intent-train.tsv")) {
            if (!row[0].equals("row")) {
                comments.add(new Comment(row[0], row[9], row[4], row[5], row[7], !row[1].equals("enriched")));
                known.add(row[0]);
            }
        }
        Map<String, String> texts = new HashMap<>();
        for (String[] row : csv("unlabelled/dkk-comments.csv")) {
            texts.put(row[0], row[1]);
        }
        for (String[] row : resource("dkk-comments.labels.tsv")) {
            String text = texts.get(row[0]);
            if (text != null && known.add(row[0])) {
                comments.add(new Comment(row[0], text, row[1], row[2], row[3], false));
            }
        }
        return comments;
    }

    /**
     * A comment that was written for this project, to an agency of any kind.
     *
     * @param id where it stands
     * @param issues the issues, between commas; {@code -} for none
     * @param reply 1 if an answer is owed
     */
    record Written(
            String id, String text, String intent, String issues, String reply, String sentiment, String language) {

        boolean is(String issue) {
            return List.of(issues.split(",", -1)).contains(issue);
        }

        boolean needsReply() {
            return reply.equals("1");
        }

        Example example(String label) {
            return new Example(text, label, Texts.group(text), false, id);
        }
    }

    /** Written to learn from. */
    List<Written> written() {
        return written("comments.tsv");
    }

    /** Written to be measured on, by somebody who knew neither the others nor what the engine says of them. */
    List<Written> unseen() {
        return written("comments-unseen.tsv");
    }

    private static List<Written> written(String file) {
        List<Written> comments = new ArrayList<>();
        for (String[] row : resource(file)) {
            comments.add(
                    new Written(file + ":" + (comments.size() + 1), row[5], row[0], row[1], row[2], row[3], row[4]));
        }
        return comments;
    }

    /** Comments to the same agency, with their sentiment. */
    List<Example> agencySentiment() {
        List<Example> examples = new ArrayList<>();
        int line = 0;
        for (String[] row : csv("sentiment/dkk-train.csv")) {
            line++;
            if (!row[1].equals("label")) {
                examples.add(new Example(row[0], row[1], Texts.group(row[0]), true, "dkk-train:" + line));
            }
        }
        return examples;
    }

    /** Reviews and posts, with their sentiment. */
    List<Example> reviews() {
        List<Example> examples = new ArrayList<>();
        for (String file : List.of("smsa-train", "smsa-valid")) {
            int line = 0;
            for (String[] row : lines("sentiment/" + file + ".tsv")) {
                line++;
                examples.add(new Example(row[0], row[1], Texts.group(row[0]), true, file + ":" + line));
            }
        }
        return examples;
    }

    /** Sentences of NusaX; a sentence and its translations are one group. */
    List<Example> nusax(String language) {
        List<Example> examples = new ArrayList<>();
        for (String part : List.of("train", "valid")) {
            for (String[] row : csv("nusax/" + language + "-" + part + ".csv")) {
                if (!row[0].equals("id")) {
                    examples.add(new Example(row[1], row[2], "nusax " + row[0], true, language + ":" + row[0]));
                }
            }
        }
        return examples;
    }

    /** Makassarese of NusaParagraph, with its sentiment. */
    List<Example> makassarese() {
        List<Example> examples = new ArrayList<>();
        for (String part : List.of("train", "valid")) {
            for (String[] row : csv("nusaparagraph/senti-mak-" + part + ".csv")) {
                if (!row[0].equals("id")) {
                    examples.add(new Example(row[1], row[2], Texts.group(row[1]), true, "mak:" + row[0]));
                }
            }
        }
        return examples;
    }

    /** Pairs of an Indonesian word and its Bugis one. */
    List<List<String>> bugisWords() {
        return csv("nusax/lexicon-buginese.csv").stream()
                .skip(1)
                .map(row -> List.of(row[1], row[2]))
                .toList();
    }

    /** Texts of a task of NusaParagraph or SIB-200 in a language, without labels. */
    List<String> texts(String file) {
        List<String> texts = new ArrayList<>();
        List<String[]> rows = file.endsWith(".csv") ? csv(file) : lines(file);
        int column = file.startsWith("sib200") ? 2 : 1;
        for (String[] row : rows.subList(1, rows.size())) {
            texts.add(row[column]);
        }
        return texts;
    }

    /** Texts without labels, each once. */
    List<String> unlabelled() {
        List<String> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> all = new ArrayList<>();
        csv("unlabelled/dkk-comments.csv").forEach(row -> all.add(row[1]));
        agencySentiment().forEach(example -> all.add(example.text()));
        for (String text : all) {
            if (seen.add(Texts.group(text))) {
                texts.add(text);
            }
        }
        return texts;
    }

    private List<String[]> csv(String file) {
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class)
                .readValues(Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: is " + folder + " the data folder?", e);
        }
    }

    private List<String[]> lines(String file) {
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
            return cells(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: is " + folder + " the data folder?", e);
        }
    }

    private static List<String[]> resource(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream("/training/" + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no file training/" + file + " on the class path");
            }
            return cells(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> cells(BufferedReader reader) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isEmpty()) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }
}
