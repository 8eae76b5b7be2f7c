package id.lontara.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation whose conditions are told otherwise than they are, for faults that are planted on purpose. Confined to
 * one thread like what it alters.
 *
 * @param original what it alters
 * @param alter applied to the condition of every rule
 */
record AlteredEvaluation(Evaluation original, UnaryOperator<Step> alter) implements Evaluation {

    @Override
    public Run run() {
        return original.run();
    }

    @Override
    public List<Ruling> rulings() {
        List<Ruling> rulings = new ArrayList<>();
        for (Ruling ruling : original.rulings()) {
            Step altered = alter.apply(ruling.step());
            if (altered.truth() != Truth.FALSE) {
                rulings.add(new Told(ruling.rule(), altered));
            }
        }
        return rulings;
    }

    @Override
    public List<Step> masks() {
        return original.masks();
    }

    @Override
    public List<Label> labels() {
        return original.labels();
    }

    @Override
    public @Nullable Step step(String rule) {
        Step step = original.step(rule);
        return step == null ? null : alter.apply(step);
    }

    @Override
    public Settled settled(String label) {
        return original.settled(label);
    }

    @Override
    public List<String> visited() {
        return original.visited();
    }

    @Override
    public int inScope() {
        return original.inScope();
    }

    @Override
    public void close() {
        original.close();
    }
}
