package ordnung.hub.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/** How long, on average, a part of the page was not yet what it is at the end: from frames that the browser sends as it paints. */
final class SpeedIndex {
    private static final int STEP = 8;

    private record Frame(double at, byte[] image) {
    }

    private final List<Frame> frames = new CopyOnWriteArrayList<>();

    private SpeedIndex() {
    }

    static SpeedIndex filming(CDPSession browser) {
        SpeedIndex film = new SpeedIndex();
        browser.on("Page.screencastFrame", event -> {
            film.frames.add(new Frame(event.getAsJsonObject("metadata").get("timestamp").getAsDouble() * 1000,
                    Base64.getDecoder().decode(event.get("data").getAsString())));
            JsonObject taken = new JsonObject();
            taken.add("sessionId", event.get("sessionId"));
            browser.send("Page.screencastFrameAck", taken);
        });
        JsonObject how = new JsonObject();
        how.addProperty("format", "jpeg");
        how.addProperty("quality", 50);
        how.addProperty("maxWidth", 480);
        how.addProperty("maxHeight", 480);
        browser.send("Page.startScreencast", how);
        return film;
    }

    /** @param began  the moment of the request, in ms since 1970 */
    double milliseconds(double began) {
        List<Frame> all = List.copyOf(frames);
        if (all.size() < 2) {
            return 0;
        }
        BufferedImage last = image(all.get(all.size() - 1));
        double whole = Math.max(1, difference(image(all.get(0)), last));
        double sum = 0;
        double before = began;
        double missing = 1;
        for (Frame frame : all) {
            if (frame.at() > began) {
                sum += missing * (frame.at() - before);
                before = frame.at();
                missing = Math.min(1, difference(image(frame), last) / whole);
            }
        }
        return sum;
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x += STEP) {
            for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y += STEP) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 255) - (other.getRGB(x, y) >> 8 & 255)) > STEP ? 1 : 0;
            }
        }
        return sum;
    }

    private static BufferedImage image(Frame frame) {
        try {
            return ImageIO.read(new ByteArrayInputStream(frame.image()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
