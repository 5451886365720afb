package ordnung.hub.replies.engine;

import static ordnung.hub.replies.engine.TemplateField.flag;
import static ordnung.hub.replies.engine.TemplateField.list;
import static ordnung.hub.replies.engine.TemplateField.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every field that a template may name: the one list that the editor shows, the engine checks against and the values are made by. */
public final class TemplateFields {
    private static final int FARTHEST_SUGGESTION = 4;

    public static final List<TemplateField> ALL = List.of(
            text("customer.name", "Имя клиента целиком", "Марина Белоусова"),
            text("customer.first", "Как обращаться", "Марина"),
            text("customer.phone", "Телефон клиента", "+7 900 000-00-00"),
            text("card.number", "Номер заказа", "1042"),
            text("card.total", "Сумма", "6 480 ₽"),
            text("card.paid", "Внесено", "3 240 ₽"),
            text("card.left", "Остаток; в условии: больше нуля", "3 240 ₽"),
            text("card.due", "Срок: день и время", "27 ноября, 12:00"),
            text("card.dueDay", "Срок: день", "27 ноября"),
            text("card.dueTime", "Срок: время", "12:00"),
            text("card.address", "Адрес доставки", "Садовая улица, 18"),
            text("card.inscription", "Надпись", "С днём рождения!"),
            text("card.supplyDate", "Когда привезут недостающее", "30 ноября"),
            flag("card.courier", "Доставит курьер"),
            flag("card.post", "Уходит почтой или службой доставки"),
            flag("card.pickup", "Самовывоз"),
            flag("card.paidInFull", "Оплачен целиком"),
            list("card.items", "Товары заказа", "name", "quantity", "unit", "price", "sum"),
            list("card.missing", "Чего нет в наличии"),
            text("shop.name", "Название магазина", "Сладкая лавка"),
            text("shop.address", "Адрес магазина", "улица Ленина, 4"),
            text("shop.phone", "Телефон магазина", "+7 900 111-11-11"),
            text("shop.hours", "Часы работы", "с 9:00 до 20:00"),
            text("shop.review", "Ссылка на отзыв в 2ГИС", "https://2gis.example/reviews"),
            text("staff.name", "Кто пишет", "Ольга"),
            text("bonus.balance", "Бонусов на счёте", "250"));

    private static final Map<String, TemplateField> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(TemplateField::key, Function.identity()));

    private TemplateFields() {
    }

    public static Optional<TemplateField> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The candidate that differs least from what was written, where one is near enough to have been meant. */
    static Optional<String> nearest(String written, List<String> candidates) {
        return candidates.stream().min(Comparator.comparingInt(c -> distance(written, c)))
                .filter(best -> distance(written, best) <= Math.min(FARTHEST_SUGGESTION, Math.max(1, best.length() / 2)));
    }

    static List<String> keys() {
        return ALL.stream().map(TemplateField::key).toList();
    }

    /** How many letters must be put in, left out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
