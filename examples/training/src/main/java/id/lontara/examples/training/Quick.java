package id.lontara.examples.training;

import id.lontara.text.LinearClassifier;
import id.lontara.text.LinearModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Quick {
    public static void main(String[] a) {
        long t = System.nanoTime();
        Workshop w = new Workshop(Path.of(a[0]));
        System.out.printf("ready %.0fs%n", (System.nanoTime() - t) / 1e9);
        for (Task task : w.tasks()) {
            if (a.length > 1 && !List.of(a).contains(task.card().name())) continue;
            t = System.nanoTime();
            List<String> labels = new ArrayList<>(task.card().labels());
            boolean one = labels.size() == 1;
            if (one) labels.add("rest");
            Measures m = new Measures(labels);
            java.util.Map<String,Measures> by = new java.util.TreeMap<>();
            int size = 0;
            for (int k = 0; k < Folds.COUNT; k++) {
                LinearModel model = w.learn(task, k);
                size = model.size();
                LinearClassifier c = LinearClassifier.of(List.of(model));
                for (Example e : task.examples()) {
                    if (e.measured() && Folds.of(e) == k) {
                        double[] s = c.logOdds(Texts.analyze(e.text()));
                        int b = 0;
                        if (one) b = s[0] > 0 ? 0 : 1; else for (int j = 1; j < s.length; j++) if (s[j] > s[b]) b = j;
                        String right = labels.contains(e.label()) ? e.label() : "rest";
                        m.add(right, labels.get(b));
                        by.computeIfAbsent(e.id().replaceAll("[:0-9].*",""), x -> new Measures(labels)).add(right, labels.get(b));
                    }
                }
            }
            StringBuilder sb = new StringBuilder();
            for (int j = 0; j < labels.size(); j++) sb.append(String.format(" %s %.1f", labels.get(j), 100 * m.f1(j)));
            double[] iv = m.interval(one ? labels.get(0) : "");
            System.out.printf("%-18s macro %.2f acc %.2f [%.1f-%.1f] n=%d%s feats %d %.0fs%n", task.card().name(), 100 * m.macroF1(), 100 * m.accuracy(), 100 * iv[0], 100 * iv[1], m.size(), sb, size, (System.nanoTime() - t) / 1e9);
            if (by.size() > 1 && by.size() < 12) by.forEach((x, y) -> System.out.printf("      %-14s macro %.2f acc %.2f n=%d%n", x, 100 * y.macroF1(), 100 * y.accuracy(), y.size()));
        }
    }
}
