package ordnung.connector.yandexmarket.fake;

import java.util.Optional;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import org.jspecify.annotations.Nullable;

/** Files of chats, each at an address of the played server's. Safe for use by many threads. */
final class PlayedFiles {
    private static final String PATH = "/played-files/";

    private final MediaShelf shelf = new MediaShelf();
    private volatile String base = "https://files.example";

    MediaShelf shelf() {
        return shelf;
    }

    /** @param served  where the files will be had from now on */
    void servedAt(String served) {
        base = served;
    }

    /** @param name  null: made of its type */
    PlayedFile of(String mediaId, @Nullable String name) {
        Media media = shelf.get(mediaId).orElseThrow(() -> new IllegalArgumentException("no such file"));
        String ending = media.mimeType().equals("image/jpeg") ? ".jpg" : media.mimeType().equals("image/png") ? ".png" : "";
        return new PlayedFile(name == null ? "photo" + ending : name, base + PATH + mediaId, media.bytes().length);
    }

    Optional<Answer> answer(String path) {
        return path.startsWith(PATH) ? shelf.get(path.substring(PATH.length())).map(file -> Answer.bytes(file.mimeType(), file.bytes()))
                : Optional.empty();
    }
}
