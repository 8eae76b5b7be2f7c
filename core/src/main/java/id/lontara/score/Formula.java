package id.lontara.score;

import id.lontara.model.Author;
import id.lontara.model.Platform;
import id.lontara.rule.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** An indicator's value in words. */
final class Formula {

    private Formula() {}

    static LocalizedText of(Measure measure, Index index) {
        LocalizedText which = which(measure.filter());
        LocalizedText formula;
        if (measure instanceof Measure.Share share) {
            formula = Words.of("share", which, labels(share.thatHave()));
        } else if (measure instanceof Measure.Count count) {
            formula = count.perDays().isPresent()
                    ? Words.of("count.days", which, count.perDays().getAsInt())
                    : Words.of("count", which);
        } else if (measure instanceof Measure.Rate rate) {
            formula = rate(rate, which);
        } else if (measure instanceof Measure.Mean mean) {
            formula = Words.of("mean", quantity(mean.quantityOf()), which);
        } else if (measure instanceof Measure.Median median) {
            formula = Words.of("median", quantity(median.quantityOf()), which);
        } else if (measure instanceof Measure.AnsweredWithin answered) {
            formula = answered(answered.within(), which);
        } else {
            throw new IllegalStateException("a measure without words: " + measure);
        }
        return countsEngagement(measure) && !index.excluded().isEmpty()
                ? Words.of("without", formula, String.join(", ", index.excluded()))
                : formula;
    }

    private static boolean countsEngagement(Measure measure) {
        return measure instanceof Measure.Rate
                || measure.quantity().filter(Measure.Counts.class::isInstance).isPresent();
    }

    private static LocalizedText rate(Measure.Rate rate, LocalizedText which) {
        String times = rate.times().stripTrailingZeros().toPlainString();
        if (rate.per() instanceof Measure.Posts) {
            return Words.of("rate.posts", which, times);
        }
        LocalizedText per = rate.per() instanceof Measure.PerMetric metric
                ? Words.of("metric." + metric.metric().word())
                : Words.of("followers");
        return Words.of("rate", metrics(rate.metrics()), per, which, times);
    }

    private static LocalizedText answered(Measure.Within within, LocalizedText which) {
        if (within instanceof Measure.OpenTime open) {
            return Words.of("answered.time", which, open.term());
        }
        return Words.of(within instanceof Measure.Ever ? "answered.ever" : "answered.standard", which);
    }

    private static LocalizedText quantity(Measure.Quantity quantity) {
        if (quantity instanceof Measure.AnswerTime time) {
            return Words.of(time.open() ? "answer-time.open" : "answer-time.wall", time.resolution());
        }
        return quantity instanceof Measure.PublicationDelay delay
                ? Words.of("publication-delay", delay.resolution())
                : metrics(((Measure.Counts) quantity).metrics());
    }

    private static LocalizedText metrics(List<Metric> metrics) {
        LocalizedText sum = Words.of("metric." + metrics.get(0).word());
        for (Metric metric : metrics.subList(1, metrics.size())) {
            sum = Words.of("plus", sum, Words.of("metric." + metric.word()));
        }
        return sum;
    }

    private static LocalizedText which(Measure.Filter filter) {
        List<LocalizedText> parts = new ArrayList<>();
        parts.add(Words.of("of." + filter.of().word()));
        if (!filter.having().isEmpty()) {
            parts.add(Words.of("having", labels(filter.having())));
        }
        if (!filter.platforms().isEmpty()) {
            parts.add(Words.of(
                    "platforms", filter.platforms().stream().map(Platform::id).collect(Collectors.joining(", "))));
        }
        if (!filter.media().isEmpty()) {
            parts.add(Words.of("media", String.join(", ", filter.media())));
        }
        if (filter.authors().size() == 1) {
            parts.add(Words.of(
                    "authors", filter.authors().stream().map(Author.Kind::word).collect(Collectors.joining(", "))));
        }
        LocalizedText which = parts.get(0);
        for (LocalizedText part : parts.subList(1, parts.size())) {
            which = Words.of("and-so", which, part);
        }
        return which;
    }

    private static LocalizedText labels(Collection<String> labels) {
        return labels.size() == 1
                ? Words.of("one", labels.iterator().next())
                : Words.of("any", String.join(", ", labels));
    }
}
