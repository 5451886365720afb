package ordnung.hub.inbox.store;

import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.platform.live.Change;

/**
 * What a batch's messages have become.
 *
 * @param arrived  those that are new, in the batch's order
 * @param names    every id under which something may have been said of what is new before it came
 * @param joined   accounts of files that joined an album which was here, one for each file
 * @param own      reports that the batch's echoes turned out to be: on messages that the shop itself sent from here
 * @param changed  messages that were here and have changed
 */
public record Stored(List<Arrived> arrived, List<ThreadKey> names, List<UUID> joined, List<Inbound> own, List<Change> changed) {
}
