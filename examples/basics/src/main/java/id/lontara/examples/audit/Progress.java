package id.lontara.examples.audit;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.Method;

/** One line on a terminal that tells how far a long file has been read; nothing where nobody watches. */
final class Progress {

    /** What is shorter is read before anybody could have read this. */
    private static final long SHORT = 5_000;

    private static final long STEP = 1_000;

    private final PrintStream out;
    private final boolean shown;
    private String doing = "";
    private long all;
    private int width;

    private Progress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    static Progress none() {
        return new Progress(System.err, false);
    }

    /** Shows itself only where somebody watches. */
    static Progress on(PrintStream out) {
        return new Progress(out, isTerminal());
    }

    /** Since Java 22 there is a console even where output goes to a file; it then says that it is no terminal. */
    @SuppressWarnings("SystemConsoleNull") // asked for below, where there is such a thing
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method terminal = Console.class.getMethod("isTerminal");
            return Boolean.TRUE.equals(terminal.invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Begins something; how many lines there are is zero as long as nobody knows. */
    void begin(String what, long lines) {
        doing = what;
        all = lines;
    }

    void line(long number) {
        if (shown && number >= SHORT && number % STEP == 0) {
            write(doing + " " + number + (all == 0 ? "" : " / " + all));
        }
    }

    void end() {
        if (width > 0) {
            write("");
            out.print('\r');
            out.flush();
            width = 0;
        }
    }

    private void write(String text) {
        out.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
        out.flush();
        width = text.length();
    }
}
