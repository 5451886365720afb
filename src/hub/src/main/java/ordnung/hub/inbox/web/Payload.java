package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is special to a kind of message, picked out of what the channel told. Channels differ and change: whatever is missing is left out,
 * nothing here fails.
 */
public record Payload(@Nullable Place place, List<Contact> contacts, List<Goods> goods, @Nullable Remark remark, String button, String raw) {

    /** @param map  an address that shows it */
    public record Place(String name, String address, String map) {
    }

    public record Contact(String name, List<String> phones) {
    }

    public record Goods(String name, String quantity, String price) {
    }

    /**
     * What a question or a review is about.
     *
     * @param product  its name, or what it is known by; "" where that is not told
     * @param url      where it is sold; "" where that is not told
     * @param stars    1 to 5; 0: none are given
     */
    public record Remark(String product, String url, int stars) {
        public List<Integer> all() {
            return List.of(1, 2, 3, 4, 5);
        }
    }

    static Payload of(@Nullable Map<String, Object> payload, Locale locale) {
        PayloadReader reader = new PayloadReader(payload == null ? Map.of() : payload, locale);
        return new Payload(reader.place(), reader.contacts(), reader.goods(), reader.remark(), reader.button(), payload == null ? "" : reader.raw());
    }
}
