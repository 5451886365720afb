package ordnung.hub.alerts.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ordnung.hub.alerts.CallRuleSettings;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.ChoicesDocument;
import ordnung.hub.alerts.LinkedChats;
import ordnung.hub.alerts.store.ChoiceStore;
import ordnung.hub.alerts.store.StaffChats;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Etag;
import ordnung.hub.platform.web.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** How a person wants to be told, and whom the shop calls. */
@Path("/api/v1/alerts")
@Tag(name = "Alerts")
public class AlertSettingsResource {
    private final ChoiceStore choices;
    private final CallRuleSettings rules;
    private final StaffChats chats;
    private final LinkedChats linked;
    private final Self self;

    AlertSettingsResource(ChoiceStore choices, CallRuleSettings rules, StaffChats chats, LinkedChats linked, Self self) {
        this.choices = choices;
        this.rules = rules;
        this.chats = chats;
        this.linked = linked;
        this.self = self;
    }

    /** @param channels  of the shop's bots that take it */
    record ChatCode(String code, List<String> channels) {
    }

    @GET
    @Path("/settings")
    @RolesAllowed(Right.READ)
    @Operation(summary = "How I want to be told")
    public Uni<ChoicesDocument> settings() {
        return choices.of(self.id()).map(ChoicesDocument::of);
    }

    @PUT
    @Path("/settings")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Say how I want to be told", description = "The whole document: what is missing is as usual again.")
    public Uni<ChoicesDocument> keep(@Nullable ChoicesDocument wanted) {
        if (wanted == null) {
            throw Problem.badField("body", "is required");
        }
        Choices chosen = wanted.choices();
        return choices.write(self.id(), chosen).replaceWith(ChoicesDocument.of(chosen));
    }

    @GET
    @Path("/rules")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Whom the shop calls when a customer has waited far too long")
    public Uni<Response> rules() {
        return rules.read().map(stored -> Etag.ok(stored.document(), stored.version()));
    }

    @PUT
    @Path("/rules")
    @RolesAllowed(Right.MANAGE)
    @Operation(summary = "Set whom the shop calls", description = "In this order, one more at each repeat. An empty order: administrators, then owners.")
    public Uni<Response> set(@RestHeader("If-Match") @Nullable String ifMatch, CallRuleSettings.@Nullable Document document) {
        if (document == null) {
            throw Problem.badField("body", "is required");
        }
        return rules.write(document, Versions.wanted(ifMatch)).map(stored -> Etag.ok(stored.document(), stored.version()));
    }

    @POST
    @Path("/chat-codes")
    @RolesAllowed(Right.READ)
    @Operation(summary = "A code that links my chat with the shop's bot", description = "Sent to the bot within a quarter of an hour; that chat is then mine and no customer's.")
    public Uni<ChatCode> code() {
        List<String> channels = linked.bots().stream().map(one -> one.channel()).distinct().toList();
        if (channels.isEmpty()) {
            throw Problem.conflict("The shop has no bot that could write.");
        }
        return chats.newCode(self.id()).map(code -> new ChatCode(code, channels));
    }

    @DELETE
    @Path("/chat")
    @RolesAllowed(Right.READ)
    @Operation(summary = "My chat is mine no more", description = "Who writes there is a customer again.")
    public Uni<Void> unlink() {
        return chats.unlink(self.id());
    }
}
