package ordnung.connector.siteform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form's fields sorted by what they are to us: with a role, about the form itself, or anything else that was filled in. */
final class Fields {
    /** Each name is looked at once: a form is asked for its fields by role some twenty times. */
    private final List<Sorted> fields;

    Fields(Form form, FieldNames names) {
        this.fields = form.fields().stream().filter(field -> !field.value().isBlank() && !FormKey.isKey(field.name()))
                .map(field -> sorted(field, names)).toList();
    }

    private static Sorted sorted(Form.Field field, FieldNames names) {
        String plain = FieldNames.plain(field.name());
        return new Sorted(field, Technical.is(plain), names.plainRole(plain));
    }

    Stream<Form.Field> of(Role role) {
        return where(field -> !field.technical && field.role.filter(role::equals).isPresent());
    }

    /** What a person filled in and has no role. */
    Stream<Form.Field> others() {
        return where(field -> !field.technical && field.role.isEmpty());
    }

    /** About the form, the page, the visit. */
    Stream<Form.Field> technical() {
        return where(Sorted::technical);
    }

    boolean hasContent() {
        return fields.stream().anyMatch(field -> !field.technical);
    }

    private Stream<Form.Field> where(Predicate<Sorted> kind) {
        return fields.stream().filter(kind).map(Sorted::field);
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

    private record Sorted(Form.Field field, boolean technical, Optional<Role> role) {
    }
}
