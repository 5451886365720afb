package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class WebChatBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static Chrome chrome;
    private ShopSite site;
    private Guest anna;

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
        site = new ShopSite();
        anna = new Guest(chrome.browser(), 1280, 800);
    }

    @AfterEach
    void leave() {
        anna.close();
        site.close();
    }

    private void hears(String... texts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(site.heard()).containsExactly(texts));
    }

    @Test
    void twoVisitorsTalkEachForThemselves() {
        try (Guest boris = new Guest(chrome.browser(), 1280, 800)) {
            Page annas = anna.chatsOn(site.url());
            Guest.writes(annas, "Есть «Прага»?");
            hears("Есть «Прага»?");
            site.answers("Есть, <b>1,5 кг</b>: https://shop.example/praga.");
            assertThat(Guest.message(annas, "Есть, <b>1,5 кг</b>")).isVisible();
            assertThat(annas.locator(".thread a")).hasAttribute("rel", "noopener noreferrer nofollow ugc");
            assertThat(annas.locator(".thread a")).hasAttribute("href", "https://shop.example/praga");
            await().atMost(PATIENCE).until(() -> "read".equals(site.state(1)));

            Page borises = boris.chatsOn(site.url());
            Guest.writes(borises, "А медовик?");
            hears("А медовик?");
            site.answers("Завтра");
            assertThat(Guest.message(borises, "Завтра")).isVisible();
            assertThat(Guest.message(borises, "Прага")).hasCount(0);
            assertThat(Guest.message(annas, "Завтра")).hasCount(0);
            assertThat(site.chats()).isEqualTo(2);
            assertThat(boris.complaints()).isEmpty();
        }
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void whatWasAgreedToIsAskedOnceAndFirst() {
        Page page = anna.opens(site.url());
        assertThat(page.context().cookies()).isEmpty();
        page.locator(".launcher").click();
        Guest.writes(page, "Здравствуйте");
        assertThat(page.locator(".composer .note")).hasText("Отметьте согласие, чтобы написать");
        assertThat(page.evaluate("localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith(':visitor')) || '')")).isNull();
        assertThat(page.locator(".consent a")).hasAttribute("href", "https://shop.example/privacy");
        page.locator(".consent input").check();
        page.locator(".send").click();
        hears("Здравствуйте");
        page.reload();
        assertThat(Guest.message(page, "Здравствуйте")).isVisible();
        assertThat(page.locator(".consent")).isHidden();
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void whatIsWrittenWithoutAConnectionIsSentInOrderAndOnce() {
        Page page = anna.chatsOn(site.url());
        Guest.writes(page, "Раз");
        hears("Раз");
        anna.loses(true);
        Guest.writes(page, "Два");
        Guest.writes(page, "Три");
        Guest.attaches(page, "эскиз.png", "image/png", PNG);
        assertThat(page.locator(".state")).containsText("Нет связи");
        assertThat(Guest.message(page, "Отправляется")).hasCount(3);
        anna.loses(false);
        page.reload();
        assertThat(page.locator(".thread img")).isVisible();
        hears("Раз", "Два", "Три", null);
        assertThat(Guest.message(page, "Отправляется")).hasCount(0);
        assertThat(page.locator(".thread .message")).hasCount(4);
        await().atMost(PATIENCE).until(() -> (int) page.evaluate("document.querySelector('ordnung-chat').shadowRoot.querySelector('.thread img').naturalWidth") == 1);
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void aLongTalkIsInOrderAndReadFurtherBack() {
        Page page = anna.chatsOn(site.url());
        List<String> said = IntStream.range(0, 35).mapToObj(i -> "слово " + i).toList();
        said.forEach(word -> Guest.writes(page, word));
        hears(said.toArray(String[]::new));
        assertThat(page.locator(".thread .message p")).hasText(said.toArray(String[]::new));
        page.reload();
        assertThat(page.locator(".panel")).isVisible();
        assertThat(page.locator(".thread .message p")).hasText(said.subList(5, 35).toArray(String[]::new));
        page.locator(".older").click();
        assertThat(page.locator(".thread .message p")).hasText(said.toArray(String[]::new));
        assertThat(page.locator(".older")).isHidden();
    }

    @Test
    void aSecondTabIsTheSameVisitor() {
        Page first = anna.chatsOn(site.url());
        Guest.writes(first, "Из первой");
        hears("Из первой");
        Page second = anna.opens(site.url());
        second.locator(".launcher").click();
        assertThat(Guest.message(second, "Из первой")).isVisible();
        Guest.writes(second, "Из второй");
        hears("Из первой", "Из второй");
        assertThat(Guest.message(first, "Из второй")).hasCount(1);
        first.close();
        site.answers("Одной");
        assertThat(Guest.message(second, "Одной")).isVisible();
        assertThat(site.chats()).isEqualTo(1);
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void anAnswerToAClosedChatIsOnTheButton() {
        Page page = anna.chatsOn(site.url());
        Guest.writes(page, "?");
        hears("?");
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).isHidden();
        site.answers("Да");
        assertThat(page.locator(".count")).hasText("1");
        assertThat(page.locator(".launcher")).hasAttribute("aria-label", "Открыть чат, новых сообщений: 1");
        await().atMost(PATIENCE).until(() -> "delivered".equals(site.state(1)));
        page.locator(".launcher").click();
        assertThat(page.locator(".count")).isHidden();
        await().atMost(PATIENCE).until(() -> "read".equals(site.state(1)));
    }

    @Test
    void whereAStreamIsHeldBackTheChatAsks() {
        Page page = anna.opens(site.url());
        page.route("**/live?*", route -> route.abort());
        page.locator(".launcher").click();
        page.locator(".consent input").check();
        Guest.writes(page, "?");
        hears("?");
        site.answers("И так дойдёт");
        assertThat(Guest.message(page, "И так дойдёт")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    }

    @Test
    void aFileThatWouldRunIsNotSentAndSaysWhy() {
        Page page = anna.chatsOn(site.url());
        Guest.attaches(page, "setup.exe", "application/octet-stream", ("MZ" + "\0".repeat(200)).getBytes());
        assertThat(page.locator(".fault")).containsText("Такой файл не отправить");
        Guest.writes(page, "Ладно, словами");
        hears("Ладно, словами");
        page.locator(".failed button").click();
        assertThat(page.locator(".failed")).hasCount(0);
    }

    @Test
    void theSitesStyleStaysOutside() {
        Page page = anna.chatsOn(site.url());
        assertThat(page.locator(".panel h2")).hasCSS("letter-spacing", "normal");
        assertThat(page.locator(".panel h2")).hasCSS("color", "rgb(255, 255, 255)");
        assertThat(page.locator(".card")).isHidden();
        assertThat(page.locator("h1")).hasCSS("letter-spacing", "9px");
    }

    @Test
    void aLinkKeepsTheFocusWhileItsMessageIsSent() {
        Page page = anna.chatsOn(site.url());
        anna.loses(true);
        Guest.writes(page, "https://shop.example/praga");
        page.locator(".thread a").focus();
        anna.loses(false);
        hears("https://shop.example/praga");
        assertThat(Guest.message(page, "Отправ")).hasCount(0);
        assertThat(page.locator(".thread a")).isFocused();
    }

    @Test
    void onAPhoneTheChatIsAllThereIs() {
        try (Guest phone = new Guest(chrome.browser(), 360, 780)) {
            Page page = phone.chatsOn(site.url());
            assertThat(page.locator(".panel")).hasAttribute("aria-modal", "true");
            var box = page.locator(".panel").boundingBox();
            assertThat(List.of(box.x, box.y, box.width, box.height)).containsExactly(0.0, 0.0, 360.0, 780.0);
            Guest.writes(page, "очень".repeat(60) + " https://shop.example/" + "x".repeat(120));
            assertThat(page.locator(".thread .message")).isVisible();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
            assertThat(page.evaluate(TOO_SMALL)).isEqualTo(List.of());
            for (int i = 0; i < 15; i++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("ordnung-chat");
            }
            page.keyboard().press("Escape");
            assertThat(page.locator(".launcher")).isFocused();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private static final String TOO_SMALL = """
            [...document.querySelector("ordnung-chat").shadowRoot.querySelectorAll("button, .consent, textarea, .card input")].filter(each => each.getClientRects().length)
                .filter(each => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44).map(each => each.outerHTML)""";

    @Test
    void aShopWithoutASiteGivesALink() {
        Page page = anna.opens(site.page());
        assertThat(page.locator(".panel")).isVisible();
        assertThat(page.locator(".launcher")).hasCount(0);
        page.locator(".consent input").check();
        Guest.writes(page, "Нашла вас по ссылке");
        hears("Нашла вас по ссылке");
        site.answers("Рады");
        assertThat(Guest.message(page, "Рады")).isVisible();
        page.locator(".card input").first().fill("Анна");
        page.locator(".card button[type=submit]").click();
        assertThat(Guest.message(page, "Анна")).isVisible();
        assertThat(page.locator(".card")).isHidden();
        assertThat(anna.complaints()).isEmpty();
    }
}
