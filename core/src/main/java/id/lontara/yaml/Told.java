package id.lontara.yaml;

import java.util.List;

/**
 * A message within a message; as an argument of a problem it is told in the language of the message.
 *
 * @param key a key of the bundle
 * @param arguments what the message names, in the way of a problem
 */
public record Told(String key, List<?> arguments) {

    /** Copies the list. */
    public Told {
        arguments = List.copyOf(arguments);
    }
}
