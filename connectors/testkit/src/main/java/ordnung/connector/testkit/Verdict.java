package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.Polling;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/** Holds what a connector made of a call against what must be true of every result. */
final class Verdict {
    private Verdict() {
    }

    /** Never null, never thrown, the caller's bytes untouched, and sound. */
    static WebhookResult of(Connector connector, WebhookCall call) {
        byte[] before = call.body().clone();
        WebhookResult result;
        try {
            result = connector.receive(call);
        } catch (Throwable thrown) {
            return fail("receive() threw on " + excerpt(call), thrown);
        }
        assertThat(result).as("result of %s", excerpt(call)).isNotNull();
        assertThat(call.body()).as("the call's own bytes").isEqualTo(before);
        sound(result);
        if (result instanceof WebhookResult.Events events && !events.wake().isEmpty()) {
            assertThat(connector).isInstanceOf(Polling.class);
            assertThat(((Polling) connector).feeds()).extracting(Polling.Feed::key).as("feeds that can be woken").containsAll(events.wake());
        }
        return result;
    }

    static List<ChannelEvent> events(Connector connector, WebhookCall call) {
        WebhookResult result = of(connector, call);
        return result instanceof WebhookResult.Events events ? events.events().stream().map(Addressed::event).toList() : List.of();
    }

    static List<MessageReceived> messages(Connector connector, WebhookCall call) {
        return events(connector, call).stream().filter(MessageReceived.class::isInstance).map(MessageReceived.class::cast).toList();
    }

    private static void sound(WebhookResult result) {
        if (result instanceof WebhookResult.Rejected rejected) {
            assertThat(rejected.status()).as("status of a rejection").isBetween(400, 499);
            assertThat(rejected.reason()).as("reason").matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rejected.reply() == null ? rejected.status() : rejected.reply().status()).as("status of its reply").isEqualTo(rejected.status());
        } else if (result instanceof WebhookResult.Answer answer) {
            assertThat(answer.reply().status()).isBetween(200, 499);
        } else if (result instanceof WebhookResult.Events events) {
            assertThat(events.reply().status()).as("status for what was understood").isBetween(200, 399);
            events.events().forEach(addressed -> sound(addressed.event()));
        }
    }

    private static void sound(ChannelEvent event) {
        assertThat(event.thread()).isNotBlank();
        boolean unread = event instanceof Unrecognised || event instanceof MessageReceived message
                && message.kind() == MessageKind.UNSUPPORTED;
        if (unread || event.raw() != null) {
            assertThat(event.raw()).as("what is not understood is kept as it came").isNotBlank();
        }
        if (event instanceof MessageReceived message) {
            assertThat(message.party().ids()).isNotEmpty().allMatch(id -> !id.isBlank());
            assertThat(message.sentAt()).isNotNull();
            assertThat(message.kind()).isNotNull();
            assertThat(message.payload()).isNotNull();
            plain(message.payload());
        }
    }

    private static void plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                assertThat(key).isInstanceOf(String.class);
                plain(item);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(Verdict::plain);
        } else if (value != null) {
            assertThat(value).as("a payload holds maps, lists, strings, numbers, booleans only")
                    .isInstanceOfAny(String.class, Number.class, Boolean.class);
        }
    }

    private static String excerpt(WebhookCall call) {
        String body = new String(call.body(), java.nio.charset.StandardCharsets.UTF_8);
        return call.method() + " of " + call.body().length + " bytes: " + body.substring(0, Math.min(body.length(), 400));
    }
}
