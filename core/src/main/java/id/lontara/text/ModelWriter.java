package id.lontara.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Writes a model: a line that says what the file is, lines of what the model is, a blank line, the numbers, and the SHA-256
 * of all before it. The lines can be read with any viewer. Used once.
 */
final class ModelWriter {

    static final String FIRST_LINE = "lontara linear model 1";
    static final String NAME = "name";
    static final String VERSION = "version";
    static final String LABELS = "labels";
    static final String FEATURES = "features";
    static final String TRAINED_ON = "trained-on";
    static final String LICENCE = "licence";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes(LinearModel model) {
        LinearModel.Card card = model.card();
        line(FIRST_LINE);
        line(NAME + ": " + card.name());
        line(VERSION + ": " + card.version());
        line(LABELS + ": " + String.join(" ", card.labels()));
        line(FEATURES + ": " + Features.VERSION);
        card.trainedOn().forEach(data -> line(TRAINED_ON + ": " + data));
        line(LICENCE + ": " + card.licence());
        line("");
        numbers(model.classes().words());
        out.writeBytes(model.classes().classOf());
        for (int label = 0; label < card.labels().size(); label++) {
            out.writeBytes(ByteBuffer.allocate(2 * Float.BYTES)
                    .putFloat(model.bias(label))
                    .putFloat(model.step(label))
                    .array());
        }
        numbers(model.features());
        // Label by label, so that what packs the file meets like beside like.
        for (int label = 0; label < card.labels().size(); label++) {
            for (int index = 0; index < model.size(); index++) {
                out.write(model.weight(index, label));
            }
        }
        out.writeBytes(sha256(out.toByteArray(), out.size()));
        return out.toByteArray();
    }

    private void line(String line) {
        out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Rising numbers: how many, and how much each is above the one before, in as few bytes as it takes. */
    private void numbers(int[] rising) {
        number(rising.length);
        long before = Integer.MIN_VALUE;
        for (int each : rising) {
            number(each - before);
            before = each;
        }
    }

    private void number(long number) {
        long rest = number;
        while (rest >= 0x80) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    static byte[] sha256(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
