package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes is shown as they wrote it, and the list and the page around it stay as they were. */
@QuarkusTest
@WithTestResource(TestServices.class)
class HardMessagesBrowserTest {
    private static final String MARKS = "\u0301\u0316\u0334\u0489\u0310";
    private static Chrome chrome;
    private Shop shop;

    @BeforeAll
    static void start() {
        chrome = Chrome.start();
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
    }

    @BeforeEach
    void open() {
        shop = new Shop();
    }

    @AfterEach
    void leave() {
        shop.leavesNobodyWaiting();
        shop.close();
    }

    /** By the customer's name: what they wrote. */
    private static Map<String, String> hard() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Справа Налево", "مرحبا \u202eтак написано задом наперёд \u2066שלום");
        all.put("Залго Вверхвниз", "Т" + MARKS.repeat(60) + "о" + MARKS.repeat(60) + "р" + MARKS.repeat(60) + "т");
        all.put("Длинный Рассказ", "Очень длинный рассказ без конца. ".repeat(2000));
        all.put("Слово Безпробелов", "ааабв".repeat(3000));
        all.put("Скрипт Вредный", "<script>window.broken = 1</script><img src=x onerror=\"window.broken = 2\">{inject:config} ${7*7} {{7*7}}");
        all.put("Нуль Посередине", "до\u0000после");
        all.put("Половина Эмодзи", "сердце \ud83d наполовину 👩‍👩‍👧‍👦 и семья");
        all.put("Строчка Застрочкой", "\n".repeat(500) + "в конце");
        all.put("<b>Жирный</b> \u202eНаоборот", "имя тоже бывает таким");
        return all;
    }

    private static int width(Administrator reader) {
        return ((Number) reader.page().evaluate("document.documentElement.scrollWidth")).intValue();
    }

    @Test
    void every_hard_message_is_shown_and_breaks_neither_list_nor_page() {
        hard().forEach((name, text) -> shop.receives(shop.customer(name), text));
        WhatsAppPerson plain = shop.customer("Обычная Соседка");
        shop.receives(plain, "Добрый день");
        for (int width : new int[] {1440, 360}) {
            try (Administrator reader = new Administrator(chrome.browser(), width, 800).signsIn()) {
                for (String name : hard().keySet()) {
                    Locator row = reader.page().locator(".inbox__list .row").filter(new Locator.FilterOptions().setHasText(name)).first();
                    assertThat(row).isVisible();
                    double height = row.boundingBox().height;
                    Locator neighbour = reader.page().locator(".inbox__list .row").filter(new Locator.FilterOptions().setHasText("Обычная Соседка")).first();
                    assertThat(height).as("%s at %d px", name, width).isLessThanOrEqualTo(neighbour.boundingBox().height + 24);
                }
                for (String name : hard().keySet()) {
                    reader.page().navigate("/inbox");
                    reader.opens(name);
                    assertThat(reader.page().locator("#messages .message[data-direction=in]")).hasCount(1);
                    assertThat(width(reader)).as("%s at %d px", name, width).isLessThanOrEqualTo(width);
                }
                assertThat(reader.page().evaluate("window.broken ?? null")).isNull();
                assertThat(reader.complaints()).isEmpty();
            }
        }
    }

    @Test
    void what_was_written_is_what_is_read() {
        shop.receives(shop.customer("Скрипт Дословный"), hard().get("Скрипт Вредный"));
        shop.receives(shop.customer("Хвост Рассказа"), hard().get("Длинный Рассказ") + "Последнее слово");
        try (Administrator olga = new Administrator(chrome.browser(), 1440, 900).signsIn()) {
            olga.opens("Скрипт Дословный");
            assertThat(olga.page().locator("#messages .message__text")).hasText(hard().get("Скрипт Вредный"));
            olga.page().navigate("/inbox");
            olga.opens("Хвост Рассказа");
            assertThat(olga.page().locator("#messages")).containsText("Последнее слово");
        }
    }
}
