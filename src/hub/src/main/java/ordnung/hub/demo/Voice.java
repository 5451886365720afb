package ordnung.hub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What is heard in a voice message of the demo: a hummed tune, three seconds of Ogg with Opus. */
final class Voice {
    private Voice() {
    }

    static byte[] ogg() {
        try (InputStream in = Voice.class.getResourceAsStream("voice.ogg")) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: voice.ogg");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
