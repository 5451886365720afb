package ordnung.hub.platform.start;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The person's own browser, where one sits at this machine. */
final class Browser {
    private Browser() {
    }

    /** Shows the page where somebody started the program by hand on a desktop and did not forbid it; otherwise, and on a fault, nothing. */
    static void show(String address) {
        List<String> command = command(address, System.getProperty("os.name", ""), System.getenv(), System.console() != null);
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException noBrowser) {
            // The address stands on the console.
        }
    }

    /** @return empty where nothing is to be opened */
    static List<String> command(String address, String system, Map<String, String> environment, boolean atConsole) {
        String name = system.toLowerCase(Locale.ROOT);
        if (!atConsole || "false".equalsIgnoreCase(environment.getOrDefault("ORDNUNG_OPEN_BROWSER", ""))) {
            return List.of();
        }
        if (name.startsWith("mac")) {
            return List.of("open", address);
        }
        if (name.startsWith("windows")) {
            return List.of("cmd", "/c", "start", "", address);
        }
        return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY") ? List.of("xdg-open", address) : List.of();
    }
}
