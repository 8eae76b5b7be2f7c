package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.examples.audit.AuditResult.About;
import id.lontara.examples.audit.AuditResult.Method;
import id.lontara.examples.audit.AuditResult.Named;
import id.lontara.io.JsonLines;
import id.lontara.io.JsonLinesWriter;
import id.lontara.io.JsonWriter;
import id.lontara.model.Agency;
import id.lontara.model.Value;
import id.lontara.monitor.Notice;
import id.lontara.monitor.Outcome;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Organisation;
import id.lontara.rule.RuleSet;
import id.lontara.score.Scorecard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The audit of a data set: {@code assessments.jsonl}, {@code scorecards.json} and {@code report.html} in a directory, and
 * the gist of them in a terminal.
 *
 * <p>The same data and rules give the same bytes. Not thread-safe.
 */
public final class Audit {

    private static final int MATTERS_SHOWN = 10;
    private static final int MONTHS_SHOWN = 12;

    private final DataFile file;
    private final Policy policy;
    private final Path directory;

    /**
     * An audit.
     *
     * @param file the data set
     * @param organisation the facts of the organisation; where they are not known, defaults apply, and the report says so
     * @param directory where to write; made if it does not exist
     */
    public Audit(DataFile file, Value<Organisation> organisation, Path directory) {
        this.file = file;
        this.policy = Policy.of(organisation);
        this.directory = directory;
    }

    /**
     * Reads, judges, counts and writes.
     *
     * @param out told of the outcome
     * @param err told of the progress on a long way, if it is a terminal
     * @param locale the language of {@code out}, and the one that the report opens in
     * @throws UncheckedIOException if the data cannot be read or the output cannot be written
     */
    public void run(PrintStream out, PrintStream err, Locale locale) {
        try {
            AuditResult result = judge(Progress.on(err), locale);
            Path report = directory.resolve("report.html");
            try (BufferedWriter page = Files.newBufferedWriter(report)) {
                new ReportPage(result, page, locale).write();
            }
            new ConsoleReport(result, out, locale)
                    .print(List.of(
                            report, directory.resolve("scorecards.json"), directory.resolve("assessments.jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditResult judge(Progress progress, Locale locale) throws IOException {
        Files.createDirectories(directory);
        progress.begin(Words.in(locale, "progress.survey"), 0);
        Survey survey = Survey.of(file, policy.zone(), progress);
        long lines = survey.report().lines();

        Collector collector;
        Map<Notice.Kind, Long> notices;
        Walk walk = new Walk(file, survey, policy);
        progress.begin(Words.in(locale, "progress.assess"), lines);
        try (JsonLinesWriter assessments = JsonLines.writer(directory.resolve("assessments.jsonl"))) {
            collector = new Collector(policy, survey, assessment -> write(assessment, assessments));
            notices = walk.go(collector, progress);
        }

        Map<String, String> names = shortNames(survey);
        List<AuditResult.Group> groups = groups(survey, collector, names);
        List<Matter> matters = collector.matters().most(MATTERS_SHOWN);
        AuditResult.Queue waiting = collector.waiting();
        Gallery gallery = new Gallery(policy, survey, wanted(collector, groups, matters, waiting, survey), names);
        progress.begin(Words.in(locale, "progress.fetch"), lines);
        walk.go(gallery, progress);
        progress.end();

        Counts totals = new Counts();
        collector.counts().values().forEach(totals::addAll);
        List<AgencyResult> agencies =
                groups.stream().flatMap(group -> group.agencies().stream()).toList();
        AuditResult result = new AuditResult(
                about(survey),
                totals,
                groups,
                matters,
                waiting,
                collector.activity(),
                collector.times(),
                intents(collector),
                collector.drafts(),
                survey.corrections().stream()
                        .filter(correction -> !collector.isConfidential(correction.subject()))
                        .toList(),
                Gaps.of(survey, policy, collector, totals, agencies, notices),
                method(),
                gallery.cards());
        JsonWriter.pretty(directory.resolve("scorecards.json"), scorecards(collector, result));
        return result;
    }

    private void write(Assessment assessment, JsonLinesWriter writer) {
        try {
            writer.write(file.isFictitious() ? new Fictitious(assessment, FICTITIOUS) : assessment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String FICTITIOUS = "FIKTIF / FICTITIOUS";

    private static Map<String, String> shortNames(Survey survey) {
        List<String> ids = List.copyOf(survey.agencies().keySet());
        List<String> shorter = ShortNames.of(ids.stream()
                .map(id -> survey.agencies().get(id))
                .map(agency -> agency == null ? "?" : agency.name().orElse(agency.id()))
                .toList());
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            names.put(ids.get(i), shorter.get(i));
        }
        return names;
    }

    private List<AuditResult.Group> groups(Survey survey, Collector collector, Map<String, String> names) {
        Map<String, Scorecard> whole = new TreeMap<>();
        collector.tallies().scorecards().forEach(card -> whole.put(card.agency(), card));
        Map<String, List<Scorecard>> months = new TreeMap<>();
        collector
                .monthly()
                .scorecards()
                .forEach(card -> months.computeIfAbsent(card.agency(), a -> new ArrayList<>())
                        .add(card));
        Map<String, List<AgencyResult>> kinds = new TreeMap<>();
        List<AgencyResult> unknown = new ArrayList<>();
        collector.counts().forEach((id, counts) -> {
            boolean nobody = id.isEmpty();
            if (nobody && counts.posts + counts.messages + counts.answers == 0) {
                return;
            }
            Agency agency = nobody ? Agency.of("?") : survey.agencies().getOrDefault(id, Agency.of(id));
            Scorecard scorecard = whole.get(id);
            List<Scorecard> monthly = months.getOrDefault(id, List.of());
            AgencyResult result = new AgencyResult(
                    agency.id(),
                    agency.name().orElse(agency.id()),
                    names.getOrDefault(id, agency.id()),
                    agency.kind(),
                    scorecard == null ? Value.unknown() : Value.of(scorecard),
                    monthly.size() < 2
                            ? List.of()
                            : monthly.subList(Math.max(0, monthly.size() - MONTHS_SHOWN), monthly.size()),
                    counts,
                    collector.behind(id),
                    collector.timesOf(id));
            (agency.kind().isKnown() ? kinds.computeIfAbsent(agency.kind().get(), kind -> new ArrayList<>()) : unknown)
                    .add(result);
        });
        List<AuditResult.Group> groups = new ArrayList<>();
        kinds.forEach((kind, agencies) -> groups.add(group(Value.of(kind), agencies)));
        if (!unknown.isEmpty()) {
            groups.add(group(Value.unknown(), unknown));
        }
        return groups;
    }

    private static AuditResult.Group group(Value<String> kind, List<AgencyResult> agencies) {
        List<AgencyResult> sorted = new ArrayList<>(agencies);
        sorted.sort(Comparator.comparing((AgencyResult agency) -> agency.name().toLowerCase(Locale.ROOT))
                .thenComparing(AgencyResult::id));
        return new AuditResult.Group(kind, sorted);
    }

    private static Set<String> wanted(
            Collector collector,
            List<AuditResult.Group> groups,
            List<Matter> matters,
            AuditResult.Queue waiting,
            Survey survey) {
        Set<String> wanted = new LinkedHashSet<>();
        matters.forEach(matter -> wanted.addAll(matter.samples()));
        waiting.first().stream().map(Outcome::comment).forEach(wanted::add);
        wanted.addAll(collector.drafts());
        survey.corrections().stream()
                .limit(ReportPage.CORRECTIONS_SHOWN)
                .filter(correction -> !collector.isConfidential(correction.subject()))
                .forEach(correction -> wanted.add(correction.subject()));
        groups.forEach(group -> group.agencies()
                .forEach(agency -> agency.behind().values().forEach(behind -> {
                    wanted.addAll(behind.met().shown());
                    wanted.addAll(behind.unmet().shown());
                })));
        return wanted;
    }

    private About about(Survey survey) {
        LocalizedText title = policy.title();
        if (!policy.isOwnOrganisation()) {
            title = survey.agencies().size() == 1
                    ? Words.plain(
                            survey.agencies().values().iterator().next().name().orElse(file.name()))
                    : Words.plain(file.name());
        }
        return new About(
                title,
                file.name(),
                file.isFictitious(),
                survey.first(),
                survey.last(),
                survey.now(),
                survey.zone(),
                survey.report(),
                survey.refusals());
    }

    private static List<Named> intents(Collector collector) {
        return collector.intents().entrySet().stream()
                .map(intent -> new Named(intent.getKey(), Words.name("label", intent.getKey()), intent.getValue()))
                .sorted(Comparator.comparingLong(Named::count).reversed().thenComparing(Named::name))
                .toList();
    }

    private Method method() {
        RuleSet rules = policy.engine().ruleSet();
        return new Method(
                rules.hash(),
                rules.packs(),
                rules.rules().size(),
                Words.of("method.index", policy.index().title(), policy.index().version()),
                policy.index().note(),
                policy.index().hash());
    }

    private static Map<String, Object> scorecards(Collector collector, AuditResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", result.about().title());
        if (result.about().fictitious()) {
            json.put("notice", Words.of("fictitious"));
        }
        if (result.about().now().isKnown()) {
            json.put("now", result.about().now().get().toString());
        }
        json.put("scorecards", collector.tallies().scorecards());
        json.put("monthly", collector.monthly().scorecards());
        json.put("unplaced", collector.tallies().unplaced());
        return json;
    }
}
