package id.lontara.engine;

import id.lontara.engine.Assessment.Waived;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.rule.RuleSet;
import id.lontara.rule.SignalInput;
import id.lontara.rule.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Which waiver covers what. */
final class Waivers {

    private Waivers() {}

    /** Whether a waiver names a subject, or the account that it belongs to. */
    static boolean names(Waived waiver, Subject subject) {
        return names(waiver.subject(), waiver.account(), subject);
    }

    private static boolean names(Value<String> named, Value<String> account, Subject subject) {
        return named.isKnown()
                ? named.get().equals(subject.id())
                : account.isKnown() && account.get().equals(account(subject));
    }

    private static String account(Subject subject) {
        if (subject instanceof Comment comment) {
            return comment.account().orElse("");
        }
        return subject instanceof Post post ? post.account().orElse("") : subject.id();
    }

    /** The first waiver of a rule that covers a subject on its agency's day; unknown if no present is known. */
    static Value<Waiver> covering(RuleSet ruleSet, String rule, SignalInput input) {
        if (ruleSet.waivers().isEmpty()) {
            return Value.none();
        }
        Subject subject = input.subject();
        Context context = input.context();
        Value<Instant> now = context.value(Context.NOW);
        if (!now.isKnown()) {
            return Value.unknown();
        }
        ZoneId zone = context.value(Context.AGENCY)
                .flatMap(agency -> agency.timezone())
                .orElse(ZoneOffset.UTC);
        LocalDate today = now.get().atZone(zone).toLocalDate();
        for (Waiver waiver : ruleSet.waivers()) {
            if (waiver.rule().equals(rule)
                    && names(waiver.subject(), waiver.account(), subject)
                    && !today.isAfter(waiver.expires())) {
                return Value.of(waiver);
            }
        }
        return Value.none();
    }
}
