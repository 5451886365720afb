package ordnung.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How fast the two pages of the day open with three hundred conversations. What does not depend on the machine fails the build; the score of
 * Lighthouse, which does, is told.
 */
@QuarkusTest
@WithTestResource(TestServices.class)
class PageSpeedTest {
    private static final int PEOPLE = 300;
    private static Chrome chrome;
    private Shop shop;

    @BeforeAll
    static void start() {
        chrome = Chrome.start();
    }

    @BeforeEach
    void fill() {
        shop = new Shop();
        List<WhatsAppPerson> people = IntStream.rangeClosed(1, PEOPLE).mapToObj(i -> shop.customer("Покупатель " + i)).toList();
        shop.receivesFromAll(people, "Есть ли «Наполеон» на завтра?");
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.waiting() == PEOPLE);
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
    }

    @AfterEach
    void leave() {
        shop.leavesNobodyWaiting();
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/board/retail"})
    void a_day_begins_at_once(String address) {
        PageLoad plain = opened(address, PageLoad.Device.UNSLOWED, 1440, 900);
        PageLoad desk = opened(address, PageLoad.Device.DESKTOP, 1440, 900);
        PageLoad phone = opened(address, PageLoad.Device.MOBILE, 412, 823);
        System.out.println("PAGE SPEED " + address + " desktop " + desk.told(LighthouseScore.DESKTOP));
        System.out.println("PAGE SPEED " + address + " mobile  " + phone.told(LighthouseScore.MOBILE));

        for (PageLoad load : List.of(plain, desk, phone)) {
            assertThat(load.bytes()).as("bytes").isLessThan(300_000);
            assertThat(load.requests()).as("requests").isLessThan(100);
            assertThat(load.elements()).as("elements").isLessThan(3000);
            assertThat(load.shift()).as("shift").isLessThan(0.1);
        }
        System.out.println("PAGE SPEED " + address + " unslowed: longest task " + Math.round(plain.longestTask()) + " ms");
    }

    private static PageLoad opened(String address, PageLoad.Device device, int width, int height) {
        try (BrowserContext context = chrome.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + RestAssured.port)
                .setViewportSize(width, height).setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
            signIn(context);
            return PageLoad.of(context, address, device);
        }
    }

    /** By a call: nothing of the pages is in the browser's memory yet. */
    private static void signIn(BrowserContext context) {
        assertThat(context.request().post("/api/v1/session", RequestOptions.create()
                .setData(Map.of("login", "owner", "password", "a password of the tests"))).status()).isEqualTo(204);
    }
}
