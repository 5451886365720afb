package ordnung.hub.replies;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ordnung.hub.inbox.Draft;
import ordnung.hub.inbox.Outgoing;
import ordnung.hub.inbox.Sent;
import ordnung.hub.orders.CardMoved;
import ordnung.hub.orders.StageEntered;
import ordnung.hub.orders.store.CardEvents;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.live.Change;
import ordnung.hub.replies.Replies.Filled;
import ordnung.hub.replies.engine.TemplateFault;
import ordnung.hub.replies.store.Firings;
import ordnung.hub.replies.store.Subjects;
import ordnung.hub.replies.store.Templates;
import org.jspecify.annotations.Nullable;

/** Sends the template of the stage that a card enters, once for each card and stage. What cannot be sent is recorded with its reason. */
@ApplicationScoped
public class StageReplies implements StageEntered {
    private final Templates templates;
    private final Subjects subjects;
    private final Firings firings;
    private final Replies replies;
    private final Outgoing outgoing;
    private final CardEvents events;

    StageReplies(Templates templates, Subjects subjects, Firings firings, Replies replies, Outgoing outgoing, CardEvents events) {
        this.templates = templates;
        this.subjects = subjects;
        this.firings = firings;
        this.replies = replies;
        this.outgoing = outgoing;
        this.events = events;
    }

    /** What became of it, for the record. */
    private record Outcome(@Nullable String notSent, @Nullable UUID messageId, List<Change> changes) {

        static Uni<Outcome> notSent(String why) {
            return Uni.createFrom().item(new Outcome(why, null, List.of()));
        }

        String word() {
            return notSent == null ? "queued" : "not-sent";
        }
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, CardMoved moved) {
        String key = moved.to().templateKey();
        if (key == null || !moved.to().templateOn()) {
            return Uni.createFrom().item(List.of());
        }
        String cause = "stage:" + moved.to().key();
        return firings.claim(tx, moved.cardId(), cause, key)
                .chain(first -> first ? fire(tx, moved, cause, key) : Uni.createFrom().item(List.of()));
    }

    private Uni<List<Change>> fire(SqlConnection tx, CardMoved moved, String cause, String key) {
        Actor rule = Actor.automation(moved.to().name());
        return templates.find(tx, key).chain(template -> template.isEmpty() ? Outcome.notSent("no-template")
                        : subjects.ofCard(tx, moved.cardId()).chain(subject ->
                                send(tx, template.get(), subject.orElse(Subject.NOBODY), moved.cardId(), rule)))
                .call(outcome -> firings.settle(tx, moved.cardId(), cause, outcome.word(), outcome.notSent(), outcome.messageId()))
                .call(outcome -> events.record(tx, moved.cardId(), rule, "fired", told(outcome, cause, key)))
                .map(Outcome::changes);
    }

    private Uni<Outcome> send(SqlConnection tx, Template template, Subject subject, UUID cardId, Actor rule) {
        UUID conversation = subject.conversationId();
        if (conversation == null) {
            return Outcome.notSent("no-conversation");
        }
        Filled filled;
        try {
            filled = replies.fill(template, subject, null, Map.of());
        } catch (TemplateFault fault) {
            return Outcome.notSent("template-fault " + fault.kind() + " line " + fault.line());
        }
        if (!filled.missing().isEmpty()) {
            return Outcome.notSent("missing " + String.join(", ", filled.missing()));
        }
        Draft text = new Draft(filled.text(), null, List.of(), null, template.key(), Set.of(cardId));
        return outgoing.send(tx, conversation, text, rule).chain(sent -> {
            if (sent instanceof Sent.WindowClosed && filled.approved() != null) {
                Draft approved = new Draft(filled.text(), filled.approved(), List.of(), null, template.key(), Set.of(cardId));
                return outgoing.send(tx, conversation, approved, rule).map(StageReplies::outcome);
            }
            return Uni.createFrom().item(outcome(sent));
        });
    }

    private static Outcome outcome(Sent sent) {
        if (sent instanceof Sent.Queued queued) {
            return new Outcome(null, queued.messageId(), queued.changes());
        }
        String why = sent instanceof Sent.WindowClosed closed ? "window-closed " + closed.rule() : ((Sent.CannotCarry) sent).why();
        return new Outcome(why, null, List.of());
    }

    private static Map<String, Object> told(Outcome outcome, String cause, String key) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("cause", cause, "template", key, "outcome", outcome.word()));
        if (outcome.notSent() != null) {
            data.put("detail", outcome.notSent());
        }
        if (outcome.messageId() != null) {
            data.put("messageId", outcome.messageId().toString());
        }
        return data;
    }
}
