package id.lontara.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import id.lontara.model.Value;
import java.io.IOException;

/** None is null; unknown counts as empty, so that it is left out of an object. */
final class ValueSerializer extends StdSerializer<Value<?>> {

    private static final long serialVersionUID = 1L;

    ValueSerializer() {
        super(Value.class, false);
    }

    @Override
    public void serialize(Value<?> value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        if (value.isKnown()) {
            provider.defaultSerializeValue(value.get(), generator);
        } else {
            generator.writeNull();
        }
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Value<?> value) {
        return value.isUnknown();
    }
}
