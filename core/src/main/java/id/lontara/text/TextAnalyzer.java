package id.lontara.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Folds and tokenises texts. What it gives depends on the text and on how it was built, never on what it read before.
 * Immutable apart from its caches, and thread-safe: one is shared by all.
 */
public final class TextAnalyzer {

    private static final int CACHED_CHARACTERS = 500;
    private static final int CHARACTERS_A_UNIT = 250;

    private final List<LanguageModule> languages;
    private final Limits limits;
    private final Set<String> domains;
    private final Entries entries;
    private final int cachedTexts;

    /** Made for the first text that may be kept: engines are built that read none for long. */
    private volatile @Nullable Cache<String, AnalyzedText> cache;

    private TextAnalyzer(Builder builder) {
        this.languages = List.copyOf(builder.languages);
        this.limits = new Limits(builder.maxLength, builder.maxTokens);
        this.domains = Set.copyOf(builder.domains);
        this.entries = new Entries(languages);
        this.cachedTexts = builder.cachedTexts;
    }

    /** How much of a text is read: UTF-16 code units and tokens. */
    record Limits(int length, int tokens) {}

    /**
     * Starts a new analyzer.
     *
     * @return a builder with no language, no cache and the default limits
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An analyzer that knows no language.
     *
     * @return what {@code builder().build()} gives
     */
    public static TextAnalyzer plain() {
        return builder().build();
    }

    /**
     * Folds a word or several as the words of a text are folded: case, compatibility forms, diacritics, look-alike
     * letters, letters said three times or more, characters that nobody sees. Spaces, marks and symbols stay, and
     * apostrophes and hyphens become the plain ones. Folding what is folded changes nothing.
     *
     * @param words what to fold
     * @return the folded words
     */
    public static String fold(String words) {
        return Folding.text(words);
    }

    /**
     * Analyses a text.
     *
     * @param text any text; what goes beyond a limit is not read, and the limit is named in the result
     * @return the text with its tokens
     */
    public AnalyzedText analyze(String text) {
        Objects.requireNonNull(text, "text");
        return isKept(text) ? kept().get(text, unknown -> reader().read(unknown)) : reader().read(text);
    }

    private boolean isKept(String text) {
        return cachedTexts > 0 && text.length() <= CACHED_CHARACTERS;
    }

    private Cache<String, AnalyzedText> kept() {
        Cache<String, AnalyzedText> known = cache;
        return known == null ? made() : known;
    }

    private synchronized Cache<String, AnalyzedText> made() {
        Cache<String, AnalyzedText> made = cache;
        if (made == null) {
            made = Caffeine.newBuilder()
                    .maximumWeight(cachedTexts)
                    .weigher((String text, AnalyzedText analyzed) -> 1 + text.length() / (CHARACTERS_A_UNIT + 1))
                    // In the caller's thread: an embedder's pools and class loaders are left alone.
                    .executor(Runnable::run)
                    .recordStats()
                    .build();
            cache = made;
        }
        return made;
    }

    /**
     * The languages whose modules give forms, in the order in which they are asked.
     *
     * @return BCP 47 tags
     */
    public List<String> languages() {
        return languages.stream().map(LanguageModule::language).toList();
    }

    /**
     * How often a text had been analysed before.
     *
     * @return the counts since this analyzer was built; zeros if it has no cache
     */
    public CacheStatistics cacheStatistics() {
        Cache<String, AnalyzedText> known = cache;
        if (known == null) {
            return new CacheStatistics(0, 0);
        }
        CacheStats stats = known.stats();
        return new CacheStatistics(stats.hitCount(), stats.missCount());
    }

    /**
     * Use of the cache of whole texts. Immutable and thread-safe.
     *
     * @param hits texts found in the cache
     * @param misses texts short enough for the cache that were not in it
     */
    public record CacheStatistics(long hits, long misses) {}

    Entries entries() {
        return entries;
    }

    /** Reads a piece of a phrase with the same rules, without languages: their forms are asked for separately. */
    TokenTable tokens(String piece) {
        Tokeniser tokeniser = new Tokeniser(limits, domains, entries);
        tokeniser.read(piece);
        return tokeniser.tokens();
    }

    /**
     * A reader, for who analyses many texts one after another.
     *
     * @return a new reader
     */
    public Reader reader() {
        return new Reader(this);
    }

    /**
     * Analyses one text after another like {@link TextAnalyzer#analyze}, in room of its own that is used again, so that a
     * text costs no more memory than what is made of it. Not thread-safe: each thread has its own.
     */
    public static final class Reader {

        private final TextAnalyzer analyzer;
        private final Tokeniser tokeniser;
        private final LatticeBuilder lattices;

        private Reader(TextAnalyzer analyzer) {
            this.analyzer = analyzer;
            this.tokeniser = new Tokeniser(analyzer.limits, analyzer.domains, analyzer.entries);
            this.lattices = new LatticeBuilder(analyzer.entries);
        }

        /**
         * Analyses a text.
         *
         * @param text any text; what goes beyond a limit is not read, and the limit is named in the result
         * @return the text with its tokens, which stays as it is whatever is read next
         */
        public AnalyzedText analyze(String text) {
            Objects.requireNonNull(text, "text");
            return analyzer.isKept(text) ? analyzer.kept().get(text, this::read) : read(text);
        }

        private AnalyzedText read(String text) {
            tokeniser.read(text);
            Lattice lattice = lattices.build(tokeniser.tokens(), tokeniser.parts());
            return new AnalyzedText(text, tokeniser.tokens(), tokeniser.parts(), lattice, tokeniser.limits());
        }
    }

    /** Collects what an analyzer is built from. Not thread-safe. */
    public static final class Builder {

        private static final int DEFAULT_LENGTH = 20_000;
        private static final int DEFAULT_TOKENS = 8_000;

        private final List<LanguageModule> languages = new ArrayList<>();
        private final Set<String> domains =
                new TreeSet<>(List.of("biz", "com", "edu", "gov", "mil", "net", "org", "xyz"));
        private int cachedTexts;
        private int maxLength = DEFAULT_LENGTH;
        private int maxTokens = DEFAULT_TOKENS;

        private Builder() {}

        /**
         * Adds a language. Modules are asked in the order in which they were added.
         *
         * @param module gives forms of words
         * @return this
         * @throws IllegalArgumentException if there is a module of the same language already
         */
        public Builder language(LanguageModule module) {
            String language = module.language();
            for (LanguageModule known : languages) {
                if (known.language().equals(language)) {
                    throw new IllegalArgumentException("there is a module of language '" + language + "' already");
                }
            }
            languages.add(module);
            return this;
        }

        /**
         * Names last labels of domains under which a bare {@code name.label} is a link, beside the general ones
         * ({@code com}, {@code org} and the like). Addresses with a scheme, with {@code www.}, with a path, or with
         * three labels and a country's label at the end are links in any case.
         *
         * @param labels letters without a point
         * @return this
         * @throws IllegalArgumentException if a label is not of two letters or more, a to z
         */
        public Builder domains(String... labels) {
            for (String label : labels) {
                String lower = label.toLowerCase(Locale.ROOT);
                if (lower.length() < 2 || !lower.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                    throw new IllegalArgumentException(
                            "the last label of a domain is two letters or more, but was '" + label + "'");
                }
                domains.add(lower);
            }
            return this;
        }

        /**
         * Keeps analyses of short texts that come again. A text of up to 250 characters takes the room of one, up to
         * 500 of two; longer texts are not kept. The texts stay in memory as long as the analyzer, or until others
         * take their place.
         *
         * @param maxTexts how many texts; 0 for none, the default
         * @return this
         * @throws IllegalArgumentException if negative
         */
        public Builder cache(int maxTexts) {
            if (maxTexts < 0) {
                throw new IllegalArgumentException("cannot cache " + maxTexts + " texts; 0 switches the cache off");
            }
            cachedTexts = maxTexts;
            return this;
        }

        /**
         * Bounds what is read of a text.
         *
         * @param characters UTF-16 code units, at least 1; 20,000 by default
         * @return this
         * @throws IllegalArgumentException if less than 1
         */
        public Builder maxLength(int characters) {
            maxLength = positive("characters", characters);
            return this;
        }

        /**
         * Bounds the number of tokens read of a text.
         *
         * @param tokens at least 1; 8,000 by default
         * @return this
         * @throws IllegalArgumentException if less than 1
         */
        public Builder maxTokens(int tokens) {
            maxTokens = positive("tokens", tokens);
            return this;
        }

        /**
         * Builds the analyzer.
         *
         * @return a new analyzer; the builder may be used again
         */
        public TextAnalyzer build() {
            return new TextAnalyzer(this);
        }

        private static int positive(String what, int value) {
            if (value < 1) {
                throw new IllegalArgumentException("at least 1 of " + what + " is read, but was " + value);
            }
            return value;
        }
    }
}
