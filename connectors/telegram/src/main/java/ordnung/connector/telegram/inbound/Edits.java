package ordnung.connector.telegram.inbound;

import java.time.Instant;
import java.util.List;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageEdited;
import org.jspecify.annotations.Nullable;

/**
 * A message that now reads otherwise. It comes whole, file and all, whether or not the file changed. What nobody here reads leaves the message as it
 * was.
 */
final class Edits implements Reader {
    private final @Nullable Long botId;
    private final Timestamps timestamps;

    Edits(@Nullable Long botId, Timestamps timestamps) {
        this.botId = botId;
        this.timestamps = timestamps;
    }

    @Override
    public List<ChannelEvent> read(Update update) {
        Incoming message = Incoming.of(update, botId, timestamps);
        Content content = Contents.read(update.part());
        if (message == null || message.number() == null || content == null) {
            return List.of();
        }
        Instant edited = Timestamps.said(update.part().path("edit_date"));
        String editId = message.number() + ":" + (edited == null ? update.id() : edited.getEpochSecond());
        return List.of(new MessageEdited(message.thread(), message.id(), editId, content.text(), content.attachments(),
                edited == null ? timestamps.of(update.part(), "edit_date") : edited, update.raw()));
    }
}
