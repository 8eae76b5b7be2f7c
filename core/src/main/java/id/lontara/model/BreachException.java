package id.lontara.model;

import java.util.Locale;

/** Thrown by a constructor for the first impossible value that it meets. */
public final class BreachException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Breach breach;

    BreachException(Breach breach) {
        super(breach.message(Locale.ENGLISH));
        this.breach = breach;
    }

    /**
     * What is impossible.
     *
     * @return the first breach
     */
    public Breach breach() {
        return breach;
    }
}
