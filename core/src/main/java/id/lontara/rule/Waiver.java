package id.lontara.rule;

import id.lontara.model.Value;
import java.time.LocalDate;

/**
 * A reasoned, owned, expiring exemption from a rule. The finding is listed as waived, not silenced; votes for labels
 * still count. A waiver holds only where it is known to be in time: without a known present it does not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the id of the rule
 * @param subject the id of the subject that is exempt
 * @param account the id of the account whose subjects are exempt
 * @param reason why
 * @param owner who answers for it
 * @param expires the last day on which it holds
 */
public record Waiver(
        String rule, Value<String> subject, Value<String> account, String reason, String owner, LocalDate expires) {}
