package ordnung.hub.files.voice;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import ordnung.hub.files.FileTypes;
import ordnung.hub.platform.Problem;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusAudioData;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

/**
 * Brings a recording into Ogg with Opus (RFC 7845), as voices go to WhatsApp, Telegram and VK. Chromium records WebM with the very same Opus: only the
 * container is changed. Firefox records Ogg; Safari's MPEG-4 stays as it is and goes as an audio file.
 */
@ApplicationScoped
public class VoiceNotes {
    /** Granules count samples at this rate, whatever was recorded. */
    private static final int SECOND = 48_000;
    private static final int SERIAL = 1;

    /** Where it lies now, and what it is to be called. {@code made}: it is a file of our own, to be deleted after use. */
    public record Note(Path path, String fileName, boolean made) {
    }

    /** Off the event loop. Fails with a 415 for what is no recording. */
    public Uni<Note> of(Path recording) {
        Context caller = Vertx.currentContext();
        Executor home = caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
        return Uni.createFrom().item(() -> convert(recording)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).emitOn(home);
    }

    private static Note convert(Path recording) {
        try {
            return switch (FileTypes.detect(recording, "voice")) {
                case "audio/ogg" -> new Note(recording, "voice.ogg", false);
                case "audio/mp4", "video/mp4", "application/mp4", "audio/x-m4a", "video/quicktime", "audio/aac", "audio/x-aac" ->
                    new Note(recording, "voice.m4a", false);
                case "audio/webm", "video/webm", "application/x-matroska", "video/x-matroska", "audio/x-matroska" -> repacked(recording);
                default -> throw unknown();
            };
        } catch (IOException unreadable) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(415, "file-type", "This is no recording", "A voice message is Opus in Ogg or WebM, or AAC in MPEG-4.");
    }

    private static Note repacked(Path recording) throws IOException {
        Path target = Files.createTempFile("voice", ".ogg");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(recording));
             OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            write(WebmReader.read(in), out);
            return new Note(target, "voice.ogg", true);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(target);
            throw broken instanceof IOException unreadable ? unreadable : new IOException("No recording", broken);
        }
    }

    private static void write(WebmReader.Sound sound, OutputStream out) throws IOException {
        OpusInfo info = new OpusInfo(new OggPacket(sound.head()));
        try (OggFile ogg = new OggFile(out)) {
            // Always the same number: the same recording, uploaded again, is the same file.
            OggPacketWriter writer = ogg.getPacketWriter(SERIAL);
            writer.bufferPacket(info.write(), true);
            writer.bufferPacket(new OpusTags().write(), true);
            long granule = 0;
            long onPage = 0;
            for (byte[] packet : sound.packets()) {
                OpusAudioData data = new OpusAudioData(packet);
                if (onPage >= SECOND) {
                    // Before a further packet only: the last page must not be an empty one.
                    writer.flush();
                    onPage = 0;
                }
                granule += data.getNumberOfSamples();
                onPage += data.getNumberOfSamples();
                writer.bufferPacket(data.write(), granule);
            }
            writer.close();
        }
    }
}
