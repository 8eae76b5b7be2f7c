package id.lontara.examples.audit;

import id.lontara.io.Line;
import id.lontara.model.Breach;
import id.lontara.model.Correction;
import id.lontara.model.Moment;
import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import id.lontara.rule.LocalizedText;
import id.lontara.score.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report: one page that needs no network and no script, in both languages, from the gist down to the single words that
 * a rule pointed at. Its length is bounded whatever the data.
 */
final class ReportPage {

    static final int CORRECTIONS_SHOWN = 40;

    private static final int STRIPS = 8;
    private static final int WAITING_OPEN = 12;
    private static final int REFUSALS_SHOWN = 10;

    private final AuditResult result;
    private final Html html;
    private final Charts charts;
    private final CardView cards;
    private final AgencyView agencies;
    private final Locale first;

    /**
     * A page.
     *
     * @param result what it tells
     * @param out where it is written
     * @param first the language in which it opens
     */
    ReportPage(AuditResult result, Appendable out, Locale first) {
        this.result = result;
        this.html = new Html(out);
        this.charts = new Charts(html);
        this.cards = new CardView(html, result);
        this.agencies = new AgencyView(html, charts, cards);
        this.first = first;
    }

    void write() {
        boolean indonesian = first.equals(Words.INDONESIAN);
        html.doctype().open("html", "lang", indonesian ? "id" : "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", "Lontara — " + Charts.both(result.about().title()));
        html.style(css()).close();
        html.open("body");
        language("say-id", indonesian);
        language("say-en", !indonesian);
        html.open("div", "class", "page");
        header();
        html.open("main");
        summary();
        table();
        matters();
        activity();
        waiting();
        drafts();
        scores();
        gaps();
        corrections();
        method();
        html.close();
        footer();
        html.close();
        cards.sheets();
        html.end();
    }

    private void language(String id, boolean checked) {
        String name = id.equals("say-id") ? "Bahasa Indonesia" : "English";
        if (checked) {
            html.open(
                    "input",
                    "type",
                    "radio",
                    "name",
                    "say",
                    "id",
                    id,
                    "class",
                    "say",
                    "aria-label",
                    name,
                    "checked",
                    "");
        } else {
            html.open("input", "type", "radio", "name", "say", "id", id, "class", "say", "aria-label", name);
        }
    }

    private static String css() {
        try (InputStream in = ReportPage.class.getResourceAsStream("/audit/report.css")) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks audit/report.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void header() {
        AuditResult.About about = result.about();
        html.open("header", "class", "top");
        html.open("div", "class", "bar");
        html.element("span", Words.of("page.kind"), "class", "kicker");
        html.open("span", "class", "languages");
        html.element("label", "Indonesia", "for", "say-id").element("label", "English", "for", "say-en");
        html.close().close();
        html.element("h1", about.title());
        html.open("p", "class", "when");
        if (about.first().isKnown() && about.last().isKnown()) {
            html.say(Format.period(about.first().get(), about.last().get()));
        } else {
            html.say(Words.of("page.undated"));
        }
        if (about.now().isKnown()) {
            html.text(" · ").say(Words.of("page.now", Format.instant(about.now().get(), about.zone())));
        }
        html.close();
        if (about.fictitious()) {
            html.element("p", Words.of("fictitious"), "class", "fictitious", "role", "note");
        }
        figures();
        html.close();
    }

    private void figures() {
        Counts totals = result.totals();
        html.open("dl", "class", "figures");
        figure("figure.posts", Format.number(totals.posts), "");
        figure("figure.messages", Format.number(totals.messages), "");
        figure("figure.awaiting", Format.number(totals.awaiting), "");
        long told = totals.awaiting - totals.unknown;
        figure("figure.answered", told > 0 ? Format.percent(totals.answered, told) : Words.of("figure.unknown"), "");
        figure("figure.overdue", told > 0 ? Format.number(totals.overdue) : Words.of("figure.unknown"), "late");
        figure("figure.issues", Format.number(totals.issues), "");
        html.close();
    }

    private void figure(String key, LocalizedText number, String kind) {
        html.open("div", "class", "figure " + kind);
        html.element("dt", Words.of(key)).element("dd", number);
        html.close();
    }

    private void section(String id) {
        html.open("section", "id", id).element("h2", Words.of("section." + id));
    }

    private void note(String key, Object... arguments) {
        html.element("p", Words.of(key, arguments), "class", "note");
    }

    private void summary() {
        section("summary");
        html.open("p", "class", "lead");
        List<LocalizedText> sentences = Summary.sentences(result);
        for (int i = 0; i < sentences.size(); i++) {
            html.text(i == 0 ? "" : " ").say(sentences.get(i));
        }
        html.close();
        html.open("nav", "class", "contents");
        for (String id : List.of("agencies", "matters", "activity", "waiting", "drafts", "scores", "gaps", "method")) {
            html.element("a", Words.of("section." + id), "href", "#" + id);
        }
        html.close().close();
    }

    private void matters() {
        section("matters");
        note("note.matters");
        if (result.matters().isEmpty()) {
            html.element("p", Words.of("nothing"));
        }
        html.open("ol", "class", "matters");
        for (Matter matter : result.matters()) {
            html.open("li", "class", "matter " + matter.weight().word());
            html.open("h3").say(matter.title()).text(" ");
            CardView.severity(html, matter.weight().word());
            html.close();
            html.open("p", "class", "meta");
            html.text(result.agencyName(matter.agency())).text(" · ").say(Summary.extent(matter));
            if (matter.many()) {
                html.text(" · ").say(Words.of("matter.raised"));
            }
            html.close();
            parts(matter);
            phrases(matter);
            html.open("ul", "class", "lines");
            matter.samples()
                    .forEach(id -> cards.line(id, false, spoken -> spoken.rule().equals(matter.rule())));
            html.close();
            if (matter.confidential() > 0) {
                html.element("p", Words.of("matter.confidential", matter.confidential()), "class", "confidential");
            }
            html.close();
        }
        html.close().close();
    }

    private void parts(Matter matter) {
        if (!matter.parts().isEmpty()) {
            html.element("p", Summary.parts(matter), "class", "meta");
        }
    }

    private void phrases(Matter matter) {
        if (matter.phrases().isEmpty() || matter.messages() < 3) {
            return;
        }
        html.open("p", "class", "meta phrases").say(Words.of("matter.phrases")).text(" ");
        for (String phrase : matter.phrases()) {
            html.element("q", phrase).text(" ");
        }
        html.close();
    }

    private void table() {
        section("agencies");
        note("note.agencies");
        html.open("table", "class", "agencies").open("thead").open("tr");
        head("column.agency", false);
        pillars().forEach(title -> html.element("th", title, "scope", "col", "class", "num"));
        head("column.index", false);
        head("column.posts", true);
        head("column.messages", true);
        head("column.waiting", true);
        head("column.overdue", true);
        head("column.issues", true);
        html.close().close();
        for (AuditResult.Group group : result.groups()) {
            html.open("tbody");
            html.open("tr", "class", "kind").open("th", "colspan", "10", "scope", "rowgroup");
            html.say(group.kind().isKnown() ? Words.name("kind", group.kind().get()) : Words.of("kind.unknown"));
            html.close().close();
            group.agencies().forEach(this::row);
            html.close();
        }
        html.close().close();
    }

    private void head(String key, boolean number) {
        html.element("th", Words.of(key), "scope", "col", "class", number ? "num" : "");
    }

    private List<LocalizedText> pillars() {
        return result.agencies().stream()
                .filter(agency -> agency.scorecard().isKnown())
                .findFirst()
                .map(agency -> agency.scorecard().get().pillars().stream()
                        .map(Scorecard.Pillar::title)
                        .toList())
                .orElse(List.of());
    }

    private void row(AgencyResult agency) {
        html.open("tr").open("th", "scope", "row");
        html.element("a", agency.shortName(), "href", "#a-" + agency.id()).close();
        Scorecard card = agency.scorecard().orNull();
        if (card == null) {
            pillars().forEach(title -> cell("num", title, Words.of("insufficient")));
        } else {
            card.pillars().forEach(this::pillar);
        }
        html.open("td", "class", "index").element("span", Words.of("column.index"), "class", "label");
        html.open("span", "class", "points");
        if (card != null && card.points().isKnown()) {
            html.element("strong", Format.points(card.points().get())).text(" ");
            agencies.band(card.band());
        } else {
            html.element("span", Words.of("insufficient"), "class", "insufficient");
        }
        html.close().close();
        Counts counts = agency.counts();
        cell("num", Words.of("column.posts"), Format.number(counts.posts));
        cell("num", Words.of("column.messages"), Format.number(counts.messages));
        boolean told = counts.unknown == 0;
        cell("num", Words.of("column.waiting"), told ? Format.number(counts.waiting) : Words.of("figure.unknown"));
        cell(
                counts.overdue > 0 ? "num late" : "num",
                Words.of("column.overdue"),
                told ? Format.number(counts.overdue) : Words.of("figure.unknown"));
        cell("num", Words.of("column.issues"), Format.number(counts.issues));
        html.close();
    }

    private void pillar(Scorecard.Pillar pillar) {
        html.open("td", "class", "num pillar").element("span", pillar.title(), "class", "label");
        html.open("span", "class", "points");
        if (pillar.points().isKnown()) {
            html.element("span", Format.points(pillar.points().get()), "class", "number");
            charts.points(pillar.points().get(), pillar.title());
        } else {
            html.element("span", Words.of("insufficient"), "class", "insufficient");
        }
        html.close().close();
    }

    private void cell(String kind, LocalizedText label, LocalizedText text) {
        html.open("td", "class", kind).element("span", label, "class", "label");
        html.element("span", text).close();
    }

    private void activity() {
        section("activity");
        intents();
        Value<LocalDate> from = result.about().first();
        Value<LocalDate> until = result.about().last();
        if (from.isKnown() && until.isKnown()) {
            Timeline.Step step = Timeline.Step.of(from.get(), until.get());
            daily(from.get(), until.get(), step);
            strips(from.get(), until.get(), step);
        }
        times();
        html.close();
    }

    private void intents() {
        if (result.intents().isEmpty()) {
            return;
        }
        html.open("figure").element("figcaption", Words.of("chart.intents"));
        html.open("table", "class", "shares").open("tbody");
        long most = result.intents().get(0).count();
        for (AuditResult.Named intent : result.intents()) {
            share(intent.title(), intent.count(), most, result.totals().messages, true);
        }
        html.close().close().close();
    }

    private void share(LocalizedText title, long count, long most, long all, boolean good) {
        html.open("tr").element("th", title, "scope", "row").open("td", "class", "wide");
        charts.share(count, most, good, Words.of("chart.share", title, count));
        html.close().element("td", Format.number(count), "class", "num");
        html.element("td", all > 0 ? Format.percent(count, all) : Words.plain(""), "class", "num meta");
        html.close();
    }

    private void daily(LocalDate from, LocalDate until, Timeline.Step step) {
        List<Timeline.Bar> messages = result.activity().messages().bars(from, until, step);
        List<Timeline.Bar> answers = result.activity().answers().bars(from, until, step);
        Timeline.Bar peak = Timeline.peak(messages);
        html.open("figure");
        html.element("figcaption", Words.of("chart.daily." + step));
        html.open("p", "class", "legend");
        html.element(
                "span", Words.of("chart.messages", result.activity().messages().all()), "class", "key in");
        html.element(
                "span", Words.of("chart.answers", result.activity().answers().all()), "class", "key out");
        html.element("span", Words.of("chart.peak", Format.shortDay(peak.day()), peak.count()), "class", "meta");
        html.close();
        charts.mirror(messages, answers, Words.of("chart.daily.says", peak.count(), Format.day(peak.day())));
        axis(messages);
        html.close();
    }

    private void axis(List<Timeline.Bar> bars) {
        html.open("p", "class", "days");
        int last = bars.size() - 1;
        List<Integer> places = new ArrayList<>(List.of(0, last / 4, last / 2, last * 3 / 4, last));
        for (int place : places.stream().distinct().toList()) {
            html.element("span", Format.shortDay(bars.get(place).day()));
        }
        html.close();
    }

    private void strips(LocalDate from, LocalDate until, Timeline.Step step) {
        html.open("figure");
        html.element("figcaption", Words.of("chart.issues." + step));
        note("note.strips");
        html.open("table", "class", "strips");
        AuditResult.Activity activity = result.activity();
        rows("strips.matters");
        activity.swelling()
                .forEach(matter -> strip(
                        Words.of("chart.matter", matter.title(), result.agencyName(matter.agency())),
                        matter.days(),
                        from,
                        until,
                        step));
        html.close();
        rows("strips.labels");
        largest(activity.issues())
                .forEach(issue -> strip(Words.name("label", issue.getKey()), issue.getValue(), from, until, step));
        html.close();
        rows("strips.agencies");
        largest(activity.agencies())
                .forEach(agency -> strip(
                        Words.plain(result.agencyName(Value.of(agency.getKey()))),
                        agency.getValue(),
                        from,
                        until,
                        step));
        html.close().close();
        axis(activity.messages().bars(from, until, step));
        html.close();
    }

    private void rows(String title) {
        html.open("tbody").open("tr", "class", "kind").open("th", "colspan", "4", "scope", "rowgroup");
        html.say(Words.of(title)).close().close();
    }

    private static List<Map.Entry<String, Timeline>> largest(Map<String, Timeline> timelines) {
        return timelines.entrySet().stream()
                .filter(timeline -> timeline.getValue().all() > 0)
                .sorted(Comparator.comparingLong((Map.Entry<String, Timeline> timeline) ->
                                timeline.getValue().all())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(STRIPS)
                .toList();
    }

    private void strip(LocalizedText title, Timeline timeline, LocalDate from, LocalDate until, Timeline.Step step) {
        List<Timeline.Bar> bars = timeline.bars(from, until, step);
        long all = timeline.all();
        Timeline.Bar peak = Timeline.peak(bars);
        html.open("tr").element("th", title, "scope", "row").open("td", "class", "wide");
        charts.strip(bars, Words.of("chart.strip", title, all, Format.day(peak.day()), peak.count()));
        html.close().element("td", Format.number(all), "class", "num");
        html.element("td", Words.of("chart.peak", Format.shortDay(peak.day()), peak.count()), "class", "meta");
        html.close();
    }

    private void times() {
        List<AnswerTimes.Row> rows = result.times().rows();
        long all = result.times().all();
        if (all == 0) {
            return;
        }
        long most = rows.stream().mapToLong(AnswerTimes.Row::count).max().orElse(1);
        html.open("figure").element("figcaption", Words.of("chart.times", all));
        note("note.times");
        html.open("table", "class", "shares").open("tbody");
        rows.forEach(row -> share(row.title(), row.count(), most, all, row.answered()));
        html.close().close().close();
    }

    private void waiting() {
        section("waiting");
        AuditResult.Queue queue = result.waiting();
        if (queue.all() == 0) {
            html.element("p", Words.of(result.totals().unknown > 0 ? "waiting.unknown" : "nothing"));
            confidential(queue.confidential());
            html.close();
            return;
        }
        note("note.waiting");
        waiting(queue.first().subList(0, Math.min(WAITING_OPEN, queue.first().size())));
        if (queue.first().size() > WAITING_OPEN) {
            List<Outcome> next =
                    queue.first().subList(WAITING_OPEN, queue.first().size());
            html.open("details", "class", "next").element("summary", Words.of("waiting.next", (long) next.size()));
            waiting(next);
            html.close();
        }
        long more = queue.all() - queue.first().size();
        if (more > 0) {
            html.element("p", Words.of("more", more), "class", "meta");
        }
        confidential(queue.confidential());
        html.close();
    }

    private void waiting(List<Outcome> outcomes) {
        html.open("ol", "class", "waiting");
        for (Outcome outcome : outcomes) {
            boolean late = outcome.overdue().orElse(false);
            html.open("li", "class", late ? "late" : "");
            html.open("p", "class", "due").say(due(outcome.due(), late)).close();
            html.open("ul", "class", "lines");
            cards.line(outcome.comment(), true, spoken -> false);
            html.close().close();
        }
        html.close();
    }

    private LocalizedText due(Value<Moment> due, boolean late) {
        if (!due.isKnown()) {
            return Words.of("waiting.no-due");
        }
        return Words.of(
                late ? "waiting.overdue" : "waiting.due",
                Format.moment(due.get(), result.about().zone()));
    }

    private void confidential(long count) {
        if (count > 0) {
            html.element("p", Words.of("matter.confidential", count), "class", "confidential");
        }
    }

    private void drafts() {
        section("drafts");
        if (result.drafts().isEmpty()) {
            html.element("p", Words.of("drafts.none"));
        } else {
            note("note.drafts");
            html.open("div", "class", "drafts");
            result.drafts().forEach(cards::draft);
            html.close();
        }
        html.close();
    }

    private void scores() {
        section("scores");
        note("note.scores");
        result.agencies().forEach(agencies::section);
        html.close();
    }

    private void gaps() {
        section("gaps");
        note("note.gaps");
        html.open("dl", "class", "gaps");
        result.gaps()
                .forEach(gap -> html.open("div")
                        .element("dt", gap.what())
                        .element("dd", gap.why())
                        .close());
        html.close();
        if (!result.about().refusals().isEmpty()) {
            html.open("details").element("summary", Words.of("gaps.refused"));
            html.open("ul");
            result.about().refusals().stream().limit(REFUSALS_SHOWN).forEach(this::refusal);
            html.close().close();
        }
        html.close();
    }

    private void refusal(Line.Refused line) {
        html.open("li").say(Words.of("gaps.line", line.number())).text(" ");
        List<LocalizedText> reasons =
                line.breaches().stream().map(ReportPage::words).toList();
        html.say(Words.join(" ", reasons)).close();
    }

    private static LocalizedText words(Breach breach) {
        return new LocalizedText(
                Map.of("en", Redaction.words(breach, Locale.ENGLISH), "id", Redaction.words(breach, Words.INDONESIAN)));
    }

    private void corrections() {
        if (result.corrections().isEmpty()) {
            return;
        }
        section("corrections");
        note("note.corrections");
        html.open("ul", "class", "corrections");
        result.corrections().stream().limit(CORRECTIONS_SHOWN).forEach(this::correction);
        html.close();
        long more = (long) result.corrections().size() - CORRECTIONS_SHOWN;
        if (more > 0) {
            html.element("p", Words.of("more", more), "class", "meta");
        }
        html.close();
    }

    private void correction(Correction correction) {
        html.open("li").open("p");
        correction.replace().forEach((wrong, right) -> {
            html.open("del").say(Words.name("label", wrong)).close().text(" → ");
            html.open("ins");
            html.say(right.isKnown() ? Words.name("label", right.get()) : Words.of("corrections.none"));
            html.close().text(" ");
        });
        html.open("span", "class", "meta");
        html.say(Format.moment(correction.at(), result.about().zone()));
        if (correction.by().isKnown()) {
            html.text(" · ").quoted(correction.by().get());
        }
        html.close().close();
        if (correction.reason().isKnown()) {
            html.open("p").quoted(correction.reason().get()).close();
        }
        html.open("ul", "class", "lines");
        cards.line(correction.subject(), true, spoken -> false);
        html.close().close();
    }

    private void method() {
        AuditResult.Method method = result.method();
        section("method");
        html.element("p", Words.of("method.how"));
        if (method.indexNote().isKnown()) {
            html.element("p", method.indexNote().get());
        }
        html.element("p", Words.of("method.privacy"));
        html.open("dl", "class", "method");
        fact(
                "method.file",
                Words.of(
                        "method.file.of",
                        result.about().file(),
                        result.about().lines().lines()));
        fact("method.index.title", method.index());
        fact("method.rules", Words.of("method.rules.of", (long) method.rules(), (long)
                method.packs().size()));
        List<String> packs = new ArrayList<>();
        method.packs().forEach((pack, version) -> packs.add(pack + " " + version));
        fact("method.packs", Words.plain(String.join(", ", packs)));
        hash("method.rule-set", method.ruleSet());
        hash("method.index-hash", method.indexHash());
        html.close().close();
    }

    private void fact(String key, LocalizedText text) {
        html.element("dt", Words.of(key)).element("dd", text);
    }

    private void hash(String key, String hash) {
        html.element("dt", Words.of(key)).open("dd").element("code", hash).close();
    }

    private void footer() {
        html.open("footer");
        if (result.about().fictitious()) {
            html.element("p", Words.of("fictitious"), "class", "fictitious");
        }
        html.element("p", Words.of("page.footer"), "class", "meta");
        html.close();
    }
}
