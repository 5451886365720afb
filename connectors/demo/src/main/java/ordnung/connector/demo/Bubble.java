package ordnung.connector.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as a phone shows it.
 *
 * @param id        wamid, or the form's own id
 * @param kind      the API's word: text, image, voice, video, document, sticker, location, button…
 * @param mediaId   of {@link DemoTown#media}, with kinds that have a file
 * @param buttons   to be pressed, under a message of the shop's
 * @param replyTo   id of the bubble it answers
 * @param reaction  emoji of the other side
 * @param at        milliseconds of the epoch
 */
public record Bubble(String id, Side side, String kind, @Nullable String text, @Nullable String mediaId, @Nullable String fileName,
        List<Button> buttons,
                     @Nullable String replyTo, @Nullable String reaction, boolean edited, boolean deleted, Ticks ticks, long at) {

    public enum Side {
        CUSTOMER, SHOP
    }

    /**
     * In rising order. Of a customer's message: CLOCK until the hub has taken it, SENT since, READ when the shop said so. Of the shop's:
     * SENT, DELIVERED, READ by the customer. A failure is final.
     */
    public enum Ticks {
        CLOCK, SENT, DELIVERED, READ, FAILED
    }

    public record Button(String id, String title) {
    }

    static Bubble of(String id, Side side, String kind, @Nullable String text, Ticks ticks, long at) {
        return new Bubble(id, side, kind, text, null, null, List.of(), null, null, false, false, ticks, at);
    }

    Bubble file(@Nullable String media, @Nullable String name) {
        return new Bubble(id, side, kind, text, media, name, buttons, replyTo, reaction, edited, deleted, ticks, at);
    }

    Bubble buttons(List<Button> pressable) {
        return new Bubble(id, side, kind, text, mediaId, fileName, pressable, replyTo, reaction, edited, deleted, ticks, at);
    }

    Bubble replyingTo(@Nullable String target) {
        return new Bubble(id, side, kind, text, mediaId, fileName, buttons, target, reaction, edited, deleted, ticks, at);
    }

    Bubble reaction(@Nullable String emoji) {
        return new Bubble(id, side, kind, text, mediaId, fileName, buttons, replyTo, emoji, edited, deleted, ticks, at);
    }

    Bubble reading(String newText) {
        return new Bubble(id, side, kind, newText, mediaId, fileName, buttons, replyTo, reaction, true, deleted, ticks, at);
    }

    Bubble takenBack() {
        return new Bubble(id, side, kind, null, null, null, List.of(), replyTo, reaction, edited, true, ticks, at);
    }

    /** Ticks never fall. */
    Bubble ticks(Ticks reached) {
        return reached.compareTo(ticks) <= 0 ? this
                : new Bubble(id, side, kind, text, mediaId, fileName, buttons, replyTo, reaction, edited, deleted, reached, at);
    }
}
