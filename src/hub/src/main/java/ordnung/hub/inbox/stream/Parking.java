package ordnung.hub.inbox.stream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import io.vertx.core.buffer.Buffer;
import ordnung.hub.channels.Ledger;
import ordnung.hub.channels.Ledger.Count;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps a record that could not be stored, whole, with its cause: counted in the ledger, replayed by a person. */
@ApplicationScoped
public class Parking {
    private final Db db;
    private final Ids ids;
    private final Clock clock;

    private final Ledger ledger;

    Parking(Db db, Ids ids, Clock clock, Ledger ledger) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Waits for the database as long as it takes: a parked record is as little lost as a stored one. */
    Uni<Void> park(ConsumerRecord<String, byte[]> record, Throwable cause) {
        String key = Storable.text(record.key());
        String account = key == null || key.indexOf('/') < 0 ? null : key.substring(0, key.indexOf('/'));
        String headers = StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> header.value() != null)
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
        byte[] body = record.value() == null ? new byte[0] : record.value();
        return Uni.createFrom().deferred(() -> db.transaction(tx -> Db.query(tx, """
                        insert into parked_record (id, account_id, topic, part, position, record_key, headers, body, cause, parked_at, digest)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, encode(sha256($8), 'hex')) on conflict do nothing""",
                        ids.next(), account, record.topic(), record.partition(), record.offset(), key, Storable.text(headers),
                        Buffer.buffer(body), Storable.text(Transience.name(cause)), Time.utc(clock.instant()))
                        .chain(parked -> ledger.count(tx, parked.rowCount() == 0 ? List.of() : counted(account)))))
                .onFailure().retry().withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2)).indefinitely()
                .replaceWithVoid();
    }

    private static List<Count> counted(@Nullable String account) {
        UUID known = account == null ? Ledger.NOBODY : Ids.parse(account).orElse(Ledger.NOBODY);
        return List.of(new Count(known, "parked", "", 1));
    }
}
