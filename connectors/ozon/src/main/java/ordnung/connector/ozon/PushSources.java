package ordnung.connector.ozon;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From where Ozon's pushes come.
 *
 * @param chosen  the owner has named them (a proxy's, a test's), instead of Ozon's own
 */
public record PushSources(List<AddressRange> ranges, boolean chosen) {
    /** Section "Push notifications" of {@code docs.ozon.ru/api/seller}. */
    private static final List<String> OZON = List.of("195.34.21.0/24", "185.73.192.0/22", "91.223.93.0/24");

    public PushSources {
        ranges = List.copyOf(ranges);
    }

    /** @param named  empty: Ozon's own. @return  null where one of them is no range */
    static @Nullable PushSources of(List<String> named) {
        List<@Nullable AddressRange> ranges = (named.isEmpty() ? OZON : named).stream().<@Nullable AddressRange>map(AddressRange::of).toList();
        return ranges.stream().anyMatch(Objects::isNull) ? null : new PushSources(ranges.stream().filter(Objects::nonNull).toList(), !named.isEmpty());
    }

    /** @param caller  "" where it is not known: then nobody can say that it is Ozon */
    public boolean hold(String caller) {
        return ranges.stream().anyMatch(range -> range.contains(caller));
    }
}
