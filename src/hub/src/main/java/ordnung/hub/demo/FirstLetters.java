package ordnung.hub.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import ordnung.connector.demo.DemoTown;
import ordnung.connector.demo.Market;
import ordnung.connector.demo.Phone;

/**
 * What the customers write to the shop on its first day, so that the inbox is not empty. A phone that was ever used writes nothing by
 * itself.
 */
final class FirstLetters {
    private static final Map<String, List<String>> LETTERS = Map.of(
            "anna", List.of("Здравствуйте! Хочу заказать торт «Медовая пятница» на субботу, на 12 человек",
                    "И можно надпись «С днём рождения, бабушка»?"),
            "dmitro", List.of("Доброго дня! Чи зробите набір макаронс на 16 штук до п'ятниці? Заберу сам о 18:00"),
            "svetlana", List.of("Добрый вечер. Подскажите, сколько стоит торт «Вишня в плаще», 2 кг, с доставкой на Садовую, 14?"),
            "ruslan", List.of("Салам! Нужно 30 эклеров на корпоратив в четверг к 15:00. Сделаете? Оплата по счёту."),
            "olesya", List.of("Вітаю! Бачила ваші капкейки з солоною карамеллю, є на завтра 12 штук?"),
            "yana", List.of("Вы сегодня до скольки?"),
            "bohdan", List.of("Добрий день, хочу весільний торт «Білий сад» на 28-ме, кілограмів п'ять. Коли можна на дегустацію?"),
            "tatyana", List.of("Нужен детский торт «Звёздочка» 2 кг на воскресенье, без орехов: у ребёнка аллергия. "
                    + "Перезвоните, пожалуйста, после 17."));

    /** From the first phone of each other messenger. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "vk", "Добрый день! Увидела у вас в группе бенто-торт с котиком 🐱 Можно такой же на пятницу, с надписью «Тридцать – это новые двадцать»?",
            "telegram", "Здравствуйте, а есть что-нибудь без глютена к чаю на завтра?",
            "max", "Здравствуйте! Прошлый раз брали «Наполеон» 3 кг. Повторите, пожалуйста, на юбилей 29-го, доставка к 16:00.",
            "avito", "Здравствуйте! Пряничный домик ещё продаётся?",
            "email", "Добрый день!\n\nПросим выставить счёт на 40 наборов пирожных к 8 декабря, доставка в офис. Реквизиты пришлём ответным письмом.\n\n"
                    + "-- \nЕлизавета Аристархова, отдел закупок");

    /** Dealt out to the marketplaces, one to each in turn. */
    private static final List<Consumer<Market>> DEALS = List.of(
            market -> market.opens("Маргарита Шестопалова", null, "Здравствуйте! Заказала набор макаронс, а можно открытку вложить? Это подарок."),
            market -> market.asks("Илья Берёзкин", "nabor-makarons-16", "Сколько дней хранится без холодильника? Везти в поезде сутки"),
            market -> market.orders("Гульнара Фархутдинова", new TreeMap<>(Map.of("nabor-kapkeykov-6", 2, "chay-travyanoy", 1))),
            market -> market.reviews("Станислав Полянский-Задунайский", "nabor-eklerov-10", 2,
                    "Вкусно, но приехали помятые: коробка тонкая, два эклера без глазури. Брал на праздник, стыдно было ставить на стол."));

    private FirstLetters() {
    }

    static void write(DemoTown town) {
        List<Market> markets = List.copyOf(town.markets());
        List<Market> fresh = markets.stream().filter(market -> market.stall().isEmpty()).toList();
        for (int i = 0; i < DEALS.size() && !markets.isEmpty(); i++) {
            Market market = markets.get(i % markets.size());
            if (fresh.contains(market)) {
                DEALS.get(i).accept(market);
            }
        }
        town.phones().stream().filter(phone -> town.thread(phone.id()).isEmpty())
                .forEach(phone -> letters(phone).forEach(text -> town.say(phone.id(), text)));
    }

    private static List<String> letters(Phone phone) {
        if (phone.app() != Phone.App.MESSENGER) {
            return LETTERS.getOrDefault(phone.id(), List.of());
        }
        return phone.id().endsWith("-1") ? List.of(ELSEWHERE.getOrDefault(phone.channel(), "Здравствуйте! Вы ещё открыты?")) : List.of();
    }
}
