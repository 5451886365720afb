package ordnung.connector.avito;

import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.events.MessageKind;

/**
 * What {@code developers.avito.ru/api-catalog/messenger/documentation} tells: postSendMessage (1000 characters), uploadImages (24 MB, types). Nothing is told
 * of rates.
 */
public final class AvitoCapabilities {
    private static final long MB = 1024L * 1024;

    public static final Capabilities ALL = new Capabilities(Set.of(MessageKind.TEXT, MessageKind.IMAGE), 1000, 0, Map.of(MessageKind.IMAGE, 24 * MB),
            Map.of(MessageKind.IMAGE, Set.of("image/jpeg", "image/heic", "image/gif", "image/bmp", "image/png")), 0, false, true, false, null, null, true,
            null);

    private AvitoCapabilities() {
    }
}
