package fi.pohja.http.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.http.TypedBody;
import io.micronaut.context.BeanContext;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Says in the API's description which properties are always there. The build takes every component of a record for
 * required, also an {@link Optional}, which is left out of an answer when it is empty, and what a body may leave out.
 */
@Singleton
final class RequiredProperties {

    private static final String REQUIRED = "required";
    private static final String OURS = "fi.pohja.";

    private final BeanContext beans;

    RequiredProperties(BeanContext beans) {
        this.beans = beans;
    }

    /** The description, in YAML as it came. */
    String corrected(String description) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> root = yaml.load(description);
        Map<String, Set<String>> optional = optional();
        if (root.get("components") instanceof Map<?, ?> components
                && components.get("schemas") instanceof Map<?, ?> schemas) {
            schemas.forEach((name, schema) -> {
                if (schema instanceof Map<?, ?> properties && properties.get(REQUIRED) instanceof Collection<?> all) {
                    all.removeAll(optional.getOrDefault(name, Set.of()));
                    if (all.isEmpty()) {
                        properties.remove(REQUIRED);
                    }
                }
            });
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(new LinkedHashMap<>(root));
    }

    /** What may be left out, by the schema's name. */
    private Map<String, Set<String>> optional() {
        Map<String, Set<String>> optional = new HashMap<>();
        for (BeanIntrospection<Object> known : BeanIntrospector.SHARED.findIntrospections(
                reference -> reference.getName().startsWith(OURS))) {
            if (known.getBeanType().isRecord()) {
                optional.put(
                        name(known.getBeanType()),
                        names(known.getBeanType(), component -> component.getType() == Optional.class));
            }
        }
        // Not all deserializers: those of the framework cannot be made without the type they are for.
        for (BeanDefinition<?> definition : beans.getBeanDefinitions(Deserializer.class)) {
            boolean ours = definition
                    .getDeclaringType()
                    .filter(factory -> factory.getName().startsWith(OURS))
                    .isPresent();
            if (ours && beans.getBean(definition) instanceof TypedBody<?> typed) {
                optional.put(name(typed.type()), names(typed.type(), typed::optional));
            }
        }
        return optional;
    }

    /** As the build names a schema: {@code Measure}, {@code MeasuresResource.Said}. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Set<String> names(Class<?> type, Predicate<RecordComponent> wanted) {
        return components(type).filter(wanted).map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? Arrays.stream(component.getType().getRecordComponents())
                        : Stream.of(component));
    }
}
