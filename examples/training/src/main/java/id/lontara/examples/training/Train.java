package id.lontara.examples.training;

import id.lontara.text.LinearModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the models that ship: {@code Train <data folder> <folder for the models>}. */
public final class Train {

    private Train() {}

    /**
     * Reads the data, learns every model and writes it.
     *
     * @param arguments the data folder, and the folder for the models
     * @throws IOException if a model cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments are wanted: the data folder, the folder for the models");
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Workshop workshop = new Workshop(Path.of(arguments[0]));
        List<LinearModel> models = workshop.learn(Folds.NONE);
        for (int i = 0; i < models.size(); i++) {
            Task task = workshop.tasks().get(i);
            LinearModel model = models.get(i);
            Path file = folder.resolve(task.card().name() + ".model");
            try (OutputStream out = Files.newOutputStream(file)) {
                model.write(out);
            }
            System.out.printf(
                    "%-20s %,8d examples %,9d features %,9d bytes%n",
                    task.card().name(), task.examples().size(), model.size(), Files.size(file));
        }
    }
}
