package ordnung.connector.siteform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who filled the form in, as they typed it.
 *
 * @param phone  E.164, where what was typed is a phone
 * @param mail   lower case, where what was typed is an address
 */
record Contacts(@Nullable String name, @Nullable String phone, @Nullable String mail) {
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{1,185}\\.[^@\\s.,;<>]{1,63}");

    static Contacts of(Fields fields) {
        String name = fields.of(Role.NAME).map(Form.Field::value).map(String::strip).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining(" "));
        Optional<String> phone = fields.of(Role.PHONE).map(Form.Field::value).map(Phones::e164).flatMap(Optional::stream).findFirst();
        Optional<String> mail = fields.of(Role.MAIL).map(field -> field.value().strip().toLowerCase(Locale.ROOT))
                .filter(text -> MAIL.matcher(text).matches()).findFirst();
        return new Contacts(name.isEmpty() ? null : name, phone.orElse(null), mail.orElse(null));
    }

    /** The same person has the same thread at the next form; who left neither phone nor mail is known by the submission alone. */
    String thread(String submissionId) {
        return phone != null ? phone : mail != null ? mail : submissionId;
    }

    /** Nobody has checked whose phone and mail these are. */
    Party party(String submissionId) {
        List<String> ids = new ArrayList<>(Stream.of(phone, mail).filter(id -> id != null).toList());
        if (ids.isEmpty()) {
            ids.add(submissionId);
        }
        return new Party(ids, name, null, phone, mail, Party.Evidence.CLAIMED);
    }
}
