package id.lontara.examples;

import id.lontara.engine.Coverage;
import id.lontara.engine.RuleEngine;
import id.lontara.engine.Verification;
import id.lontara.model.LoadException;
import id.lontara.rule.RulePack;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs the examples of a pack: those that its rules carry as their proof. What the examples leave unproved, with which
 * example to add. And what a pack with mistakes is told.
 *
 * <p>In a build of your own each example becomes a test of its own in five lines of JUnit, as the test {@code
 * QueuesPackTest} beside this program does.
 */
public final class VerifyAPack {

    private VerifyAPack() {}

    /**
     * Verifies a pack beside the shipped ones.
     *
     * @param args a pack to verify; the pack of {@link WriteARule} if there is none
     */
    public static void main(String[] args) {
        PrintStream out = Console.out();
        if (args.length == 0) {
            run(out);
        } else {
            verify(RulePack.read(Path.of(args[0])), out);
        }
    }

    static void run(PrintStream out) {
        out.println(Verification.of(WriteARule.engine()).text(Locale.ENGLISH));

        RulePack pack = WriteARule.pack();
        out.println(Coverage.of(WriteARule.engine(), pack.id()).text(Locale.ENGLISH));

        String mistaken = pack.text()
                .replace("$waiting", "$waitng")
                .replace("queue.wait", "queue.wiat")
                .replace("severity: medium", "severity: sedang")
                .replace("within: PT4H", "within: 4 jam")
                .replace(", en: \"A long queue: «{match}»\"", "");
        verify(new RulePack("queues.yaml", mistaken), out);
    }

    private static void verify(RulePack pack, PrintStream out) {
        try {
            RuleEngine engine = WriteARule.builder().packs(pack).build();
            out.println(Verification.of(engine).text(Locale.ENGLISH));
            out.println(Coverage.of(engine, pack.extended().orElse(pack.id())).text(Locale.ENGLISH));
        } catch (LoadException e) {
            out.println(e.message(Locale.ENGLISH));
        }
    }
}
