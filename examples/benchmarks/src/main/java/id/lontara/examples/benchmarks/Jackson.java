package id.lontara.examples.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import id.lontara.model.Comment;
import id.lontara.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The unit of the budgets: what plain Jackson takes to read the line of a message, from UTF-8 bytes into the record, its
 * time included. It is set up as simply as the record allows, and so it is faster than the reader of data sets, which
 * also refuses repeated keys and ids, unknown fields and values converted by guessing.
 */
final class Jackson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Value.class, new ValueReader(null)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // "type"
            .build();

    private final ObjectReader records = MAPPER.readerFor(Comment.class);
    private final ObjectReader trees = MAPPER.reader();

    Comment read(byte[] line) {
        try {
            return records.readValue(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree(byte[] line) {
        try {
            return trees.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Absent is unknown, null is none. */
    private static final class ValueReader extends JsonDeserializer<Value<?>> implements ContextualDeserializer {

        private final @Nullable JsonDeserializer<?> content;

        ValueReader(@Nullable JsonDeserializer<?> content) {
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
                throws JsonMappingException {
            JavaType type = context.getContextualType().containedTypeOrUnknown(0);
            return new ValueReader(context.findContextualValueDeserializer(type, property));
        }

        @Override
        public Value<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value = content == null ? null : content.deserialize(parser, context);
            return value == null ? Value.none() : Value.of(value);
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
}
