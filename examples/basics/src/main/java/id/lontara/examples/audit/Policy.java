package id.lontara.examples.audit;

import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import id.lontara.model.Agency;
import id.lontara.model.LoadException;
import id.lontara.model.Problem;
import id.lontara.model.Value;
import id.lontara.monitor.Monitor;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Organisation;
import id.lontara.rule.Rule;
import id.lontara.score.Index;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** By what a data set is judged: rules, index, calendars and the organisation's own facts. */
final class Policy {

    /** What a message so labelled says stays with those who look into it: it is counted and never shown. */
    static final String CONFIDENTIAL = "issue/corruption-allegation";

    private static final String AWAITS = "trait/needs-reply";
    private static final String INDEX = "openness";
    private static final String CALENDAR = "office";
    private static final List<String> CALENDARS = List.of(CALENDAR, "round-the-clock");
    private static final String ELECTION_WINDOWS = "election-windows";
    private static final String NEUTRALITY = "id.neutrality";
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final RuleEngine engine;
    private final Index index;
    private final boolean ownOrganisation;

    private Policy(RuleEngine engine, boolean ownOrganisation) {
        this.engine = engine;
        this.index = Indonesia.index(INDEX).over(engine.ruleSet());
        this.ownOrganisation = ownOrganisation;
    }

    /**
     * The standard set, with what an organisation adds to it: one that declares election windows wants its posts looked at
     * for neutrality.
     *
     * @param organisation the organisation; defaults apply where it is not known
     */
    static Policy of(Value<Organisation> organisation) {
        RuleEngine.Builder builder = Indonesia.builder();
        if (organisation.isKnown()) {
            refuseUnknownCalendars(organisation.get());
            builder.organisation(organisation.get());
            List<String> windows = organisation.get().reference().getOrDefault(ELECTION_WINDOWS, List.of());
            if (!windows.isEmpty()) {
                builder.packs(Indonesia.pack(NEUTRALITY)).tier(Rule.Tier.STRICT);
            }
        }
        return new Policy(builder.build(), organisation.isKnown());
    }

    /** Which calendars there are is known here, not to the reader of organisation files. */
    private static void refuseUnknownCalendars(Organisation organisation) {
        List<String> lines = organisation.source().lines().toList();
        List<Problem> problems = new ArrayList<>();
        organisation.agencies().values().forEach(agency -> {
            String calendar = agency.calendar().orElse(CALENDAR);
            if (!CALENDARS.contains(calendar)) {
                int line = 0;
                while (line + 1 < lines.size() && !lines.get(line).contains(calendar)) {
                    line++;
                }
                problems.add(new Problem(
                        "organisation",
                        line + 1,
                        Math.max(1, lines.get(line).indexOf(calendar) + 1),
                        "agencies." + agency.id() + ".calendar",
                        Words.of("organisation.calendar", calendar, String.join(", ", CALENDARS))
                                .texts()));
            }
        });
        if (!problems.isEmpty()) {
            throw new LoadException(problems);
        }
    }

    RuleEngine engine() {
        return engine;
    }

    Index index() {
        return index;
    }

    /** The zone of agencies that name none. */
    ZoneId zone() {
        return ZONE;
    }

    /** The facts of the organisation, or the defaults. */
    Organisation organisation() {
        return engine.ruleSet().organisation().get();
    }

    boolean isOwnOrganisation() {
        return ownOrganisation;
    }

    boolean isNeutralityOn() {
        return engine.ruleSet().packs().containsKey(NEUTRALITY);
    }

    LocalizedText title() {
        return organisation().title().orElse(Words.plain(organisation().id()));
    }

    /**
     * A monitor in which deadlines run in the calendar that the organisation names for an agency, or else in office hours.
     *
     * @param agencies the agencies of the data
     */
    Monitor.Builder monitor(Collection<Agency> agencies) {
        Monitor.Builder monitor = Monitor.builder().awaits(AWAITS).calendar(Indonesia.calendar(CALENDAR, ZONE));
        for (Agency agency : agencies) {
            Organisation.OrganisationAgency known = organisation().agencies().get(agency.id());
            String calendar = known == null ? CALENDAR : known.calendar().orElse(CALENDAR);
            monitor.calendar(
                    agency.id(), Indonesia.calendar(calendar, agency.timezone().orElse(ZONE)));
        }
        return monitor;
    }
}
