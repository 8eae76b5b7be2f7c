package id.lontara.io;

import static org.assertj.core.api.Assertions.assertThat;

import id.lontara.model.Breach;
import id.lontara.model.Entry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Short ways to read what a test wrote. */
final class Reading {

    private Reading() {}

    static List<Line> all(JsonLinesReader reader, String text) {
        return all(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Line> all(JsonLinesReader reader, byte[] bytes) {
        return all(reader.open(new ByteArrayInputStream(bytes)));
    }

    static List<Line> all(Lines open) {
        List<Line> all = new ArrayList<>();
        try (Lines lines = open) {
            lines.forEachRemaining(all::add);
        }
        return all;
    }

    static Entry entry(String line) {
        return entry(all(JsonLines.reader(), line).get(0));
    }

    static Entry entry(Line line) {
        assertThat(line).isInstanceOf(Line.Read.class);
        return ((Line.Read) line).entry();
    }

    static List<Breach> breaches(String line) {
        return breaches(all(JsonLines.reader(), line).get(0));
    }

    static List<Breach> breaches(Line line) {
        assertThat(line).isInstanceOf(Line.Refused.class);
        return ((Line.Refused) line).breaches();
    }

    /** Each breach as {@code path: constraint}. */
    static List<String> reasons(String line) {
        return reasons(all(JsonLines.reader(), line).get(0));
    }

    static List<String> reasons(Line line) {
        return breaches(line).stream()
                .map(breach -> breach.path() + ": " + breach.constraint())
                .toList();
    }
}
