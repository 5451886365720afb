package ordnung.connector.telegram.inbound;

import java.util.List;
import ordnung.events.ChannelEvent;

/** Reads an update of one kind. */
interface Reader {

    /** Empty where it does not say enough to be read. */
    List<ChannelEvent> read(Update update);
}
