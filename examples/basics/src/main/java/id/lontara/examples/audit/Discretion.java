package id.lontara.examples.audit;

import id.lontara.engine.Assessment;
import id.lontara.engine.Finding;
import id.lontara.model.Value;
import id.lontara.rule.LocalizedText;
import id.lontara.rule.Rule;
import id.lontara.rule.RuleSet;
import java.util.List;

/** Keeps the words of a message out of what is told about it: what was found stays, where it stood, and how grave it is. */
final class Discretion {

    private static final String SILENT = "•••";

    private Discretion() {}

    static Assessment silenced(Assessment assessment, RuleSet rules) {
        return new Assessment(
                assessment.subject(),
                assessment.type(),
                assessment.at(),
                assessment.ruleSet(),
                assessment.labels(),
                silenced(assessment.findings(), rules),
                assessment.actions(),
                assessment.decision(),
                assessment.undecided(),
                assessment.waived(),
                silenced(assessment.shadow(), rules),
                assessment.limits());
    }

    private static List<Finding> silenced(List<Finding> findings, RuleSet rules) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.rule(),
                        finding.severity(),
                        message(finding, rules),
                        finding.mend(),
                        finding.evidence().stream().map(Discretion::silenced).toList(),
                        finding.basis()))
                .toList();
    }

    private static LocalizedText message(Finding finding, RuleSet rules) {
        return rules.rules().stream()
                .filter(rule ->
                        rule.id().equals(finding.rule()) && rule.finding().isKnown())
                .map(rule -> rule.finding().map(Rule.FindingTemplate::message).get())
                .map(template -> template.map(text -> text.replace("{match}", SILENT)))
                .findFirst()
                .orElse(Words.plain(SILENT));
    }

    private static Assessment.Evidence silenced(Assessment.Evidence evidence) {
        if (evidence instanceof Assessment.Span span) {
            return new Assessment.Span(span.in(), span.start(), span.end(), SILENT, Value.unknown());
        }
        return evidence instanceof Assessment.Measure measure
                ? new Assessment.Measure(measure.signal(), SILENT, measure.bound())
                : evidence;
    }
}
