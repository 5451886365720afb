package ordnung.hub.inbox.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.Capabilities;
import ordnung.events.MessageKind;

/**
 * What can be written into a conversation.
 *
 * @param mute       nothing at all: its channel only brings messages in
 * @param most       longest text, in UTF-16 units: what is longer goes in several messages, or is refused where the channel takes only one
 * @param one        longest text of one message, in UTF-16 units
 * @param files      whether any file can be sent
 * @param voice      whether a recording can be
 * @param carries    the kinds of files with their largest size in bytes (0: any) and types (none: any), {@code image:5242880:image/jpeg,image/png voice::}
 * @param reactions  what can be put on a customer's message
 */
public record ComposerView(boolean mute, int most, int one, boolean files, boolean voice, String carries, List<String> reactions) {
    /** Who writes more in one go has pasted something else than an answer. */
    private static final int MOST_SPLIT = 40_000;
    /** For notes to colleagues, which no channel limits. */
    private static final ComposerView GONE = new ComposerView(true, MOST_SPLIT, MOST_SPLIT, false, false, "", List.of());
    private static final Set<MessageKind> FILES = Set.of(MessageKind.IMAGE, MessageKind.AUDIO, MessageKind.VOICE, MessageKind.VIDEO, MessageKind.DOCUMENT);

    static ComposerView of(Capabilities can, List<String> reactions) {
        List<MessageKind> kinds = Stream.of(MessageKind.values()).filter(FILES::contains).filter(can.sends()::contains).toList();
        return can.sends().isEmpty() ? GONE
            : new ComposerView(false, can.splits() ? MOST_SPLIT : can.textLength(), can.textLength(), !kinds.isEmpty(),
                kinds.contains(MessageKind.VOICE), kinds.stream().map(kind -> carries(can, kind)).collect(Collectors.joining(" ")), reactions);
    }

    private static String carries(Capabilities can, MessageKind kind) {
        Collection<String> types = can.mimeTypes().getOrDefault(kind, Set.of());
        return kind.word() + ":" + can.fileSizes().getOrDefault(kind, 0L) + ":"
            + types.stream().filter(type -> !type.contains(";")).sorted().collect(Collectors.joining(","));
    }

    /** Of an account that is no longer there. */
    static ComposerView none() {
        return GONE;
    }
}
