package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import ordnung.host.EventPublisher;
import ordnung.hub.channels.ParkedRecords;
import ordnung.hub.channels.Replay;

/** Sends a parked record through again. */
@ApplicationScoped
public class ReplayOntoTopic implements Replay {
    private final EventPublisher publisher;

    ReplayOntoTopic(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Uni<Void> replay(ParkedRecords.Stored parked) {
        Map<String, String> headers = new LinkedHashMap<>();
        parked.headers().lines().forEach(line -> {
            int split = line.indexOf('=');
            if (split > 0) {
                headers.put(line.substring(0, split), line.substring(split + 1));
            }
        });
        return publisher.repeat(parked.topic(), parked.key(), headers, parked.body());
    }
}
