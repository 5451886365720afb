package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;

/** Puts a parked record back on its topic, as if it had just come. Whoever reads it finds by its ids what was stored before. */
public interface Replay {

    /** Done when the broker has it for good; fails when it may not. */
    Uni<Void> replay(ParkedRecords.Stored parked);
}
