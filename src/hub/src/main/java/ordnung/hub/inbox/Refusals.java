package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Problem.FieldError;

/** Tells a caller why a draft may not go, and what may go instead. */
@ApplicationScoped
class Refusals {
    private final ReplyTexts templates;

    Refusals(ReplyTexts templates) {
        this.templates = templates;
    }

    /** A refusal rolls the transaction back, and with it the key: the same call may be made again when the window is open. */
    <T> Uni<T> fail(SqlConnection tx, UUID conversationId, Sent sent) {
        if (sent instanceof Sent.CannotCarry why) {
            return Uni.createFrom().failure(Problem.refused("cannot-carry", "The channel cannot carry this", why.why(),
                    List.of(new FieldError("text", why.why()))));
        }
        Sent.WindowClosed closed = (Sent.WindowClosed) sent;
        return Db.first(tx, row -> row.getString(0), "select channel from conversation where id = $1", conversationId)
                .chain(channel -> templates.approved(channel.orElseThrow()))
                .chain(offers -> Uni.createFrom().failure(Problem.refused("window-closed", "Free text cannot be sent any more",
                        "More than 24 hours have passed since the customer's last message (rule " + closed.rule()
                                + "). Only an approved template may be sent until the customer writes again.",
                        List.of(new FieldError("text", "is outside the window " + closed.rule())))
                        .with("rule", closed.rule()).with("closedAt", closed.closedAt()).with("templates", offers)));
    }
}
