package ordnung.connector.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ordnung.connector.demo.Phone.App;

/** Who lives in the demo's town. Names are as long as real ones get; numbers are made up, from ranges that nobody has. */
final class Townspeople {
    static final List<Phone> ALL = List.of(
            whatsApp("anna", "Анна-Мария Константиновна Преображенская-Заболоцкая", "79000000001", "ru"),
            whatsApp("dmitro", "Дмитро Олександрович Перебийніс-Кривошапка", "380500000002", "uk"),
            whatsApp("svetlana", "Светлана Владимировна Христорождественская", "79000000003", "ru"),
            whatsApp("ruslan", "Руслан Абдулхаликович Гаджимагомедов", "79000000004", "ru"),
            new Phone("olesya", App.WHATSAPP, "whatsapp", "Олеся Святославівна Нечуй-Левицька", null, "UA.13491208655302741918", "@olesya.solodko",
            "uk"),
            whatsApp("nikolay", "Николай Александрович Оболенский-Нелединский-Мелецкий", "79000000006", "ru"),
            whatsApp("yana", "Яна Ю", "79000000007", "ru"),
            whatsApp("bohdan", "Богдан-Володимир Всеволодович Підкуйкобила", "380500000008", "uk"),
            new Phone("tatyana", App.SITE_FORM, "site-form", "Татьяна Вячеславовна Верхнеколымская", "79000000009", "site-tatyana", null, "ru"),
            new Phone("kateryna", App.SITE_FORM, "site-form", "Катерина Миколаївна Семибратченко", "380500000010", "site-kateryna", null, "uk"));

    /** Who writes through the other messengers: two for each, the first of them first. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "vk", List.of("Виктория Сергеевна Нижегородцева-Александровская", "Кирилл Ёлкин"),
            "telegram", List.of("Аделаида Вольдемаровна Безбородько", "Остап Йосипович Вишневецький"),
            "max", List.of("Григорий Пантелеймонович Доброхотов-Майков", "Зинаида Аркадьевна Ы"),
            "avito", List.of("Фёдор Константинополев", "Юлия Щербакова"),
            "email", List.of("Отдел закупок ООО «Северо-Западная энергосбытовая компания»", "Ростислав Ґжицький"));
    private static final List<String> ANYBODY = List.of("Евгения Павловна Крестовоздвиженская", "Ян Ли");

    /** Messengers number people; in VK a number from two thousand million on is a chat of several. */
    private static final int FIRST_ID = 700_000_000;

    private Townspeople() {
    }

    /** @param channel  a messenger's key */
    static List<Phone> of(String channel) {
        List<String> names = ELSEWHERE.getOrDefault(channel, ANYBODY);
        return IntStream.range(0, names.size()).mapToObj(i -> new Phone(channel + "-" + (i + 1), App.MESSENGER, channel, names.get(i), null,
                String.valueOf(FIRST_ID + Math.floorMod(channel.hashCode(), 1000) * 1000 + i), null, names.get(i).contains("Йосип") ? "uk" : "ru"))
                .toList();
    }

    private static Phone whatsApp(String id, String name, String number, String language) {
        return new Phone(id, App.WHATSAPP, "whatsapp", name, number, (language.equals("uk") ? "UA." : "RU.") + number + "77", null, language);
    }
}
