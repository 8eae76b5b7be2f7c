package id.lontara.rule;

import id.lontara.model.SubjectType;
import id.lontara.model.Term;
import id.lontara.model.Value;
import id.lontara.rule.Rule.ActionTemplate;
import id.lontara.rule.Rule.Example;
import id.lontara.rule.Rule.Expectation;
import id.lontara.rule.Rule.FindingTemplate;
import id.lontara.rule.Rule.Status;
import id.lontara.rule.Rule.Tier;
import id.lontara.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the rules of one pack. */
final class RuleReader {

    static final Map<String, SubjectType> SCOPES = PackCompiler.words(SubjectType.values());
    static final Map<String, Status> STATUSES = PackCompiler.words(Status.values());
    static final Map<String, Tier> TIERS = PackCompiler.words(Tier.values());
    static final Map<String, Severity> SEVERITIES = PackCompiler.words(Severity.values());
    static final Map<String, Decision> DECISIONS = PackCompiler.words(Decision.values());
    static final Map<String, ActionKind> ACTIONS = PackCompiler.words(ActionKind.values());
    static final List<String> EFFECTS = List.of("label", "finding", "actions", "decision", "mask");
    static final List<String> CONFIDENCES = List.of("high", "medium", "low");
    private static final BigDecimal MOST_LOG_ODDS = BigDecimal.valueOf(100);

    private final PackScope pack;
    private final VisibleLabels labels;

    RuleReader(PackScope pack, VisibleLabels labels) {
        this.pack = pack;
        this.labels = labels;
    }

    Rule read(YamlNode item) {
        YamlNode node = item.closed(PackKeys.RULE.keys());
        if (node.has("doc")) {
            pack.text(node.optional("doc"));
        }
        String id = node.required("id").name();
        if (!id.isBlank() && node.optional("replaces").raw().equals(id)) {
            node.optional("replaces").problem("rule.replaces", id);
        }
        SubjectType scope = node.required("scope").word(SCOPES, SubjectType.COMMENT);
        YamlNode then = node.required("then").closed(PackKeys.THEN.keys());
        Value<Decision> decision = decision(then, "decision", scope);
        Value<FindingTemplate> finding = finding(then.optional("finding"), scope);
        Value<Decision> ifUndecided = decision(then, "if-undecided", scope);
        if (decision.isKnown() && !finding.isKnown()) {
            then.problemAt("decision", "decision.finding");
        }
        if (then.isMapping() && Collections.disjoint(EFFECTS, then.fields().keySet())) {
            then.problem("then.empty");
        }
        return new Rule(
                id,
                pack.id(),
                pack.text(node.required("title")),
                node.optional("status").word(STATUSES, Status.STABLE),
                node.optional("tier").word(TIERS, Tier.STARTER),
                scope,
                new ConditionReader(pack, labels, scope).read(node.required("when")),
                votes(then.optional("label"), scope),
                finding,
                actions(then.optional("actions")),
                decision,
                ifUndecided,
                then.has("mask") && then.optional("mask").flag(),
                basis(node.optional("basis")),
                examples(node.required("examples"), scope),
                PackCompiler.named(node.optional("replaces")));
    }

    private static Value<Decision> decision(YamlNode then, String key, SubjectType scope) {
        if (!then.has(key)) {
            return Value.unknown();
        }
        if (scope != SubjectType.POST) {
            then.problemAt(key, "decision.scope", scope.word());
        }
        Decision decision = then.optional(key).word(DECISIONS, Decision.REVIEW);
        if (key.equals("decision") && decision == Decision.ALLOW) {
            then.optional(key).problem("decision.allow");
        }
        return Value.of(decision);
    }

    private Value<FindingTemplate> finding(YamlNode item, SubjectType scope) {
        if (!item.isPresent()) {
            return Value.unknown();
        }
        YamlNode node = item.closed(PackKeys.FINDING.keys());
        LocalizedText message = pack.text(node.required("message"));
        placeholders(node.optional("message"));
        Value<LocalizedText> mend = Value.unknown();
        if (node.has("mend")) {
            mend = Value.of(pack.text(node.optional("mend")));
            placeholders(node.optional("mend"));
        } else if (scope == SubjectType.POST) {
            node.problem("finding.mend");
        }
        return Value.of(new FindingTemplate(node.required("severity").word(SEVERITIES, Severity.INFO), message, mend));
    }

    private static void placeholders(YamlNode texts) {
        for (YamlNode text : texts.fields().values()) {
            int open = text.raw().indexOf('{');
            while (open >= 0) {
                int close = text.raw().indexOf('}', open);
                String name =
                        close < 0 ? text.raw().substring(open + 1) : text.raw().substring(open + 1, close);
                if (!name.equals("match")) {
                    text.unknown("message.placeholder", name, Set.of("match"));
                }
                open = text.raw().indexOf('{', open + 1);
            }
        }
    }

    private List<Vote> votes(YamlNode node, SubjectType scope) {
        List<Vote> votes = new ArrayList<>();
        for (YamlNode item : node.oneOrMore()) {
            if (!item.isMapping()) {
                votes.add(new Vote(labels.read(item, scope), Vote.Kind.SET, 0));
                continue;
            }
            item.closed(PackKeys.VOTE.keys());
            String label = labels.read(item.required("name"), scope);
            if (item.has("by") == item.has("veto")) {
                item.problem("vote.one");
            } else if (item.has("by")) {
                votes.add(new Vote(
                        label, Vote.Kind.BY, item.optional("by").scalar(RuleReader::thousandths, 1, "vote.by")));
            } else {
                if (!item.optional("veto").flag()) {
                    item.optional("veto").problem("vote.veto");
                }
                votes.add(new Vote(label, Vote.Kind.VETO, 0));
            }
        }
        return votes;
    }

    private static int thousandths(String text) {
        BigDecimal by = YamlNode.decimal(text);
        int thousandths =
                by.movePointRight(3).setScale(0, RoundingMode.HALF_EVEN).intValue();
        if (thousandths == 0 || by.abs().compareTo(MOST_LOG_ODDS) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return thousandths;
    }

    private List<ActionTemplate> actions(YamlNode node) {
        List<ActionTemplate> actions = new ArrayList<>();
        for (YamlNode item : node.items()) {
            if (!item.isMapping() || item.fields().size() != 1) {
                item.problem("action.one", String.join(", ", ACTIONS.keySet()));
                continue;
            }
            Map.Entry<String, YamlNode> only =
                    item.fields().entrySet().iterator().next();
            ActionKind kind = ACTIONS.get(only.getKey());
            if (kind == null) {
                item.unknown("action.unknown", only.getKey(), ACTIONS.keySet());
                continue;
            }
            YamlNode body = only.getValue();
            if (body.kind() == YamlNode.Kind.NULL && kind != ActionKind.ROUTE) {
                actions.add(new ActionTemplate(kind, Value.none(), Value.none(), Value.none()));
                continue;
            }
            if (body.kind() == YamlNode.Kind.NULL) {
                body.problem("action.route");
                continue;
            }
            if (!body.closed(PackKeys.ACTION.keys()).isMapping()) {
                continue;
            }
            Value<Term> within = body.has("within") ? pack.term(body.optional("within")) : Value.none();
            if (kind == ActionKind.ROUTE && body.has("topic") == body.has("role")) {
                body.problem("action.route");
            }
            actions.add(new ActionTemplate(kind, within, named(body.optional("topic")), named(body.optional("role"))));
        }
        return actions;
    }

    private static Value<String> named(YamlNode node) {
        return node.isPresent() ? Value.of(node.name()) : Value.none();
    }

    private static List<Basis> basis(YamlNode node) {
        List<Basis> bases = new ArrayList<>();
        for (YamlNode entry : node.items()) {
            YamlNode item = entry.closed(PackKeys.BASIS.keys());
            Value<String> confidence = PackCompiler.named(item.optional("confidence"));
            if (confidence.isKnown() && !CONFIDENCES.contains(confidence.get())) {
                item.optional("confidence").unknown("word.unknown", confidence.get(), CONFIDENCES);
            }
            bases.add(new Basis(
                    item.required("law").name(),
                    PackCompiler.named(item.optional("article")),
                    PackCompiler.named(item.optional("seen")),
                    confidence));
        }
        return bases;
    }

    private List<Example> examples(YamlNode item, SubjectType scope) {
        List<Example> examples = new ArrayList<>();
        YamlNode node = item.closed(PackKeys.EXAMPLES.keys());
        ExampleReader reader = new ExampleReader(scope);
        for (Expectation expectation : Expectation.values()) {
            String key = expectation.name().toLowerCase(Locale.ROOT).replace('_', '-');
            YamlNode list = node.optional(key);
            List<YamlNode> items = list.items();
            for (YamlNode example : items) {
                examples.add(reader.read(example, expectation));
            }
            boolean empty = !list.isPresent() || (list.isSequence() && items.isEmpty());
            if (empty && expectation != Expectation.UNDECIDED && node.isPresent()) {
                node.problem("examples.missing", key);
            }
        }
        return examples;
    }
}
