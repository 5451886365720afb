package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/** Reads maps of maps without trusting them. A kind's facts lie in the payload itself or one step deeper, under the kind's name. */
final class PayloadReader {
    private static final int RAW_LIMIT = 4000;
    private static final int MOST_ITEMS = 100;

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

    /** @param names  of the catalogue, for what the channel calls by an article alone */
    List<Payload.Goods> goods(Map<String, String> names) {
        return items().stream().map(item -> {
            String told = text(item, "name", "title", "sku", "id");
            String name = told.equals(text(item, "sku")) ? names.getOrDefault(told, names.getOrDefault(text(item, "listing"), told)) : told;
            return new Payload.Goods(name, text(item, "quantity"), price(item.get("price")));
        }).toList();
    }

    private List<Map<?, ?>> items() {
        return maps(list(inner("order"), "items", "products"));
    }

    String button() {
        String own = text(payload, "title", "text", "button");
        return own.isEmpty() ? text(inner("button_reply"), "title", "text") : own;
    }

    String text(String name) {
        return text(payload, name);
    }

    /** What the product may be called in the catalogue: the shop's article, or the provider's number. */
    List<String> productCalls() {
        Map<?, ?> product = product();
        return Stream.of(text(product, "sku"), text(product, "id")).filter(call -> !call.isEmpty()).toList();
    }

    /** As {@link #productCalls}, of an order's goods too. */
    List<String> allCalls() {
        return Stream.concat(productCalls().stream(), items().stream().limit(MOST_ITEMS).flatMap(item -> Stream.of(text(item, "sku"), text(item, "listing"))))
            .filter(call -> !call.isEmpty()).toList();
    }

    String productName() {
        return text(product(), "name", "title", "sku", "id");
    }

    /** Only an address of the web: whatever else stands there is not to be followed. */
    String productUrl() {
        String url = text(product(), "url");
        return url.startsWith("https://") ? url : "";
    }

    int rating() {
        return payload.get("rating") instanceof Number stars ? stars.intValue() : 0;
    }

    @Nullable LetterView letter() {
        boolean isLetter = payload.containsKey("subject") || payload.containsKey("references") || payload.containsKey("html");
        return isLetter ? new LetterView(text("subject"), text("quoted"), text("signature").replaceFirst("^--\\s*\n", ""), list(payload, "cc").stream().map(String::valueOf).toList(),
                Boolean.TRUE.equals(payload.get("automatic")), !text("html").isEmpty()) : null;
    }

    private Map<?, ?> product() {
        return payload.get("product") instanceof Map<?, ?> product ? product : Map.of();
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
