package id.lontara.examples.training;

import id.lontara.engine.Assessment;
import id.lontara.engine.Label;
import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import id.lontara.model.Comment;
import id.lontara.text.LinearClassifier;
import id.lontara.text.LinearModel;
import id.lontara.text.WordClasses;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the models and the standard engine that uses them: {@code Evaluate <data folder> [worst]}. Five times a fifth
 * of all groups of texts is held out of every model, and the engine answers with what was learnt from the rest. Prints
 * tables in Markdown; with {@code worst} also the gravest errors with their texts, to read.
 */
public final class Evaluate {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final List<String> YES_OR_NO = List.of(YES, NO);
    private static final String UNSEEN = ", agencies of all kinds";
    private static final int WORST = 25;

    private final Workshop workshop;
    private final List<Corpus.Written> unseen;
    private final Map<String, Answers> answers = new LinkedHashMap<>();
    private final PrintStream out;

    private Evaluate(Path data, PrintStream out) {
        this.workshop = new Workshop(data);
        this.unseen = new Corpus(data).unseen();
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the data folder, and {@code worst} if errors are wanted
     */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments.length > 2) {
            throw new IllegalArgumentException("one argument is wanted: the data folder; and 'worst' to list errors");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Evaluate evaluate = new Evaluate(Path.of(arguments[0]), out);
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            evaluate.hold(fold);
        }
        evaluate.table();
        evaluate.confusion("intent, rules and model");
        if (arguments.length == 2) {
            evaluate.worst();
        }
    }

    private void hold(int fold) {
        List<LinearModel> silent = workshop.tasks().stream()
                .map(task -> LinearModel.builder(task.card(), WordClasses.NONE).build())
                .toList();
        LinearClassifier classifier = LinearClassifier.of(workshop.learn(fold));
        RuleEngine both = Indonesia.builder(classifier).build();
        RuleEngine rules = Indonesia.builder(LinearClassifier.of(silent)).build();
        for (Task task : workshop.tasks()) {
            for (Example example : task.examples()) {
                if (example.measured() && Folds.of(example) == fold) {
                    ask(task, example, classifier, both, rules);
                }
            }
        }
        for (Corpus.Written comment : unseen) {
            if (Folds.of(comment.example("")) == fold) {
                askUnseen(comment, classifier, both, rules);
            }
        }
    }

    /** None of these trains; each is asked of the models of one fold, so that it counts once. */
    private void askUnseen(Corpus.Written comment, LinearClassifier classifier, RuleEngine both, RuleEngine rules) {
        for (Task task : workshop.tasks()) {
            switch (task.card().name()) {
                case "intent" -> {
                    Example example = comment.example(comment.intent());
                    one("intent" + UNSEEN + ", rules alone", Tasks.INTENTS, example, rules, "intent");
                    alone("intent" + UNSEEN + ", model alone", task, example, classifier);
                    one("intent" + UNSEEN + ", rules and model", Tasks.INTENTS, example, both, "intent");
                }
                case "issue" ->
                    serviceComplaint(
                            "service-complaint" + UNSEEN,
                            task,
                            comment.example(comment.is(Tasks.SERVICE) ? Tasks.SERVICE : NO),
                            classifier,
                            both,
                            rules);
                case "trait" ->
                    needsReply(
                            "needs-reply" + UNSEEN,
                            task,
                            comment.example(comment.needsReply() ? Tasks.REPLY : NO),
                            classifier,
                            both,
                            rules);
                case "sentiment-agency" ->
                    one(
                            "sentiment" + UNSEEN,
                            Tasks.SENTIMENTS,
                            comment.example(comment.sentiment()),
                            both,
                            "sentiment");
                case "language" ->
                    one("language" + UNSEEN, withUnd(), comment.example(comment.language()), both, "language");
                default -> {}
            }
        }
    }

    private void serviceComplaint(
            String name, Task task, Example example, LinearClassifier classifier, RuleEngine both, RuleEngine rules) {
        any(name, task, example, classifier, both, rules, "issue/" + Tasks.SERVICE, List.of("complaint"));
    }

    private void needsReply(
            String name, Task task, Example example, LinearClassifier classifier, RuleEngine both, RuleEngine rules) {
        List<String> intents = List.of("complaint", "question", "request");
        any(name, task, example, classifier, both, rules, "trait/" + Tasks.REPLY, intents);
    }

    private void ask(Task task, Example example, LinearClassifier classifier, RuleEngine both, RuleEngine rules) {
        switch (task.card().name()) {
            case "intent" -> {
                one("intent, rules alone", Tasks.INTENTS, example, rules, "intent");
                alone("intent, model alone", task, example, classifier);
                one("intent, rules and model", Tasks.INTENTS, example, both, "intent");
            }
            case "issue" -> serviceComplaint("service-complaint", task, example, classifier, both, rules);
            case "trait" -> needsReply("needs-reply", task, example, classifier, both, rules);
            case "sentiment-agency" ->
                one("sentiment, comments to an agency (DKK)", Tasks.SENTIMENTS, example, both, "sentiment");
            case "sentiment-general" ->
                one(
                        "sentiment, "
                                + (example.id().startsWith("smsa")
                                        ? "reviews and posts (SmSA)"
                                        : "NusaX " + language(example)),
                        Tasks.SENTIMENTS,
                        example,
                        both,
                        "sentiment");
            case "sentiment-bug" -> one("sentiment, NusaX buginese", Tasks.SENTIMENTS, example, both, "sentiment");
            case "sentiment-mak" ->
                one("sentiment, Makassarese (NusaParagraph)", Tasks.SENTIMENTS, example, both, "sentiment");
            case "language" -> {
                one("language", withUnd(), example, both, "language");
                Example bugis = new Example(
                        example.text(), example.label().equals("bug") ? YES : NO, example.group(), true, example.id());
                answers("language: Bugis or not", YES_OR_NO)
                        .add(
                                bugis,
                                label(both, example, "language")
                                                .filter(each -> each.name().equals("language/bug"))
                                                .isPresent()
                                        ? YES
                                        : NO,
                                1);
            }
            case "register" -> alone("register", task, example, classifier);
            default ->
                throw new IllegalStateException("nobody measures " + task.card().name());
        }
    }

    private static List<String> withUnd() {
        List<String> labels = new ArrayList<>(Tasks.LANGUAGES);
        labels.add("ms");
        labels.add("und");
        return labels;
    }

    private static String language(Example example) {
        return example.id().substring(0, example.id().indexOf(':'));
    }

    /** The answer of a family that chooses one. */
    private void one(String name, List<String> labels, Example example, RuleEngine engine, String family) {
        Label label = label(engine, example, family).orElseThrow();
        answers(name, labels).add(example, label.name().substring(family.length() + 1), label.confidence());
    }

    private static Optional<Label> label(RuleEngine engine, Example example, String family) {
        return engine.assess(Comment.of(example.text())).label(family);
    }

    /** The answer of a model that nobody helps. */
    private void alone(String name, Task task, Example example, LinearClassifier classifier) {
        double[] scores = classifier.logOdds(Texts.analyze(example.text()));
        List<String> labels = task.card().labels();
        int first = classifier.index(task.card().name(), labels.get(0));
        if (labels.size() == 1) {
            String label = labels.get(0);
            double yes = 1 / (1 + Math.exp(-scores[first]));
            answers(name, YES_OR_NO).add(binary(example, label), scores[first] > 0 ? YES : NO, Math.max(yes, 1 - yes));
            return;
        }
        int best = 0;
        double sum = 0;
        for (int label = 0; label < labels.size(); label++) {
            best = scores[first + label] > scores[first + best] ? label : best;
            sum += Math.exp(scores[first + label]);
        }
        answers(name, labels).add(example, labels.get(best), Math.exp(scores[first + best]) / sum);
    }

    private static Example binary(Example example, String label) {
        return new Example(
                example.text(), example.label().equals(label) ? YES : NO, example.group(), true, example.id());
    }

    /** The answers to a label that is asserted or not, and what the predicted intent alone would answer. */
    private void any(
            String name,
            Task task,
            Example example,
            LinearClassifier classifier,
            RuleEngine both,
            RuleEngine rules,
            String label,
            List<String> intents) {
        Example binary = binary(example, task.card().labels().get(0));
        Assessment assessment = both.assess(Comment.of(example.text()));
        answers(name + ", rules alone", YES_OR_NO)
                .add(binary, rules.assess(Comment.of(example.text())).has(label) ? YES : NO, 1);
        alone(name + ", model alone", task, example, classifier);
        boolean intent = intents.stream().anyMatch(each -> assessment.has("intent/" + each));
        answers(name + ", predicted intent is " + String.join(", ", intents), YES_OR_NO)
                .add(binary, intent ? YES : NO, 1);
        double confidence = assessment.labels().stream()
                .filter(each -> each.name().equals(label))
                .mapToDouble(Label::confidence)
                .findFirst()
                .orElse(0);
        answers(name + ", rules and model", YES_OR_NO)
                .add(binary, assessment.has(label) ? YES : NO, assessment.has(label) ? confidence : 1);
    }

    private Answers answers(String name, List<String> labels) {
        return answers.computeIfAbsent(name, n -> new Answers(labels));
    }

    private void table() {
        out.println(
                "| task | n | macro-F1 | 95 % interval | accuracy | majority class | F1 of each | calibration error | unsure below | marked unsure |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        answers.forEach((name, all) -> {
            Measures measures = all.measures();
            boolean binary = all.labels().equals(YES_OR_NO);
            double[] interval = measures.interval(binary ? YES : "");
            StringBuilder each = new StringBuilder();
            for (int label = 0; label < all.labels().size(); label++) {
                each.append(label == 0 ? "" : ", ")
                        .append(all.labels().get(label))
                        .append(' ')
                        .append(percent(measures.f1(label)));
            }
            double[] unsure = all.unsure(binary ? YES : "");
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %s–%s | %s | %s | %s | %.3f | %.2f | %s |%n",
                    name,
                    all.size(),
                    binary ? "F1 " + percent(measures.f1(YES)) : percent(measures.macroF1()),
                    percent(interval[0]),
                    percent(interval[1]),
                    percent(measures.accuracy()),
                    percent(all.majority()),
                    each,
                    all.calibrationError(),
                    unsure[0],
                    percent(unsure[1]));
        });
    }

    private void confusion(String name) {
        Answers all = answers(name, Tasks.INTENTS);
        out.println();
        out.println("Confusion of " + name + "; right answers in rows:");
        out.println();
        out.println("| | " + String.join(" | ", all.labels()) + " |");
        out.println("|---|" + "---|".repeat(all.labels().size()));
        int[][] counts = all.measures().confusion();
        for (int row = 0; row < counts.length; row++) {
            out.print("| " + all.labels().get(row));
            for (int count : counts[row]) {
                out.print(" | " + count);
            }
            out.println(" |");
        }
    }

    private void worst() {
        answers.forEach((name, all) -> {
            out.println();
            out.println("Gravest errors of " + name + ":");
            for (Answers.Answer each : all.worst(WORST)) {
                out.printf(
                        Locale.ROOT,
                        "%.2f %s for %s, %s: %s%n",
                        each.confidence(),
                        each.given(),
                        each.example().label(),
                        each.example().id(),
                        each.example().text().replaceAll("\\s+", " "));
            }
        });
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
