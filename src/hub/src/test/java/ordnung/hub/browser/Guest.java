package ordnung.hub.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;

/** A visitor of the shop's site with a browser of their own. */
final class Guest implements AutoCloseable {
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    Guest(Browser browser, int width, int height) {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("ru-RU").setViewportSize(width, height));
        context.setDefaultTimeout(15_000);
    }

    Page opens(String url) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A lost connection is no fault of the page.
            if (message.type().equals("error") && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
                complaints.add(message.text());
            }
        });
        page.navigate(url);
        return page;
    }

    /** @return  the page with the chat open and what is to be agreed to agreed to */
    Page chatsOn(String url) {
        Page page = opens(url);
        page.locator(".launcher").click();
        page.locator(".consent input").check();
        return page;
    }

    static void writes(Page page, String text) {
        page.locator(".composer textarea").fill(text);
        page.locator(".composer textarea").press("Enter");
    }

    static void attaches(Page page, String name, String type, byte[] bytes) {
        page.locator(".composer input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
    }

    static Locator message(Page page, String text) {
        return page.locator(".thread .message").filter(new Locator.FilterOptions().setHasText(text));
    }

    void loses(boolean connection) {
        context.setOffline(connection);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
