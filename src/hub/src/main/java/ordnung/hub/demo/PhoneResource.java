package ordnung.hub.demo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import ordnung.connector.demo.DemoTown;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.OwnPagesOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a customer does with a phone. Everything goes to the shop through its real webhooks; 204 says that the phone has it. */
@Path("/demo/phones/{phone}")
@PermitAll
@OwnPagesOnly
@EndpointDisabled(name = "ordnung.demo", stringValue = "false", disableIfMissing = true)
public class PhoneResource {
    /** WhatsApp's own bound of a text. */
    private static final int LONGEST = 4096;

    record Said(@Nullable String text, @Nullable String replyTo) {
    }

    record Place(double latitude, double longitude, @Nullable String name, @Nullable String address) {
    }

    /** @param emoji  null takes the reaction back */
    record Reaction(@Nullable String bubble, @Nullable String emoji) {
    }

    record Edit(@Nullable String bubble, @Nullable String text) {
    }

    record Deletion(@Nullable String bubble) {
    }

    record Press(@Nullable String bubble, @Nullable String button) {
    }

    record Form(@Nullable String name, @Nullable String phone, @Nullable String message) {
    }

    private final Town town;

    PhoneResource(Town town) {
        this.town = town;
    }

    @POST
    @Path("messages")
    @Operation(hidden = true)
    public void say(@RestPath String phone, @Nullable Said said) {
        String text = text("text", given(said).text);
        String replyTo = said.replyTo;
        act(phones -> {
            if (replyTo == null) {
                phones.say(phone, text);
            } else {
                phones.reply(phone, replyTo, text);
            }
        });
    }

    @POST
    @Path("photos")
    @Consumes({"image/jpeg", "image/png"})
    @Operation(hidden = true)
    public void photo(@RestPath String phone, @RestHeader("Content-Type") String type, byte[] bytes) {
        act(phones -> phones.photo(phone, type, bytes, null));
    }

    @POST
    @Path("voices")
    @Operation(hidden = true)
    public void voice(@RestPath String phone) {
        act(phones -> phones.voice(phone, Voice.ogg()));
    }

    @POST
    @Path("places")
    @Operation(hidden = true)
    public void place(@RestPath String phone, @Nullable Place place) {
        given(place);
        act(phones -> phones.location(phone, place.latitude, place.longitude, place.name, place.address));
    }

    @POST
    @Path("reactions")
    @Operation(hidden = true)
    public void react(@RestPath String phone, @Nullable Reaction reaction) {
        String bubble = text("bubble", given(reaction).bubble);
        act(phones -> phones.react(phone, bubble, reaction.emoji));
    }

    @POST
    @Path("edits")
    @Operation(hidden = true)
    public void edit(@RestPath String phone, @Nullable Edit edit) {
        String bubble = text("bubble", given(edit).bubble);
        String text = text("text", edit.text);
        act(phones -> phones.edit(phone, bubble, text));
    }

    @POST
    @Path("deletions")
    @Operation(hidden = true)
    public void delete(@RestPath String phone, @Nullable Deletion deletion) {
        String bubble = text("bubble", given(deletion).bubble);
        act(phones -> phones.delete(phone, bubble));
    }

    @POST
    @Path("presses")
    @Operation(hidden = true)
    public void press(@RestPath String phone, @Nullable Press press) {
        String bubble = text("bubble", given(press).bubble);
        String button = text("button", press.button);
        act(phones -> phones.press(phone, bubble, button));
    }

    @POST
    @Path("forms")
    @Operation(hidden = true)
    public void submit(@RestPath String phone, @Nullable Form form) {
        Map<String, String> filled = Map.of("name", text("name", given(form).name), "phone", text("phone", form.phone),
                "message", text("message", form.message));
        act(phones -> phones.submit(phone, filled));
    }

    private void act(Consumer<DemoTown> what) {
        try {
            what.accept(town.phones());
        } catch (NoSuchElementException nothingThere) {
            throw Problem.notFound("phone or message");
        } catch (IllegalStateException notWithThisPhone) {
            throw Problem.conflict("This phone cannot do that.");
        }
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Problem.badField("body", "is required");
        }
        return body;
    }

    private static String text(String field, @Nullable String value) {
        new FieldCheck().text(field, value, 1, LONGEST).done();
        return String.valueOf(value);
    }
}
