package ordnung.connector.siteform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form's fields sorted by what they are to us: with a role, about the form itself, or anything else that was filled in. */
final class Fields {
    private final List<Form.Field> fields;
    private final FieldNames names;

    Fields(Form form, FieldNames names) {
        this.fields = form.fields().stream().filter(field -> !field.value().isBlank() && !FormKey.isKey(field.name())).toList();
        this.names = names;
    }

    Stream<Form.Field> of(Role role) {
        return fields.stream().filter(field -> !Technical.is(field.name()) && names.role(field.name()).filter(role::equals).isPresent());
    }

    /** What a person filled in and has no role. */
    Stream<Form.Field> others() {
        return fields.stream().filter(field -> !Technical.is(field.name()) && names.role(field.name()).isEmpty());
    }

    /** About the form, the page, the visit. */
    Stream<Form.Field> technical() {
        return fields.stream().filter(field -> Technical.is(field.name()));
    }

    boolean hasContent() {
        return fields.stream().anyMatch(field -> !Technical.is(field.name()));
    }

    /** By the form's own name, several values joined. */
    static Map<String, String> labelled(Stream<Form.Field> fields) {
        return fields.collect(Collectors.toMap(Form.Field::name, Form.Field::value, (one, other) -> one + ", "
                + other, LinkedHashMap::new));
    }

    static Predicate<Form.Field> named(String... plainNames) {
        List<String> known = List.of(plainNames);
        return field -> known.contains(FieldNames.plain(field.name()));
    }
}
