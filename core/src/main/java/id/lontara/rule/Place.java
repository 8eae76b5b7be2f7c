package id.lontara.rule;

/**
 * Where in a subject something stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param in the field, such as {@code text}
 * @param start the first UTF-16 unit of the original text
 * @param end behind the last unit
 */
public record Place(String in, int start, int end) {

    /** Refuses a place that ends before it begins. */
    public Place {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a place must be 0 <= start <= end: got [" + start + ", " + end + ")");
        }
    }
}
