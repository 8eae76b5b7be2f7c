package id.lontara.score;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The integers of one indicator. Which of them are used depends on the kind of value. Sums of what platforms report are
 * unbounded integers: a hostile count is added as exactly as any other. Not thread-safe.
 */
final class Cell {

    private static final BigInteger ZERO = BigInteger.ZERO;

    /** What was counted. */
    long n;
    /** Of these, what met the condition. */
    long hits;
    /** Of what was counted, how much rests on a label that a person corrected. */
    long corrected;
    /** Of what was counted, how much rests on a label that is unsure. */
    long unsure;

    private BigInteger sum = ZERO;
    private BigInteger squares = ZERO;
    private BigInteger base = ZERO;
    private BigInteger baseSquares = ZERO;
    private BigInteger products = ZERO;
    private final Histogram histogram = new Histogram();
    private final Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);

    void exclude(Exclusion reason) {
        excluded.merge(reason, 1L, Math::addExact);
    }

    void sum(BigInteger value) {
        n = Math.incrementExact(n);
        sum = sum.add(value);
        squares = squares.add(value.multiply(value));
    }

    void ratio(BigInteger value, BigInteger denominator) {
        sum(value);
        base = base.add(denominator);
        baseSquares = baseSquares.add(denominator.multiply(denominator));
        products = products.add(value.multiply(denominator));
    }

    void place(BigInteger value) {
        n = Math.incrementExact(n);
        histogram.add(value);
    }

    void share(boolean met) {
        n = Math.incrementExact(n);
        if (met) {
            hits = Math.incrementExact(hits);
        }
    }

    void addAll(Cell other) {
        n = Math.addExact(n, other.n);
        hits = Math.addExact(hits, other.hits);
        corrected = Math.addExact(corrected, other.corrected);
        unsure = Math.addExact(unsure, other.unsure);
        sum = sum.add(other.sum);
        squares = squares.add(other.squares);
        base = base.add(other.base);
        baseSquares = baseSquares.add(other.baseSquares);
        products = products.add(other.products);
        histogram.addAll(other.histogram);
        other.excluded.forEach((reason, count) -> excluded.merge(reason, count, Math::addExact));
    }

    BigInteger total() {
        return sum;
    }

    BigInteger denominator() {
        return base;
    }

    Histogram histogram() {
        return histogram;
    }

    Map<Exclusion, Long> excluded() {
        return Collections.unmodifiableMap(excluded);
    }

    Arithmetic.Bounds meanBounds() {
        return Arithmetic.mean(n, sum, squares);
    }

    Arithmetic.Bounds ratioBounds() {
        return Arithmetic.ratio(n, sum, squares, base, baseSquares, products);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "n", BigInteger.valueOf(n));
        put(json, "hits", BigInteger.valueOf(hits));
        put(json, "corrected", BigInteger.valueOf(corrected));
        put(json, "unsure", BigInteger.valueOf(unsure));
        put(json, "sum", sum);
        put(json, "squares", squares);
        put(json, "base", base);
        put(json, "baseSquares", baseSquares);
        put(json, "products", products);
        if (!histogram.isEmpty()) {
            json.put("values", histogram.json());
        }
        if (!excluded.isEmpty()) {
            Map<String, Long> words = new LinkedHashMap<>();
            excluded.forEach((reason, count) -> words.put(reason.word(), count));
            json.put("excluded", words);
        }
        return json;
    }

    private static void put(Map<String, Object> json, String key, BigInteger value) {
        if (value.signum() != 0) {
            json.put(key, value);
        }
    }
}
