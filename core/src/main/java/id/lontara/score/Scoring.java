package id.lontara.score;

import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;

/** Turns one tally into its scorecard. */
final class Scoring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HOUR_MILLIS = BigDecimal.valueOf(3_600_000);

    private final Tally tally;
    private final Index index;

    Scoring(Tally tally) {
        this.tally = tally;
        this.index = tally.index();
    }

    Scorecard scorecard() {
        List<Scorecard.Pillar> pillars = new ArrayList<>();
        int position = 0;
        for (Index.Pillar pillar : index.pillars()) {
            List<Scorecard.Indicator> indicators = new ArrayList<>();
            for (Indicator indicator : pillar.indicators()) {
                indicators.add(indicator(indicator, tally.cell(position++)));
            }
            pillars.add(pillar(pillar, indicators));
        }
        List<Scorecard.Pillar> missing =
                pillars.stream().filter(p -> !p.points().isKnown()).toList();
        Value<BigDecimal> points = missing.isEmpty()
                ? Value.of(Arithmetic.weightedMean(
                        pillars.stream().map(p -> p.points().get()).toList(),
                        pillars.stream().map(Scorecard.Pillar::weight).toList(),
                        Arithmetic.POINT_PLACES))
                : Value.unknown();
        return new Scorecard(
                tally.agency().id(),
                tally.agency().name(),
                tally.agency().kind(),
                tally.period(),
                index.id(),
                index.version(),
                index.hash(),
                index.title(),
                index.note(),
                tally.ruleSet(),
                List.copyOf(tally.calendars()),
                points,
                points.flatMap(this::band),
                missing.isEmpty() ? Value.unknown() : Value.of(Words.of("missing.pillars", titles(missing))),
                pillars,
                tally.seen(),
                tally.labels(),
                tally.outcomes(),
                advice(pillars));
    }

    private static LocalizedText titles(List<Scorecard.Pillar> pillars) {
        LocalizedText titles = pillars.get(0).title();
        for (Scorecard.Pillar pillar : pillars.subList(1, pillars.size())) {
            titles = Words.of("list", titles, pillar.title());
        }
        return titles;
    }

    private Scorecard.Pillar pillar(Index.Pillar pillar, List<Scorecard.Indicator> indicators) {
        List<Scorecard.Indicator> computed =
                indicators.stream().filter(i -> i.points().isKnown()).toList();
        BigDecimal coverage =
                weight(computed).divide(weight(indicators), Arithmetic.VALUE_PLACES, RoundingMode.HALF_UP);
        boolean enough = !computed.isEmpty() && coverage.compareTo(index.minCoverage()) >= 0;
        Value<BigDecimal> points = enough
                ? Value.of(Arithmetic.weightedMean(
                        computed.stream().map(i -> i.points().get()).toList(),
                        computed.stream().map(Scorecard.Indicator::weight).toList(),
                        Arithmetic.POINT_PLACES))
                : Value.unknown();
        return new Scorecard.Pillar(
                pillar.id(),
                pillar.title(),
                pillar.note(),
                pillar.weight(),
                points,
                coverage,
                points.flatMap(this::band),
                enough
                        ? Value.unknown()
                        : Value.of(Words.of("missing.coverage", percent(coverage), percent(index.minCoverage()))),
                indicators);
    }

    private static BigDecimal weight(List<Scorecard.Indicator> indicators) {
        return indicators.stream().map(Scorecard.Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    private Value<Scorecard.Band> band(BigDecimal points) {
        return index.band(points).map(band -> new Scorecard.Band(band.id(), band.title()));
    }

    private Scorecard.Indicator indicator(Indicator indicator, Cell cell) {
        Measure measure = indicator.measure();
        Value<LocalizedText> missing = missing(indicator, cell);
        Result result = missing.isKnown() ? Result.MISSING : result(measure, cell);
        Value<BigDecimal> value = result.value().map(Arithmetic::round);
        Value<BigDecimal> points = value.map(v -> Arithmetic.points(v, indicator.zero(), indicator.full()));
        return new Scorecard.Indicator(
                indicator.id(),
                indicator.title(),
                Formula.of(measure, index),
                value,
                measure.isShare() ? "share" : measure.isTime() ? "hours" : "count",
                cell.n,
                indicator.minSample(),
                result.numerator(),
                result.denominator(),
                excluded(cell),
                cell.corrected,
                cell.unsure,
                result.interval(),
                shown(indicator.zero()),
                shown(indicator.full()),
                points,
                points.flatMap(this::band),
                indicator.weight(),
                missing,
                indicator.note(),
                indicator.advice());
    }

    private static BigDecimal shown(BigDecimal goalpost) {
        return goalpost.scale() > Arithmetic.VALUE_PLACES ? Arithmetic.round(goalpost) : goalpost;
    }

    private Value<LocalizedText> missing(Indicator indicator, Cell cell) {
        for (NavigableSet<String> labels : indicator.measure().labels()) {
            if (!index.gives(labels)) {
                return Value.of(Words.of("missing.rule", String.join(", ", labels)));
            }
        }
        return cell.n < indicator.minSample()
                ? Value.of(Words.of("missing.few", cell.n, indicator.minSample()))
                : Value.unknown();
    }

    private static List<Scorecard.Excluded> excluded(Cell cell) {
        List<Scorecard.Excluded> excluded = new ArrayList<>();
        cell.excluded()
                .forEach((reason, count) -> excluded.add(
                        new Scorecard.Excluded(reason.word(), count, Words.of("excluded." + reason.word()))));
        return excluded;
    }

    /** A value not yet rounded, and what it was divided from. */
    private record Result(
            Value<BigDecimal> value,
            Value<BigDecimal> numerator,
            Value<BigDecimal> denominator,
            Value<Scorecard.Interval> interval) {

        static final Result MISSING = new Result(Value.unknown(), Value.unknown(), Value.unknown(), Value.unknown());
    }

    private Result result(Measure measure, Cell cell) {
        if (measure instanceof Measure.Count count) {
            return count(count, cell);
        }
        if (measure.isShare()) {
            return divided(
                    BigDecimal.valueOf(cell.hits),
                    BigDecimal.valueOf(cell.n),
                    BigDecimal.ONE,
                    Value.of(interval(Arithmetic.wilson(cell.hits, cell.n), BigDecimal.ONE, "wilson")));
        }
        if (measure instanceof Measure.Rate rate) {
            return rate(rate, cell);
        }
        BigDecimal unit = unit(measure);
        if (measure instanceof Measure.Mean) {
            return divided(
                    new BigDecimal(cell.total()).multiply(unit),
                    BigDecimal.valueOf(cell.n),
                    hours(measure),
                    cell.n < 2
                            ? Value.unknown()
                            : Value.of(interval(cell.meanBounds(), unit.multiply(hours(measure)), "normal")));
        }
        return median(cell, unit.multiply(hours(measure)));
    }

    private Result count(Measure.Count count, Cell cell) {
        BigDecimal hits = BigDecimal.valueOf(cell.hits);
        if (count.perDays().isEmpty()) {
            return new Result(Value.of(hits), Value.unknown(), Value.unknown(), Value.unknown());
        }
        BigDecimal days = BigDecimal.valueOf(tally.period().days());
        BigDecimal times = BigDecimal.valueOf(count.perDays().getAsInt());
        Scorecard.Interval interval = interval(Arithmetic.poisson(hits), Arithmetic.divide(times, days), "poisson");
        return divided(hits, days, times, Value.of(interval));
    }

    private static Result rate(Measure.Rate rate, Cell cell) {
        if (rate.per() instanceof Measure.Posts) {
            BigDecimal events = BigDecimal.valueOf(cell.hits);
            BigDecimal posts = BigDecimal.valueOf(cell.n);
            return divided(
                    events,
                    posts,
                    rate.times(),
                    Value.of(interval(Arithmetic.poisson(events), Arithmetic.divide(rate.times(), posts), "poisson")));
        }
        return divided(
                new BigDecimal(cell.total()),
                new BigDecimal(cell.denominator()),
                rate.times(),
                cell.n < 2 ? Value.unknown() : Value.of(interval(cell.ratioBounds(), rate.times(), "ratio")));
    }

    private static Result divided(
            BigDecimal numerator, BigDecimal denominator, BigDecimal times, Value<Scorecard.Interval> interval) {
        return new Result(
                Value.of(Arithmetic.divide(numerator.multiply(times), denominator)),
                Value.of(numerator),
                Value.of(denominator),
                interval);
    }

    private static Result median(Cell cell, BigDecimal unit) {
        long rank = Arithmetic.medianRank(cell.n);
        Value<Scorecard.Interval> interval = rank == 0
                ? Value.unknown()
                : Value.of(interval(
                        new Arithmetic.Bounds(
                                new BigDecimal(cell.histogram().at(rank)),
                                new BigDecimal(cell.histogram().at(cell.n - rank + 1))),
                        unit,
                        "order",
                        rank,
                        cell.n - rank + 1));
        return new Result(
                Value.of(cell.histogram().median(cell.n).multiply(unit)), Value.unknown(), Value.unknown(), interval);
    }

    /** A step of the resolution in milliseconds; 1 for counts. */
    private static BigDecimal unit(Measure measure) {
        Measure.Quantity quantity = measure.quantity().orElseThrow();
        if (quantity instanceof Measure.AnswerTime time) {
            return BigDecimal.valueOf(time.resolution().toMillis());
        }
        return quantity instanceof Measure.PublicationDelay delay
                ? BigDecimal.valueOf(delay.resolution().toMillis())
                : BigDecimal.ONE;
    }

    private static BigDecimal hours(Measure measure) {
        return measure.isTime() ? Arithmetic.divide(BigDecimal.ONE, HOUR_MILLIS) : BigDecimal.ONE;
    }

    private static Scorecard.Interval interval(
            Arithmetic.Bounds bounds, BigDecimal unit, String method, Object... arguments) {
        return new Scorecard.Interval(
                Arithmetic.round(bounds.low().multiply(unit)),
                Arithmetic.round(bounds.high().multiply(unit)),
                Words.of("interval." + method, arguments));
    }

    /** An indicator and by how many points of the whole it could rise, for sorting. */
    private record Promise(Scorecard.Advice advice, BigDecimal ofIndex) {}

    private static List<Scorecard.Advice> advice(List<Scorecard.Pillar> pillars) {
        List<Promise> promises = new ArrayList<>();
        for (Scorecard.Pillar pillar : pillars) {
            if (!pillar.points().isKnown()) {
                continue;
            }
            List<Scorecard.Indicator> computed = pillar.indicators().stream()
                    .filter(i -> i.points().isKnown())
                    .toList();
            BigDecimal weights = weight(computed);
            for (Scorecard.Indicator indicator : computed) {
                BigDecimal gap = HUNDRED.subtract(indicator.points().get());
                BigDecimal gain = Arithmetic.divide(gap.multiply(indicator.weight()), weights);
                BigDecimal shown = gain.setScale(Arithmetic.POINT_PLACES, RoundingMode.HALF_UP);
                if (shown.signum() > 0) {
                    promises.add(new Promise(
                            new Scorecard.Advice(pillar.id(), indicator.id(), shown, words(pillar, indicator, shown)),
                            gain.multiply(pillar.weight())));
                }
            }
        }
        promises.sort(Comparator.comparing(Promise::ofIndex).reversed());
        return promises.stream().map(Promise::advice).toList();
    }

    private static LocalizedText words(Scorecard.Pillar pillar, Scorecard.Indicator indicator, BigDecimal gain) {
        LocalizedText words =
                Words.of("advice", indicator.title(), indicator.points().get(), pillar.title(), gain);
        return indicator.advice().isKnown()
                ? Words.of("advice.how", words, indicator.advice().get())
                : words;
    }
}
