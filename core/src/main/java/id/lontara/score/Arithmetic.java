package id.lontara.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The sums behind a scorecard, in decimals of 34 digits, so that every machine comes to the same digits. All rounding is
 * half up: values to four places, points to one.
 */
final class Arithmetic {

    /** Places of a value. */
    static final int VALUE_PLACES = 4;
    /** Places of points. */
    static final int POINT_PLACES = 1;

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    /** The 97.5 % point of the normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    private static final BigDecimal Z_SQUARED = Z.multiply(Z, DIGITS);
    /** Up to here the ranks of the median's interval are found by exact binomial sums. */
    private static final int EXACT_RANKS = 2_000;

    private Arithmetic() {}

    /** Two bounds. */
    record Bounds(BigDecimal low, BigDecimal high) {

        Bounds rounded() {
            return new Bounds(round(low), round(high));
        }
    }

    static BigDecimal round(BigDecimal value) {
        return value.setScale(VALUE_PLACES, RoundingMode.HALF_UP);
    }

    static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, DIGITS);
    }

    /** The points of a value between the goalposts; beyond them 0 or 100. */
    static BigDecimal points(BigDecimal value, BigDecimal zero, BigDecimal full) {
        BigDecimal points = value.subtract(zero).multiply(HUNDRED).divide(full.subtract(zero), DIGITS);
        return points.max(BigDecimal.ZERO).min(HUNDRED).setScale(POINT_PLACES, RoundingMode.HALF_UP);
    }

    /** The weighted arithmetic mean; the weights need not sum to anything. */
    static BigDecimal weightedMean(List<BigDecimal> values, List<BigDecimal> weights, int places) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            sum = sum.add(values.get(i).multiply(weights.get(i)));
            weight = weight.add(weights.get(i));
        }
        return sum.divide(weight, places, RoundingMode.HALF_UP);
    }

    /** Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927), 95 %, without continuity correction. */
    static Bounds wilson(long hits, long n) {
        BigDecimal size = BigDecimal.valueOf(n);
        BigDecimal share = divide(BigDecimal.valueOf(hits), size);
        BigDecimal scale = BigDecimal.ONE.add(divide(Z_SQUARED, size));
        BigDecimal centre = share.add(divide(Z_SQUARED, size.multiply(TWO)));
        BigDecimal spread = divide(share.multiply(BigDecimal.ONE.subtract(share)), size)
                .add(divide(Z_SQUARED, size.multiply(size).multiply(FOUR)))
                .sqrt(DIGITS)
                .multiply(Z);
        return new Bounds(
                divide(centre.subtract(spread), scale).max(BigDecimal.ZERO),
                divide(centre.add(spread), scale).min(BigDecimal.ONE));
    }

    /** The score interval of a count of events by Poisson's law, 95 %: x + z²/2 ± z √(x + z²/4). */
    static Bounds poisson(BigDecimal events) {
        BigDecimal centre = events.add(divide(Z_SQUARED, TWO));
        BigDecimal spread = events.add(divide(Z_SQUARED, FOUR)).sqrt(DIGITS).multiply(Z);
        return new Bounds(centre.subtract(spread).max(BigDecimal.ZERO), centre.add(spread));
    }

    /** The normal interval of a mean, 95 %: mean ± z s / √n, cut off at zero. Needs two values. */
    static Bounds mean(long n, BigInteger sum, BigInteger squares) {
        return ratio(n, sum, squares, BigInteger.valueOf(n), BigInteger.valueOf(n), sum);
    }

    /**
     * The normal interval of a ratio of sums, 95 %, linearised (W. G. Cochran, Sampling Techniques, 6.4): r ± z √(n/(n−1) Σ(y −
     * r x)²) / Σx, cut off at zero. Needs two pairs. With every x = 1 it is the interval of the mean.
     */
    static Bounds ratio(long n, BigInteger y, BigInteger yy, BigInteger x, BigInteger xx, BigInteger xy) {
        BigDecimal base = new BigDecimal(x);
        BigDecimal ratio = divide(new BigDecimal(y), base);
        // Σ(y − r x)² · (Σx)² in integers, so that nothing cancels
        BigInteger residual = yy.multiply(x)
                .multiply(x)
                .subtract(xy.multiply(x).multiply(y).shiftLeft(1))
                .add(xx.multiply(y).multiply(y));
        BigDecimal squares = divide(new BigDecimal(residual), base.multiply(base));
        BigDecimal spread = squares.multiply(divide(BigDecimal.valueOf(n), BigDecimal.valueOf(n - 1)))
                .sqrt(DIGITS)
                .multiply(Z)
                .divide(base, DIGITS);
        return new Bounds(ratio.subtract(spread).max(BigDecimal.ZERO), ratio.add(spread));
    }

    /**
     * The rank, from 1, of the lower bound of the median's distribution-free interval; the upper is as far from the other
     * end. The largest d with P(B(n, ½) &lt; d) ≤ 2.5 %; above 2,000 values by the normal approximation.
     *
     * @return the rank, 0 if there are too few values for 95 %
     */
    static long medianRank(long n) {
        if (n > EXACT_RANKS) {
            BigDecimal size = BigDecimal.valueOf(n);
            return size.subtract(Z.multiply(size.sqrt(DIGITS)))
                    .divide(TWO, DIGITS)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
        }
        BigInteger limit = BigInteger.ONE.shiftLeft((int) n);
        BigInteger term = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        long rank = 0;
        while (sum.multiply(BigInteger.valueOf(40)).compareTo(limit) <= 0) {
            rank++;
            term = term.multiply(BigInteger.valueOf(n - rank + 1)).divide(BigInteger.valueOf(rank));
            sum = sum.add(term);
        }
        return rank;
    }
}
