package ordnung.hub.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, as far as the shop knows them.
 *
 * @param name    as everybody here calls them; channels propose it, people correct it
 * @param phones  E.164 with "+"
 */
public record Customer(UUID id, String name, Names names, List<String> phones, List<String> mails, @Nullable LocalDate birthday,
                       List<String> addresses, @Nullable String category, @Nullable String language, @Nullable String preferences,
                       Instant createdAt, int version) {

    public static final List<String> LANGUAGES = List.of("ru", "uk", "en");

    public record Names(@Nullable String first, @Nullable String patronymic, @Nullable String last) {
    }
}
