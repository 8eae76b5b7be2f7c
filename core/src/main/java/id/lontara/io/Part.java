package id.lontara.io;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import id.lontara.model.Value;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * A component of a record as the search for breaches needs it; reflection is asked once for each record.
 *
 * @param name the name
 * @param type the type with its arguments
 * @param optional whether it may be left out
 * @param whenAbsentKnown whether leaving it out has a meaning of its own
 * @param reader reads it alone; unknown fields inside of it are breaches already, or none
 */
record Part(String name, Type type, boolean optional, boolean whenAbsentKnown, ObjectReader reader) {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Part(
                            component.getName(),
                            component.getGenericType(),
                            component.getType() == Value.class,
                            Json.WHEN_ABSENT.containsKey(component.getType()),
                            reader(component.getGenericType())))
                    .toList();
        }
    };

    static List<Part> of(Class<? extends Record> type) {
        return PARTS.get(type);
    }

    static ObjectReader reader(Type type) {
        return Json.TREE
                .readerFor(Json.TREE.constructType(type))
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
