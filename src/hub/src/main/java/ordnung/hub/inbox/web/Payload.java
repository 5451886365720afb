package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is special to a kind of message, picked out of what the channel told. Channels differ and change: whatever is missing is left out,
 * nothing here fails.
 *
 * @param letter  null for what was not written as one
 * @param type    what happened, in the channel's own word; "" for none
 */
public record Payload(@Nullable Place place, List<Contact> contacts, List<Goods> goods, String button, AboutView about,
                      @Nullable LetterView letter, String type, String raw) {

    /** @param map  an address that shows it */
    public record Place(String name, String address, String map) {
    }

    public record Contact(String name, List<String> phones) {
    }

    public record Goods(String name, String quantity, String price) {
    }

    /** @param names  of the catalogue, by what the channel calls the goods */
    static Payload of(@Nullable Map<String, Object> payload, Map<String, String> names, Locale locale) {
        PayloadReader reader = new PayloadReader(payload == null ? Map.of() : payload, locale);
        return new Payload(reader.place(), reader.contacts(), reader.goods(names), reader.button(), AboutView.of(reader, names), reader.letter(),
                reader.text("type"), payload == null ? "" : reader.raw());
    }
}
