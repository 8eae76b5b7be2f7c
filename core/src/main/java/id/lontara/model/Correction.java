package id.lontara.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person's label in place of the machine's. It wins over every vote and is shown as what it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject the id of what was labelled
 * @param at when it was corrected
 * @param by the role of the person
 * @param replace the wrong label and the right one, both as {@code family/name}; none takes the wrong one away
 * @param reason why
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Correction(
        @NotBlank String subject,
        @NotNull Moment at,
        Value<@NotBlank String> by,
        @NotEmpty Map<@NotBlank String, Value<@NotBlank String>> replace,
        Value<String> reason)
        implements Entry {

    /** Refuses labels that are not written {@code family/name}. */
    public Correction {
        Require.notBlank("subject", subject);
        Require.present("at", at);
        Require.text("by", by);
        Require.present("replace", replace);
        if (replace.isEmpty()) {
            throw Require.breach("replace", "{}", "missing");
        }
        replace.forEach((wrong, right) -> {
            label("replace", wrong);
            if (Require.value("replace." + wrong, right).isUnknown()) {
                throw Require.breach("replace." + wrong, "unknown", "missing");
            }
            if (right.isKnown()) {
                label("replace." + wrong, right.get());
            }
        });
        replace = Collections.unmodifiableMap(new TreeMap<>(replace));
        Require.value("reason", reason);
    }

    private static void label(String path, String label) {
        int slash = label.indexOf('/');
        if (slash <= 0 || slash == label.length() - 1) {
            throw Require.breach(path, label, "label.form");
        }
    }
}
