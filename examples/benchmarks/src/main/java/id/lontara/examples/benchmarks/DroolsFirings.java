package id.lontara.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What fired, in the form in which the consequences of Drools rules can say so. Not thread-safe. */
public final class DroolsFirings {

    private final List<Message> messages = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();

    /** Called by Drools. */
    public DroolsFirings() {}

    /**
     * Notes a firing.
     *
     * @param message the message
     * @param rule the id of the rule
     */
    public void add(Message message, String rule) {
        messages.add(message);
        rules.add(rule);
    }

    List<Message> messages() {
        return messages;
    }

    List<String> rules() {
        return rules;
    }
}
