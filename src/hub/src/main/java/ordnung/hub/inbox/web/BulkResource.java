package ordnung.hub.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.BulkAction;
import ordnung.hub.inbox.store.BulkActions;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.JsonForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Several conversations at once, and back. */
@Path("/api/v1/conversations/actions")
@Tag(name = "Conversations")
public class BulkResource {
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 500;
    private static final List<String> ACTIONS = List.of("dismiss", "snooze", "assign", "close");

    private final BulkActions actions;
    private final Caller caller;

    BulkResource(BulkActions actions, Caller caller) {
        this.actions = actions;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Act on up to 200 conversations", description = """
            {"action": "dismiss", "reason"} | {"action": "snooze", "until"} | {"action": "assign", "assignee": id, "me" or null} | {"action": "close", "reason"}, each with "ids".
            All that can be done is done in one transaction; what cannot is told by its id.""")
    public Uni<BulkAction.Outcome> act(JsonNode body) {
        JsonForm form = JsonForm.of(body);
        List<UUID> ids = form.row("ids", MOST, 36).stream().distinct().map(id -> Ids.parse(id).orElseThrow(
                () -> Problem.badField("ids", "must be ids"))).toList();
        if (ids.isEmpty()) {
            form.error("ids", "must have at least one entry");
        }
        BulkAction action = action(form);
        form.check();
        return actions.act(ids, action, caller.actor());
    }

    private BulkAction action(JsonForm form) {
        String word = form.word("action", ACTIONS, null);
        if ("dismiss".equals(word)) {
            return new BulkAction.Dismiss(form.required("reason", LONGEST_REASON, null));
        } else if ("snooze".equals(word)) {
            Instant until = form.time("until", null);
            if (until == null) {
                form.error("until", "must be a time with offset, 2026-11-22T15:00:00+03:00");
            }
            return new BulkAction.Snooze(until == null ? Instant.EPOCH : until);
        } else if ("assign".equals(word)) {
            return new BulkAction.Assign(staff(form));
        }
        if (word == null) {
            form.error("action", "must be one of " + String.join(", ", ACTIONS));
        }
        return new BulkAction.Close(form.text("reason", LONGEST_REASON, null));
    }

    private @Nullable UUID staff(JsonForm form) {
        String who = form.text("assignee", 36, null);
        return who == null ? null : who.equals("me") ? caller.staffId().orElseThrow(
                () -> Problem.badField("assignee", "an integration is nobody of the staff"))
                : Ids.parse(who).orElseThrow(() -> Problem.badField("assignee", "is nobody of the staff"));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Right.WRITE)
    @Operation(summary = "Take it all back", description = "Within a day. What has changed since stays as it is, and is told by its id.")
    public Uni<BulkAction.Outcome> undo(@PathParam("id") String id) {
        return actions.undo(Ids.parse(id).orElseThrow(() -> Problem.notFound("action")), caller.actor());
    }
}
