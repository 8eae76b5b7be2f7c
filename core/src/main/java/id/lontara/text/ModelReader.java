package id.lontara.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what {@link ModelWriter} wrote, and refuses anything else. Used once. */
final class ModelReader {

    private static final int CHECKSUM = 32;

    /** A model is read whole; no file is worth more memory than this. */
    private static final int MOST_BYTES = 1 << 26;

    private final String file;
    private final byte[] bytes;
    private final int end;
    private int at;

    ModelReader(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.end = bytes.length - CHECKSUM;
    }

    LinearModel read() {
        if (bytes.length > MOST_BYTES) {
            throw refused("a model has at most " + MOST_BYTES + " bytes, but this file has " + bytes.length);
        }
        byte[] first = (ModelWriter.FIRST_LINE + "\n").getBytes(StandardCharsets.UTF_8);
        if (end < first.length || !Arrays.equals(first, 0, first.length, bytes, 0, first.length)) {
            throw refused("this is no model: its first line is not '" + ModelWriter.FIRST_LINE + "'");
        }
        byte[] sum = Arrays.copyOfRange(bytes, end, bytes.length);
        if (!Arrays.equals(sum, ModelWriter.sha256(bytes, end))) {
            throw refused("the file is damaged or was cut off: its checksum does not fit; fetch it anew");
        }
        at = first.length;
        LinearModel.Card card = card(lines());
        int labels = card.labels().size();
        int[] words = numbers();
        byte[] classOf = raw(words.length);
        for (byte each : classOf) {
            if ((each & 0xff) < 1 || (each & 0xff) > WordClasses.MOST) {
                throw refused("classes of words are numbered from 1 to " + WordClasses.MOST + ", but one is "
                        + (each & 0xff));
            }
        }
        WordClasses classes = new WordClasses(words, classOf);
        float[] bias = new float[labels];
        float[] step = new float[labels];
        for (int label = 0; label < labels; label++) {
            ByteBuffer pair = ByteBuffer.wrap(raw(2 * Float.BYTES));
            bias[label] = finite(pair.getFloat());
            step[label] = finite(pair.getFloat());
        }
        int[] features = numbers();
        byte[] weights = new byte[Math.multiplyExact(features.length, labels)];
        for (int label = 0; label < labels; label++) {
            byte[] column = raw(features.length);
            for (int index = 0; index < column.length; index++) {
                weights[index * labels + label] = column[index];
            }
        }
        if (at != end) {
            throw refused((end - at) + " bytes follow after the last weight");
        }
        return new LinearModel(card, classes, bias, step, features, weights);
    }

    /** The values of the lines up to the blank one, by key. */
    private Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new TreeMap<>();
        while (true) {
            int start = at;
            while (at < end && bytes[at] != '\n') {
                at++;
            }
            if (at == end) {
                throw refused("no blank line ends the lines that say what the model is");
            }
            String line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
            at++;
            if (line.isEmpty()) {
                return lines;
            }
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw refused("the line '" + line + "' is not of the form 'key: value'");
            }
            lines.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .add(line.substring(colon + 2));
        }
    }

    private LinearModel.Card card(Map<String, List<String>> lines) {
        String features = one(lines, ModelWriter.FEATURES);
        if (!features.equals(String.valueOf(Features.VERSION))) {
            throw refused(
                    "it was trained on features of version " + features + ", but this library makes those of version "
                            + Features.VERSION + "; train it anew, or use the library that it was made for");
        }
        try {
            return new LinearModel.Card(
                    one(lines, ModelWriter.NAME),
                    one(lines, ModelWriter.VERSION),
                    List.of(one(lines, ModelWriter.LABELS).split(" ", -1)),
                    lines.getOrDefault(ModelWriter.TRAINED_ON, List.of()),
                    one(lines, ModelWriter.LICENCE));
        } catch (IllegalArgumentException e) {
            if (e instanceof ModelFormatException) {
                throw e;
            }
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private String one(Map<String, List<String>> lines, String key) {
        List<String> values = lines.getOrDefault(key, List.of());
        if (values.size() != 1) {
            throw refused("the line '" + key + ": …' must stand there once, but there are " + values.size());
        }
        return values.get(0);
    }

    /** Rising numbers. Their count is believed only as far as there are bytes for them. */
    private int[] numbers() {
        long count = number();
        if (count > end - at) {
            throw refused("it says that " + count + " numbers follow, but only " + (end - at) + " bytes do");
        }
        int[] numbers = new int[(int) count];
        long value = Integer.MIN_VALUE;
        for (int index = 0; index < numbers.length; index++) {
            long more = number();
            value += more;
            if (value > Integer.MAX_VALUE || (index > 0 && more == 0)) {
                throw refused("its numbers do not rise within 32 bits");
            }
            numbers[index] = (int) value;
        }
        return numbers;
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift <= 28; shift += 7) {
            byte next = raw(1)[0];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw refused("a number has more than 35 bits");
    }

    private byte[] raw(int length) {
        if (length > end - at) {
            throw refused("it ends too early: " + length + " bytes are wanted, " + (end - at) + " are there");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private float finite(float number) {
        if (!Float.isFinite(number)) {
            throw refused("a bias or step is not a finite number");
        }
        return number;
    }

    private ModelFormatException refused(String reason) {
        return new ModelFormatException(file, reason);
    }
}
