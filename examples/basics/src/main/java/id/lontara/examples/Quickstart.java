package id.lontara.examples;

import id.lontara.engine.Assessment;
import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import id.lontara.model.Comment;
import java.io.PrintStream;
import java.util.Locale;

/** One comment, assessed: what it is, what was found, what is recommended, and why. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Assesses a comment and prints what was found.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        run(Console.out());
    }

    static void run(PrintStream out) {
        RuleEngine engine = Indonesia.standard();
        Assessment a = engine.assess(Comment.of("Jalan depan SD 3 rusak parah min, kapan diperbaiki?"));
        out.println(a.label("intent").orElseThrow());
        a.findings().forEach(f -> out.println(f.message(Locale.ENGLISH) + " " + f.evidence()));
        a.actions().forEach(out::println);

        out.println();
        out.println("Why: " + a.label("intent").orElseThrow().reasons());
    }
}
