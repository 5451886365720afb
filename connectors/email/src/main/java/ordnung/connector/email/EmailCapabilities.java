package ordnung.connector.email;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.events.MessageKind;

/** What a letter can carry. Servers tell their limits only when one is passed, so these are what all of the common ones take. */
public final class EmailCapabilities {
    private static final int LONGEST_TEXT = 100_000;
    /** Gmail, Yandex and Mail.ru take letters of 25 MB; base64 makes a file a good third larger. Bytes. */
    public static final long LARGEST_FILE = 18L * 1024 * 1024;
    private static final Set<MessageKind> FILES =
            Set.of(MessageKind.IMAGE, MessageKind.AUDIO, MessageKind.VOICE, MessageKind.VIDEO, MessageKind.DOCUMENT);

    /**
     * A receipt reaches the mailbox alone, where the letter then counts as read: the customer learns nothing of it. Limits of so many letters a day
     * differ between providers and are told by refusals that pass.
     */
    public static final Capabilities ALL = new Capabilities(kinds(), LONGEST_TEXT, LONGEST_TEXT, sizes(), Map.of(), 0, true, true, false,
            null, null, true, null);

    private EmailCapabilities() {
    }

    private static Set<MessageKind> kinds() {
        Set<MessageKind> kinds = EnumSet.of(MessageKind.TEXT);
        kinds.addAll(FILES);
        return Set.copyOf(kinds);
    }

    private static Map<MessageKind, Long> sizes() {
        Map<MessageKind, Long> sizes = new EnumMap<>(MessageKind.class);
        FILES.forEach(kind -> sizes.put(kind, LARGEST_FILE));
        return sizes;
    }
}
