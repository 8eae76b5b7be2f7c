package id.lontara.examples.audit;

import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import id.lontara.score.Scorecard;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One agency on the page: from its pillars to each number, from there to how it was computed and what stands behind it. */
final class AgencyView {

    private static final int ADVICE_SHOWN = 3;

    private final Html html;
    private final Charts charts;
    private final CardView cards;

    AgencyView(Html html, Charts charts, CardView cards) {
        this.html = html;
        this.charts = charts;
        this.cards = cards;
    }

    void section(AgencyResult agency) {
        html.open("section", "class", "agency", "id", "a-" + agency.id());
        html.element("h3", agency.shortName());
        html.open("p", "class", "meta");
        Counts counts = agency.counts();
        html.say(Words.of(
                "agency.counts", counts.posts, counts.messages, counts.answers, counts.waiting, counts.overdue));
        html.close();
        if (agency.scorecard().isKnown()) {
            scorecard(agency.scorecard().get(), agency);
        } else {
            html.element("p", Words.of("agency.no-scorecard"));
        }
        html.close();
    }

    private void scorecard(Scorecard card, AgencyResult agency) {
        html.open("p", "class", "index");
        html.say(card.title()).text(": ");
        if (card.points().isKnown()) {
            html.element("strong", Format.points(card.points().get())).text(" ");
            band(card.band());
        } else {
            html.element("strong", Words.of("insufficient")).text(" ");
            html.element("span", card.missing().orElse(Words.of("insufficient")), "class", "meta");
        }
        html.close();
        html.open("div", "class", "pillars");
        card.pillars().forEach(pillar -> pillar(pillar, agency));
        html.close();
        advice(card);
        months(agency.months());
    }

    void band(Value<Scorecard.Band> band) {
        if (band.isKnown()) {
            html.element(
                    "span",
                    band.get().title(),
                    "class",
                    "chip band " + band.get().id());
        }
    }

    private void pillar(Scorecard.Pillar pillar, AgencyResult agency) {
        html.open("div", "class", "pillar");
        html.open("h4").say(pillar.title());
        if (pillar.points().isKnown()) {
            html.element("span", Format.points(pillar.points().get()), "class", "number");
            html.close();
            charts.points(pillar.points().get(), pillar.title());
        } else {
            html.close();
            html.element("p", pillar.missing().orElse(Words.of("insufficient")), "class", "meta");
        }
        pillar.indicators().forEach(indicator -> indicator(indicator, agency));
        html.open("p", "class", "meta");
        html.say(Words.of("pillar.coverage", Format.percent(pillar.coverage())));
        if (pillar.note().isKnown()) {
            html.text(" ").say(pillar.note().get());
        }
        html.close().close();
    }

    private void indicator(Scorecard.Indicator indicator, AgencyResult agency) {
        boolean known = indicator.value().isKnown();
        html.open("details", "class", known ? "indicator" : "indicator missing");
        html.open("summary");
        html.element("span", indicator.title(), "class", "title");
        if (known) {
            html.element("span", Format.value(indicator.value().get(), indicator.unit()), "class", "value");
            charts.whisker(indicator);
        } else {
            html.element("span", Words.of("insufficient"), "class", "value");
        }
        html.close();
        computed(indicator);
        Behind behind = agency.behind().get(indicator.id());
        if (behind != null) {
            behind(behind, indicator);
        }
        html.close();
    }

    private void computed(Scorecard.Indicator indicator) {
        html.open("dl");
        fact("indicator.formula", indicator.formula());
        if (indicator.value().isKnown()) {
            fact("indicator.value", value(indicator));
        } else {
            fact("indicator.value", indicator.missing().orElse(Words.of("insufficient")));
        }
        fact("indicator.n", Words.of("indicator.n.of", indicator.n(), indicator.minSample()));
        if (indicator.interval().isKnown()) {
            Scorecard.Interval interval = indicator.interval().get();
            fact(
                    "indicator.interval",
                    Words.of(
                            "indicator.interval.of",
                            Format.value(interval.low(), indicator.unit()),
                            Format.value(interval.high(), indicator.unit()),
                            interval.method()));
        }
        fact(
                "indicator.goalposts",
                Words.of(
                        "indicator.goalposts.of",
                        Format.value(indicator.zero(), indicator.unit()),
                        Format.value(indicator.full(), indicator.unit())));
        if (indicator.points().isKnown()) {
            fact(
                    "indicator.points",
                    Words.of(
                            "indicator.points.of",
                            Format.points(indicator.points().get()),
                            Format.decimal(indicator.weight(), 1)));
        } else {
            fact("indicator.weight", Format.decimal(indicator.weight(), 1));
        }
        if (!indicator.excluded().isEmpty()) {
            List<LocalizedText> parts = indicator.excluded().stream()
                    .map(excluded -> Words.of("indicator.excluded.of", excluded.count(), excluded.words()))
                    .toList();
            fact("indicator.excluded", Words.join("; ", parts));
        }
        if (indicator.corrected() + indicator.unsure() > 0) {
            fact("indicator.rests-on", Words.of("indicator.rests-on.of", indicator.corrected(), indicator.unsure()));
        }
        if (indicator.note().isKnown()) {
            fact("indicator.note", indicator.note().get());
        }
        if (indicator.advice().isKnown()) {
            fact("indicator.advice", indicator.advice().get());
        }
        html.close();
    }

    private static LocalizedText value(Scorecard.Indicator indicator) {
        LocalizedText value = Format.value(indicator.value().get(), indicator.unit());
        boolean divided = indicator.numerator().isKnown()
                && indicator.denominator().isKnown()
                && !indicator.unit().equals("hours");
        return divided
                ? Words.of(
                        "indicator.value.of",
                        value,
                        Format.decimal(indicator.numerator().get(), 0),
                        Format.decimal(indicator.denominator().get(), 0))
                : value;
    }

    private void fact(String key, LocalizedText text) {
        html.element("dt", Words.of(key)).element("dd", text);
    }

    /** The words of those rules are marked that give the labels of which the formula speaks. */
    private void behind(Behind behind, Scorecard.Indicator indicator) {
        boolean share = indicator.unit().equals("share");
        String formula = indicator.formula().in(Locale.ENGLISH);
        Predicate<Card.Spoken> which = spoken -> !spoken.label().isEmpty() && formula.contains(spoken.label());
        side(share ? "behind.unmet" : "behind.counted", behind.unmet(), which);
        side(share ? "behind.met" : "behind.counted", behind.met(), which);
    }

    private void side(String key, Behind.Side side, Predicate<Card.Spoken> which) {
        if (side.all() == 0) {
            return;
        }
        html.element("h5", Words.of(key, side.all()));
        html.open("ul", "class", "lines");
        side.shown().forEach(id -> cards.line(id, false, which));
        html.close();
        long more = side.all() - side.shown().size();
        if (more > 0) {
            html.element("p", Words.of("more", more), "class", "meta");
        }
    }

    private void advice(Scorecard card) {
        if (card.advice().isEmpty()) {
            return;
        }
        html.open("div", "class", "advice");
        html.element("h4", Words.of("agency.advice"));
        html.open("ol");
        card.advice().stream().limit(ADVICE_SHOWN).forEach(advice -> html.element("li", advice.words()));
        html.close().close();
    }

    private void months(List<Scorecard> months) {
        if (months.isEmpty()) {
            return;
        }
        html.open("details", "class", "months").element("summary", Words.of("agency.months"));
        html.open("table").open("thead").open("tr").element("th", Words.of("month"), "scope", "col");
        months.get(0).pillars().forEach(pillar -> html.element("th", pillar.title(), "scope", "col", "class", "num"));
        html.close().close().open("tbody");
        for (Scorecard month : months) {
            html.open("tr").element("th", Format.month(month.period().from()), "scope", "row");
            for (Scorecard.Pillar pillar : month.pillars()) {
                html.element(
                        "td",
                        pillar.points().isKnown()
                                ? Format.points(pillar.points().get())
                                : Words.of("insufficient"),
                        "class",
                        "num");
            }
            html.close();
        }
        html.close().close().close();
    }
}
