package ordnung.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final String PAGE = "http://localhost:8080/inbox";
    private static final Map<String, String> DESKTOP = Map.of("DISPLAY", ":0");

    @Test
    void everySystemHasAWayOfItsOwn() {
        assertThat(Browser.command(PAGE, "Linux", DESKTOP, true)).containsExactly("xdg-open", PAGE);
        assertThat(Browser.command(PAGE, "Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), true)).containsExactly("xdg-open", PAGE);
        assertThat(Browser.command(PAGE, "Mac OS X", Map.of(), true)).containsExactly("open", PAGE);
        assertThat(Browser.command(PAGE, "Windows 11", Map.of(), true)).containsExactly("cmd", "/c", "start", "", PAGE);
    }

    @Test
    void aServerAServiceAndWhoeverForbidsItSeeNoBrowser() {
        List<String> nothing = List.of();
        assertThat(Browser.command(PAGE, "Linux", Map.of(), true)).isEqualTo(nothing);
        assertThat(Browser.command(PAGE, "Linux", DESKTOP, false)).isEqualTo(nothing);
        assertThat(Browser.command(PAGE, "Linux", Map.of("DISPLAY", ":0", "ORDNUNG_OPEN_BROWSER", "false"), true)).isEqualTo(nothing);
    }
}
