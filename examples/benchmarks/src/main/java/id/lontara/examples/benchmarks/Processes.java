package id.lontara.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is measured in whole processes and files. */
final class Processes {

    private final Path directory;

    Processes(Path directory) {
        this.directory = directory;
    }

    /** The median milliseconds in which a new process builds the standard engine. */
    double coldStart(int processes) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            times.add(Double.valueOf(lines(ColdStart.class, "-Xmx1g").get(0)));
        }
        return times.stream().sorted().toList().get(processes / 2);
    }

    /** The MiB in use at ten places of a stream of messages, in a heap of 128 MiB. */
    List<Double> stream(int messages) {
        return lines(Stream.class, "-Xmx128m", String.valueOf(messages)).stream()
                .map(line -> Double.valueOf(line.substring(line.indexOf(' ') + 1)))
                .toList();
    }

    private List<String> lines(Class<?> main, String heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                Workload.argument(directory.resolve("workload")),
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(main.getSimpleName() + " failed: " + out);
            }
            return out.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a jar of the classes and resources of a module, where the class path has them as files. */
    static long jar(Class<?> ofModule) {
        Path root = Path.of(
                ofModule.getProtectionDomain().getCodeSource().getLocation().getPath());
        try {
            return Files.isDirectory(root) ? zipped(root) : Files.size(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long zipped(Path root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                java.util.stream.Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.size();
    }
}
