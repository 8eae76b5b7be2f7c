package id.lontara.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What fired, in the form in which the consequences of Drools rules can say so. Not thread-safe. */
public final class DroolsFirings {

    private final List<String> messages = new ArrayList<>();
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
        messages.add(message.comment().id());
        rules.add(rule);
    }

    /** The ids of the messages, one for each firing. */
    List<String> messages() {
        return messages;
    }

    /** The ids of the rules, one for each firing. */
    List<String> rules() {
        return rules;
    }
}
