package ordnung.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo's pages in a real browser, live while everything is measured: a shop that writes to nobody's screen is not what people run. */
final class Pages implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "google-chrome", "chromium-browser", "google-chrome-stable");

    private final @Nullable Playwright playwright;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Pages(@Nullable Playwright playwright) {
        this.playwright = playwright;
    }

    /** A Chromium or Chrome on the path. */
    static Optional<Path> browser() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    /** @param paths  the first of them in front; none: no browser is started */
    static Pages open(List<String> paths, HubProcess hub) {
        if (paths.isEmpty()) {
            return new Pages(null);
        }
        Pages pages = new Pages(Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        try {
            pages.show(paths, hub);
            return pages;
        } catch (RuntimeException failed) {
            pages.close();
            throw failed;
        }
    }

    private void show(List<String> paths, HubProcess hub) {
        Path program = browser().orElseThrow(() -> new IllegalStateException("Neither Chromium nor Chrome is on the path; pages=none measures without"));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        BrowserContext person = browser.newContext(new Browser.NewContextOptions().setBaseURL(hub.address("/").toString()).setViewportSize(1440, 900));
        Page front = person.newPage();
        front.navigate("/sign-in");
        front.click("form[action='/demo/sign-in'] button");
        front.waitForURL("**/inbox**");
        for (String path : paths) {
            Page page = path.equals(paths.get(0)) ? front : person.newPage();
            page.onPageError(complaints::add);
            page.navigate(path);
        }
        front.bringToFront();
    }

    /** @throws IllegalStateException when a page broke meanwhile: then it was not measured */
    void stillLive() {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("An open page failed: " + complaints);
        }
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
