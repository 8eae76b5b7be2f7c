package id.lontara.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a run, as Markdown and as JSON. */
final class Report {

    static final String DROOLS_BATCH = "drools-batch-";
    static final String DROOLS_BUILD = "drools-build-";
    static final String BUILD = "build-";

    private static final double MOST_OF_TREE = 2.5;
    private static final double THREADS = 0.87;
    private static final Map<String, String> CONTENDERS = contenders();
    static final List<String> PIECES = List.of(
            Cases.TREE,
            Cases.RECORD,
            Cases.READER,
            Cases.PLAIN_ANALYSIS,
            Cases.ANALYSIS,
            Cases.CLASSIFIERS,
            Cases.SHIPPED);

    private final Benchmarks.Options options;
    private final Properties properties;
    private final Map<String, Measured> measured;
    private final Map<String, Double> threads;
    private final double cold;
    private final List<Double> heap;
    private final String machine;

    Report(
            Benchmarks.Options options,
            Properties properties,
            Map<String, Measured> measured,
            Map<String, Double> threads,
            double cold,
            List<Double> heap,
            String machine) {
        this.options = options;
        this.properties = properties;
        this.measured = measured;
        this.threads = threads;
        this.cold = cold;
        this.heap = heap;
        this.machine = machine;
    }

    private static Map<String, String> contenders() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Cases.LONTARA, "Lontara, everything");
        names.put(Cases.LOOP, "hand-ordered loop");
        names.put(Cases.DROOLS, "Drools, stateless");
        names.put(DROOLS_BATCH, "Drools, one batch");
        names.put(Cases.EASY_RULES, "Easy Rules");
        names.put(Cases.CEL, "CEL");
        return names;
    }

    private double nanos(String name) {
        Measured found = measured.get(name);
        return found == null ? Double.NaN : nanos(found);
    }

    private double nanos(Measured found) {
        return options.busy() ? found.busyNanos() : found.nanos();
    }

    /** The unit of the budgets. */
    private double jackson() {
        return Math.min(nanos(Cases.RECORD), MOST_OF_TREE * nanos(Cases.TREE));
    }

    private List<Budget> budgets() {
        List<Budget> all = new ArrayList<>();
        double thousand = nanos(Cases.LONTARA + 1_000);
        all.add(Budget.atMost("10 rules, full path", nanos(Cases.LONTARA + 10) / jackson(), 1, "× Jackson"));
        all.add(Budget.atMost("1,000 rules, full path", thousand / jackson(), 1.5, "× Jackson"));
        all.add(Budget.atLeast("1,000 rules beside the loop", nanos(Cases.LOOP + 1_000) / thousand, 5, "×"));
        all.add(Budget.atLeast(
                "1,000 rules beside Drools, stateless", nanos(Cases.DROOLS + 1_000) / thousand, 20, "×"));
        all.add(Budget.atLeast("1,000 rules beside Easy Rules", nanos(Cases.EASY_RULES + 1_000) / thousand, 50, "×"));
        all.add(Budget.atMost("10,000 rules", nanos(Cases.LONTARA + 10_000) / thousand, 1.5, "× the time for 1,000"));
        all.add(Budget.atMost("analysing", nanos(Cases.ANALYSIS) / jackson(), 0.7, "× Jackson"));
        all.add(Budget.atMost("all classifiers", nanos(Cases.CLASSIFIERS) / jackson(), 2.5, "× Jackson"));
        all.add(Budget.atMost("all shipped packs and classifiers", nanos(Cases.SHIPPED) / jackson(), 5, "× Jackson"));
        all.add(Budget.atMost("the standard engine built, cold JVM", cold, 500, "ms"));
        all.add(Budget.atMost("bytes beyond the tokens, nothing fires", bytesBeyondTokens(), 256, "bytes"));
        all.add(Budget.atMost(
                "heap of a stream of messages",
                heap.stream().mapToDouble(d -> d).max().orElse(Double.NaN),
                128,
                "MiB"));
        int processors = Runtime.getRuntime().availableProcessors();
        threads.forEach((name, gain) ->
                all.add(Budget.atLeast(processors + " threads, " + name, gain, THREADS * processors, "× one thread")));
        all.add(Budget.atMost("jar of core", Processes.jar(RuleEngine.class) / 1e3, 400, "KB"));
        all.add(Budget.atMost("jar of rules", Processes.jar(Indonesia.class) / 1e3, 3_000, "KB"));
        return all.stream().filter(budget -> !Double.isNaN(budget.measured())).toList();
    }

    private double bytesBeyondTokens() {
        return bytes(Cases.LONTARA + Cases.NONE) - bytes(Cases.ANALYSIS + "-" + Cases.NONE);
    }

    private double bytes(String prefix) {
        return measured.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToDouble(entry -> entry.getValue().bytes())
                .findFirst()
                .orElse(Double.NaN);
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append(machine)
                .append(options.quick() ? ", a quick run" : "")
                .append(options.busy() ? ", times of the measuring thread, not of the clock" : "")
                .append("\n\n");
        properties
                .toString()
                .lines()
                .forEach(line -> out.append("- ").append(line).append('\n'));
        out.append("\n| budget | measured | bound | |\n|---|---|---|---|\n");
        budgets().forEach(budget -> out.append(budget.row()));
        contenders(out, "ns a message (× Lontara)", true);
        contenders(out, "bytes a message", false);
        pieces(out);
        builds(out);
        out.append("\nMiB in use on the way through the stream: ")
                .append(String.join(", ", heap.stream().map(Report::number).toList()))
                .append('\n');
        return out.toString();
    }

    private void contenders(StringBuilder out, String title, boolean times) {
        List<Integer> sizes = options.sizes();
        out.append("\n| ").append(title);
        sizes.forEach(size -> out.append(" | ").append(number(size)).append(" rules"));
        out.append(" |\n|---").append("|---:".repeat(sizes.size())).append("|\n");
        CONTENDERS.forEach((prefix, name) -> {
            out.append("| ").append(name);
            for (int size : sizes) {
                out.append(" | ").append(cell(prefix + size, nanos(Cases.LONTARA + size), times));
            }
            out.append(" |\n");
        });
    }

    private String cell(String name, double lontara, boolean time) {
        Measured found = measured.get(name);
        if (found == null) {
            return "stopped at " + number(Workload.MOST_OF_PEERS);
        }
        if (!time) {
            return number(found.bytes());
        }
        return number(nanos(found))
                + (name.startsWith(Cases.LONTARA) ? "" : " (" + number(nanos(found) / lontara) + ")");
    }

    private void pieces(StringBuilder out) {
        out.append("\n| piece | ns a message | × Jackson | bytes |\n|---|---:|---:|---:|\n");
        for (String name : PIECES) {
            Measured found = measured.get(name);
            if (found != null) {
                out.append("| %s | %s | %s | %s |%n"
                        .formatted(
                                name, number(nanos(found)), number(nanos(found) / jackson()), number(found.bytes())));
            }
        }
        out.append("| Jackson, the unit | ").append(number(jackson())).append(" | 1 | |\n");
    }

    private void builds(StringBuilder out) {
        out.append("\n| building, ms | Lontara | Drools, once |\n|---|---:|---:|\n");
        for (int size : options.sizes()) {
            out.append("| %s rules | %s | %s |%n"
                    .formatted(
                            number(size), number(nanos(BUILD + size) / 1e6), number(nanos(DROOLS_BUILD + size) / 1e6)));
        }
        out.append("| all shipped packs, cold JVM | ").append(number(cold)).append(" | |\n");
    }

    /** Three figures, or all of a large number. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int digits = Math.abs(value) >= 100 || value == Math.rint(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    String json() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("quick", options.quick());
        all.put("busy", options.busy());
        all.put("properties", properties);
        all.put("jacksonNanos", jackson());
        all.put("budgets", budgets());
        all.put("measured", measured);
        all.put("threads", threads);
        all.put("coldStartMillis", cold);
        all.put("heapMiB", heap);
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(all)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
