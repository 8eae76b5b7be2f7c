package id.lontara.indonesia;

import id.lontara.engine.RuleEngine;
import id.lontara.model.PlatformProfile;
import id.lontara.model.WorkingCalendar;
import id.lontara.rule.Calendars;
import id.lontara.rule.Organisation;
import id.lontara.rule.PlatformProfiles;
import id.lontara.rule.Rule;
import id.lontara.rule.RulePack;
import id.lontara.rule.Signal;
import id.lontara.rule.SignalSource;
import id.lontara.score.Index;
import id.lontara.text.LanguageModule;
import id.lontara.text.LinearClassifier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What Indonesian regional government needs, ready for the engine: packs, language modules, signals, platform profiles,
 * calendars, an index and default service standards.
 *
 * <p>{@link #standard()} is an engine to start with. Who has an organisation file or packs and overlays of their own adds
 * them to {@link #builder()}:
 *
 * <pre>{@code
 * RuleEngine engine = Indonesia.builder()
 *         .organisation(Organisation.read(Path.of("organisation.yaml")))
 *         .packs(Indonesia.pack("id.neutrality"), RulePack.read(Path.of("overlay.yaml")))
 *         .tier(Rule.Tier.STRICT)
 *         .build();
 * }</pre>
 *
 * <p>Stateless and thread-safe.
 */
public final class Indonesia {

    private static final List<String> STANDARD = List.of(
            "id.language",
            "id.sentiment",
            "id.intent",
            "id.content",
            "id.negative-issues",
            "id.personal-data",
            "id.access",
            "id.traits");
    private static final String NEUTRALITY = "id.neutrality";
    private static final List<String> INDICES = List.of("openness");
    private static final List<String> PLATFORMS = List.of("facebook", "instagram", "tiktok", "x", "youtube");
    private static final String OFFICE = "office";
    private static final String ROUND_THE_CLOCK = "round-the-clock";
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Jakarta");

    private Indonesia() {}

    /** Builds the standard engine once, when it is first asked for. */
    private static final class Standard {
        static final RuleEngine ENGINE = builder().build();
    }

    /** What supplies the signals that packs of Indonesia read beside those of every subject. */
    static List<SignalSource> sources(Supplier<LinearClassifier> models) {
        List<SignalSource> sources = new ArrayList<>(TextModels.sources(models));
        sources.add(new PolicySignals(Lexicon.SHIPPED));
        return sources;
    }

    /** The signals that packs of Indonesia read beside those of every subject. */
    static List<Signal<?>> signals() {
        List<Signal<?>> signals = new ArrayList<>();
        sources(TextModels::shipped).forEach(source -> signals.addAll(source.signals()));
        return signals;
    }

    /**
     * The engine of the standard set: rules of the tiers starter and standard, with default service standards.
     *
     * @return the engine, always the same
     */
    public static RuleEngine standard() {
        return Standard.ENGINE;
    }

    /**
     * A builder that holds the standard set already: its packs, languages, signals, profiles and calendars, the tier
     * standard, and default service standards that an organisation takes the place of.
     *
     * @return a new builder
     */
    public static RuleEngine.Builder builder() {
        return builder(TextModels::shipped);
    }

    /**
     * Like {@link #builder()}, with models of one's own in place of those that ship.
     *
     * @param models a classifier that has a model of each name and label that ships
     * @return a new builder
     */
    public static RuleEngine.Builder builder(LinearClassifier models) {
        Objects.requireNonNull(models, "models");
        return builder(() -> models);
    }

    private static RuleEngine.Builder builder(Supplier<LinearClassifier> models) {
        RuleEngine.Builder builder = RuleEngine.builder()
                .packs(packs().toArray(new RulePack[0]))
                .domains("id")
                .organisation(Organisation.parse("standard.yaml", Resources.text("organisation/standard.yaml")))
                .calendar(calendar(OFFICE, DEFAULT_ZONE))
                .calendar(calendar(ROUND_THE_CLOCK, DEFAULT_ZONE))
                .tier(Rule.Tier.STANDARD);
        for (SignalSource source : sources(models)) {
            builder.signals(source);
        }
        for (LanguageModule language : languages()) {
            builder.language(language);
        }
        for (PlatformProfile profile : profiles()) {
            builder.profile(profile);
        }
        return builder;
    }

    /**
     * The languages in which citizens write, for an engine with packs of one's own and none of the standard set.
     *
     * @return the language modules, in the order in which they are asked
     */
    public static List<LanguageModule> languages() {
        return List.of(
                new Indonesian(Lexicon.SHIPPED),
                new Javanese(Lexicon.SHIPPED),
                new SouthSulawesi(Lexicon.SHIPPED),
                new Bugis(Lexicon.SHIPPED));
    }

    /**
     * The models that ship with this module; they are loaded when they are first asked for.
     *
     * @return a classifier for texts that an analyzer with {@link #languages()} read
     */
    public static LinearClassifier models() {
        return TextModels.shipped();
    }

    /**
     * The packs of the standard set.
     *
     * @return the packs, each after those that it requires
     */
    public static List<RulePack> packs() {
        List<RulePack> packs = new ArrayList<>();
        for (String id : STANDARD) {
            packs.add(read(id));
        }
        return List.copyOf(packs);
    }

    /**
     * One of the packs that ship with this module, also of those that are not in the standard set.
     *
     * @param id its id, such as {@code id.neutrality}
     * @return the pack
     * @throws IllegalArgumentException if there is none of that id
     */
    public static RulePack pack(String id) {
        if (!STANDARD.contains(id) && !id.equals(NEUTRALITY)) {
            throw new IllegalArgumentException(
                    "no pack '" + id + "'; there are " + STANDARD + " and " + List.of(NEUTRALITY));
        }
        return read(id);
    }

    private static RulePack read(String id) {
        String file = id + ".yaml";
        return new RulePack(file, Resources.text("packs/" + file));
    }

    /**
     * One of the indices that ship with this module.
     *
     * @param id its id, such as {@code openness}
     * @return the index, over labels of the standard set
     * @throws IllegalArgumentException if there is none of that id
     */
    public static Index index(String id) {
        if (!INDICES.contains(id)) {
            throw new IllegalArgumentException("no index '" + id + "'; there is " + INDICES);
        }
        return Index.parse(id + ".yaml", Resources.text("indices/" + id + ".yaml"));
    }

    /**
     * A calendar that organisation files may name.
     *
     * @param id {@code office}, the opening hours of regional offices with the public holidays of 2025 and 2026, or
     *     {@code round-the-clock}
     * @param zone the zone on whose clocks it runs
     * @return the calendar
     * @throws IllegalArgumentException if there is none of that id
     */
    public static WorkingCalendar calendar(String id, ZoneId zone) {
        return switch (id) {
            case OFFICE ->
                Calendars.parse("office.yaml", Resources.text("calendars/office.yaml"))
                        .withZone(zone);
            case ROUND_THE_CLOCK -> WorkingCalendar.roundTheClock(zone);
            default ->
                throw new IllegalArgumentException(
                        "no calendar '" + id + "'; there are " + OFFICE + " and " + ROUND_THE_CLOCK);
        };
    }

    /**
     * What is known of Facebook, Instagram, TikTok, X and YouTube: limits, metrics and denominators, with their days.
     *
     * @return the profiles, in the order of their names
     */
    public static List<PlatformProfile> profiles() {
        List<PlatformProfile> profiles = new ArrayList<>();
        for (String id : PLATFORMS) {
            profiles.add(PlatformProfiles.parse(id + ".yaml", Resources.text("platforms/" + id + ".yaml")));
        }
        return List.copyOf(profiles);
    }
}
