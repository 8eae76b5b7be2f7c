package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.engine.Finding;
import id.lontara.model.Comment;
import id.lontara.model.Engagement;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import id.lontara.rule.RuleSet;
import id.lontara.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts findings together by rule and agency, in bounded memory, and says which matter most. */
final class Matters {

    /** From so many people on, a matter is a step graver than one message of it. */
    private static final int MANY = 10;

    private static final int SAMPLES = 3;
    private static final int PHRASES = 4;
    /** In percent. */
    private static final long NEARLY_ALL = 80;

    private static final int SWELLS_FROM = 5;
    private static final int SWELLS_WITHIN_DAYS = 3;
    private static final int PHRASES_COUNTED = 2_000;
    private static final int PERSONS_COUNTED = 20_000;
    /** One rule does not fill the list. */
    private static final int OF_ONE_RULE = 3;

    private static final Comparator<Matter> ORDER = Comparator.comparing(Matter::weight, Comparator.reverseOrder())
            .thenComparing(Matter::persons, Comparator.reverseOrder())
            .thenComparing(Matter::messages, Comparator.reverseOrder())
            .thenComparing(Matter::posts, Comparator.reverseOrder())
            .thenComparing(Matter::rule)
            .thenComparing(matter -> matter.agency().orElse("~"));

    private final Map<String, LocalizedText> titles = new TreeMap<>();
    private final Map<String, Map<String, Group>> groups = new TreeMap<>();

    Matters(RuleSet rules) {
        for (Rule rule : rules.rules()) {
            titles.put(rule.id(), rule.title());
        }
    }

    /** A subject to show; of the same words only one is shown. */
    private record Sample(long weight, long order, String id, int words) {

        private static final Comparator<Sample> ORDER =
                Comparator.comparingLong(Sample::weight).reversed().thenComparingLong(Sample::order);
    }

    private static final class Group {
        private Severity severity = Severity.INFO;
        private long posts;
        private long messages;
        private long anonymous;
        private long confidential;
        private final Set<String> persons = new HashSet<>();
        private final Map<String, Long> phrases = new HashMap<>();
        private final TreeSet<Sample> samples = new TreeSet<>(Sample.ORDER);
        private final Timeline days = new Timeline();
        /** By rule, in how many of the same subjects it was found too. */
        private final Map<String, Long> together = new HashMap<>();
    }

    /**
     * Takes what was found in one subject.
     *
     * @param shown whether its words may be shown
     */
    void add(Subject subject, Value<String> agency, Value<LocalDate> day, Assessment assessment, boolean shown) {
        Set<String> seen = new HashSet<>();
        for (Finding finding : assessment.findings()) {
            Group group = groups.computeIfAbsent(finding.rule(), rule -> new TreeMap<>())
                    .computeIfAbsent(agency.orElse(""), id -> new Group());
            if (seen.add(finding.rule())) {
                count(subject, day, group, shown);
                for (Finding other : assessment.findings()) {
                    group.together.merge(other.rule(), 1L, Long::sum);
                }
            }
            group.severity = finding.severity().compareTo(group.severity) > 0 ? finding.severity() : group.severity;
            if (shown) {
                finding.evidence().forEach(evidence -> phrase(evidence, group));
            }
        }
    }

    private static void count(Subject subject, Value<LocalDate> day, Group group, boolean shown) {
        long order = group.posts + group.messages;
        Value<Engagement> engagement = Value.unknown();
        Value<String> text = Value.unknown();
        if (subject instanceof Comment comment) {
            group.messages++;
            engagement = comment.engagement();
            text = comment.text();
            String person = comment.author().id().orNull();
            if (person == null) {
                group.anonymous++;
            } else if (group.persons.size() < PERSONS_COUNTED) {
                group.persons.add(person);
            }
        } else if (subject instanceof Post post) {
            group.posts++;
            engagement = post.engagement();
            text = post.text();
        }
        if (day.isKnown()) {
            group.days.add(day.get());
        }
        if (!shown) {
            group.confidential++;
            return;
        }
        long likes = engagement.flatMap(Engagement::likes).orElse(-1L);
        int words = text.orElse("").strip().toLowerCase(Locale.ROOT).hashCode();
        if (group.samples.stream().noneMatch(sample -> sample.words() == words)) {
            group.samples.add(new Sample(likes, order, subject.id(), words));
        }
        if (group.samples.size() > SAMPLES) {
            group.samples.pollLast();
        }
    }

    private static void phrase(Assessment.Evidence evidence, Group group) {
        if (evidence instanceof Assessment.Span span
                && span.text().length() <= 40
                && span.text().indexOf('•') < 0) {
            String phrase = span.text().strip().toLowerCase(Locale.ROOT);
            if (group.phrases.size() < PHRASES_COUNTED || group.phrases.containsKey(phrase)) {
                group.phrases.merge(phrase, 1L, Long::sum);
            }
        }
    }

    /** All matters, the gravest first. */
    List<Matter> all() {
        List<Matter> all = new ArrayList<>();
        groups.forEach((rule, agencies) -> agencies.forEach((agency, group) -> all.add(matter(rule, agency, group))));
        all.sort(ORDER);
        return all;
    }

    /** All but those that are a part of another, which names them. */
    private List<Matter> whole() {
        List<Matter> all = all();
        List<Matter> whole = new ArrayList<>();
        for (Matter matter : all) {
            if (all.stream().noneMatch(other -> isPart(matter, other))) {
                List<AuditResult.Named> parts = all.stream()
                        .filter(other -> isPart(other, matter))
                        .map(part -> new AuditResult.Named(part.rule(), part.title(), part.messages() + part.posts()))
                        .toList();
                whole.add(matter.with(parts));
            }
        }
        return whole;
    }

    /** A matter is a part of a larger one that is no less grave and holds nearly all of it. */
    private boolean isPart(Matter matter, Matter other) {
        long size = matter.messages() + matter.posts();
        boolean larger = other.messages() + other.posts() > size
                && matter.agency().equals(other.agency())
                && matter.severity().compareTo(other.severity()) <= 0;
        return larger && together(matter, other.rule()) * 100 >= size * NEARLY_ALL;
    }

    private long together(Matter matter, String rule) {
        Group group =
                groups.getOrDefault(matter.rule(), Map.of()).get(matter.agency().orElse(""));
        return group == null ? 0 : group.together.getOrDefault(rule, 0L);
    }

    /** The few that matter most, at first no more than a few of one rule. */
    List<Matter> most(int number) {
        List<Matter> all = whole();
        List<Matter> most = new ArrayList<>();
        Map<String, Integer> ofRule = new HashMap<>();
        for (Matter matter : all) {
            if (most.size() < number && ofRule.merge(matter.rule(), 1, Integer::sum) <= OF_ONE_RULE) {
                most.add(matter);
            }
        }
        for (Matter matter : all) {
            if (most.size() < number && !most.contains(matter)) {
                most.add(matter);
            }
        }
        most.sort(ORDER);
        return most;
    }

    /**
     * What was written most unevenly: much more of it in a few days than its days would have if they were alike.
     *
     * @param number how many at most
     * @param from the first day
     * @param until the last day
     */
    List<Matter> swelling(int number, LocalDate from, LocalDate until) {
        return all().stream()
                .filter(matter -> matter.messages() >= SWELLS_FROM && matter.confidential() == 0)
                .sorted(Comparator.comparingDouble((Matter matter) -> unevenness(matter, from, until))
                        .reversed()
                        .thenComparing(ORDER))
                .limit(number)
                .toList();
    }

    /** (most − expected)² ÷ (expected + 1) for the fullest few days in a row. */
    private static double unevenness(Matter matter, LocalDate from, LocalDate until) {
        List<Timeline.Bar> bars = matter.days().bars(from, until, Timeline.Step.DAY);
        long most = 0;
        long inWindow = 0;
        for (int i = 0; i < bars.size(); i++) {
            inWindow += bars.get(i).count();
            inWindow -= i < SWELLS_WITHIN_DAYS
                    ? 0
                    : bars.get(i - SWELLS_WITHIN_DAYS).count();
            most = Math.max(most, inWindow);
        }
        double expected = (double) matter.days().all() * SWELLS_WITHIN_DAYS / bars.size();
        return (most - expected) * Math.abs(most - expected) / (expected + 1);
    }

    private Matter matter(String rule, String agency, Group group) {
        boolean many = group.persons.size() >= MANY && group.severity.compareTo(Severity.HIGH) < 0;
        return new Matter(
                rule,
                titles.getOrDefault(rule, Words.plain(rule)),
                agency.isEmpty() ? Value.unknown() : Value.of(agency),
                group.severity,
                many,
                group.posts,
                group.messages,
                group.persons.size(),
                group.anonymous,
                phrases(group),
                group.samples.stream().map(Sample::id).toList(),
                group.confidential,
                List.of(),
                group.days);
    }

    private static List<String> phrases(Group group) {
        return group.phrases.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(PHRASES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
