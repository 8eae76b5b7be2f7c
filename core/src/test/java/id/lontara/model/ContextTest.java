package id.lontara.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContextTest {

    private static final Fact<String> COLOUR = Fact.named("colour");

    @Test
    void whatWasNotGivenIsUnknown() {
        assertThat(Context.empty().value(Context.NOW)).isEqualTo(Value.unknown());
    }

    @Test
    void aContextIsNotChangedByWhatIsAddedToIt() {
        Context red = Context.at(Instant.EPOCH).with(COLOUR, "red");
        Context blue = red.with(COLOUR, "blue");

        assertThat(red.value(COLOUR)).isEqualTo(Value.of("red"));
        assertThat(blue.value(COLOUR)).isEqualTo(Value.of("blue"));
        assertThat(blue.value(Context.NOW)).isEqualTo(Value.of(Instant.EPOCH));
    }

    @Test
    void twoFactsOfTheSameNameAreDifferentFacts() {
        Fact<Integer> other = Fact.named("colour");

        assertThat(Context.empty().with(COLOUR, "red").value(other)).isEqualTo(Value.unknown());
    }

    @Test
    void onlyWhatIsKnownIsAdded() {
        Context red = Context.empty().with(COLOUR, "red");

        assertThat(red.with(COLOUR, Value.unknown())).isSameAs(red);
        assertThat(red.with(COLOUR, Value.<String>none())).isSameAs(red);
    }
}
