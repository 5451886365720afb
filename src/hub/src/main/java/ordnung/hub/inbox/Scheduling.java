package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.store.LaterMessages;
import ordnung.hub.inbox.store.ScheduledMessages;
import ordnung.hub.inbox.store.ScheduledMessages.Waiting;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Problem.FieldError;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Answers that go later: sent at their time, sent now, changed, taken back. Each is done once, by whichever hub comes first. */
@ApplicationScoped
public class Scheduling {
    private final Db db;
    private final ScheduledMessages scheduled;
    private final LaterMessages later;
    private final Refusals refusals;
    private final Changes changes;
    private final Clock clock;

    Scheduling(Db db, ScheduledMessages scheduled, LaterMessages later, Refusals refusals, Changes changes, Clock clock) {
        this.db = db;
        this.scheduled = scheduled;
        this.later = later;
        this.refusals = refusals;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is null stays. */
    public record Edit(@Nullable Instant at, @Nullable Boolean keep, @Nullable String text) {
    }

    public Uni<List<UUID>> due(int most) {
        return scheduled.due(clock.instant(), most);
    }

    /** Sends one whose time has come. Where it may not go it stays, with the reason, and its conversation waits for a person. */
    public Uni<Void> sendDue(UUID messageId) {
        return db.transaction(tx -> locked(tx, messageId).chain(found -> found.filter(this::isDue).isEmpty() ? Uni.createFrom().voidItem()
                        : later.send(tx, found.get(), found.get().author(), !found.get().overtaken()).chain(sent -> sent instanceof Sent.Queued queued
                                ? changes.record(tx, queued.changes()) : Uni.createFrom().failure(new NotNow(sent)))))
                .onFailure(NotNow.class).recoverWithUni(fault -> refuse(messageId, ((NotNow) fault).sent))
                .onFailure(Problem.class).recoverWithUni(fault -> refuse(messageId, new Sent.CannotCarry("Something that goes with it is no longer there.")));
    }

    /** @return whether there was such a message */
    public Uni<Boolean> sendNow(UUID messageId, Actor actor) {
        return db.transaction(tx -> locked(tx, messageId).chain(found -> found.isEmpty() ? Uni.createFrom().item(false)
                : later.send(tx, found.get(), actor, true)
                        .chain(sent -> sent instanceof Sent.Queued queued ? changes.record(tx, queued.changes())
                                : refusals.fail(tx, found.get().conversationId(), sent))
                        .replaceWith(true)));
    }

    /** @throws Problem 409 where it has gone, 400 where it waits no more and is not told when to go */
    public Uni<Void> change(UUID messageId, Edit edit) {
        return change(messageId, (tx, waiting) -> {
            Draft was = waiting.draft();
            if (edit.at() == null && !waiting.state().equals("waiting")) {
                throw Problem.badField("sendAt", "must say when it goes");
            }
            if (edit.text() != null && was.approved() != null) {
                throw Problem.refused("approved-template", "A template's words are its own", "Take it back and write anew.",
                        List.of(new FieldError("text", "cannot be changed: it is an approved template")));
            }
            Draft draft = edit.text() == null ? was
                    : new Draft(edit.text(), null, was.fileIds(), was.replyTo(), was.templateKey(), was.cards());
            return scheduled.change(tx, waiting, draft, edited(waiting.schedule(), edit).within(clock.instant()), clock.instant());
        });
    }

    private static Schedule edited(Schedule was, Edit edit) {
        return new Schedule(edit.at() == null ? was.at() : edit.at(), edit.keep() == null ? was.keep() : edit.keep());
    }

    /** It stays in the thread with its words and can be sent after all. */
    public Uni<Void> cancel(UUID messageId) {
        return change(messageId, (tx, waiting) -> scheduled.stop(tx, waiting, "cancelled", "cancelled", "Taken back before it was sent", clock.instant()));
    }

    private interface Work {
        Uni<Change> on(SqlConnection tx, Waiting waiting);
    }

    private Uni<Void> change(UUID messageId, Work work) {
        return db.transaction(tx -> locked(tx, messageId)
                .chain(found -> work.on(tx, found.orElseThrow(() -> Problem.conflict("This message is not waiting: it may have gone already."))))
                .chain(change -> changes.record(tx, List.of(change))));
    }

    private Uni<Optional<Waiting>> locked(SqlConnection tx, UUID messageId) {
        return scheduled.lock(tx, messageId);
    }

    private boolean isDue(Waiting waiting) {
        return waiting.state().equals("waiting") && !waiting.schedule().at().isAfter(clock.instant());
    }

    private Uni<Void> refuse(UUID messageId, Sent sent) {
        String code = sent instanceof Sent.WindowClosed ? "window-closed" : "cannot-carry";
        String why = sent instanceof Sent.CannotCarry refused ? refused.why() : "The time for writing freely was over";
        return db.transaction(tx -> locked(tx, messageId).chain(found -> found.filter(this::isDue).isEmpty() ? Uni.createFrom().voidItem()
                : scheduled.stop(tx, found.get(), "refused", code, why, clock.instant())
                        .chain(stopped -> scheduled.makeWait(tx, found.get().conversationId(), clock.instant())
                                .chain(waits -> changes.record(tx, List.of(stopped, waits))))));
    }

    /** Rolls back what was begun. */
    private static final class NotNow extends RuntimeException {
        private final transient Sent sent;

        NotNow(Sent sent) {
            super("The message may not go", null, false, false);
            this.sent = sent;
        }
    }
}
