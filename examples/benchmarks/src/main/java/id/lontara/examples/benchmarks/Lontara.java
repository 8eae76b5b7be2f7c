package id.lontara.examples.benchmarks;

import id.lontara.engine.Assessment;
import id.lontara.engine.Finding;
import id.lontara.engine.RuleEngine;
import id.lontara.indonesia.Indonesia;
import id.lontara.rule.RulePack;
import java.util.List;

/** The whole of Lontara: the comment goes in as it was read, and the assessment with its evidence comes out. */
final class Lontara implements Contender<Assessment> {

    private final RuleEngine engine;

    Lontara(List<RuleSpec> rules) {
        this(engine(pack(rules, 0)));
    }

    Lontara(RuleEngine engine) {
        this.engine = engine;
    }

    /** With all that ships; no analysed text is kept. */
    static Lontara standard() {
        return new Lontara(Indonesia.builder().cachedTexts(0).build());
    }

    static RuleEngine engine(RulePack pack) {
        RuleEngine.Builder builder =
                RuleEngine.builder().packs(pack).domains("id").cachedTexts(0);
        Indonesia.languages().forEach(builder::language);
        return builder.build();
    }

    /** The rules as a pack; another revision is another pack to the cache of compiled rule sets. */
    static RulePack pack(List<RuleSpec> rules, int revision) {
        StringBuilder yaml = new StringBuilder("""
                format: 1
                pack: sample
                version: 1.0.%d
                title: { id: Contoh, en: Sample }
                rules:
                """.formatted(revision));
        for (RuleSpec rule : rules) {
            yaml.append("""
                      - id: %1$s
                        title: { id: Aturan %1$s, en: Rule %1$s }
                        scope: comment
                        when:
                          all:
                            - platform: %2$s
                            - text: { any: [ "%3$s" ] }
                            - engagement.likes: { gte: %4$d }
                        then:
                          finding:
                            severity: low
                            message: { id: "Disebut: «{match}»", en: "Mentioned: «{match}»" }
                        examples:
                          match: [ { text: "%5$s", platform: %2$s, engagement: { likes: %4$d } } ]
                          no-match: [ { text: "%5$s", platform: other, engagement: { likes: %4$d } } ]
                    """.formatted(
                            rule.id(),
                            rule.platform(),
                            String.join("\", \"", rule.phrases()),
                            rule.likes(),
                            rule.phrases().get(0)));
        }
        return new RulePack("sample.yaml", yaml.toString());
    }

    @Override
    public Assessment apply(Message message) {
        return engine.assess(message.comment());
    }

    @Override
    public List<String> fired(Assessment answer) {
        return answer.findings().stream().map(Finding::rule).toList();
    }
}
