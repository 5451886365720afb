package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;

/** Reads voice messages, of which VK may write down what was said, and music. */
final class Sounds {
    private Sounds() {
    }

    static boolean voice(JsonNode part, Gathering found) {
        String ogg = Files.address(part, "link_ogg");
        String url = ogg == null ? Files.address(part, "link_mp3") : ogg;
        found.payload().with("transcript", Json.words(part, "transcript")).with("duration", Json.integer(part, "duration"));
        if (url != null) {
            found.file(new Attachment(Files.reference("audio_message", part, url), MessageKind.VOICE, ogg == null ? "audio/mpeg" : "audio/ogg",
                    null, null, url, null, Files.identity("audio_message", part)));
        }
        return url != null;
    }

    /** Most music has no address for strangers: then its name is all there is. */
    static boolean music(JsonNode part, Gathering found) {
        String url = Files.address(part, "url");
        String artist = Json.words(part, "artist");
        String title = Json.words(part, "title");
        String name = artist == null ? title : title == null ? artist : artist + " – " + title;
        if (url != null) {
            found.file(new Attachment(Files.reference("audio", part, url), MessageKind.AUDIO, "audio/mpeg", name, null, url, null,
                    Files.identity("audio", part)));
        }
        found.payload().with("audio", new Payload().with("artist", artist).with("title", title).map());
        found.words(name);
        return url != null || name != null;
    }
}
