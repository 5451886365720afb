package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/** Reads maps of maps without trusting them. A kind's facts lie in the payload itself or one step deeper, under the kind's name. */
final class PayloadReader {
    private static final int RAW_LIMIT = 4000;

    private final Map<String, Object> payload;
    private final Locale locale;

    PayloadReader(Map<String, Object> payload, Locale locale) {
        this.payload = payload;
        this.locale = locale;
    }

    Payload.@Nullable Place place() {
        Map<?, ?> at = inner("location");
        String latitude = text(at, "latitude", "lat");
        String longitude = text(at, "longitude", "long", "lon", "lng");
        if (!isNumber(latitude) || !isNumber(longitude)) {
            return null;
        }
        String map = "https://yandex.ru/maps/?pt=" + longitude + "," + latitude + "&z=17&l=map";
        return new Payload.Place(text(at, "name", "title"), text(at, "address"), map);
    }

    List<Payload.Contact> contacts() {
        List<?> found = list(payload, "contacts");
        List<?> all = found.isEmpty() && payload.get("contact") instanceof Map<?, ?> one ? List.of(one) : found;
        return maps(all).stream().map(PayloadReader::contact).toList();
    }

    List<Payload.Goods> goods() {
        Map<?, ?> order = inner("order");
        List<?> items = list(order, "items", "products");
        return maps(items).stream().map(item -> new Payload.Goods(text(item, "name", "title", "sku", "id"),
            text(item, "quantity"), price(item.get("price")))).toList();
    }

    Payload.@Nullable Remark remark() {
        Map<?, ?> product = payload.get("product") instanceof Map<?, ?> told ? told : Map.of();
        String url = text(product, "url");
        String name = text(product, "name", "sku", "id");
        int stars = payload.get("rating") instanceof Number rating ? Math.max(0, Math.min(5, rating.intValue())) : 0;
        return name.isEmpty() && stars == 0 ? null : new Payload.Remark(name, url.startsWith("https://") ? url : "", stars);
    }

    String button() {
        String own = text(payload, "title", "text", "button");
        return own.isEmpty() ? text(inner("button_reply"), "title", "text") : own;
    }

    String raw() {
        String all = String.valueOf(payload.getOrDefault("raw", payload));
        return all.length() > RAW_LIMIT ? all.substring(0, RAW_LIMIT) + "…" : all;
    }

    private static Payload.Contact contact(Map<?, ?> contact) {
        String name = contact.get("name") instanceof Map<?, ?> parts ? text(parts, "formatted_name", "first_name") : text(contact, "name");
        List<String> phones = list(contact, "phones").stream()
            .map(phone -> phone instanceof Map<?, ?> parts ? text(parts, "phone", "waId") : String.valueOf(phone))
            .filter(phone -> !phone.isEmpty()).collect(Collectors.toList());
        String single = text(contact, "phone", "phone_number");
        if (phones.isEmpty() && !single.isEmpty()) {
            phones = List.of(single);
        }
        return new Payload.Contact(name, phones);
    }

    private String price(@Nullable Object price) {
        if (price instanceof Map<?, ?> money && money.get("amount") instanceof Number amount) {
            return Sums.text(amount.longValue(), text(money, "currency"), locale);
        }
        return price instanceof String || price instanceof Number ? String.valueOf(price) : "";
    }

    private Map<?, ?> inner(String kind) {
        return payload.get(kind) instanceof Map<?, ?> deeper ? deeper : payload;
    }

    private static List<?> list(Map<?, ?> in, String... names) {
        for (String name : names) {
            if (in.get(name) instanceof List<?> found) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Map<?, ?>> maps(List<?> all) {
        return all.stream().<Map<?, ?>>map(each -> each instanceof Map<?, ?> map ? map : null).filter(Objects::nonNull).toList();
    }

    private static String text(Map<?, ?> in, String... names) {
        for (String name : names) {
            Object value = in.get(name);
            if (value instanceof String || value instanceof Number) {
                return String.valueOf(value);
            }
        }
        return "";
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,3}(\\.\\d{1,18})?");
    }
}
