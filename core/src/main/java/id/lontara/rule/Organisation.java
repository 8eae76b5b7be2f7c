package id.lontara.rule;

import id.lontara.model.Fact;
import id.lontara.model.LoadException;
import id.lontara.model.Term;
import id.lontara.model.Value;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A region's own facts in one file: its agencies with their hotlines and calendars, who is in charge of which topic, its
 * roles, its service standards and its reference lists. Packs refer to them by name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the name of the organisation
 * @param title what it is called, if the file says so
 * @param agencies the agencies by id
 * @param routes the agency in charge, by topic
 * @param roles the people to turn to, by name of the role
 * @param standards how long a service may take, by name
 * @param reference the reference lists by name; a list that is not there was not supplied, which is not an empty list. A
 *     period is written as {@code 2025-10-10/2025-10-25}
 * @param source the text of the file
 */
public record Organisation(
        String id,
        Value<LocalizedText> title,
        Map<String, OrganisationAgency> agencies,
        Map<String, String> routes,
        Map<String, List<String>> roles,
        Map<String, Term> standards,
        Map<String, List<String>> reference,
        String source) {

    /** The organisation of the engine, for signals that need its facts. */
    public static final Fact<Organisation> FACT = Fact.named("organisation");

    /** Copies the maps. */
    public Organisation {
        agencies = sorted(agencies);
        routes = sorted(routes);
        roles = sorted(roles);
        standards = sorted(standards);
        reference = sorted(reference);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /**
     * Reads an organisation file.
     *
     * @param file the file, in UTF-8
     * @return the organisation
     * @throws LoadException with everything that is wrong in it
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Organisation read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text of an organisation file.
     *
     * @param file the name of the file, for problems
     * @param text its content
     * @return the organisation
     * @throws LoadException with everything that is wrong in it
     */
    public static Organisation parse(String file, String text) {
        return OrganisationReader.read(file, text);
    }

    /**
     * What an organisation says of one of its agencies.
     *
     * @param id the id of the agency
     * @param kind what sort of body it is
     * @param hotlines its public telephone numbers, as written; unknown if the file gives none, which is not an empty list
     * @param calendar the name of the calendar in which its deadlines run
     */
    public record OrganisationAgency(
            @NotBlank @Pattern(regexp = NAME) String id,
            Value<@NotBlank String> kind,
            Value<List<@Pattern(regexp = TELEPHONE) String>> hotlines,
            Value<@NotBlank String> calendar) {

        private static final String NAME = "[a-z0-9][a-z0-9._-]{0,79}";
        private static final String TELEPHONE = "[0-9+][0-9 ()./-]{2,29}";

        /** Copies the list. */
        public OrganisationAgency {
            hotlines = hotlines.isKnown() ? Value.of(List.copyOf(hotlines.get())) : hotlines;
        }
    }
}
