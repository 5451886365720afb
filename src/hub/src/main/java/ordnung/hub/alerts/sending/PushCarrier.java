package ordnung.hub.alerts.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ordnung.connector.Http;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.push.PushKeys;
import ordnung.hub.alerts.push.PushKeys.ShopKey;
import ordnung.hub.alerts.push.Sealing;
import ordnung.hub.alerts.push.Vouching;
import ordnung.hub.alerts.sending.AlertText.Said;
import ordnung.hub.alerts.store.Deliveries.Delivery;
import ordnung.hub.alerts.store.Devices;
import ordnung.hub.alerts.store.Devices.Subscription;
import ordnung.hub.alerts.store.Subjects.Subject;
import ordnung.host.HttpFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Web push: to one device, through the push service of its browser (RFC 8030). A device that has unsubscribed is forgotten. */
@ApplicationScoped
class PushCarrier implements Carrier {
    /** A device that was off is not told of it later than this: the next call comes by then. Seconds. */
    private static final String KEPT_FOR = "1800";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Devices devices;
    private final PushKeys keys;
    private final AlertText text;
    private final HttpFactory network;
    private final ObjectMapper json;
    private final Clock clock;
    private final Provider<Optional<URI>> own;
    private final String contact;

    /** @param own  a push service within one's own network, the only private host that is reached; asked for at each push */
    PushCarrier(Devices devices, PushKeys keys, AlertText text, HttpFactory network, ObjectMapper json, Clock clock,
                @ConfigProperty(name = "ordnung.alerts.push-service") Provider<Optional<URI>> own,
                @ConfigProperty(name = "ordnung.alerts.contact", defaultValue = "mailto:push@ordnung.invalid") String contact) {
        this.devices = devices;
        this.keys = keys;
        this.text = text;
        this.network = network;
        this.json = json;
        this.clock = clock;
        this.own = own;
        this.contact = contact;
    }

    @Override
    public Means means() {
        return Means.PUSH;
    }

    @Override
    public Uni<Outcome> carry(Delivery delivery, List<Subject> subjects, Choices choices) {
        Said said = subjects.isEmpty() ? text.trial(delivery.language()) : text.of(subjects, delivery.language(), choices.showText());
        UUID device = delivery.target();
        return device == null ? Uni.createFrom().item(new Outcome.Never("no-device")) : devices.subscription(device).chain(found ->
                found.isEmpty() ? Uni.createFrom().item(new Outcome.Never("gone")) : push(delivery.staff(), device, found.get(), said));
    }

    private Uni<Outcome> push(UUID staff, UUID device, Subscription to, Said said) {
        return keys.key().emitOn(Infrastructure.getDefaultWorkerPool()).map(key -> request(to, said, key))
                .chain(request -> Uni.createFrom().completionStage(() -> network.forAccount(own.get().orElse(null), Set.of()).exchange(request)))
                .map(answer -> outcome(answer.status(), answer.headers()))
                .onFailure(Http.Failure.class).recoverWithItem(fault -> new Outcome.Later("unreachable", Duration.ZERO))
                .call(outcome -> outcome instanceof Outcome.Never never && never.reason().equals("gone") ? devices.forget(staff, device).onFailure().recoverWithNull()
                        : devices.sent(device, outcome instanceof Outcome.Went ? null : outcome instanceof Outcome.Later later ? later.reason() : "refused"));
    }

    private Http.Request request(Subscription to, Said said, ShopKey key) {
        byte[] sealed = Sealing.seal(payload(said), to.publicKey(), to.auth());
        String origin = to.origin();
        Map<String, String> headers = Map.of("TTL", KEPT_FOR, "Content-Encoding", "aes128gcm", "Urgency", "high",
                "Authorization", Vouching.header(to.endpoint(), origin == null ? contact : origin, key.point(), key.secret(), clock.instant()));
        return new Http.Request("POST", to.endpoint(), headers, new Http.Body.Bytes("application/octet-stream", sealed), PATIENCE);
    }

    private byte[] payload(Said said) {
        try {
            return json.writeValueAsString(Map.of("title", said.title(), "body", said.body(), "url", said.path(), "tag", said.tag(), "urgent", said.urgent()))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Outcome outcome(int status, Map<String, String> headers) {
        if (status >= 200 && status < 300) {
            return new Outcome.Went();
        } else if (status == 404 || status == 410) {
            return new Outcome.Never("gone");
        }
        String after = headers.getOrDefault("retry-after", "");
        return status == 429 || status >= 500 ? new Outcome.Later("unreachable", after.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ZERO)
                : new Outcome.Never("refused");
    }
}
