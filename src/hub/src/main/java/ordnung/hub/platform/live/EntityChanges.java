package ordnung.hub.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import ordnung.hub.platform.Time;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** {@link Changes} for what people edit: writes the change into the transaction of a Hibernate session. */
@ApplicationScoped
public class EntityChanges {
    private final ObjectMapper json;
    private final Clock clock;

    EntityChanges(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Flushes what the session holds and then writes the change. The last step of a transaction, for the reason that {@link Changes} gives. */
    public Uni<Void> record(Mutiny.Session session, Change change) {
        return session.flush()
                .chain(() -> session.createNativeQuery("select cast(pg_advisory_xact_lock(71001) as text) || cast(pg_notify('" + Changes.CHANNEL
                        + "', '') as text)", String.class).getSingleResult())
                .chain(() -> session.createNativeQuery("""
                                with told as (
                                    insert into change (at, type, conversation_id, subject_id, data)
                                    values (:at, :type, cast(nullif(:conversation, '') as uuid), cast(nullif(:subject, '') as uuid), :data)
                                    returning id)
                                select count(*) from told""", Long.class)
                        .setParameter("at", Time.utc(clock.instant())).setParameter("type", change.type())
                        .setParameter("conversation", text(change.conversationId())).setParameter("subject", text(change.subjectId()))
                        .setParameter("data", write(change)).getSingleResult())
                .replaceWithVoid();
    }

    /** Text, because the type of an absent value could not be told; empty for absent. */
    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private String write(Change change) {
        try {
            return json.writeValueAsString(change.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change must hold plain values: " + change.type(), e);
        }
    }
}
