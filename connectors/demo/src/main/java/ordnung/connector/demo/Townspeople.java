package ordnung.connector.demo;

import java.util.List;
import ordnung.connector.demo.Phone.App;

/** Who lives in the demo's town. Names are as long as real ones get; numbers are made up, from ranges that nobody has. */
final class Townspeople {
    static final List<Phone> ALL = List.of(
            whatsApp("anna", "Анна-Мария Константиновна Преображенская-Заболоцкая", "79000000001", "ru"),
            whatsApp("dmitro", "Дмитро Олександрович Перебийніс-Кривошапка", "380500000002", "uk"),
            whatsApp("svetlana", "Светлана Владимировна Христорождественская", "79000000003", "ru"),
            whatsApp("ruslan", "Руслан Абдулхаликович Гаджимагомедов", "79000000004", "ru"),
            new Phone("olesya", App.WHATSAPP, "Олеся Святославівна Нечуй-Левицька", null, "UA.13491208655302741918", "@olesya.solodko",
            "uk"),
            whatsApp("nikolay", "Николай Александрович Оболенский-Нелединский-Мелецкий", "79000000006", "ru"),
            whatsApp("yana", "Яна Ю", "79000000007", "ru"),
            whatsApp("bohdan", "Богдан-Володимир Всеволодович Підкуйкобила", "380500000008", "uk"),
            new Phone("tatyana", App.SITE_FORM, "Татьяна Вячеславовна Верхнеколымская", "79000000009", "site-tatyana", null, "ru"),
            new Phone("kateryna", App.SITE_FORM, "Катерина Миколаївна Семибратченко", "380500000010", "site-kateryna", null, "uk"));

    private Townspeople() {
    }

    private static Phone whatsApp(String id, String name, String number, String language) {
        return new Phone(id, App.WHATSAPP, name, number, (language.equals("uk") ? "UA." : "RU.") + number + "77", null, language);
    }
}
