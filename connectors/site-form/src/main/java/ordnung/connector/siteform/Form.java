package ordnung.connector.siteform;

import java.util.List;
import java.util.Optional;

/**
 * What was filled in, in the form's order; a field with several values is there several times.
 *
 * @param uploads  files in the body itself: named, their bytes are not kept
 */
record Form(List<Field> fields, List<Upload> uploads) {

    record Field(String name, String value) {
    }

    record Upload(String name, String fileName, int size) {
    }

    Form {
        fields = fields.stream().map(field -> new Field(Text.clean(field.name()), Text.clean(field.value())))
                .filter(field -> !field.name().isBlank() || !field.value().isBlank()).toList();
        uploads = List.copyOf(uploads);
    }

    /** The first value that is not blank, of a field whose plain name is one of these. */
    Optional<String> first(String... plainNames) {
        List<String> names = List.of(plainNames);
        return fields.stream().filter(field -> names.contains(FieldNames.plain(field.name())) && !field.value().isBlank())
                .map(field -> field.value().strip()).findFirst();
    }
}
