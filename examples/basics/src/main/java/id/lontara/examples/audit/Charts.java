package id.lontara.examples.audit;

import id.lontara.examples.audit.Timeline.Bar;
import id.lontara.rule.LocalizedText;
import id.lontara.score.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Pictures of numbers. Words and figures stand beside them as text, so that they stay readable on a narrow screen. */
final class Charts {

    private static final int HALF = 50;
    private static final int HEIGHT = 200;
    private static final int STRIP = 40;

    private final Html html;

    Charts(Html html) {
        this.html = html;
    }

    private Charts open(String kind, int width, int height, LocalizedText says, String... more) {
        html.open(
                "svg",
                "class",
                "chart " + kind,
                "viewBox",
                "0 0 " + width + " " + height,
                "preserveAspectRatio",
                more.length > 0 ? more[0] : "none",
                "role",
                "img");
        html.element("title", both(says));
        return this;
    }

    private void rect(String kind, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height, String title) {
        html.open("rect", "class", kind, "x", plain(x), "y", plain(y), "width", plain(width), "height", plain(height));
        if (!title.isEmpty()) {
            html.element("title", title);
        }
        html.close();
    }

    private static String plain(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal of(long number) {
        return BigDecimal.valueOf(number);
    }

    static String both(LocalizedText text) {
        String indonesian = text.in(Words.INDONESIAN);
        String english = text.in(Locale.ENGLISH);
        return indonesian.equals(english) ? english : indonesian + " / " + english;
    }

    /** Points from 0 to 100. */
    void points(BigDecimal points, LocalizedText title) {
        open("points", 100, 6, Words.of("chart.points", title, Format.points(points)));
        rect("track", BigDecimal.ZERO, BigDecimal.ZERO, of(100), of(6), "");
        rect("fill", BigDecimal.ZERO, BigDecimal.ZERO, points, of(6), "");
        html.close();
    }

    /** Where a value lies between its goalposts, with its interval. */
    void whisker(Scorecard.Indicator indicator) {
        BigDecimal value = indicator.value().get();
        Scorecard.Interval interval = indicator.interval().orNull();
        BigDecimal low = interval == null ? value : interval.low();
        BigDecimal high = interval == null ? value : interval.high();
        BigDecimal from = indicator.zero().min(indicator.full()).min(low).min(value);
        BigDecimal until = indicator.zero().max(indicator.full()).max(high).max(value);
        boolean lessIsBetter = indicator.full().compareTo(indicator.zero()) < 0;
        Scale scale = new Scale(from, until, lessIsBetter);

        open(
                "whisker",
                104,
                16,
                Words.of("chart.whisker", indicator.title(), Format.value(value, indicator.unit())),
                "xMidYMid meet");
        BigDecimal zero = scale.at(indicator.zero());
        BigDecimal full = scale.at(indicator.full());
        rect("track", zero, of(7), full.subtract(zero), of(2), "");
        rect("post", zero.subtract(BigDecimal.valueOf(0.5)), of(4), BigDecimal.ONE, of(8), "");
        rect("post", full.subtract(BigDecimal.valueOf(0.5)), of(4), BigDecimal.ONE, of(8), "");
        BigDecimal left = scale.at(low).min(scale.at(high));
        BigDecimal right = scale.at(low).max(scale.at(high));
        rect("interval", left, BigDecimal.valueOf(6.5), right.subtract(left), of(3), "");
        html.open("circle", "class", "value", "cx", plain(scale.at(value)), "cy", "8", "r", "3.4")
                .close();
        html.close();
    }

    /** Turns a value into a place between 2 and 102, the better the further right. */
    private record Scale(BigDecimal from, BigDecimal until, boolean reversed) {

        BigDecimal at(BigDecimal value) {
            BigDecimal span = until.subtract(from);
            BigDecimal place = span.signum() == 0
                    ? of(HALF)
                    : value.subtract(from).multiply(of(100)).divide(span, 2, RoundingMode.HALF_UP);
            return (reversed ? of(100).subtract(place) : place).add(of(2));
        }
    }

    /** What came in above a line, what went out below it, to one scale. */
    void mirror(List<Bar> above, List<Bar> below, LocalizedText says) {
        long up = Math.max(1, Timeline.peak(above).count());
        long down = Timeline.peak(below).count();
        open("mirror", above.size() * 10, HEIGHT, says);
        BigDecimal one = of(HEIGHT - 2).divide(of(up + down), 4, RoundingMode.DOWN);
        BigDecimal axis = one.multiply(of(up));
        for (int i = 0; i < above.size(); i++) {
            BigDecimal in = one.multiply(of(above.get(i).count()));
            bar("in", i, above.get(i), axis.subtract(in), in);
            bar(
                    "out",
                    i,
                    below.get(i),
                    axis.add(of(2)),
                    one.multiply(of(below.get(i).count())));
        }
        rect("axis", BigDecimal.ZERO, axis, of(above.size() * 10L), of(2), "");
        html.close();
    }

    private void bar(String kind, int position, Bar bar, BigDecimal y, BigDecimal height) {
        if (bar.count() > 0) {
            rect(kind, of(position * 10L + 1), y, of(8), height, bar.day() + ": " + bar.count());
        }
    }

    /** Bars of one thing, to their own scale. */
    void strip(List<Bar> bars, LocalizedText says) {
        long most = Math.max(1, Timeline.peak(bars).count());
        open("strip", bars.size() * 10, STRIP, says);
        rect("axis", BigDecimal.ZERO, of(STRIP - 1), of(bars.size() * 10L), of(1), "");
        for (int i = 0; i < bars.size(); i++) {
            BigDecimal height = of(bars.get(i).count() * (STRIP - 2)).divide(of(most), 2, RoundingMode.HALF_UP);
            bar("in", i, bars.get(i), of(STRIP - 1).subtract(height), height);
        }
        html.close();
    }

    /** One share of a whole. */
    void share(long count, long most, boolean good, LocalizedText says) {
        open("share", 100, 10, says);
        BigDecimal width = of(count * 100).divide(of(Math.max(1, most)), 2, RoundingMode.HALF_UP);
        rect(good ? "in" : "late", BigDecimal.ZERO, BigDecimal.ZERO, width, of(10), "");
        html.close();
    }
}
