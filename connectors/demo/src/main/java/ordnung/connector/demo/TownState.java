package ordnung.connector.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import org.jspecify.annotations.Nullable;

/**
 * What survives a restart.
 *
 * @param port     of the played WhatsApp: the hub's channel account has it in its {@code apiBaseUrl}
 * @param threads  by phone id, oldest first
 * @param letters  oldest first
 * @param media    types by media id; the bytes are files beside
 * @param lines    by channel: other messengers, and marketplaces
 * @param deals    by a marketplace's channel, oldest first
 */
record TownState(WhatsAppAccount account, int port, Map<String, List<Bubble>> threads, List<Letter> letters, Map<String, String> media,
                 Map<String, Line> lines, Map<String, List<Deal>> deals) {

    /**
     * Another messenger, or a marketplace.
     *
     * @param hubAccount  the hub's channel account; null while there is none
     */
    record Line(String secret, int port, @Nullable String hubAccount) {
    }

    TownState {
        lines = lines == null ? new LinkedHashMap<>() : lines;
        deals = deals == null ? new LinkedHashMap<>() : deals;
    }

    /** Without a word said yet, and changeable. */
    static TownState fresh(WhatsAppAccount account) {
        return new TownState(account, 0, new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    TownState at(int newPort) {
        return new TownState(account, newPort, threads, letters, media, lines, deals);
    }
}
