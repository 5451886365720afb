package ordnung.connector.vk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.vk.fake.Calls;
import ordnung.connector.vk.fake.VkAccount;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** A community's connector, and VK's calls to it. */
final class Shop {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final VkAccount ACCOUNT = VkAccount.sample();
    private static final Calls CALLS = new Calls(ACCOUNT);

    private Shop() {
    }

    static VkConnector connector(Http http) {
        return connector("https://vk.example", http);
    }

    static VkConnector connector(String apiBaseUrl, Http http) {
        return new VkConnector(VkSettings.from(ACCOUNT.settings(apiBaseUrl)), http, CLOCK);
    }

    static WebhookResult receives(WebhookCall call) {
        return connector(request -> {
            throw new AssertionError("reached for the network");
        }).receive(call);
    }

    static WebhookResult receives(String body) {
        return receives(new WebhookCall("POST", Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    static WebhookCall call(String type, String object) {
        return CALLS.event(type, Fixtures.object(object));
    }

    static List<ChannelEvent> events(WebhookCall call) {
        return ((WebhookResult.Events) receives(call)).events().stream().map(Addressed::event).toList();
    }

    /** What becomes of one of {@link Fixtures}. */
    static ChannelEvent event(String fixture) {
        Fixtures.Event event = Fixtures.ALL.get(fixture);
        return events(call(event.type(), event.json())).get(0);
    }

    static MessageReceived message(String fixture) {
        return (MessageReceived) event(fixture);
    }

    static MessageReceived saying(String object) {
        return (MessageReceived) events(call("message_new", object)).get(0);
    }
}
