package ordnung.connector.telegram.inbound;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Items;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.MessageId;
import ordnung.connector.telegram.Numbers;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageDeleted;

/** Messages taken back in the owner's own chats ({@code core.telegram.org/bots/api#businessmessagesdeleted}); in a bot's chat nobody tells. */
final class Deletions implements Reader {
    private final Clock clock;

    Deletions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<ChannelEvent> read(Update update) {
        ChatAddress chat = Chats.of(update.part());
        List<ChannelEvent> events = new ArrayList<>();
        if (chat != null) {
            Items.of(update.part().path("message_ids")).forEach(id -> {
                Long number = Numbers.of(id.asText());
                if (number != null && number > 0) {
                    events.add(new MessageDeleted(chat.thread(), new MessageId(chat, number).text(), clock.instant(), update.raw()));
                }
            });
        }
        return events;
    }
}
