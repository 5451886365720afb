package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import ordnung.hub.alerts.push.PushService;
import ordnung.hub.platform.Db;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at work, each with a browser of their own: who hears what, and how each wants to be told. */
@QuarkusTest
@WithTestResource(TestServices.class)
class AlertsBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String HEARS = "window.sounds = []; document.addEventListener('alert:sounded', (event) => window.sounds.push(event.detail))";
    private static Chrome chrome;

    @Inject
    Db db;

    private Shop shop;
    private Administrator olga;
    private Administrator dima;
    private String olgasId;
    private String dimasName;
    private String dimasId;

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
        run("update staff_shift set at_work = false");
        shop = new Shop();
        dimasName = "Дима" + (100_000 + System.nanoTime() % 900_000);
        olga = new Administrator(chrome.browser(), 1440, 900);
        olgasId = signsIn(olga, "Ольга");
        dima = new Administrator(chrome.browser(), 1440, 900);
        dimasId = signsIn(dima, dimasName);
        calls(dimasId);
    }

    @AfterEach
    void leave() {
        run("update staff_shift set at_work = false");
        calls();
        System.clearProperty("ordnung.alerts.push-service");
        shop.leavesNobodyWaiting();
        dima.close();
        olga.close();
        shop.close();
    }

    @Test
    void whoever_has_it_sees_and_hears_that_it_is_late_and_then_somebody_else_is_called() {
        shop.receives(shop.customer("Марта Ковалёва"), "Есть торт на завтра?");
        olga.opens("Марта Ковалёва");
        olga.page().click("[data-assign=me]");
        assertThat(olga.page().locator("[data-assign-menu]")).containsText("Отвечаете вы");
        String chat = olga.page().url().replaceAll(".*/inbox/([0-9a-f-]+).*", "$1");
        olga.page().navigate("/board");
        hears(olga.page());

        waits(chat, 21);

        assertThat(olga.page().locator("#toasts .toast--late")).containsText("Марта Ковалёва. Ждёт 21 мин, пора ответить");
        await().atMost(PATIENCE).until(() -> olga.page().evaluate("window.sounds.includes('customer')").equals(true));
        assertThat(dima.page().locator("#toasts .toast--late")).hasCount(0);
        olga.page().locator("#toasts .toast--late button").first().click();
        assertThat(olga.page().locator("#composer")).isVisible();

        waits(chat, 40);

        assertThat(olga.page().locator(".thread__event").filter(new Locator.FilterOptions().setHasText("Позвали: " + dimasName))).isVisible();
        assertThat(dima.page().locator("#toasts .toast--late")).containsText("Марта Ковалёва. Ждёт 40 мин, никто не ответил");
        assertThat(dima.row("Марта Ковалёва").locator("[data-called]")).containsText(dimasName);
        olga.answers("Есть, к шести");
        assertThat(dima.row("Марта Ковалёва").locator("[data-called]")).hasCount(0);
        assertThat(olga.complaints()).isEmpty();
        assertThat(dima.complaints()).isEmpty();
    }

    @Test
    void each_chooses_how_to_be_told_and_tries_it_and_says_who_is_called() {
        try (PushService pushes = new PushService()) {
            System.setProperty("ordnung.alerts.push-service", pushes.base());
            Page page = olga.page();
            page.click("[data-open=settings]");
            page.click("a[href='/alerts']");
            page.waitForLoadState();
            assertThat(page.locator("h1")).hasText("Оповещения");
            page.selectOption("[data-level=screen]", "all");
            assertThat(page.locator("#toasts")).containsText("Сохранено");
            page.evaluate("subscription => fetch('/api/v1/alerts/devices', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': "
                    + "document.querySelector('meta[name=csrf-token]').content }, body: JSON.stringify(subscription) })", pushes.subscribe("olgas-phone"));
            page.reload();
            assertThat(page.locator("[data-level=screen]")).hasValue("all");
            hears(page);
            page.click("[data-test=colleague]");
            assertThat((Boolean) page.evaluate("window.sounds.includes('colleague')")).isTrue();
            page.locator("[data-device]").filter(new Locator.FilterOptions().setHasText("olgas-phone")).locator("[data-test=push]").click();
            assertThat(page.locator("#toasts")).containsText("ушло");
            assertThat(pushes.of("olgas-phone")).hasSize(1);
            page.locator("[data-forget]").click();
            assertThat(page.locator("[data-device]")).hasCount(0);
            says_who_is_called(page);
            fits_a_phone_and_a_thumb(page);
            assertThat(olga.complaints()).isEmpty();
        }
    }

    private void says_who_is_called(Page page) {
        page.selectOption("#call-add", dimasId);
        page.selectOption("#call-add", olgasId);
        page.locator("[data-calls] li").nth(1).locator("[data-earlier]").click();
        page.fill("#call-repeat", "7");
        page.click("#alert-rules [type=submit]");
        await().atMost(PATIENCE).until(() -> Integration.call().get("/api/v1/alerts/rules").then().extract().<Integer>path("repeatMinutes") == 7);
        page.reload();
        assertThat(page.locator("[data-calls] li")).hasText(new String[] {"Ольга", dimasName});
        assertThat(page.locator("#call-repeat")).hasValue("7");
    }

    private static void fits_a_phone_and_a_thumb(Page page) {
        page.setViewportSize(360, 740);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).isLessThanOrEqualTo(360);
        assertThat((java.util.List<?>) page.evaluate("[...document.querySelectorAll('.alerts-page :is(button, select, .input, input[type=range])')].filter(each => "
                + "each.checkVisibility() && each.getBoundingClientRect().height < 44).map(each => each.outerHTML.slice(0, 80))")).isEmpty();
    }

    /** The customer has waited for so long; whoever took it did so in good time. */
    private void waits(String chat, int minutes) {
        run("update conversation set waiting_since = now() - interval '" + minutes + " minutes' where id = '" + chat + "'");
        run("update conversation_event set at = at - interval '" + minutes + " minutes' where conversation_id = '" + chat + "'");
        run("insert into alert_watch (conversation_id, since, step, next_at) values ('" + chat + "', 'epoch', '', now()) on conflict (conversation_id) do update set next_at = now()");
    }

    /** A browser lets a page sound only after it was touched. */
    private static void hears(Page page) {
        page.evaluate(HEARS);
        page.locator("h1, .rows__group, #main").first().click(new Locator.ClickOptions().setPosition(2, 2));
    }

    private static String signsIn(Administrator one, String name) {
        String login = "c" + System.nanoTime();
        String id = Integration.call().body(Map.of("login", login, "name", name, "password", "correct horse", "role", "admin")).post("/api/v1/staff")
                .then().statusCode(201).extract().path("id");
        one.signsIn(login, "correct horse");
        one.page().evaluate("fetch('/api/v1/staff/me/presence', { method: 'PUT', headers: { 'content-type': 'application/json', 'x-csrf-token': "
                + "document.querySelector('meta[name=csrf-token]').content }, body: '{\"atWork\":true}' })");
        return id;
    }

    private static void calls(String... people) {
        Integration.call().body(Map.of("call", people)).put("/api/v1/alerts/rules").then().statusCode(200);
    }

    private void run(String sql) {
        db.query(sql).await().atMost(PATIENCE);
    }
}
