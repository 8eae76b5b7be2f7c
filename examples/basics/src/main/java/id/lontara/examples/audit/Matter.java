package id.lontara.examples.audit;

import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Severity;
import java.util.List;

/**
 * What one rule found at one agency, put together.
 *
 * @param rule the id of the rule
 * @param title what the rule is called
 * @param agency the id of the agency
 * @param severity how grave one message of it is
 * @param many whether so many people wrote it that it counts a step graver
 * @param posts how many posts it was found in
 * @param messages how many messages it was found in
 * @param persons how many people wrote them, of those that are known
 * @param anonymous how many messages are by somebody unknown, who is never counted as a person
 * @param phrases the words that it rests on most often
 * @param samples the ids of the messages and posts to show, those that most people agreed with first
 * @param confidential how many more there are of which nothing is shown
 * @param parts what narrower rules found in some of the same messages, which does not stand by itself
 * @param days when they were written
 */
record Matter(
        String rule,
        LocalizedText title,
        Value<String> agency,
        Severity severity,
        boolean many,
        long posts,
        long messages,
        long persons,
        long anonymous,
        List<String> phrases,
        List<String> samples,
        long confidential,
        List<AuditResult.Named> parts,
        Timeline days) {

    /** How grave the whole of it is. */
    Severity weight() {
        if (!many) {
            return severity;
        }
        return switch (severity) {
            case INFO -> Severity.LOW;
            case LOW -> Severity.MEDIUM;
            case MEDIUM -> Severity.HIGH;
            case HIGH, CRITICAL -> severity;
        };
    }

    Matter with(List<AuditResult.Named> narrower) {
        return new Matter(
                rule,
                title,
                agency,
                severity,
                many,
                posts,
                messages,
                persons,
                anonymous,
                phrases,
                samples,
                confidential,
                narrower,
                days);
    }
}
