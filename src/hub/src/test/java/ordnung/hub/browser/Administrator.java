package ordnung.hub.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;

/** Somebody of the shop with a browser of their own. What the browser complains of is kept: a page must give it no cause. */
final class Administrator implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Administrator(Browser browser, int width, int height) {
        this(browser, width, height, ServiceWorkerPolicy.ALLOW);
    }

    /** Where a test stands between the page and the server: what a worker passes on, it would not see. */
    static Administrator withoutWorker(Browser browser, int width, int height) {
        return new Administrator(browser, width, height, ServiceWorkerPolicy.BLOCK);
    }

    private Administrator(Browser browser, int width, int height, ServiceWorkerPolicy workers) {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + RestAssured.port).setLocale("ru-RU")
                .setViewportSize(width, height).setServiceWorkers(workers));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::hear);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    Administrator signsIn() {
        return signsIn("owner", "a password of the tests");
    }

    Administrator signsIn(String login, String password) {
        page.navigate("/sign-in");
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        page.waitForURL("**/inbox**");
        return this;
    }

    /** The row of a conversation, in whichever group of the list it is. */
    Locator row(String customer) {
        return page.locator("li.row").filter(new Locator.FilterOptions().setHasText(customer)).first();
    }

    void opens(String customer) {
        row(customer).locator("a.row__link").click();
        assertThat(page.locator("#composer")).isVisible();
    }

    Locator message(String text) {
        return page.locator("li.message").filter(new Locator.FilterOptions().setHasText(text)).last();
    }

    void answers(String text) {
        page.fill("#reply", text);
        page.press("#reply", "Enter");
    }

    @Override
    public void close() {
        context.close();
    }
}
