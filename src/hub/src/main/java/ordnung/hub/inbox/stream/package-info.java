/** What comes off the topics and what goes onto them: incoming batches, the relay of outgoing messages, reports. */
@NullMarked
package ordnung.hub.inbox.stream;

import org.jspecify.annotations.NullMarked;
