package ordnung.hub.alerts.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import ordnung.hub.alerts.push.P256;
import ordnung.hub.alerts.push.PushKeys;
import ordnung.hub.alerts.store.Devices;
import ordnung.hub.alerts.store.Devices.Device;
import ordnung.hub.alerts.store.Devices.Subscription;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The browsers that take a person's pushes. */
@Path("/api/v1/alerts")
@Tag(name = "Alerts")
public class DeviceResource {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int SECRET = 16;

    private final Devices devices;
    private final PushKeys keys;
    private final Self self;
    private final Provider<Optional<URI>> own;

    DeviceResource(Devices devices, PushKeys keys, Self self, @ConfigProperty(name = "ordnung.alerts.push-service") Provider<Optional<URI>> own) {
        this.devices = devices;
        this.keys = keys;
        this.self = self;
        this.own = own;
    }

    /** As a browser's PushSubscription has them, in base64url. */
    record Keys(@Nullable String p256dh, @Nullable String auth) {
    }

    /** @param origin  of the pages, told to the push service as whom to turn to */
    record DeviceForm(@Nullable String name, @Nullable String endpoint, @Nullable Keys keys, @Nullable String origin) {
    }

    record PushKey(String key) {
    }

    @GET
    @Path("/push-key")
    @RolesAllowed(Right.READ)
    @Operation(summary = "The shop's key, which a browser subscribes with", description = "An uncompressed point of P-256 in base64url, RFC 8292.")
    public Uni<PushKey> key() {
        return keys.key().map(key -> new PushKey(Base64.getUrlEncoder().withoutPadding().encodeToString(key.point())));
    }

    @GET
    @Path("/devices")
    @RolesAllowed(Right.READ)
    @Operation(summary = "My devices", description = "At most twenty.")
    public Uni<Cursor.Page<Device>> list() {
        return devices.of(self.id()).map(all -> new Cursor.Page<>(all, null));
    }

    @POST
    @Path("/devices")
    @RolesAllowed(Right.READ)
    @Operation(summary = "This browser takes my pushes", description = "The same subscription again is the same device.")
    public Uni<Response> add(@Nullable DeviceForm form) {
        DeviceForm given = form == null ? new DeviceForm(null, null, null, null) : form;
        FieldCheck check = new FieldCheck().text("name", given.name(), 1, LONGEST_NAME);
        Optional<URI> endpoint = endpoint(given.endpoint());
        byte[] point = bytes(given.keys() == null ? null : given.keys().p256dh());
        byte[] auth = bytes(given.keys() == null ? null : given.keys().auth());
        if (endpoint.isEmpty()) {
            check.fault("endpoint", "is no address of a push service");
        }
        if (!isPoint(point)) {
            check.fault("keys.p256dh", "is no point of P-256");
        }
        if (auth.length != SECRET) {
            check.fault("keys.auth", "must have 16 bytes");
        }
        check.done();
        return devices.add(self.id(), String.valueOf(given.name()).strip(), new Subscription(endpoint.orElseThrow(), point, auth, origin(given.origin())))
                .map(made -> Response.status(201).entity(made).build());
    }

    @DELETE
    @Path("/devices/{id}")
    @RolesAllowed(Right.READ)
    @Operation(summary = "Forget a device of mine")
    public Uni<Void> forget(@PathParam("id") String id) {
        return devices.forget(self.id(), Ids.parse(id).orElseThrow(() -> Problem.notFound("device")));
    }

    /** Over https, or the push service that this installation was told of. */
    private Optional<URI> endpoint(@Nullable String text) {
        try {
            URI uri = URI.create(text == null || text.length() > LONGEST_ADDRESS ? "" : text);
            boolean ours = own.get().filter(base -> String.valueOf(base.getAuthority()).equals(uri.getAuthority())).isPresent();
            return uri.getHost() != null && uri.getUserInfo() == null && ("https".equalsIgnoreCase(uri.getScheme()) || ours) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Null where it could not stand in a token as it is. */
    private static @Nullable String origin(@Nullable String text) {
        return text != null && text.matches("https://[a-zA-Z0-9.-]{1,200}(:\\d{1,5})?") ? text : null;
    }

    private static byte[] bytes(@Nullable String base64) {
        try {
            return base64 == null ? new byte[0] : Base64.getUrlDecoder().decode(base64.replace("=", ""));
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static boolean isPoint(byte[] point) {
        try {
            P256.key(point);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
