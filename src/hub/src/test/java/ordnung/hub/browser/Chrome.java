package ordnung.hub.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of the tests: one that is installed, else the one that Playwright can download. */
final class Chrome implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            // A microphone that hums, and nobody who is asked for it.
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");

    private final Playwright playwright;
    private final Browser browser;

    private Chrome(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    Browser browser() {
        return browser;
    }

    /** Without a browser the tests say so in one line and do not run; on CI that is a failure. */
    static Chrome start() {
        // What is waited for comes at once on a quiet machine; a busy one is no fault of the page.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        Optional<Path> installed = installed();
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(installed.isPresent()
                    ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return new Chrome(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException none) {
            String line = "BROWSER TESTS DID NOT RUN: no Chromium or Chrome is installed and none could be downloaded. "
                    + "Install one (Debian: apt-get install chromium) or set ORDNUNG_TEST_BROWSER to its path.";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new AssertionError(line, none);
            }
            System.out.println(line);
            Assumptions.abort(line);
            throw none;
        }
    }

    private static Optional<Path> installed() {
        Stream<Path> named = Stream.ofNullable(System.getenv("ORDNUNG_TEST_BROWSER")).map(Path::of);
        Stream<Path> onPath = Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
