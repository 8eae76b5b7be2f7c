package id.lontara.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void aValueIsKnownOrNoneOrUnknownAndNeverTwoOfThem() {
        assertThat(Value.of("x")).satisfies(v -> {
            assertThat(v.isKnown()).isTrue();
            assertThat(v.isNone() || v.isUnknown()).isFalse();
        });
        assertThat(Value.none()).satisfies(v -> {
            assertThat(v.isNone()).isTrue();
            assertThat(v.isKnown() || v.isUnknown()).isFalse();
        });
        assertThat(Value.unknown()).satisfies(v -> {
            assertThat(v.isUnknown()).isTrue();
            assertThat(v.isKnown() || v.isNone()).isFalse();
        });
    }

    @Test
    void noneAndUnknownAreNotEqual() {
        assertThat(Value.none()).isEqualTo(Value.none()).isNotEqualTo(Value.unknown());
        assertThat(Value.of("none")).isNotEqualTo(Value.none());
        assertThat(Value.of("x")).isEqualTo(Value.of("x")).hasSameHashCodeAs(Value.of("x"));
    }

    @Test
    void convertingKeepsNoneAndUnknownApart() {
        assertThat(Value.of(2).map(n -> n + 1)).isEqualTo(Value.of(3));
        assertThat(Value.<Integer>none().map(n -> n + 1)).isEqualTo(Value.none());
        assertThat(Value.<Integer>unknown().map(n -> n + 1)).isEqualTo(Value.unknown());
        assertThat(Value.of(2).flatMap(n -> Value.<Integer>none())).isEqualTo(Value.none());
        assertThat(Value.<Integer>none().flatMap(Value::of)).isEqualTo(Value.none());
        assertThat(Value.<Integer>unknown().flatMap(Value::of)).isEqualTo(Value.unknown());
    }

    @Test
    void whatIsNotThereCannotBeTaken() {
        assertThatThrownBy(() -> Value.none().get())
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the value is known to be none");
        assertThatThrownBy(() -> Value.unknown().get()).hasMessage("the value is unknown");
        assertThat(Value.<String>unknown().orElse("else")).isEqualTo("else");
        assertThat(Value.of("x").orElse("else")).isEqualTo("x");
        assertThat(Value.none().orNull()).isNull();
    }

    @Test
    void itsWordsTellTheThreeApart() {
        assertThat(Value.of(3)).hasToString("3");
        assertThat(Value.none()).hasToString("none");
        assertThat(Value.unknown()).hasToString("unknown");
    }
}
