package id.lontara.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown when a file that people write is refused; it lists everything that is wrong, and nothing was half-loaded. */
public final class LoadException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * A refusal for these problems.
     *
     * @param problems what is wrong, in the order of files, lines and columns; not empty
     */
    public LoadException(List<Problem> problems) {
        super(describe(problems, Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong.
     *
     * @return the problems in the order of files, lines and columns
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Everything that is wrong, in words.
     *
     * @param locale the language wanted
     * @return one line for each problem
     */
    public String message(Locale locale) {
        return describe(problems, locale);
    }

    private static String describe(List<Problem> problems, Locale locale) {
        return problems.stream().map(p -> p.describe(locale)).collect(Collectors.joining("\n"));
    }
}
