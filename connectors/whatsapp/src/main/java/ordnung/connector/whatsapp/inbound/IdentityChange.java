package ordnung.connector.whatsapp.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ordnung.events.IdentityChanged;
import org.jspecify.annotations.Nullable;

/**
 * The same person under other ids.
 *
 * @param phone  the new number, where it is new
 */
record IdentityChange(List<String> before, List<String> after, @Nullable String phone) {

    static IdentityChange of(@Nullable String oldWa, @Nullable String newWa, @Nullable String oldUser, @Nullable String newUser) {
        List<String> before = Stream.of(oldWa, oldUser).filter(Objects::nonNull).distinct().toList();
        List<String> after = Stream.of(newWa, newUser).filter(Objects::nonNull).distinct().toList();
        return new IdentityChange(before, after, newWa == null || newWa.equals(oldWa) ? null : WaId.phone(newWa));
    }

    /** Whether it says who the person was, and an id that is new. */
    boolean isChange() {
        return !before.isEmpty() && !before.containsAll(after);
    }

    String thread() {
        return before.get(0);
    }

    IdentityChanged event(Instant at, String raw) {
        return new IdentityChanged(thread(), before, after, phone, at, raw);
    }
}
