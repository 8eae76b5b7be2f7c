package id.lontara.examples.audit;

import id.lontara.examples.audit.Card.Piece;
import id.lontara.examples.audit.ConsoleTable.Column;
import id.lontara.io.Line;
import id.lontara.model.Breach;
import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import id.lontara.score.Scorecard;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The gist of an audit for a terminal of a hundred columns. */
final class ConsoleReport {

    private static final int WIDTH = 100;
    private static final int EXCERPTS = 2;
    private static final int REFUSALS = 5;
    private static final int PILLARS = 3;
    private static final int MANY = 10;

    private final AuditResult result;
    private final PrintStream out;
    private final Locale locale;

    ConsoleReport(AuditResult result, PrintStream out, Locale locale) {
        this.result = result;
        this.out = out;
        this.locale = locale;
    }

    /** Prints the gist, and where the rest is. */
    void print(List<Path> files) {
        header();
        table();
        matters();
        drafts();
        gaps();
        refusals();
        out.println();
        files.forEach(file -> say("console.file", shown(file)));
        say("console.language");
        out.flush();
    }

    /** Relative to where the user is, where that is shorter. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    private void say(String key, Object... arguments) {
        line(Words.in(locale, key, arguments));
    }

    private String in(LocalizedText text) {
        return text.in(locale);
    }

    private void heading(String key) {
        String title = Words.in(locale, key);
        out.println();
        line(title);
        line("═".repeat(title.length()));
    }

    private void header() {
        AuditResult.About about = result.about();
        line(in(about.title()));
        if (about.fictitious()) {
            line(in(Words.of("fictitious")));
        }
        if (about.first().isKnown() && about.last().isKnown()) {
            line(in(Format.period(about.first().get(), about.last().get())));
        }
        out.println();
        wrapped("", in(Words.join(" ", Summary.sentences(result))), WIDTH);
    }

    private void table() {
        heading("section.agencies");
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Words.in(locale, "column.agency"), 27, false));
        columns.add(new Column(Words.in(locale, "console.transparency"), 5, true));
        columns.add(new Column(Words.in(locale, "console.access"), 5, true));
        columns.add(new Column(Words.in(locale, "console.participation"), 5, true));
        columns.add(new Column(Words.in(locale, "column.index"), 19, false));
        columns.add(new Column("n", 7, true));
        columns.add(new Column(Words.in(locale, "console.waiting"), 5, true));
        columns.add(new Column(Words.in(locale, "console.overdue"), 5, true));
        columns.add(new Column(Words.in(locale, "column.issues"), 6, true));
        ConsoleTable table = new ConsoleTable(columns.toArray(Column[]::new));
        for (AuditResult.Group group : result.groups()) {
            table.heading(
                    in(group.kind().isKnown() ? Words.name("kind", group.kind().get()) : Words.of("kind.unknown")));
            group.agencies().forEach(agency -> table.row(row(agency)));
        }
        table.lines().forEach(this::line);
        say("console.legend");
    }

    private String[] row(AgencyResult agency) {
        List<String> cells = new ArrayList<>();
        cells.add("  " + agency.shortName());
        List<Value<BigDecimal>> points = agency.scorecard()
                .map(card ->
                        card.pillars().stream().map(Scorecard.Pillar::points).toList())
                .orElse(List.of());
        for (int i = 0; i < PILLARS; i++) {
            cells.add(
                    i < points.size() && points.get(i).isKnown()
                            ? in(Format.points(points.get(i).get()))
                            : "–");
        }
        cells.add(agency.scorecard().map(this::index).orElse(Words.in(locale, "insufficient")));
        Counts counts = agency.counts();
        cells.add(counts.posts + "/" + counts.messages);
        boolean told = counts.unknown == 0;
        cells.add(told ? String.valueOf(counts.waiting) : "?");
        cells.add(told ? String.valueOf(counts.overdue) : "?");
        cells.add(String.valueOf(counts.issues));
        return cells.toArray(String[]::new);
    }

    private String index(Scorecard card) {
        return card.points()
                .map(points -> in(Format.points(points))
                        + card.band().map(band -> " " + in(band.title())).orElse(""))
                .orElse(Words.in(locale, "insufficient"));
    }

    private void matters() {
        heading("section.matters");
        if (result.matters().isEmpty()) {
            say("nothing");
        }
        int number = 1;
        for (Matter matter : result.matters()) {
            String severity = Words.in(locale, "severity." + matter.weight().word());
            line((number < 10 ? " " : "") + number + ". [" + severity + "] " + in(matter.title()) + " · "
                    + result.agencyName(matter.agency()) + " · " + in(Summary.extent(matter)));
            if (!matter.parts().isEmpty()) {
                wrapped("    ", in(Summary.parts(matter)), WIDTH);
            }
            if (!matter.phrases().isEmpty() && matter.messages() >= MANY) {
                wrapped(
                        "    ",
                        Words.in(locale, "matter.phrases") + " " + harmless(String.join(", ", matter.phrases())),
                        WIDTH);
            }
            matter.samples().stream()
                    .map(result.cards()::get)
                    .filter(card -> card != null)
                    .limit(EXCERPTS)
                    .forEach(card -> excerpt(card, matter.rule()));
            if (matter.confidential() > 0) {
                line("    " + in(Words.of("matter.confidential", matter.confidential())));
            }
            number++;
        }
    }

    private void excerpt(Card card, String rule) {
        StringBuilder line = new StringBuilder("    ");
        for (Piece piece : Excerpt.of(card, WIDTH - 10, spoken -> spoken.rule().equals(rule))) {
            line.append(piece.rules().isEmpty() ? harmless(piece.text()) : "«" + harmless(piece.text()) + "»");
        }
        line(ConsoleTable.cut(line.toString(), WIDTH));
    }

    /** Whatever the data call things, it must not steer the terminal. */
    private void line(String text) {
        out.println(harmless(text));
    }

    /** What somebody wrote must not steer the terminal. */
    private static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int type = Character.getType(character);
            boolean foreign = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            if (!foreign) {
                safe.appendCodePoint(character);
            } else if (type != Character.FORMAT) {
                safe.append(' ');
            }
        });
        return safe.toString();
    }

    private void drafts() {
        if (result.drafts().isEmpty()) {
            return;
        }
        heading("section.drafts");
        for (String id : result.drafts()) {
            Card card = result.cards().get(id);
            if (card == null) {
                continue;
            }
            String decision = Words.in(
                    locale, "decision." + card.decision().map(d -> d.word()).orElse("allow"));
            line(" – [" + decision + "] " + card.agency() + ", " + id);
            for (Card.Spoken spoken : card.rules()) {
                if (spoken.severity().isKnown()) {
                    String mend = spoken.mend().map(words -> " → " + in(words)).orElse("");
                    wrapped("    ", harmless(in(spoken.message()) + mend), WIDTH);
                }
            }
        }
    }

    private void gaps() {
        heading("section.gaps");
        if (result.gaps().isEmpty()) {
            say("nothing");
        }
        result.gaps().forEach(gap -> wrapped(" – ", harmless(in(gap.what()) + ": " + in(gap.why())), WIDTH));
    }

    private void refusals() {
        List<Line.Refused> refusals = result.about().refusals();
        if (refusals.isEmpty()) {
            return;
        }
        heading("gaps.refused");
        refusals.stream()
                .limit(REFUSALS)
                .forEach(line -> wrapped(
                        " – ",
                        Words.in(locale, "gaps.line", line.number()) + " "
                                + harmless(String.join(
                                        " ",
                                        line.breaches().stream()
                                                .map(this::message)
                                                .toList())),
                        WIDTH));
        long more = result.about().lines().refused() - Math.min(REFUSALS, refusals.size());
        if (more > 0) {
            say("more", more);
        }
    }

    private String message(Breach breach) {
        return Redaction.words(breach, locale);
    }

    private void wrapped(String prefix, String text, int width) {
        StringBuilder line = new StringBuilder(prefix);
        String indent = " ".repeat(prefix.length());
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                line(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }
}
