package id.lontara.rule;

import id.lontara.model.Value;
import id.lontara.yaml.Problems;
import id.lontara.yaml.YamlNode;
import id.lontara.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A versioned file of rules, families, lists and parameters, or an overlay of such a file. A pack is what was written,
 * not yet judged: whether it is in order shows when a {@link RuleSet} is compiled from it and those it requires, with
 * every problem of all of them at once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the name of the file, for problems
 * @param text its content
 */
public record RulePack(String file, String text) {

    /** Refuses null. */
    public RulePack {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Reads a pack.
     *
     * @param file the file, in UTF-8
     * @return the pack
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RulePack read(Path file) {
        try {
            return new RulePack(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The id that the pack gives itself.
     *
     * @return the id; empty if the pack has none that can be read
     */
    public String id() {
        YamlNode root = YamlReader.read(file, text, new Problems());
        return root.optional("pack").raw();
    }

    /**
     * The pack that an overlay changes.
     *
     * @return its id; none for a pack that is no overlay
     */
    public Value<String> extended() {
        YamlNode root = YamlReader.read(file, text, new Problems());
        return root.has("extends") ? Value.of(root.optional("extends").raw()) : Value.none();
    }

    @Override
    public String toString() {
        return file;
    }
}
