package id.lontara.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an agency's messages of a period come to: an index with its pillars and indicators, and beside every number what
 * it takes to work it out again by hand.
 *
 * <p>Values are rounded half up to four places, and points to one. Points are computed from values as shown, pillars from
 * points as shown, and the whole from pillars as shown. A scorecard speaks of an agency and never of a person, and says
 * nothing about ranks; {@link #peers} puts scorecards of the same kind of agency side by side, by name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agency the id of the agency
 * @param name the name of the agency
 * @param kind what sort of body it is
 * @param period the days that count
 * @param index the id of the index
 * @param version the version of the index
 * @param hash the content hash of the index
 * @param title what the index is called
 * @param note what must be known to read it
 * @param ruleSet the content hash of the rule set; unknown if nothing was assessed
 * @param calendars the calendars in which clocks ran, by id
 * @param points the index, 0 to 100; unknown unless every pillar is known
 * @param band the band of the points
 * @param missing why there are no points
 * @param pillars the pillars in the order of the index
 * @param seen how many subjects of each kind were seen: {@code post}, {@code comment} (by anybody but an agency),
 *     {@code agency-comment}, {@code account}, {@code draft}, {@code undated-…}, and of those counted how many are
 *     {@code corrected-…}, {@code waived-…}, {@code undecided-…} (a rule was) and {@code limited-…}
 * @param labels how many subjects of each kind bear each label
 * @param outcomes how many messages that waited for an answer ended how
 * @param advice what would raise the index, the most promising first
 */
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
public record Scorecard(
        String agency,
        Value<String> name,
        Value<String> kind,
        Period period,
        String index,
        long version,
        String hash,
        LocalizedText title,
        Value<LocalizedText> note,
        Value<String> ruleSet,
        List<String> calendars,
        Value<BigDecimal> points,
        Value<Band> band,
        Value<LocalizedText> missing,
        List<Pillar> pillars,
        Map<String, Long> seen,
        Map<String, NavigableMap<String, Long>> labels,
        Map<String, Long> outcomes,
        List<Advice> advice) {

    /** Copies lists and maps. */
    public Scorecard {
        calendars = List.copyOf(calendars);
        pillars = List.copyOf(pillars);
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
        Map<String, NavigableMap<String, Long>> copies = new TreeMap<>();
        labels.forEach((of, counts) -> copies.put(of, Collections.unmodifiableNavigableMap(new TreeMap<>(counts))));
        labels = Collections.unmodifiableMap(copies);
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        advice = List.copyOf(advice);
    }

    /**
     * Puts scorecards of the same kind of agency side by side.
     *
     * @param scorecards the scorecards, in any order
     * @return the groups by kind, agencies of unknown kind last; in each, by name, id and period
     */
    public static List<PeerGroup> peers(Collection<Scorecard> scorecards) {
        NavigableMap<String, List<Scorecard>> kinds = new TreeMap<>();
        List<Scorecard> unknown = new ArrayList<>();
        for (Scorecard card : scorecards) {
            (card.kind().isKnown() ? kinds.computeIfAbsent(card.kind().get(), k -> new ArrayList<>()) : unknown)
                    .add(card);
        }
        List<PeerGroup> groups = new ArrayList<>();
        kinds.forEach((kind, cards) -> groups.add(new PeerGroup(Value.of(kind), cards)));
        if (!unknown.isEmpty()) {
            groups.add(new PeerGroup(Value.unknown(), unknown));
        }
        return List.copyOf(groups);
    }

    /**
     * Finds an indicator.
     *
     * @param id the id
     * @return the indicator
     * @throws IllegalArgumentException if the index has no such indicator
     */
    public Indicator indicator(String id) {
        return pillars.stream()
                .flatMap(pillar -> pillar.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(index + " has no indicator '" + id + "'"));
    }

    /**
     * Agencies that may be compared.
     *
     * @param kind their kind
     * @param scorecards their scorecards, by name
     */
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
    public record PeerGroup(Value<String> kind, List<Scorecard> scorecards) {

        private static final Comparator<Scorecard> BY_NAME = Comparator.comparing(
                        (Scorecard card) -> card.name().orElse(card.agency()).toLowerCase(Locale.ROOT))
                .thenComparing(Scorecard::agency)
                .thenComparing(
                        (Function<Scorecard, String>) card -> card.period().toString());

        /** Sorts by name. */
        public PeerGroup {
            List<Scorecard> sorted = new ArrayList<>(scorecards);
            sorted.sort(BY_NAME);
            scorecards = List.copyOf(sorted);
        }
    }

    /**
     * A part of the index.
     *
     * @param id the id
     * @param title what it is called
     * @param note what must be known to read it
     * @param weight its weight in the index
     * @param points the weighted mean of the points of its computed indicators, 0 to 100
     * @param coverage the share of its weight that was computed, 0 to 1
     * @param band the band of the points
     * @param missing why there are no points
     * @param indicators the indicators in the order of the index
     */
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
    public record Pillar(
            String id,
            LocalizedText title,
            Value<LocalizedText> note,
            BigDecimal weight,
            Value<BigDecimal> points,
            BigDecimal coverage,
            Value<Band> band,
            Value<LocalizedText> missing,
            List<Indicator> indicators) {

        /** Copies the list. */
        public Pillar {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * The value of an indicator.
     *
     * @param id the id
     * @param title what it is called
     * @param formula how it is computed, in words
     * @param value the value; unknown if it could not be computed
     * @param unit what the value is measured in: share, count or hours
     * @param n how many were counted
     * @param minSample the least n for which there is a number
     * @param numerator what was divided, if something was
     * @param denominator by what
     * @param excluded how many were left out, and why
     * @param corrected of those counted, how many rest on a label that a person corrected
     * @param unsure of those counted, how many rest on a label that is unsure
     * @param interval where the value lies if the period is taken as a sample
     * @param zero the value worth 0 points
     * @param full the value worth 100 points
     * @param points 0 to 100
     * @param band the band of the points
     * @param weight its weight in the pillar
     * @param missing why there is no value
     * @param note what must be known to read it
     * @param advice how to raise it
     */
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Value.OmitUnknown.class)
    public record Indicator(
            String id,
            LocalizedText title,
            LocalizedText formula,
            Value<BigDecimal> value,
            String unit,
            long n,
            long minSample,
            Value<BigDecimal> numerator,
            Value<BigDecimal> denominator,
            List<Excluded> excluded,
            long corrected,
            long unsure,
            Value<Interval> interval,
            BigDecimal zero,
            BigDecimal full,
            Value<BigDecimal> points,
            Value<Band> band,
            BigDecimal weight,
            Value<LocalizedText> missing,
            Value<LocalizedText> note,
            Value<LocalizedText> advice) {

        /** Copies the list. */
        public Indicator {
            excluded = List.copyOf(excluded);
        }
    }

    /**
     * How many were left out for one reason.
     *
     * @param reason the reason as a word, such as {@code unknown-metric}
     * @param count how many
     * @param words the reason in words
     */
    public record Excluded(String reason, long count, LocalizedText words) {}

    /**
     * A 95 % interval.
     *
     * @param low its lower end
     * @param high its upper end
     * @param method how it was computed, in words
     */
    public record Interval(BigDecimal low, BigDecimal high, LocalizedText method) {}

    /**
     * A name for a stretch of points.
     *
     * @param id the id
     * @param title what it is called
     */
    public record Band(String id, LocalizedText title) {}

    /**
     * What would raise the index.
     *
     * @param pillar the id of the pillar
     * @param indicator the id of the indicator
     * @param gain by how many points the pillar would rise if the indicator had 100: (100 − points) × weight ÷ computed
     *     weight
     * @param words the same in words, with the advice of the index
     */
    public record Advice(String pillar, String indicator, BigDecimal gain, LocalizedText words) {}
}
