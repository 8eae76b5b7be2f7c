package id.lontara.examples.audit;

import id.lontara.model.Value;
import id.lontara.rule.Decision;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the audit says, in a few sentences for somebody in a hurry. */
final class Summary {

    private Summary() {}

    static List<LocalizedText> sentences(AuditResult result) {
        List<LocalizedText> sentences = new ArrayList<>();
        Counts totals = result.totals();
        Value<LocalDate> first = result.about().first();
        Value<LocalDate> last = result.about().last();
        if (first.isKnown() && last.isKnown()) {
            long days = ChronoUnit.DAYS.between(first.get(), last.get()) + 1;
            long agencies = result.agencies().size();
            sentences.add(Words.of("summary.what", days, agencies, totals.posts, totals.messages));
        } else {
            sentences.add(Words.of("summary.undated", totals.posts, totals.messages));
        }
        long told = totals.awaiting - totals.unknown;
        if (told > 0) {
            sentences.add(Words.of(
                    "summary.answers",
                    totals.awaiting,
                    totals.answered,
                    Format.percent(totals.answered, told),
                    totals.waiting,
                    totals.overdue));
        } else if (totals.awaiting > 0) {
            sentences.add(Words.of("summary.answers-unknown", totals.awaiting));
        }
        result.matters().stream().findFirst().ifPresent(matter -> sentences.add(urgent(matter, result)));
        result.matters().stream()
                .filter(matter -> matter.weight().compareTo(Severity.HIGH) < 0 && matter.messages() > 0)
                .filter(matter -> matter.samples().size() > 1)
                .max(java.util.Comparator.comparingLong(Matter::persons).thenComparingLong(Matter::messages))
                .ifPresent(matter -> sentences.add(swelling(matter, result)));
        long held = result.drafts().stream()
                .map(id -> result.cards().get(id))
                .filter(card -> card != null && card.decision().orElse(Decision.ALLOW) != Decision.ALLOW)
                .count();
        if (held > 0) {
            sentences.add(
                    Words.of("summary.drafts", held, (long) result.drafts().size()));
        }
        return sentences;
    }

    private static LocalizedText urgent(Matter matter, AuditResult result) {
        return Words.of(
                "summary.urgent",
                matter.title(),
                result.agencyName(matter.agency()),
                Words.of("severity." + matter.weight().word()));
    }

    private static LocalizedText swelling(Matter matter, AuditResult result) {
        LocalizedText who = matter.persons() > 0 ? Words.of("persons", matter.persons()) : Words.of("persons.unknown");
        Value<LocalDate> first = result.about().first();
        Value<LocalDate> last = result.about().last();
        if (matter.days().all() == 0 || !first.isKnown() || !last.isKnown()) {
            return Words.of(
                    "summary.most-undated", matter.title(), result.agencyName(matter.agency()), matter.messages(), who);
        }
        Timeline.Bar peak = Timeline.peak(matter.days().bars(first.get(), last.get(), Timeline.Step.DAY));
        return Words.of(
                "summary.most",
                matter.title(),
                result.agencyName(matter.agency()),
                matter.messages(),
                who,
                Format.day(peak.day()),
                peak.count());
    }

    /** What narrower rules found in some of the same messages. */
    static LocalizedText parts(Matter matter) {
        List<LocalizedText> parts = matter.parts().stream()
                .map(part -> Words.of("matter.part", part.title(), part.count()))
                .toList();
        return Words.of("matter.parts", Words.join(", ", parts));
    }

    /** How often something was found, and by how many people. */
    static LocalizedText extent(Matter matter) {
        List<LocalizedText> parts = new ArrayList<>();
        if (matter.messages() > 0) {
            parts.add(Words.of("matter.messages", matter.messages()));
            if (matter.persons() > 0) {
                parts.add(Words.of("persons", matter.persons()));
            }
            if (matter.anonymous() > 0) {
                parts.add(
                        matter.persons() > 0
                                ? Words.of("matter.anonymous", matter.anonymous())
                                : Words.of("persons.unknown"));
            }
        }
        if (matter.posts() > 0) {
            parts.add(Words.of("matter.posts", matter.posts()));
        }
        return Words.join(" · ", parts);
    }
}
