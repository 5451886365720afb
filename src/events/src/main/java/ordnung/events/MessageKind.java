package ordnung.events;

import java.util.Locale;

/** What a message is. What no connector understands is {@link #UNSUPPORTED}: kept as it came, and shown. */
public enum MessageKind {
    TEXT, IMAGE, AUDIO, VOICE, VIDEO, DOCUMENT, STICKER, LOCATION, CONTACT, ORDER, BUTTON, REVIEW, QUESTION, CALL, SYSTEM, UNSUPPORTED;

    /** The word in the API and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
