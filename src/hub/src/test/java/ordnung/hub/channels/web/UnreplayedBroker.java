package ordnung.hub.channels.web;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import ordnung.hub.channels.ParkedRecords;
import ordnung.hub.channels.Replay;

/** Takes replayed records where nothing else does. */
@DefaultBean
@ApplicationScoped
public class UnreplayedBroker implements Replay {

    @Override
    public Uni<Void> replay(ParkedRecords.Stored parked) {
        return Uni.createFrom().voidItem();
    }
}
