package ordnung.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ordnung.hub.TestServices;
import ordnung.hub.demo.InDemoMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA as far as a program can tell (axe-core), on every page, in both lights, on a desk and on a phone. */
@QuarkusTest
@TestProfile(InDemoMode.class)
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class AccessibilityTest {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int ROWS = 8;
    private static Chrome chrome;

    @BeforeAll
    static void start() {
        chrome = Chrome.start();
    }

    @BeforeEach
    void wait_for_the_town_to_have_written() {
        await().atMost(Duration.ofMinutes(1)).until(() -> EveryPage.newest("conversations?limit=50").size() > ROWS
                && !EveryPage.newest("cards?limit=1").isEmpty());
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, light", "1440, 900, dark", "360, 780, light", "360, 780, dark"})
    void nobody_is_kept_out_of_any_page(int width, int height, String theme) {
        List<String> faults = new ArrayList<>();
        try (Administrator olga = new Administrator(chrome.browser(), width, height)) {
            olga.page().context().addCookies(List.of(new Cookie("theme", theme).setUrl("http://localhost:" + RestAssured.port)));
            // What has just come fades in, and is faint for a moment.
            olga.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            olga.page().navigate("/sign-in");
            faults.addAll(faults(olga.page(), "/sign-in"));
            olga.signsIn();
            for (String address : EveryPage.addresses()) {
                olga.page().navigate(address);
                faults.addAll(faults(olga.page(), address));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nobody_is_kept_out_of_what_opens_over_a_page() {
        List<String> faults = new ArrayList<>();
        try (Administrator olga = new Administrator(chrome.browser(), 1440, 900).signsIn()) {
            olga.page().locator(".row__link").first().click();
            olga.page().locator("#composer").waitFor();
            for (String drawer : List.of("settings", "help", "palette")) {
                olga.page().evaluate("id => document.getElementById(id).showModal()", drawer);
                faults.addAll(faults(olga.page(), drawer));
                olga.page().evaluate("id => document.getElementById(id).close()", drawer);
            }
            olga.page().locator("summary[data-key=e]").click();
            faults.addAll(faults(olga.page(), "menu"));
        }
        assertThat(faults).isEmpty();
    }

    /** WCAG 1.4.10 and 1.4.12: a page at 320 CSS px (1280 px at 400 %) with the spacing that readers may set scrolls in one direction alone. */
    @Test
    void everything_of_the_shop_can_be_read_large_and_widely_set() {
        List<String> faults = new ArrayList<>();
        try (Administrator olga = new Administrator(chrome.browser(), 320, 640).signsIn()) {
            for (String address : EveryPage.addresses().stream().filter(each -> !each.startsWith("/demo")).toList()) {
                olga.page().navigate(address);
                olga.page().evaluate(SPACED);
                int over = (int) olga.page().evaluate("document.documentElement.scrollWidth - innerWidth");
                if (over > 0) {
                    faults.add(address + " is " + over + " px too wide");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** By the page's own scripts: its policy takes no style from elsewhere, but from a script it does. */
    private static final String SPACED = """
            () => { const sheet = new CSSStyleSheet(); sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
                + " word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"); document.adoptedStyleSheets = [sheet]; }""";

    private static List<String> faults(Page page, String where) {
        return new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> where + ": " + rule.getId() + " " + nodes(rule)).toList();
    }

    private static String nodes(Rule rule) {
        return rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
