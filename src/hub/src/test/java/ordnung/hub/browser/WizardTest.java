package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import ordnung.hub.toy.ToyAccount;
import ordnung.hub.toy.Toys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An owner connects a channel alone, from choosing it to the first message that arrives. */
@QuarkusTest
@WithTestResource(TestServices.class)
class WizardTest {
    private static Chrome chrome;

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

    @ParameterizedTest
    @CsvSource({"1440, 900", "360, 780"})
    void a_channel_is_connected_until_it_really_calls(int width, int height) {
        String token = "toy-" + UUID.randomUUID();
        Toys.revoke(token);
        try (Administrator owner = new Administrator(chrome.browser(), width, height).signsIn()) {
            Page page = owner.page();
            page.navigate("/channels");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Подключить").setExact(true)).click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Игрушка").setExact(true)).click();
            assertThat(page.getByLabel("Токен игрушки")).hasAccessibleDescription("toys.example.com/keys (откроется в новой вкладке) → Токен");
            page.getByLabel("Токен игрушки").fill(token);
            page.getByLabel("Как назвать у себя").fill("Игрушки");
            page.keyboard().press("Enter");

            Locator step = page.locator("#account-check");
            assertThat(step).containsText("Канал не пускает: Игрушка не знает этого токена.");
            assertThat(step.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Исправить ключи"))).isVisible();
            assertThat(step.locator("[data-next]")).isHidden();
            Toys.allow(token);
            step.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Проверить ещё раз")).click();
            assertThat(step).containsText("Канал отвечает");
            assertThat(step).containsText("ORDNUNG_PUBLIC_URL");

            step.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Подключить адрес сам")).click();
            assertThat(step).containsText("Адрес подключён");
            assertThat(step).containsText("ждём…");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);

            URI told = Toys.addresses(token).get(0);
            given().contentType("text/plain; charset=utf-8").body("Проверка").urlEncodingEnabled(false).post(told).then().statusCode(200);
            assertThat(step).containsText("Пришло, всё работает");
            step.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Готово")).click();
            assertThat(page.locator("li.account").filter(new Locator.FilterOptions().setHasText("Игрушки")).first()).containsText("Работает");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void a_stop_appears_above_the_page_that_is_open_and_goes_when_the_key_is_mended() {
        ToyAccount toy = ToyAccount.connect("called");
        try (Administrator owner = new Administrator(chrome.browser(), 1440, 900).signsIn(); Administrator phone = new Administrator(chrome.browser(), 360, 780).signsIn()) {
            Toys.revoke(toy.token());
            toy.hears("Есть кто-нибудь?");
            Integration.call().body(Map.of("text", "Есть")).header("Idempotency-Key", UUID.randomUUID())
                    .post("/api/v1/conversations/" + toy.conversation() + "/messages").then().statusCode(202);
            for (Administrator each : new Administrator[] {owner, phone}) {
                assertThat(each.page().locator("#alarms")).containsText("Игрушка не знает этого токена.");
                assertThat((int) each.page().evaluate("document.documentElement.scrollHeight - innerHeight")).isLessThanOrEqualTo(0);
            }
            phone.page().locator("#alarms a").first().click();
            phone.page().waitForLoadState();
            assertThat(phone.page().locator("#account-" + toy.id())).containsText("Вставить новый ключ");
            Toys.allow(toy.token());
            phone.page().locator("#account-" + toy.id() + " [data-test]").click();
            assertThat(phone.page().locator("#account-" + toy.id())).containsText("Канал отвечает");
            assertThat(phone.page().locator("#account-" + toy.id() + " [data-test]")).isFocused();
            assertThat(owner.page().locator("#alarms")).not().containsText("Игрушка");
            assertThat(owner.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
