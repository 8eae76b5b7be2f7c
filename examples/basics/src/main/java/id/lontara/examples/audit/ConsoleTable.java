package id.lontara.examples.audit;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells that line up in a terminal. Numbers stand right, words left; what is too long is cut. */
final class ConsoleTable {

    /** A column: its heading, the most characters that it takes, and whether it holds numbers. */
    record Column(String heading, int width, boolean number) {}

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    ConsoleTable(Column... columns) {
        this.columns = List.of(columns);
    }

    ConsoleTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row needs " + columns.size() + " cells: got " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    /** A row that is one text across all columns. */
    ConsoleTable heading(String text) {
        rows.add(List.of(text));
        return this;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::heading).toList()));
        StringBuilder rule = new StringBuilder();
        columns.forEach(column -> rule.append(rule.isEmpty() ? "" : "  ").append("─".repeat(column.width())));
        lines.add(rule.toString());
        rows.forEach(row -> lines.add(row.size() == 1 ? row.get(0) : line(row)));
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i);
            String cell = cut(cells.get(i), column.width());
            String gap = " ".repeat(column.width() - length(cell));
            line.append(i == 0 ? "" : "  ").append(column.number() ? gap + cell : cell + gap);
        }
        return line.toString().stripTrailing();
    }

    static String cut(String text, int width) {
        return length(text) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
