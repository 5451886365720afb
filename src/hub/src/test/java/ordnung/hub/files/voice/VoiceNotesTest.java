package ordnung.hub.files.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ordnung.hub.files.FileTypes;
import ordnung.hub.platform.Problem;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.opus.OpusAudioData;
import org.gagravarr.opus.OpusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceNotesTest {
    private static final byte[] HEAD = {'O', 'p', 'u', 's', 'H', 'e', 'a', 'd', 1, 1, 0, 0, (byte) 0x80, (byte) 0xBB, 0, 0, 0, 0, 0};
    /** 20 ms of one channel, and the sound itself. */
    private static final byte TWENTY_MS = 0x78;

    @TempDir
    Path folder;

    @Test
    void whatABrowserRecordsBecomesTheSameSoundInOgg() throws IOException {
        VoiceNotes.Note note = of(webm(150, true));

        assertThat(note.made()).isTrue();
        assertThat(FileTypes.detect(note.path(), note.fileName())).isEqualTo("audio/ogg");
        OpusFile ogg = new OpusFile(new OggFile(Files.newInputStream(note.path())));
        assertThat(ogg.getInfo().getNumChannels()).isEqualTo(1);
        List<byte[]> packets = new ArrayList<>();
        long granule = 0;
        for (OpusAudioData data = ogg.getNextAudioPacket(); data != null; data = ogg.getNextAudioPacket()) {
            packets.add(data.getData());
            granule = data.getGranulePosition();
        }
        assertThat(packets).hasSize(150);
        assertThat(packets.get(149)).isEqualTo(packet(149));
        assertThat(granule).as("three seconds at 48 kHz").isEqualTo(150 * 960);
    }

    @Test
    void theSameRecordingIsTheSameFile() throws IOException {
        byte[] one = Files.readAllBytes(of(webm(60, true)).path());
        assertThat(Files.readAllBytes(of(webm(60, false)).path())).isEqualTo(one);
    }

    @Test
    void whatIsNoRecordingIsRefused() throws IOException {
        assertThatThrownBy(() -> of("<html>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Problem.class);
        byte[] whole = webm(20, true);
        assertThatThrownBy(() -> of(java.util.Arrays.copyOf(whole, whole.length - 3))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> of(webm(0, true))).isInstanceOf(Problem.class);
    }

    @Test
    void noBytesMakeTheReaderGoOnForEver() throws IOException {
        byte[] whole = webm(5, true);
        for (int at = 0; at < whole.length; at++) {
            byte[] broken = whole.clone();
            broken[at] ^= (byte) 0xFF;
            try {
                assertThat(WebmReader.read(new ByteArrayInputStream(broken)).packets()).hasSizeLessThanOrEqualTo(whole.length);
            } catch (IOException refused) {
                assertThat(refused).as("and nothing worse").isInstanceOf(IOException.class);
            }
        }
    }

    private VoiceNotes.Note of(byte[] recording) throws IOException {
        Path file = Files.createTempFile(folder, "recording", "");
        Files.write(file, recording);
        return new VoiceNotes().of(file).await().atMost(Duration.ofSeconds(10));
    }

    private static byte[] packet(int n) {
        return new byte[] {TWENTY_MS, (byte) n, 1, 2, 3};
    }

    /** As Chromium writes: a segment and clusters whose lengths nobody knows yet. */
    private static byte[] webm(int packets, boolean unknown) {
        Ebml file = new Ebml();
        file.element(0x1A45DFA3, new Ebml().element(0x4282, "webm".getBytes(StandardCharsets.US_ASCII)).bytes());
        Ebml segment = new Ebml();
        segment.element(0x1549A966, new Ebml().element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40}).bytes());
        segment.element(0x1654AE6B, new Ebml().element(0xAE, new Ebml().element(0xD7, new byte[] {1})
                .element(0x86, "A_OPUS".getBytes(StandardCharsets.US_ASCII)).element(0x63A2, HEAD).bytes()).bytes());
        for (int begin = 0; begin < packets; begin += 50) {
            Ebml cluster = new Ebml().element(0xE7, new byte[] {(byte) begin});
            for (int n = begin; n < Math.min(packets, begin + 50); n++) {
                byte[] packet = packet(n);
                byte[] block = new byte[4 + packet.length];
                block[0] = (byte) 0x81;
                System.arraycopy(packet, 0, block, 4, packet.length);
                cluster.element(0xA3, block);
            }
            segment.holder(0x1F43B675, cluster.bytes(), unknown);
        }
        return file.holder(0x18538067, segment.bytes(), unknown).bytes();
    }

    private static final class Ebml {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Ebml element(int id, byte[] body) {
            return holder(id, body, false);
        }

        Ebml holder(int id, byte[] body, boolean unknown) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                if (id >>> shift != 0) {
                    out.write(id >>> shift);
                }
            }
            out.write(1);
            for (int shift = 48; shift >= 0; shift -= 8) {
                out.write(unknown ? 0xFF : (int) ((long) body.length >>> shift));
            }
            out.writeBytes(body);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
