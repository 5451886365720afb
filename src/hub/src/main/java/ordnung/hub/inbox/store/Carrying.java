package ordnung.hub.inbox.store;

import java.util.List;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested.OutgoingFile;
import ordnung.hub.inbox.Draft;
import org.jspecify.annotations.Nullable;

/** Whether a channel can carry a draft at all, whatever the hour. */
final class Carrying {

    private Carrying() {
    }

    /** @return why not, in a sentence; null when it can */
    static @Nullable String refusal(Capabilities can, Draft draft, List<OutgoingFile> files) {
        if (can.sends().isEmpty()) {
            return "This channel only receives: answer by phone or mail.";
        }
        if (draft.replyTo() != null && !can.replies()) {
            return "This channel cannot quote a message.";
        }
        if (draft.approved() != null && !files.isEmpty()) {
            return "An approved template goes without files.";
        }
        if (draft.text() != null && draft.approved() == null && !can.splits() && draft.text().length() > can.textLength()) {
            return "The text has " + draft.text().length() + " characters; this channel takes at most " + can.textLength() + ".";
        }
        return files.stream().map(file -> refusal(can, file)).filter(why -> why != null).findFirst().orElse(null);
    }

    /** Recordings and stickers go without words in every messenger. */
    static boolean takesCaption(MessageKind kind) {
        return kind != MessageKind.AUDIO && kind != MessageKind.VOICE && kind != MessageKind.STICKER;
    }

    /** Words that are too many for a caption go before the file, as a message of their own. */
    static boolean asCaption(Capabilities can, MessageKind kind, @Nullable String text) {
        return text == null || takesCaption(kind) && text.length() <= can.captionLength();
    }

    private static @Nullable String refusal(Capabilities can, OutgoingFile file) {
        MessageKind kind = file.kind();
        if (!can.sends().contains(kind)) {
            return "This channel cannot send files of the kind " + kind.word() + ".";
        }
        Long largest = can.fileSizes().get(kind);
        if (largest != null && file.size() > largest) {
            return "The file has " + file.size() + " bytes; this channel takes at most " + largest + " of the kind " + kind.word() + ".";
        }
        Set<String> types = can.mimeTypes().get(kind);
        return types == null || types.contains(file.mimeType()) ? null : "This channel cannot send files of the type " + file.mimeType() + ".";
    }
}
