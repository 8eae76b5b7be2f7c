package id.lontara.validation;

import id.lontara.model.Value;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets a constraint inside {@code Value<…>} apply to what is known; none and unknown breach nothing. */
final class ValueContent implements ValueExtractor<Value<@ExtractedValue ?>> {

    @Override
    @SuppressWarnings("NullAway") // a null name is how the contract says that the path gains no node
    public void extractValues(Value<?> value, ValueReceiver receiver) {
        if (value.isKnown()) {
            receiver.value(null, value.get());
        }
    }
}
