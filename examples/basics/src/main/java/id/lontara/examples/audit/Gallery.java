package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.engine.Assessment.Span;
import id.lontara.engine.Explanation;
import id.lontara.engine.Finding;
import id.lontara.engine.Label;
import id.lontara.engine.Truth;
import id.lontara.model.Account;
import id.lontara.model.Agency;
import id.lontara.model.Comment;
import id.lontara.model.Context;
import id.lontara.model.Media;
import id.lontara.model.Moment;
import id.lontara.model.Platform;
import id.lontara.model.Post;
import id.lontara.model.Subject;
import id.lontara.model.Value;
import id.lontara.monitor.Outcome;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Fetches the few posts and messages that were chosen, with what every rule that spoke pointed at. */
final class Gallery implements Walk.Visitor {

    private static final int RULES_SHOWN = 8;

    private final Policy policy;
    private final Survey survey;
    private final Set<String> wanted;
    private final Map<String, String> agencyNames;
    private final Redaction redaction;
    private final Map<String, Rule> rules = new HashMap<>();
    private final Map<String, Card> cards = new TreeMap<>();

    Gallery(Policy policy, Survey survey, Set<String> wanted, Map<String, String> agencyNames) {
        this.policy = policy;
        this.survey = survey;
        this.wanted = wanted;
        this.agencyNames = agencyNames;
        List<String> hotlines = new ArrayList<>();
        policy.organisation()
                .agencies()
                .values()
                .forEach(agency -> hotlines.addAll(agency.hotlines().orElse(List.of())));
        this.redaction = new Redaction(hotlines);
        policy.engine().ruleSet().rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    @Override
    public boolean wants(Subject subject) {
        return wanted.contains(subject.id());
    }

    @Override
    public void assessed(Subject subject, Context context, Assessment assessment) {
        cards.put(subject.id(), new Maker(subject, context, assessment).card());
    }

    @Override
    public void outcome(Outcome outcome) {
        cards.computeIfPresent(outcome.comment(), (id, card) -> with(card, outcome));
    }

    private static Card with(Card card, Outcome outcome) {
        return new Card(
                card.id(),
                card.type(),
                card.agency(),
                card.where(),
                card.who(),
                card.fields(),
                card.labels(),
                card.rules(),
                card.decision(),
                Value.of(outcome));
    }

    /** The cards by id. */
    Map<String, Card> cards() {
        return cards;
    }

    /** Makes one card. */
    private final class Maker {

        private final Subject subject;
        private final Context context;
        private final Assessment assessment;
        private final Map<String, MarkedText> texts = new LinkedHashMap<>();
        private final Map<String, List<Span>> spans = new LinkedHashMap<>();
        private final List<Card.Spoken> spoken = new ArrayList<>();

        Maker(Subject subject, Context context, Assessment assessment) {
            this.subject = subject;
            this.context = context;
            this.assessment = assessment;
        }

        Card card() {
            texts();
            masks();
            assessment.findings().forEach(this::finding);
            assessment.labels().forEach(this::label);
            int number = 1;
            for (List<Span> pointed : spans.values()) {
                for (Span span : pointed) {
                    for (MarkedText text : texts.values()) {
                        text.mark(number, span);
                    }
                }
                number++;
            }
            List<Card.Field> fields = new ArrayList<>();
            texts.forEach((name, text) -> fields.add(text.field(name, redaction)));
            return new Card(
                    subject.id(),
                    subject.subjectType(),
                    agency(),
                    where(),
                    who(),
                    fields,
                    chips(),
                    spoken,
                    assessment.decision(),
                    Value.unknown());
        }

        private void texts() {
            if (subject instanceof Comment comment) {
                text("text", comment.text());
            } else if (subject instanceof Post post) {
                text("text", post.text());
                List<Media> media = post.media().orElse(List.of());
                for (int i = 0; i < media.size(); i++) {
                    text("media[" + i + "].altText", media.get(i).altText());
                    text("media[" + i + "].text", media.get(i).text());
                }
            } else if (subject instanceof Account account) {
                text("bio", account.bio());
            }
        }

        private void text(String field, Value<String> text) {
            if (text.isKnown() && !text.get().isBlank()) {
                texts.put(field, new MarkedText(field, text.get()));
            }
        }

        private void masks() {
            for (Rule rule : rules.values()) {
                if (rule.mask() && rule.scope() == subject.subjectType()) {
                    explained(rule.id()).forEach(span -> texts.values().forEach(text -> text.mask(span)));
                }
            }
        }

        private List<Span> explained(String rule) {
            Explanation explanation = policy.engine().explain(subject, context, rule);
            List<Span> found = new ArrayList<>();
            collect(explanation.tree(), found);
            return found;
        }

        private void collect(Explanation.Node node, List<Span> found) {
            if (node.truth() == Truth.TRUE) {
                found.addAll(node.evidence());
                node.of().forEach(part -> collect(part, found));
            }
        }

        private void finding(Finding finding) {
            if (isNew(finding.rule())) {
                List<Span> pointed = new ArrayList<>();
                List<String> measured = new ArrayList<>();
                finding.evidence().forEach(evidence -> {
                    if (evidence instanceof Span span) {
                        pointed.add(span);
                    } else if (evidence instanceof Assessment.Measure measure) {
                        measured.add(measure.signal() + " = " + measure.value() + " (" + measure.bound() + ")");
                    }
                });
                spans.put(finding.rule(), pointed);
                spoken.add(new Card.Spoken(
                        finding.rule(),
                        "",
                        title(finding.rule()),
                        Value.of(finding.severity()),
                        finding.message(),
                        finding.mend(),
                        measured,
                        finding.basis()));
            }
        }

        private void label(Label label) {
            for (Assessment.Reason reason : label.reasons()) {
                if (reason instanceof Assessment.RuleVote vote && !vote.vote().equals("veto") && isNew(vote.rule())) {
                    spans.put(vote.rule(), explained(vote.rule()));
                    spoken.add(new Card.Spoken(
                            vote.rule(),
                            label.name(),
                            title(vote.rule()),
                            Value.unknown(),
                            Words.of("card.gives-label", Words.name("label", label.name())),
                            Value.unknown(),
                            List.of(),
                            List.of()));
                }
            }
        }

        private boolean isNew(String rule) {
            return spans.size() < RULES_SHOWN && !spans.containsKey(rule);
        }

        private LocalizedText title(String rule) {
            Rule known = rules.get(rule);
            return known == null ? Words.plain(rule) : known.title();
        }

        private List<Card.Chip> chips() {
            return assessment.labels().stream()
                    .map(label -> new Card.Chip(
                            label.name(),
                            Words.name("label", label.name()),
                            label.confidence(),
                            label.unsure(),
                            label.corrected()))
                    .toList();
        }

        private String agency() {
            String id = context.value(Context.AGENCY).map(Agency::id).orElse("?");
            return agencyNames.getOrDefault(id, id);
        }

        private LocalizedText where() {
            Value<Platform> platform = context.value(Context.ACCOUNT).flatMap(Account::platform);
            if (subject instanceof Comment comment && comment.platform().isKnown()) {
                platform = comment.platform();
            }
            List<LocalizedText> parts = new ArrayList<>();
            if (platform.isKnown()) {
                parts.add(Words.name("platform", platform.get().id()));
            }
            ZoneId zone = survey.agencyZone(context.value(Context.AGENCY).map(Agency::id));
            Value<Moment> planned = subject instanceof Post post ? post.plannedFor() : Value.unknown();
            if (assessment.at().isKnown()) {
                parts.add(Format.moment(assessment.at().get(), zone));
            } else if (planned.isKnown()) {
                parts.add(Words.of("card.planned", Format.moment(planned.get(), zone)));
            } else {
                parts.add(Words.of("card.undated"));
            }
            return Words.join(" · ", parts);
        }

        private LocalizedText who() {
            if (subject instanceof Comment comment) {
                return Words.of("author." + comment.author().kind().word());
            }
            boolean draft = subject instanceof Post post && post.isDraft();
            return Words.of(
                    draft ? "subject.draft" : "subject." + subject.subjectType().word());
        }
    }
}
