package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import ordnung.events.SendError;
import ordnung.events.SendReported;
import ordnung.events.SendReported.Outcome;
import ordnung.host.SendErrors;
import ordnung.hub.channels.Ledger;
import ordnung.hub.channels.Ledger.Count;
import ordnung.hub.inbox.RetryPolicy;
import ordnung.hub.inbox.store.MessageAliases.MessageAlias;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** What becomes of messages after a try: gone, tried again later, failed for good, or left to a person. */
@ApplicationScoped
public class SendReports {
    /** That the account is stopped is written by somebody else: until it is known a message must not run in circles. */
    private static final Duration WHILE_STOPPING = Duration.ofSeconds(2);

    private final Db db;
    private final Updates updates;
    private final Ledger ledger;
    private final Answers answers;
    private final Changes changes;
    private final Clock clock;

    SendReports(Db db, Updates updates, Ledger ledger, Answers answers, Changes changes, Clock clock) {
        this.db = db;
        this.updates = updates;
        this.ledger = ledger;
        this.answers = answers;
        this.changes = changes;
        this.clock = clock;
    }

    /** What the outbox does next with a message. @param outbox  its new state there; null: it leaves the outbox */
    private record Settled(UUID message, UUID account, UUID conversation, @Nullable String outbox, int attempt, int failures, Instant due,
                           String delivery,
                           @Nullable String externalId, @Nullable SendError error, Instant at, List<String> otherIds) {

        /** As far as anybody knows, the customer will not have it. */
        boolean lost() {
            return delivery.equals("failed") || delivery.equals("parked");
        }

        ThreadKey name() {
            return new ThreadKey(account, externalId == null ? "" : externalId);
        }
    }

    private record Open(UUID message, UUID account, UUID conversation, int attempt, int failures, boolean parked) {
    }

    public Uni<Void> apply(List<SendReported> reports) {
        Map<UUID, SendReported> latest = new LinkedHashMap<>();
        reports.forEach(one -> Ids.parse(one.messageId()).ifPresent(id -> latest.merge(id, one,
                (before, next) -> next.attempt() >= before.attempt() ? next : before)));
        return latest.isEmpty() ? Uni.createFrom().voidItem() : db.transaction(tx -> open(tx, latest.keySet()).chain(open -> {
            List<Settled> settled = open.stream().filter(one -> latest.get(one.message()).attempt() == one.attempt()
                            && !(one.parked() && latest.get(one.message()).outcome() == Outcome.UNKNOWN))
                    .map(one -> settle(one, latest.get(one.message()))).toList();
            return settle(tx, settled);
        }));
    }

    /**
     * Sends without a report: begun before {@code sending} and never heard of again, or known since {@code unknown} to have lost their answer.
     * They are not repeated: nobody knows whether the customer has the message. One with a file is given five minutes more: uploads are slow.
     * Should the report come after all, it counts.
     */
    public Uni<Void> parkUnknown(Instant sending, Instant unknown) {
        return db.transaction(tx -> Db.list(tx, SendReports::open, """
                select message_id, account_id, conversation_id, attempt, failures, state from outbox
                where (state = 'sending' and changed_at < $1::timestamptz
                           - case when json_array_length(request::json -> 'files') > 0 then interval '5 minutes' else interval '0' end)
                   or (state = 'unknown' and changed_at < $2)
                order by seq limit 200 for update skip locked""", Time.utc(sending), Time.utc(unknown)).chain(silent -> settle(tx, silent.stream()
                .map(one -> parked(one, new SendError(SendErrors.UNKNOWN_OUTCOME,
                        "It is not known whether the message arrived: check before sending it again", true), clock.instant())).toList())));
    }

    private Uni<List<Open>> open(SqlConnection tx, java.util.Set<UUID> messages) {
        return Db.list(tx, SendReports::open, """
                select message_id, account_id, conversation_id, attempt, failures, state from outbox
                where message_id = any ($1::uuid[]) and (state in ('published', 'sending', 'unknown')
                    or state = 'parked' and exists (select 1 from message m where m.id = message_id and m.error_code = $2))
                order by seq for update""",
                messages.toArray(UUID[]::new), SendErrors.UNKNOWN_OUTCOME);
    }

    private static Open open(Row row) {
        return new Open(row.getUUID("message_id"), row.getUUID("account_id"), row.getUUID("conversation_id"), row.getInteger("attempt"),
                row.getInteger("failures"), row.getString("state").equals("parked"));
    }

    private Settled settle(Open open, SendReported report) {
        if (report.outcome() == Outcome.ACCEPTED) {
            return new Settled(open.message(), open.account(), open.conversation(), null, open.attempt(), open.failures(), report.at(), "accepted",
                    known(report.externalId()), null, report.at(), report.otherIds());
        } else if (report.outcome() == Outcome.FAILED) {
            return new Settled(open.message(), open.account(), open.conversation(), null, open.attempt(), open.failures(), report.at(), "failed", null,
                    report.error(), report.at(), List.of());
        } else if (report.outcome() == Outcome.UNKNOWN) {
            return new Settled(open.message(), open.account(), open.conversation(), "unknown", open.attempt(), open.failures(), report.at(), "queued", null,
                    report.error(), report.at(), List.of());
        } else if (report.outcome() == Outcome.STOPPED) {
            // It waits with the account: the relay passes over accounts that are stopped.
            return queued(open, open.failures(), clock.instant().plus(WHILE_STOPPING), report);
        }
        return again(open, report);
    }

    /** A provider that tells no id tells it by an echo, or never. */
    private static @Nullable String known(@Nullable String externalId) {
        return externalId == null || externalId.isBlank() ? null : externalId;
    }

    private Settled again(Open open, SendReported report) {
        Duration wish = Duration.ofMillis(report.retryAfterMillis());
        if (SendErrors.PACED.equals(report.error().code()) || SendErrors.ACCOUNT_DISABLED.equals(report.error().code())) {
            return queued(open, open.failures(), clock.instant().plus(wish), report);
        }
        int failures = open.failures() + 1;
        return failures >= RetryPolicy.TRIES ? parked(open, report.error(), report.at())
                : queued(open, failures, clock.instant().plus(RetryPolicy.delay(failures, wish, ThreadLocalRandom.current())), report);
    }

    private static Settled queued(Open open, int failures, Instant due, SendReported report) {
        return new Settled(open.message(), open.account(), open.conversation(), "queued", open.attempt() + 1, failures, due, "queued", null,
                report.error(), report.at(), List.of());
    }

    private static Settled parked(Open open, @Nullable SendError error, Instant at) {
        return new Settled(open.message(), open.account(), open.conversation(), "parked", open.attempt(), open.failures(), at, "parked", null, error,
                at, List.of());
    }

    private Uni<Void> settle(SqlConnection tx, List<Settled> settled) {
        if (settled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Settled> accepted = settled.stream().filter(one -> one.externalId() != null).toList();
        List<Change> changed = new ArrayList<>(settled.stream().map(one -> new Change("message.updated", one.conversation(), one.message(),
                Map.of("accountId", one.account().toString(), "delivery", one.delivery()))).toList());
        return moveOn(tx, settled)
                .chain(() -> OwnEcho.takeOver(tx, accepted.stream().map(Settled::name).toList(), accepted.stream().map(Settled::message).toList()))
                .chain(() -> MessageAliases.add(tx, settled.stream().flatMap(one -> one.otherIds().stream()
                        .map(id -> new MessageAlias(new ThreadKey(one.account(), id), one.message()))).toList()))
                .chain(() -> Db.query(tx, """
                        update message m set delivery_state = r.state, delivery_at = r.at, external_id = coalesce(m.external_id, r.external_id),
                            error_code = r.code, error_message = r.message, error_retryable = r.retryable
                        from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::boolean[])
                             as r (id, state, at, external_id, code, message, retryable)
                        where m.id = r.id and m.delivery_state in ('queued', 'parked')""",
                        uuids(settled, Settled::message), texts(settled, Settled::delivery), times(settled, one -> one.at()),
                        texts(settled, Settled::externalId), texts(settled, one -> one.error() == null ? null : one.error().code()),
                        texts(settled, one -> one.error() == null ? null : one.error().message()),
                        settled.stream().map(one -> one.error() == null ? null : one.error().retryable()).toArray(Boolean[]::new)))
                .chain(() -> updates.early(tx, accepted.stream().flatMap(one -> Stream.concat(Stream.of(one.externalId()), one.otherIds().stream())
                        .map(id -> new ThreadKey(one.account(), id))).toList()))
                .chain(early -> updates.apply(tx, early))
                .chain(() -> ledger.count(tx, counts(settled)))
                .chain(() -> answers.unsent(tx, settled.stream().filter(Settled::lost).map(Settled::message).toList(), clock.instant()))
                .invoke(changed::addAll)
                .chain(() -> changes.record(tx, changed));
    }

    private static Uni<Void> moveOn(SqlConnection tx, List<Settled> settled) {
        List<Settled> gone = settled.stream().filter(one -> one.outbox() == null).toList();
        List<Settled> staying = settled.stream().filter(one -> one.outbox() != null).toList();
        return Db.query(tx, "delete from outbox where message_id = any ($1::uuid[])", (Object) uuids(gone, Settled::message))
                .chain(() -> Db.query(tx, """
                        update outbox o set state = r.state, attempt = r.attempt, due_at = r.due, changed_at = r.at,
                                            failures = r.failures
                        from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::int[])
                             as r (id, state, attempt, due, at, failures)
                        where o.message_id = r.id""", uuids(staying, Settled::message), texts(staying, Settled::outbox),
                        staying.stream().map(Settled::attempt).toArray(Integer[]::new), times(staying, one -> one.due()),
                        times(staying, one -> one.at()), staying.stream().map(Settled::failures).toArray(Integer[]::new)))
                .replaceWithVoid();
    }

    private static List<Count> counts(List<Settled> settled) {
        return settled.stream().filter(one -> one.outbox() == null || one.outbox().equals("parked"))
                .map(one -> new Count(one.account(), one.delivery().equals("accepted") ? "sent" : one.delivery(), "", 1)).toList();
    }
}
