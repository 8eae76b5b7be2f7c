package id.lontara.text;

/** Thrown when a file is no model that can be used: foreign, damaged, or made for other features. Nothing of it is kept. */
public final class ModelFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ModelFormatException(String file, String reason) {
        super(file + ": " + reason);
    }
}
