package id.lontara.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import id.lontara.model.Value;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Absent is unknown, null is none, and everything else is read as the type in the angle brackets. */
final class ValueDeserializer extends JsonDeserializer<Value<?>> implements ContextualDeserializer {

    private final @Nullable JsonDeserializer<Object> content;

    ValueDeserializer() {
        this(null);
    }

    private ValueDeserializer(@Nullable JsonDeserializer<Object> content) {
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JavaType type = context.getContextualType();
        return new ValueDeserializer(context.findContextualValueDeserializer(type.containedTypeOrUnknown(0), property));
    }

    @Override
    public Value<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object read = content == null ? null : content.deserialize(parser, context);
        return read == null ? context.reportInputMismatch(Value.class, "no value") : Value.of(read);
    }

    @Override
    public Value<?> getNullValue(DeserializationContext context) {
        return Value.none();
    }

    @Override
    public Value<?> getAbsentValue(DeserializationContext context) {
        return Value.unknown();
    }
}
