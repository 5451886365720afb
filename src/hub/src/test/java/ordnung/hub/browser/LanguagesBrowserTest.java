package ordnung.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.lang.reflect.Method;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.hub.Bundles;
import ordnung.hub.TestServices;
import ordnung.hub.demo.InDemoMode;
import ordnung.hub.replies.engine.TemplateFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has chosen a language reads it on every page; what customers wrote and the shop named stays as it is. */
@QuarkusTest
@TestProfile(InDemoMode.class)
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class LanguagesBrowserTest {
    private static final Set<String> OF_THE_BROWSER = Set.of("/web-chat/", "/forms/");
    private static final String SAID = """
            () => { const said = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) said.push(walker.currentNode.textContent.trim());
                for (const each of document.body.querySelectorAll("*")) for (const name of ["aria-label", "title", "placeholder", "alt"])
                    if (each.hasAttribute(name)) said.push(each.getAttribute(name).trim());
                return [...said, ...[...document.querySelectorAll("template[id$=words] i")].map(each => each.textContent), document.title.split(" · ")[0]]; }""";
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
    @ValueSource(strings = {"uk", "en"})
    void no_page_falls_back_to_russian(String language) {
        Set<String> russian = untranslated(language);
        russian.removeAll(namedByTheShop());
        List<String> found = new ArrayList<>();
        try (Administrator olga = new Administrator(chrome.browser(), 1440, 900)) {
            olga.page().context().addCookies(List.of(new Cookie("language", language).setUrl("http://localhost:" + RestAssured.port)));
            olga.signsIn();
            for (String address : EveryPage.addresses()) {
                if (OF_THE_BROWSER.stream().noneMatch(address::startsWith)) {
                    olga.page().navigate(address);
                    said(olga.page()).stream().filter(russian::contains).forEach(each -> found.add(address + ": " + each));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        List<String> said = (List<String>) page.evaluate(SAID);
        assertThat(said).hasSizeGreaterThan(5);
        return said;
    }

    /** A stage may be called by a word that a message says too, and who has no name is stored as such. */
    private static Set<String> namedByTheShop() {
        Set<String> names = new HashSet<>();
        EveryPage.newest("boards").forEach(board -> ((List<?>) board.get("stages")).forEach(stage -> names.add((String) ((Map<?, ?>) stage).get("name"))));
        EveryPage.newest("customers?limit=200").forEach(customer -> names.add((String) customer.get("name")));
        EveryPage.newest("channel-accounts").forEach(account -> names.add((String) account.get("name")));
        EveryPage.newest("templates").forEach(template -> names.add((String) template.get("name")));
        return names;
    }

    /** What is said in Russian and otherwise in the language. */
    private static Set<String> untranslated(String language) {
        Set<String> russian = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (Class<?> bundle : Bundles.all()) {
            for (Method message : bundle.getMethods()) {
                russian.add(Bundles.text(bundle, message, "ru").strip());
                own.add(Bundles.text(bundle, message, language).strip());
            }
        }
        TemplateFields.ALL.forEach(field -> russian.add(field.label()));
        russian.removeAll(own);
        russian.removeIf(text -> text.contains("{") || text.length() < 4);
        return russian;
    }
}
