package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLConnection;
import java.util.Locale;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads {@code doc} ({@code dev.vk.com/reference/objects/doc}). The title is what the sender named it, with or without its ending. */
final class Documents {
    private Documents() {
    }

    static boolean read(JsonNode part, Gathering found) {
        String url = Files.address(part, "url");
        String name = name(Json.words(part, "title"), Json.words(part, "ext"));
        if (url == null) {
            found.words(name);
            return false;
        }
        String type = name == null ? null : URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
        long size = Numbers.id(part, "size");
        found.file(new Attachment(Files.reference("doc", part, url), MessageKind.DOCUMENT, type, name, size <= 0 ? null : size, url, null,
                Files.identity("doc", part)));
        return true;
    }

    private static @Nullable String name(@Nullable String title, @Nullable String ending) {
        boolean whole = ending == null || title != null && title.toLowerCase(Locale.ROOT).endsWith("." + ending.toLowerCase(Locale.ROOT));
        return whole ? title : (title == null ? "file" : title) + "." + ending;
    }
}
