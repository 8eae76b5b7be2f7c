package id.lontara.rule;

import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import id.lontara.model.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is compiled from: packs and overlays, checked against each other, the signals and the organisation.
 *
 * <p>Compiled sets are kept by their content, so that compiling the same packs again costs a lookup. Immutable and
 * thread-safe.
 */
public final class RuleSet {

    private static final int KEPT = 32;

    /** The one asked for last at the end. */
    private static final Map<List<List<String>>, RuleSet> COMPILED = new LinkedHashMap<>(KEPT, 0.75f, true);

    private final Supplier<String> hashing;
    private final Map<String, String> packs;
    private final Map<String, Family> families;
    private final List<Rule> rules;
    private final Map<String, String> off;
    private final List<Rule> dormant;
    private final List<Waiver> waivers;
    private final Value<Organisation> organisation;
    private final Supplier<List<Problem>> lint;

    private volatile @Nullable String hash;
    private volatile @Nullable List<Problem> warnings;

    RuleSet(
            Supplier<String> hashing,
            Map<String, String> packs,
            Map<String, Family> families,
            List<Rule> rules,
            Map<String, String> off,
            List<Rule> dormant,
            List<Waiver> waivers,
            Value<Organisation> organisation,
            Supplier<List<Problem>> lint) {
        this.hashing = hashing;
        this.packs = Collections.unmodifiableMap(new LinkedHashMap<>(packs));
        this.families = Collections.unmodifiableMap(new TreeMap<>(families));
        this.rules = List.copyOf(rules);
        this.off = Collections.unmodifiableMap(new TreeMap<>(off));
        this.dormant = List.copyOf(dormant);
        this.waivers = List.copyOf(waivers);
        this.organisation = organisation;
        this.lint = lint;
    }

    /**
     * A builder without packs.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The hash of everything that the set was compiled from; the order of packs plays no part, that of overlays does.
     *
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public String hash() {
        String known = hash;
        if (known == null) {
            known = hashing.get();
            hash = known;
        }
        return known;
    }

    /**
     * The packs and overlays.
     *
     * @return versions by id, in the order in which they were given
     */
    public Map<String, String> packs() {
        return packs;
    }

    /**
     * The families of labels.
     *
     * @return families by name
     */
    public Map<String, Family> families() {
        return families;
    }

    /**
     * The rules that are on, in an order in which every label is settled before a rule reads it.
     *
     * @return the rules
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * The rules that are off, with the reason.
     *
     * @return reasons by rule id
     */
    public Map<String, String> off() {
        return off;
    }

    /**
     * The rules that are off, as they would be if they were on; for those who want to know what they would do.
     *
     * @return the rules that {@link #off()} names
     */
    public List<Rule> dormant() {
        return dormant;
    }

    /**
     * The waivers.
     *
     * @return the waivers, in the order of the overlays
     */
    public List<Waiver> waivers() {
        return waivers;
    }

    /**
     * The organisation.
     *
     * @return the organisation, unknown if none was given
     */
    public Value<Organisation> organisation() {
        return organisation;
    }

    /**
     * What is in order, but hardly meant: a rule whose condition contradicts itself, one that does the same as another
     * under the same condition, or that replaces one which is still in force; a list, parameter or required pack that
     * nothing uses; a label that a rule reads, or a family declares, and nothing asserts. Each of them is sure, and
     * none keeps the set from being used. They are looked for when first asked for.
     *
     * @return the warnings, in the form of problems and in the order of files, lines and columns
     */
    public List<Problem> warnings() {
        List<Problem> found = warnings;
        if (found == null) {
            found = List.copyOf(lint.get());
            warnings = found;
        }
        return found;
    }

    @Override
    public String toString() {
        return packs.keySet() + " " + hash();
    }

    /** Gathers what a rule set is compiled from. Not thread-safe. */
    public static final class Builder {

        private final List<RulePack> packs = new ArrayList<>();
        private final Map<String, Signal<?>> signals = new TreeMap<>();
        private Value<Organisation> organisation = Value.unknown();
        private Rule.Tier tier = Rule.Tier.STRICT;

        private Builder() {
            signals(SignalSource.ofSubjects().signals());
        }

        /**
         * Adds a pack or an overlay; overlays apply in the order in which they are added.
         *
         * @param pack the pack
         * @return this builder
         */
        public Builder pack(RulePack pack) {
            packs.add(pack);
            return this;
        }

        /**
         * Adds signals that packs may read; those of the subjects themselves are always there.
         *
         * @param more the signals
         * @return this builder
         * @throws IllegalArgumentException if another signal has the same name
         */
        @SuppressWarnings("ReferenceEquality") // mostly the same is given again, and what is equal costs more to tell
        public Builder signals(Collection<? extends Signal<?>> more) {
            for (Signal<?> signal : more) {
                Signal<?> other = signals.putIfAbsent(signal.name(), signal);
                if (other != null && other != signal && !other.equals(signal)) {
                    throw new IllegalArgumentException("two signals are named '" + signal.name() + "'");
                }
            }
            return this;
        }

        /**
         * Sets the organisation whose standards, routes and reference lists the packs use.
         *
         * @param organisation the organisation
         * @return this builder
         */
        public Builder organisation(Organisation organisation) {
            this.organisation = Value.of(organisation);
            return this;
        }

        /**
         * Sets the largest tier of rules that is on; all tiers are if it is not set.
         *
         * @param tier the tier
         * @return this builder
         */
        public Builder tier(Rule.Tier tier) {
            this.tier = tier;
            return this;
        }

        /**
         * Compiles the set, or finds it if the same content was compiled before.
         *
         * @return the rule set
         * @throws LoadException with every problem of every pack
         */
        public RuleSet build() {
            List<String> others = surroundings();
            // What is compiled depends on the order of packs in one thing only: the order in which overlays apply.
            Function<List<RulePack>, String> hash = ordered -> hash(ordered, others);
            List<List<String>> content = content(others);
            RuleSet known = known(content);
            return known != null
                    ? known
                    : kept(content, new PackCompiler(packs, signals, organisation, tier, hash).compile());
        }

        /** All that was given, in an order of its own. */
        private List<List<String>> content(List<String> others) {
            List<String> texts = new ArrayList<>();
            for (RulePack pack : packs) {
                texts.add(pack.file());
                texts.add(pack.text());
            }
            // Which signals are facts changes no assessment, and so not the hash, but what is explained of it.
            List<String> facts = new ArrayList<>();
            for (Signal<?> signal : signals.values()) {
                if (signal.fact()) {
                    facts.add(signal.name());
                }
            }
            return List.of(texts, others, facts);
        }

        private static @Nullable RuleSet known(List<List<String>> content) {
            synchronized (COMPILED) {
                return COMPILED.get(content);
            }
        }

        /** Keeps a set, unless another thread was faster. */
        private static RuleSet kept(List<List<String>> content, RuleSet compiled) {
            synchronized (COMPILED) {
                RuleSet first = COMPILED.putIfAbsent(content, compiled);
                if (COMPILED.size() > KEPT) {
                    COMPILED.remove(COMPILED.keySet().iterator().next());
                }
                return first == null ? compiled : first;
            }
        }

        private List<String> surroundings() {
            List<String> parts = new ArrayList<>();
            for (Signal<?> signal : signals.values()) {
                parts.add(signal.name());
                parts.add(signal.type().name());
                parts.add(signal.unit());
                parts.add(signal.minimum().toString());
                parts.add(signal.of().toString()); // sets of an enumeration are in its order
                parts.add(signal.words().toString());
            }
            parts.add(organisation.isKnown() ? organisation.get().source() : "");
            parts.add(tier.name());
            return parts;
        }

        private static String hash(List<RulePack> ordered, List<String> others) {
            List<String> digests = new ArrayList<>();
            for (RulePack pack : ordered) {
                digests.add(digest(List.of(pack.file(), pack.text())));
            }
            digests.add(digest(others));
            return "sha256:" + digest(digests);
        }

        private static String digest(List<String> parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String part : parts) {
                    update(digest, part);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        private static void update(MessageDigest digest, String part) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }
}
