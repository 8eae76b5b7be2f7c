package id.lontara.examples.audit;

import id.lontara.io.DataReport;
import id.lontara.io.Line;
import id.lontara.io.Lines;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Author;
import id.lontara.model.Comment;
import id.lontara.model.Correction;
import id.lontara.model.Engagement;
import id.lontara.model.Entry;
import id.lontara.model.Handling;
import id.lontara.model.Moment;
import id.lontara.model.Post;
import id.lontara.model.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a data set holds, found out by reading it once: who is in it, from when to when, what comes later than what it is
 * about, and what is not known. Keeps agencies, accounts, corrections and later counts, and of all else numbers only.
 */
final class Survey {

    /** What is known of the messages and posts of a data set, and what is not. */
    enum Feature {
        POST_DAY_ONLY,
        POST_UNDATED,
        POST_WITHOUT_ENGAGEMENT,
        DRAFT,
        MESSAGE_DAY_ONLY,
        MESSAGE_UNDATED,
        MESSAGE_BY_AGENCY,
        MESSAGE_BY_UNKNOWN_KIND,
        MESSAGE_BY_UNKNOWN_PERSON,
        MESSAGE_WITHOUT_POST,
        ANSWER
    }

    private static final int REFUSALS_SHOWN = 20;

    private final SortedMap<String, Agency> agencies = new TreeMap<>();
    private final SortedMap<String, Account> accounts = new TreeMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final SortedMap<String, Engagement> engagements = new TreeMap<>();
    private final SortedMap<Feature, Long> features = new TreeMap<>();
    private final List<Line.Refused> refusals = new ArrayList<>();
    private final ZoneId otherwise;
    private @Nullable Instant now;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private DataReport report = new DataReport(0, Map.of(), 0, Map.of());

    private Survey(ZoneId otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * Reads a data set once.
     *
     * @param file the data set
     * @param otherwise the zone of agencies that name none
     * @param progress told of every line
     */
    static Survey of(DataFile file, ZoneId otherwise, Progress progress) {
        Survey survey = new Survey(otherwise);
        try (Lines lines = file.open()) {
            while (lines.hasNext()) {
                Line line = lines.next();
                progress.line(line.number());
                if (line instanceof Line.Read read) {
                    survey.take(read.entry());
                } else if (line instanceof Line.Refused refused && survey.refusals.size() < REFUSALS_SHOWN) {
                    survey.refusals.add(refused);
                }
            }
            survey.report = lines.report();
        }
        return survey;
    }

    private void take(Entry entry) {
        if (entry instanceof Comment comment) {
            take(comment);
        } else if (entry instanceof Post post) {
            take(post);
        } else if (entry instanceof Engagement engagement) {
            reaches(engagement.at(), otherwise);
            if (engagement.of().isKnown()) {
                engagements.merge(engagement.of().get(), engagement, Survey::later);
            }
        } else if (entry instanceof Correction correction) {
            reaches(Value.of(correction.at()), otherwise);
            corrections.add(correction);
        } else if (entry instanceof Handling handling) {
            reaches(Value.of(handling.at()), otherwise);
        } else if (entry instanceof Agency agency) {
            agencies.put(agency.id(), agency);
        } else if (entry instanceof Account account) {
            accounts.put(account.id(), account);
        }
    }

    private void take(Post post) {
        ZoneId zone = zone(post.account());
        if (post.isDraft()) {
            increment(Feature.DRAFT);
            return;
        }
        dated(post.publishedAt(), zone, Feature.POST_UNDATED, Feature.POST_DAY_ONLY);
        reaches(post.engagement().flatMap(Engagement::at), zone);
        if (!post.engagement().isKnown()) {
            increment(Feature.POST_WITHOUT_ENGAGEMENT);
        }
    }

    private void take(Comment comment) {
        dated(comment.at(), zone(comment.account()), Feature.MESSAGE_UNDATED, Feature.MESSAGE_DAY_ONLY);
        if (comment.author().kind() == Author.Kind.AGENCY) {
            increment(Feature.MESSAGE_BY_AGENCY);
            if (comment.parent().isKnown()) {
                increment(Feature.ANSWER);
            }
            return;
        }
        if (comment.author().kind() == Author.Kind.UNKNOWN) {
            increment(Feature.MESSAGE_BY_UNKNOWN_KIND);
        }
        if (!comment.author().id().isKnown()) {
            increment(Feature.MESSAGE_BY_UNKNOWN_PERSON);
        }
        if (!comment.post().isKnown()) {
            increment(Feature.MESSAGE_WITHOUT_POST);
        }
    }

    private void dated(Value<Moment> at, ZoneId zone, Feature undated, Feature dayOnly) {
        if (!at.isKnown()) {
            increment(undated);
            return;
        }
        reaches(at, zone);
        LocalDate day = at.get().day(zone);
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        if (!at.get().isExact()) {
            increment(dayOnly);
        }
    }

    private void reaches(Value<Moment> at, ZoneId zone) {
        Instant instant = at.map(moment -> moment.latest(zone)).orNull();
        if (instant != null && (now == null || instant.isAfter(now))) {
            now = instant;
        }
    }

    private void increment(Feature feature) {
        features.merge(feature, 1L, Long::sum);
    }

    /** Of each count what was reported last; what a later report leaves out stays as it was. */
    static Engagement later(Engagement before, Engagement after) {
        return new Engagement(
                after.of(),
                after.at().isKnown() ? after.at() : before.at(),
                newer(before.likes(), after.likes()),
                newer(before.comments(), after.comments()),
                newer(before.shares(), after.shares()),
                newer(before.saves(), after.saves()),
                newer(before.views(), after.views()),
                newer(before.reach(), after.reach()),
                newer(before.impressions(), after.impressions()),
                newer(before.clicks(), after.clicks()),
                newer(before.reactions(), after.reactions()));
    }

    private static <T> Value<T> newer(Value<T> before, Value<T> after) {
        return after.isKnown() ? after : before;
    }

    /** The zone in which the days of an account begin. */
    ZoneId zone(Value<String> account) {
        Account known = account.isKnown() ? accounts.get(account.get()) : null;
        return known == null ? otherwise : agencyZone(known.agency());
    }

    ZoneId agencyZone(Value<String> agency) {
        Agency known = agency.isKnown() ? agencies.get(agency.get()) : null;
        return known == null ? otherwise : known.timezone().orElse(otherwise);
    }

    /** The zone in which the audit tells its own times: that of the agencies if they share one. */
    ZoneId zone() {
        List<ZoneId> zones = agencies.values().stream()
                .map(agency -> agency.timezone().orElse(otherwise))
                .distinct()
                .toList();
        return zones.size() == 1 ? zones.get(0) : otherwise;
    }

    /** The latest instant of the data; unknown if no time is known. */
    Value<Instant> now() {
        Instant known = now;
        return known == null ? Value.unknown() : Value.of(known);
    }

    /** The first day on which somebody published or wrote. */
    Value<LocalDate> first() {
        LocalDate known = first;
        return known == null ? Value.unknown() : Value.of(known);
    }

    /** The last day on which somebody published or wrote. */
    Value<LocalDate> last() {
        LocalDate known = last;
        return known == null ? Value.unknown() : Value.of(known);
    }

    SortedMap<String, Agency> agencies() {
        return Collections.unmodifiableSortedMap(agencies);
    }

    SortedMap<String, Account> accounts() {
        return Collections.unmodifiableSortedMap(accounts);
    }

    List<Correction> corrections() {
        return Collections.unmodifiableList(corrections);
    }

    /** What was counted of a post or message after it stood in the data. */
    Value<Engagement> laterEngagement(String subject) {
        Engagement known = engagements.get(subject);
        return known == null ? Value.unknown() : Value.of(known);
    }

    long count(Feature feature) {
        return features.getOrDefault(feature, 0L);
    }

    DataReport report() {
        return report;
    }

    /** The first lines that could not be read. */
    List<Line.Refused> refusals() {
        return Collections.unmodifiableList(refusals);
    }
}
