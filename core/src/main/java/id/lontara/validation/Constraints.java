package id.lontara.validation;

import id.lontara.model.Breach;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/**
 * Reports every breach of the constraints on the components of a record, without an instance of it.
 *
 * <p>Stateless and thread-safe; the validator is built when first needed, which takes a few hundred milliseconds.
 */
public final class Constraints {

    private static final Comparator<Breach> ORDER =
            Comparator.comparing(Breach::path).thenComparing(Breach::constraint).thenComparing(Breach::value);

    private Constraints() {}

    /**
     * The breaches of one component.
     *
     * @param type the record
     * @param component the name of the component
     * @param value what the component would hold
     * @return the breaches, their paths beginning with the component; empty if there is none
     * @throws IllegalArgumentException if the record has no such component
     */
    public static List<Breach> breaches(Class<? extends Record> type, String component, @Nullable Object value) {
        List<Breach> breaches = new ArrayList<>();
        for (ConstraintViolation<?> violation : Shared.VALIDATOR.validateValue(type, component, value)) {
            breaches.add(breach(violation));
        }
        breaches.sort(ORDER);
        return breaches;
    }

    /**
     * The breaches of several components of a record, in the order of the map.
     *
     * @param type the record
     * @param values what each component would hold, by its name
     * @return the breaches; empty if there is none
     * @throws IllegalArgumentException if the record lacks one of the components
     */
    public static List<Breach> breaches(Class<? extends Record> type, Map<String, ? extends @Nullable Object> values) {
        List<Breach> breaches = new ArrayList<>();
        values.forEach((component, value) -> breaches.addAll(breaches(type, component, value)));
        return breaches;
    }

    private static Breach breach(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String path = path(violation.getPropertyPath());
        if (value == null) {
            return new Breach(path, "null", "missing", List.of());
        }
        String text = value.toString();
        return switch (name) {
            case "NotBlank" -> new Breach(path, text, "blank", List.of());
            case "NotEmpty" -> new Breach(path, text, "missing", List.of());
            case "PositiveOrZero" -> new Breach(path, text, "negative", List.of());
            case "Positive" -> new Breach(path, text, "positive", List.of());
            case "Min" -> new Breach(path, text, "min", texts(attributes.get("value")));
            case "Max" -> new Breach(path, text, "max", texts(attributes.get("value")));
            case "Size" -> new Breach(path, text, "size", texts(attributes.get("min"), attributes.get("max")));
            case "Pattern" -> new Breach(path, text, "pattern", texts(attributes.get("regexp")));
            default -> new Breach(path, text, "constraint", List.of(name));
        };
    }

    private static List<String> texts(@Nullable Object... attributes) {
        List<String> texts = new ArrayList<>();
        for (Object attribute : attributes) {
            texts.add(String.valueOf(attribute));
        }
        return texts;
    }

    /** As records and lists are written in code: {@code media[0].kind}, {@code reactions.love}. */
    private static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                text.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                text.append('.').append(node.getKey());
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                text.append(text.isEmpty() ? "" : ".").append(name);
            }
        }
        return text.toString();
    }

    private static final class Shared {

        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .externalClassLoader(Constraints.class.getClassLoader())
                .messageInterpolator(new Untouched())
                .addValueExtractor(new ValueContent())
                .buildValidatorFactory()
                .getValidator();
    }

    /** A breach has words of its own in two languages, so templates stay as they are and no expression is evaluated. */
    private static final class Untouched implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
