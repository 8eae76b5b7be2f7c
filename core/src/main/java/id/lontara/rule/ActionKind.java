package id.lontara.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a rule may recommend. The engine never does any of it. */
public enum ActionKind {
    /** Answer within a term. */
    REPLY,
    /** Pass on to the agency in charge of a topic, or to a role. */
    ROUTE,
    /** Tell a higher role. */
    ESCALATE,
    /** Ask to go on in a private channel. */
    PRIVATE,
    /** Check the facts before answering. */
    VERIFY,
    /** Hide the message from the public. */
    HIDE,
    /** Treat as an incident, with a deadline by the wall clock. */
    INCIDENT;

    /**
     * The word as it is written in packs and data.
     *
     * @return the name in lower case
     */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
