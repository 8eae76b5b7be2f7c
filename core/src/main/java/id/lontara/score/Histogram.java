package id.lontara.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How often each value occurred, exactly. Not thread-safe. */
final class Histogram {

    private final NavigableMap<BigInteger, Long> counts = new TreeMap<>();

    void add(BigInteger value) {
        add(value, 1);
    }

    private void add(BigInteger value, long times) {
        counts.merge(value, times, Math::addExact);
    }

    void addAll(Histogram other) {
        other.counts.forEach(this::add);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The middle value of {@code n}, or the mean of the two in the middle. */
    BigDecimal median(long n) {
        BigInteger twice = at((n + 1) / 2).add(at(n / 2 + 1));
        return new BigDecimal(twice).divide(BigDecimal.valueOf(2));
    }

    /** The value of a rank, from 1. */
    BigInteger at(long rank) {
        long seen = 0;
        for (Map.Entry<BigInteger, Long> each : counts.entrySet()) {
            seen += each.getValue();
            if (seen >= rank) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("no rank " + rank + " among " + seen + " values");
    }

    Map<String, Long> json() {
        Map<String, Long> json = new LinkedHashMap<>();
        counts.forEach((value, count) -> json.put(value.toString(), count));
        return json;
    }
}
