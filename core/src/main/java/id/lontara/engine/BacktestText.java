package id.lontara.engine;

import id.lontara.engine.Backtest.OfLabel;
import id.lontara.engine.Backtest.OfRule;
import id.lontara.engine.Backtest.Presence;
import id.lontara.engine.Backtest.Sample;
import id.lontara.engine.Backtest.Shift;
import id.lontara.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a backtest as aligned tables. Used once. */
final class BacktestText {

    private static final Messages MESSAGES = Messages.of("id.lontara.engine.backtests");

    private final Backtest backtest;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    BacktestText(Backtest backtest, Locale locale) {
        this.backtest = backtest;
        this.locale = locale;
    }

    /**
     * A row of a table.
     *
     * @param cells the cells, the first to the left and the others to the right
     * @param below lines that stand under it, of no column
     */
    private record Row(List<String> cells, List<String> below) {}

    String text() {
        text.append(said("head", backtest.messages(), backtest.changed()));
        if (backtest.before().equals(backtest.after())) {
            text.append('\n').append(said("same"));
        }
        rules();
        labels();
        decisions();
        return text.toString();
    }

    private void rules() {
        List<Row> rows = new ArrayList<>();
        for (OfRule rule : backtest.rules()) {
            if (rule.isChanged()) {
                List<String> below = new ArrayList<>();
                rule.newly().samples().forEach(sample -> below.add("+ " + sample));
                rule.noLonger().samples().forEach(sample -> below.add("− " + sample));
                rule.severities().forEach(shift -> below.addAll(shifts(shift)));
                rows.add(new Row(
                        List.of(
                                rule.presence() == Presence.BOTH
                                        ? rule.rule()
                                        : said(rule.presence().word(), rule.rule()),
                                String.valueOf(rule.before()),
                                String.valueOf(rule.after()),
                                String.valueOf(rule.newly().count()),
                                String.valueOf(rule.noLonger().count()),
                                String.valueOf(rule.severities().stream()
                                        .mapToLong(Shift::count)
                                        .sum()),
                                rule.undecidedBefore() + " → " + rule.undecidedAfter()),
                        below));
            }
        }
        table(
                List.of(
                        said("rule"),
                        said("before"),
                        said("after"),
                        said("newly"),
                        said("no-longer"),
                        said("severity"),
                        said("undecided")),
                rows,
                said("rules-unchanged", backtest.rules().size() - rows.size()));
    }

    private List<String> shifts(Shift shift) {
        List<String> lines = new ArrayList<>();
        String shifted = shifted(shift);
        if (shift.samples().isEmpty()) {
            lines.add("~ " + shifted);
        }
        for (Sample sample : shift.samples()) {
            lines.add("~ " + sample + " " + shifted);
        }
        return lines;
    }

    private String shifted(Shift shift) {
        return said("word." + shift.before()) + " → " + said("word." + shift.after());
    }

    private void labels() {
        List<Row> rows = new ArrayList<>();
        for (OfLabel label : backtest.labels()) {
            if (label.isChanged()) {
                List<String> below = new ArrayList<>();
                label.newly().samples().forEach(sample -> below.add("+ " + sample));
                label.noLonger().samples().forEach(sample -> below.add("− " + sample));
                rows.add(new Row(
                        List.of(
                                label.label(),
                                String.valueOf(label.before()),
                                String.valueOf(label.after()),
                                String.valueOf(label.newly().count()),
                                String.valueOf(label.noLonger().count())),
                        below));
            }
        }
        table(
                List.of(said("label"), said("before"), said("after"), said("newly"), said("no-longer")),
                rows,
                said("labels-unchanged", backtest.labels().size() - rows.size()));
    }

    private void decisions() {
        List<Row> rows = new ArrayList<>();
        for (Shift shift : backtest.decisions()) {
            rows.add(new Row(
                    List.of(shifted(shift), String.valueOf(shift.count())),
                    shift.samples().stream().map(Sample::toString).toList()));
        }
        table(List.of(said("decision"), said("count")), rows, "");
    }

    /** A table under an empty line; without rows only what is said of the rest. */
    private void table(List<String> headings, List<Row> rows, String rest) {
        int[] widths = headings.stream().mapToInt(BacktestText::length).toArray();
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.cells().get(i)));
            }
        }
        if (!rows.isEmpty()) {
            text.append("\n\n").append(line(headings, widths));
            for (Row row : rows) {
                text.append('\n').append(line(row.cells(), widths));
                row.below().forEach(below -> text.append("\n    ").append(below));
            }
        }
        if (!rest.isEmpty()) {
            text.append('\n').append(rest);
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String gap = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? cell + gap : "  " + gap + cell);
        }
        return line.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private String said(String key, Object... arguments) {
        return MESSAGES.text(locale, "backtest." + key, arguments);
    }
}
