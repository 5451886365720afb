package ordnung.connector.telegram;

import static ordnung.events.MessageKind.AUDIO;
import static ordnung.events.MessageKind.BUTTON;
import static ordnung.events.MessageKind.DOCUMENT;
import static ordnung.events.MessageKind.IMAGE;
import static ordnung.events.MessageKind.LOCATION;
import static ordnung.events.MessageKind.STICKER;
import static ordnung.events.MessageKind.TEXT;
import static ordnung.events.MessageKind.VIDEO;
import static ordnung.events.MessageKind.VOICE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import ordnung.connector.Capabilities.Window;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What the Bot API documents: {@code core.telegram.org/bots/api} (#sendmessage and its siblings for lengths, #sending-files for sizes,
 * #businessbotrights for the window) and {@code core.telegram.org/bots/faq} (rates). Any type of file is taken: what Telegram would not play or show
 * goes as a document.
 */
public final class TelegramCapabilities {
    private static final long KB = 1024;
    private static final long MB = 1024 * KB;

    /** A sticker may have 512 KB still, less when it moves; which it is, only Telegram looks. */
    private static final Map<MessageKind, Long> FILE_SIZES =
            Map.of(IMAGE, 10 * MB, VIDEO, 50 * MB, AUDIO, 50 * MB, VOICE, 50 * MB, DOCUMENT, 50 * MB, STICKER, 512 * KB);

    /** Telegram shows a hundred; more than a screenful is no longer a choice. */
    private static final int BUTTONS = 10;
    private static final Rate ACCOUNT = new Rate(30, Duration.ofSeconds(1));
    /** One a second, with a small burst. */
    private static final Rate PERSON = new Rate(3, Duration.ofSeconds(3));
    private static final Rate GROUP = new Rate(20, Duration.ofMinutes(1));
    /** {@code can_reply} covers chats that had an incoming message in the last 24 hours. */
    static final Window BUSINESS = new Window(Duration.ofHours(24), "telegram-business-24h");

    public static final Capabilities ALL = can(false, PERSON, null);
    private static final Capabilities IN_A_GROUP = can(false, GROUP, null);
    private static final Capabilities FOR_THE_OWNER = can(true, PERSON, BUSINESS);

    /** Of those that {@code core.telegram.org/bots/api#reactiontypeemoji} lists; Telegram takes no others. */
    private static final List<String> EMOJIS = List.of("👍", "❤", "🙏", "🔥", "😁", "😍", "👏", "🎉");

    private TelegramCapabilities() {
    }

    /** In the owner's own chats the bot speaks for the owner, and {@code setMessageReaction} knows no business connection. */
    static List<String> emojis(String thread) {
        ChatAddress chat = ChatAddress.ofThread(thread);
        return chat == null || chat.business() != null ? List.of() : EMOJIS;
    }

    static Capabilities of(String thread) {
        ChatAddress chat = ChatAddress.ofThread(thread);
        if (chat == null) {
            return ALL;
        } else if (chat.business() != null) {
            return FOR_THE_OWNER;
        }
        return chat.isPrivate() ? ALL : IN_A_GROUP;
    }

    private static Capabilities can(boolean receipts, Rate recipient, @Nullable Window window) {
        return new Capabilities(Set.of(TEXT, IMAGE, AUDIO, VOICE, VIDEO, DOCUMENT, STICKER, LOCATION, BUTTON), 4096, 1024, FILE_SIZES, Map.of(), BUTTONS,
                true, receipts, false, ACCOUNT, recipient, true, window);
    }
}
