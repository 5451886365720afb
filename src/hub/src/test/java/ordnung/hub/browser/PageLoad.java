package ordnung.hub.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * One cold opening of a page, as the browser itself measures it.
 *
 * @param firstPaint    of anything, ms since the request; so are the largest one's and the speed index
 * @param blocking      what tasks of over 50 ms took beyond that, ms
 * @param longestTask   ms; 0 where none took over 50
 * @param shift         cumulative layout shift
 * @param bytes         over the wire, all requests
 */
record PageLoad(double firstPaint, double largestPaint, double speedIndex, double blocking, double longestTask, double shift, int requests,
                long bytes, int elements) {
    private static final String WATCH = """
            window.seen = { largest: 0, shift: 0, tasks: [] };
            new PerformanceObserver(list => { seen.largest = list.getEntries().at(-1).startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
            new PerformanceObserver(list => { for (const each of list.getEntries()) if (!each.hadRecentInput) seen.shift += each.value; })
                .observe({ type: "layout-shift", buffered: true });
            new PerformanceObserver(list => { for (const each of list.getEntries()) seen.tasks.push(each.duration); }).observe({ type: "longtask", buffered: true });
            """;
    private static final String READ = """
            () => { const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter(each => !each.name.endsWith("/live"));
                return [performance.getEntriesByName("first-contentful-paint")[0].startTime, seen.largest, seen.tasks.reduce((sum, each) => sum + each - 50, 0),
                    Math.max(0, ...seen.tasks), seen.shift, all.length, all.reduce((sum, each) => sum + each.transferSize, 0),
                    document.querySelectorAll("*").length, performance.timeOrigin]; }""";

    /** How a device and its connection are slowed down: Lighthouse's own throttling, applied by the browser ({@code core/config/constants.js}). */
    enum Device {
        MOBILE(562.5, 1474.56, 4), DESKTOP(150, 9216, 1), UNSLOWED(0, -1, 1);

        private final double latency;
        private final double kilobits;
        private final int slower;

        Device(double latency, double kilobits, int slower) {
            this.latency = latency;
            this.kilobits = kilobits;
            this.slower = slower;
        }

        private void slow(CDPSession browser) {
            JsonObject network = new JsonObject();
            network.addProperty("offline", false);
            network.addProperty("latency", latency);
            double bytes = kilobits < 0 ? -1 : kilobits * 1024 / 8;
            network.addProperty("downloadThroughput", bytes);
            network.addProperty("uploadThroughput", bytes);
            browser.send("Network.enable");
            browser.send("Network.emulateNetworkConditions", network);
            JsonObject processor = new JsonObject();
            processor.addProperty("rate", slower);
            browser.send("Emulation.setCPUThrottlingRate", processor);
        }
    }

    /** Opens the page with nothing in the browser's memory but who is signed in, and waits until it has been quiet for two seconds. */
    static PageLoad of(BrowserContext context, String address, Device device) {
        Page page = context.newPage();
        page.addInitScript(WATCH);
        CDPSession browser = context.newCDPSession(page);
        device.slow(browser);
        SpeedIndex film = SpeedIndex.filming(browser);
        page.navigate(address, new Page.NavigateOptions().setTimeout(60_000));
        page.waitForTimeout(4000);
        List<?> read = (List<?>) page.evaluate(READ);
        double index = film.milliseconds(number(read, 8));
        page.close();
        return new PageLoad(number(read, 0), number(read, 1), Math.max(index, number(read, 0)), number(read, 2), number(read, 3), number(read, 4),
                (int) number(read, 5), (long) number(read, 6), (int) number(read, 7));
    }

    private static double number(List<?> read, int at) {
        return ((Number) read.get(at)).doubleValue();
    }

    String told(LighthouseScore curves) {
        return Map.of("score", curves.of(this)) + " " + this;
    }
}
