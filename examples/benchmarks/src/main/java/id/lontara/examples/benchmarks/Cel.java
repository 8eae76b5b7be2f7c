package id.lontara.examples.benchmarks;

import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A program of the Common Expression Language for each rule, the cheap conditions first. */
final class Cel implements Contender<List<String>> {

    private static final String PLATFORM = "platform";
    private static final String LIKES = "likes";
    private static final String TEXT = "text";

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String id, Program program) {}

    Cel(List<RuleSpec> specs) {
        dev.cel.bundle.Cel cel = CelFactory.plannerCelBuilder()
                .addVar(PLATFORM, SimpleType.STRING)
                .addVar(LIKES, SimpleType.INT)
                .addVar(TEXT, SimpleType.STRING)
                .setResultType(SimpleType.BOOL)
                .build();
        for (RuleSpec spec : specs) {
            try {
                rules.add(new Rule(
                        spec.id(),
                        cel.createProgram(cel.compile(expression(spec)).getAst())));
            } catch (CelValidationException | CelEvaluationException e) {
                throw new IllegalStateException(spec.id(), e);
            }
        }
    }

    private static String expression(RuleSpec spec) {
        return PLATFORM + " == '" + spec.platform() + "' && " + LIKES + " >= " + spec.likes() + " && "
                + HandLoop.spaced(spec).stream()
                        .map(phrase -> TEXT + ".contains('" + phrase + "')")
                        .collect(Collectors.joining(" || ", "(", ")"));
    }

    @Override
    public List<String> apply(Message message) {
        Map<String, Object> variables =
                Map.of(PLATFORM, message.platform(), LIKES, message.likes(), TEXT, message.prepared());
        List<String> fired = new ArrayList<>();
        for (Rule rule : rules) {
            try {
                if ((boolean) rule.program.eval(variables)) {
                    fired.add(rule.id);
                }
            } catch (CelEvaluationException e) {
                throw new IllegalStateException(rule.id, e);
            }
        }
        return fired;
    }

    @Override
    public List<String> fired(List<String> answer) {
        return answer;
    }
}
