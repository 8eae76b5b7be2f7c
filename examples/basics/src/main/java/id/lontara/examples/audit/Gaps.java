package id.lontara.examples.audit;

import id.lontara.examples.audit.AuditResult.Gap;
import id.lontara.examples.audit.Survey.Feature;
import id.lontara.io.DataReport;
import id.lontara.model.Value;
import id.lontara.monitor.Notice;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import id.lontara.score.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says what could not be computed, and why: of the data, of the clocks, of the scores, of the rules. */
final class Gaps {

    private static final int NAMES_SHOWN = 6;

    private final List<Gap> gaps = new ArrayList<>();
    private final Survey survey;
    private final Policy policy;
    private final Collector collector;
    private final Counts totals;

    private Gaps(Survey survey, Policy policy, Collector collector, Counts totals) {
        this.survey = survey;
        this.policy = policy;
        this.collector = collector;
        this.totals = totals;
    }

    static List<Gap> of(
            Survey survey,
            Policy policy,
            Collector collector,
            Counts totals,
            List<AgencyResult> agencies,
            Map<Notice.Kind, Long> notices) {
        Gaps gaps = new Gaps(survey, policy, collector, totals);
        gaps.data();
        gaps.clocks();
        gaps.organisation();
        gaps.scores(agencies);
        gaps.rules();
        gaps.lines(notices);
        return gaps.gaps;
    }

    private void add(LocalizedText what, LocalizedText why) {
        gaps.add(new Gap(what, why));
    }

    private void add(String key, long count) {
        if (count > 0) {
            add(Words.of("gap." + key + ".what", count), Words.of("gap." + key + ".why", count));
        }
    }

    private void data() {
        if (survey.report().lines() == 0) {
            add(Words.of("gap.empty.what"), Words.of("gap.empty.why"));
            return;
        }
        if (totals.posts == 0) {
            add(Words.of("gap.no-posts.what"), Words.of("gap.no-posts.why"));
        }
        if (totals.messages == 0) {
            add(Words.of("gap.no-messages.what"), Words.of("gap.no-messages.why"));
        }
        if (survey.agencies().isEmpty()) {
            add(Words.of("gap.no-agencies.what"), Words.of("gap.no-agencies.why"));
        }
        add("persons", survey.count(Feature.MESSAGE_BY_UNKNOWN_PERSON));
        add("kinds", survey.count(Feature.MESSAGE_BY_UNKNOWN_KIND));
        add("undated", survey.count(Feature.MESSAGE_UNDATED) + survey.count(Feature.POST_UNDATED));
        add("engagement", survey.count(Feature.POST_WITHOUT_ENGAGEMENT));
        add("under", survey.count(Feature.MESSAGE_WITHOUT_POST));
    }

    private void clocks() {
        add("day-only", survey.count(Feature.MESSAGE_DAY_ONLY));
        add("post-day-only", survey.count(Feature.POST_DAY_ONLY));
        add("answers", totals.unknown);
        add("term", collector.withoutTerm());
        add("due", collector.withoutDue());
    }

    private void organisation() {
        if (!policy.isOwnOrganisation()) {
            add(Words.of("gap.organisation.what"), Words.of("gap.organisation.why"));
        } else if (!policy.isNeutralityOn()) {
            add(Words.of("gap.election.what"), Words.of("gap.election.why"));
        }
    }

    /** One line for each indicator that some agency lacks, and one for all those of which nothing at all was counted. */
    private void scores(List<AgencyResult> agencies) {
        Map<String, List<Missing>> missing = new LinkedHashMap<>();
        long scored = 0;
        for (AgencyResult agency : agencies) {
            if (agency.scorecard().isKnown()) {
                scored++;
                missing(agency)
                        .forEach(one -> missing.computeIfAbsent(one.indicator().id(), id -> new ArrayList<>())
                                .add(one));
            }
        }
        List<LocalizedText> nothing = new ArrayList<>();
        for (List<Missing> same : missing.values()) {
            Scorecard.Indicator first = same.get(0).indicator();
            boolean everywhere = same.size() == scored;
            if (everywhere && same.stream().allMatch(one -> one.indicator().n() == 0)) {
                nothing.add(first.title());
            } else {
                List<String> names = same.stream().map(Missing::agency).toList();
                add(
                        everywhere && scored > 1
                                ? Words.of("gap.indicator.all", first.title())
                                : Words.of("gap.indicator.some", first.title(), few(names)),
                        same.size() == 1
                                ? first.missing().orElse(Words.of("insufficient"))
                                : Words.of("gap.indicator.why", first.minSample()));
            }
        }
        if (!nothing.isEmpty()) {
            add(Words.join(", ", nothing), Words.of("gap.indicator.nothing"));
        }
    }

    /** An indicator that an agency lacks. */
    private record Missing(Scorecard.Indicator indicator, String agency) {}

    private static List<Missing> missing(AgencyResult agency) {
        return agency.scorecard().get().pillars().stream()
                .flatMap(pillar -> pillar.indicators().stream())
                .filter(indicator -> !indicator.value().isKnown())
                .map(indicator -> new Missing(indicator, agency.shortName()))
                .toList();
    }

    private static String few(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() > NAMES_SHOWN ? shown + ", …" : shown;
    }

    private void rules() {
        Map<String, LocalizedText> titles = new TreeMap<>();
        for (Rule rule : policy.engine().ruleSet().rules()) {
            titles.put(rule.id(), rule.title());
        }
        collector.undecided().forEach((rule, count) -> {
            List<String> missing = List.copyOf(new TreeSet<>(collector.missing().getOrDefault(rule, new TreeSet<>())));
            add(
                    Words.of("gap.rule.what", titles.getOrDefault(rule, Words.plain(rule)), count),
                    Words.of("gap.rule.why", few(missing)));
        });
        collector
                .limits()
                .forEach((limit, count) -> add(Words.of("gap.limit.what", count), Words.name("limit", limit)));
    }

    private void lines(Map<Notice.Kind, Long> notices) {
        DataReport report = survey.report();
        add("refused", report.refused());
        notices.forEach((kind, count) -> add(
                Words.of("gap.notice." + kind.word(), count),
                collector.notices().stream()
                        .filter(notice -> notice.kind() == kind)
                        .findFirst()
                        .map(Gaps::words)
                        .orElse(Words.of("gap.notice.why"))));
        report.ignored().entrySet().stream()
                .limit(NAMES_SHOWN)
                .forEach(field -> add(
                        Words.of("gap.field.what", Redaction.name(field.getKey()), field.getValue()),
                        Words.of("gap.field.why")));
        if (!policy.engine().ruleSet().off().isEmpty()) {
            policy.engine()
                    .ruleSet()
                    .off()
                    .forEach((rule, reason) -> add(Words.of("gap.off.what", rule), Words.plain(reason)));
        }
        Value<String> unplaced = unplaced();
        if (unplaced.isKnown()) {
            add(Words.of("gap.unplaced.what"), Words.plain(unplaced.get()));
        }
    }

    private static LocalizedText words(Notice notice) {
        return new LocalizedText(Map.of("en", notice.message(Locale.ENGLISH), "id", notice.message(Words.INDONESIAN)));
    }

    /** What belongs to no scorecard, but for drafts and what is said of already. */
    private Value<String> unplaced() {
        List<String> parts = new ArrayList<>();
        collector.tallies().unplaced().forEach((what, count) -> {
            if (!what.startsWith("draft")) {
                parts.add(what + ": " + count);
            }
        });
        return parts.isEmpty() ? Value.none() : Value.of(String.join(", ", parts));
    }
}
