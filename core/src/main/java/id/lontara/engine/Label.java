package id.lontara.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;

/**
 * A label that a family settled on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name, as {@code family/name}
 * @param confidence how sure, 0 to 1, rounded to four places
 * @param unsure whether the confidence lies below what the family asks for
 * @param corrected whether a person put it in place of the machine's
 * @param reasons every vote and measure that the family weighed for this label, rules first, by id
 */
public record Label(
        String name, double confidence, boolean unsure, boolean corrected, List<Assessment.Reason> reasons) {

    /** Copies the list. */
    public Label {
        reasons = List.copyOf(reasons);
    }

    /**
     * The part of the name before the slash.
     *
     * @return the family
     */
    @JsonIgnore
    public String family() {
        return name.substring(0, name.indexOf('/'));
    }

    /** The name and the confidence to two places. */
    @Override
    public String toString() {
        return name + " " + String.format(Locale.ROOT, "%.2f", confidence);
    }
}
