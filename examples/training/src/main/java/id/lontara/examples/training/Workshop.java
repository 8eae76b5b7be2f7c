package id.lontara.examples.training;

import id.lontara.text.LinearModel;
import id.lontara.text.WordClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all models share: tasks, an embedding and classes of words, and the vectors of all examples. */
final class Workshop {

    private static final int DIMENSIONS = 150;
    private static final int CLASSES = 200;

    private final List<Task> tasks;
    private final WordClasses classes;
    private final Embedding embedding;
    private final Map<String, Learner> learners = new HashMap<>();
    private final Map<String, List<Vector>> vectors = new HashMap<>();

    Workshop(Path data) {
        Tasks all = new Tasks(new Corpus(data));
        embedding = Embedding.of(all.texts(), DIMENSIONS);
        classes = WordClasses.of(embedding.classes(CLASSES));
        tasks = all.all();
        tasks.forEach(this::prepare);
    }

    private void prepare(Task task) {
        Learner learner = new Learner(task.recipe(), classes, embedding);
        learners.put(task.card().name(), learner);
        vectors.put(
                task.card().name(),
                task.examples().stream()
                        .map(each -> learner.vector(each.text()))
                        .toList());
    }

    List<Task> tasks() {
        return tasks;
    }

    /** The models of all tasks, in their order, without the examples of a fold; of all examples if there is no such fold. */
    List<LinearModel> learn(int without) {
        return tasks.parallelStream().map(task -> learn(task, without)).toList();
    }

    private LinearModel learn(Task task, int without) {
        Learner learner = learners.get(task.card().name());
        if (learner == null) {
            throw new IllegalArgumentException("no task " + task.card().name());
        }
        List<Example> examples = new ArrayList<>(task.examples());
        List<Vector> all = new ArrayList<>(vectors.getOrDefault(task.card().name(), List.of()));
        for (Example further : task.further().apply(without)) {
            examples.add(further);
            all.add(learner.vector(further.text()));
        }
        return learner.learn(task.card(), examples, all, without);
    }
}
