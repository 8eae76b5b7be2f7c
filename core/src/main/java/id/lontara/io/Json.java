package id.lontara.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.lontara.model.Author;
import id.lontara.model.Channel;
import id.lontara.model.Value;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How Jackson is set: the model's records carry annotations only, and everything that converts by guessing is off. */
final class Json {

    static final int DEEPEST = 100;

    /** What an absent property means where the model has a word of its own for unknown. */
    static final Map<Class<?>, Object> WHEN_ABSENT = Map.of(
            Channel.class, Channel.UNKNOWN,
            Author.class, Author.of(Author.Kind.UNKNOWN),
            Author.Kind.class, Author.Kind.UNKNOWN);

    static final JsonMapper MAPPER = mapper(true);

    /** For lines that failed: the search for breaches reports duplicate keys itself, all of them. */
    static final JsonMapper TREE = mapper(false);

    private Json() {}

    private static JsonMapper mapper(boolean refuseDuplicates) {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(100)
                                .maxNameLength(1_000)
                                .maxStringLength(JsonLinesReader.LONGEST_LINE)
                                .build())
                        // names of hostile lines must not stay in the memory of the whole process
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, refuseDuplicates)
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .build())
                .addModule(new JavaTimeModule())
                .addModule(module())
                .accessorNaming(new ComponentsOnly())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .withCoercionConfigDefaults(
                        coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(LogicalType.Textual, coercions -> {
                    coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
                    coercions.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    coercions.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    coercions.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .withConfigOverride(
                        Value.class,
                        value -> value.setIncludeAsProperty(
                                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("lontara");
        module.addDeserializer(Value.class, new ValueDeserializer());
        module.addSerializer(new ValueSerializer());
        Word.ALL.forEach(word -> add(module, word));
        module.setDeserializerModifier(new Defaults());
        return module;
    }

    private static <T> void add(SimpleModule module, Word<T> word) {
        module.addDeserializer(word.type(), word.reader());
    }

    /** A record is its components; a method such as {@code isDraft()} is no property. */
    private static final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {

        private static final long serialVersionUID = 1L;

        @Override
        public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
            Set<String> components = Arrays.stream(type.getRawType().getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());
            return new DefaultAccessorNamingStrategy.RecordNaming(config, type) {
                @Override
                public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
                    return null;
                }

                @Override
                public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                    return components.contains(name) ? name : null;
                }
            };
        }
    }

    private static final class Defaults extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
            return withDefault(bean.getBeanClass(), reader);
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> reader) {
            return withDefault(type.getRawClass(), reader);
        }

        private static JsonDeserializer<?> withDefault(Class<?> type, JsonDeserializer<?> reader) {
            Object whenAbsent = WHEN_ABSENT.get(type);
            return whenAbsent == null ? reader : new Defaulting(reader, whenAbsent);
        }
    }

    private static final class Defaulting extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final transient Object whenAbsent;

        Defaulting(JsonDeserializer<?> reader, Object whenAbsent) {
            super(reader);
            this.whenAbsent = whenAbsent;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Defaulting(reader, whenAbsent);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return whenAbsent;
        }
    }
}
