package ordnung.connector.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** What a connector's contract test tells about its channel. */
public interface ChannelUnderTest {
    /** The time that the contract's connectors live at. */
    Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    ConnectorFactory factory();

    /** Every required setting of an account that works, {@code apiBaseUrl} among them. Each secret at least eight characters long. */
    Map<String, Object> settings(String apiBaseUrl);

    /**
     * Whether the provider calls at all. One that does not is asked for everything: its connector refuses whoever calls, {@link #calls} is empty, and
     * {@link #said} asks for what a customer writes.
     */
    default boolean isCalled() {
        return true;
    }

    /** Authentic calls by name, at least one for each kind of event that the channel knows. Each makes at least one event. */
    Map<String, WebhookCall> calls();

    /** The same call with another body, authentic again: signed anew where the body is signed. */
    WebhookCall proven(WebhookCall like, byte[] body);

    /**
     * The same call as somebody would send it who does not know the account's secret: without proof, with a wrong one, with another
     * body's.
     */
    List<WebhookCall> forgeries(WebhookCall call);

    /** An authentic call in which a customer writes this text, which may hold what no text should: NUL, half a surrogate pair. */
    WebhookCall saying(String text);

    /**
     * What comes in when a customer writes this text. Where calls carry bare ids, the feed is asked that looks them up.
     */
    default List<MessageReceived> said(String text) {
        return Verdict.messages(offline(), saying(text));
    }

    /** A batch of which one item cannot be read, where the provider sends batches. */
    default Optional<BadBatch> badBatch() {
        return Optional.empty();
    }

    /** Where edits list the message's files: a message with some, and what became of it. */
    default Optional<ChangedFile> changedFile() {
        return Optional.empty();
    }

    /**
     * @param words  the same files under other words: with whatever changes in a file's names and addresses from one look to the next
     * @param file   as many others in their place
     */
    record ChangedFile(WebhookCall message, WebhookCall words, WebhookCall file) {
    }

    /** @param neighbours  {@code externalId} of every message in it that can be read */
    record BadBatch(WebhookCall call, Set<String> neighbours) {
    }

    /**
     * How the provider behaves: the same one each time within a test. A channel that never calls it may leave {@link SilentProvider} in
     * place.
     */
    default Provider provider() {
        return new SilentProvider();
    }

    /** At least one message of each kind that the connector says it sends. Files must exist. */
    default List<SendRequested> outgoing() {
        return List.of();
    }

    /**
     * Makes so many messages wait at the provider for whoever asks this feed next.
     *
     * @return  their {@code externalId}
     */
    default List<String> happen(String feed, int messages) {
        throw new UnsupportedOperationException("a channel that polls says how something happens at its provider");
    }

    /** The part of a call's JSON in which somebody's words can stand, so that nothing of it may be lost; null: no such part. */
    default @Nullable JsonNode words(JsonNode body) {
        return body;
    }

    /** Where the connector's own source lies, whose sentences must be translated. */
    default Path sources() {
        return Path.of("src/main/java");
    }

    /** Threads of people whose names the played provider knows, where names are asked for. */
    default List<String> threadsWithNames() {
        return List.of();
    }

    /**
     * Whether the provider tells a message's id when it takes it. Where it does not, the next ask of a feed must bring the message's echo, by which
     * it is known.
     */
    default boolean tellsIds() {
        return true;
    }

    /**
     * Whether the connector ever calls anybody. False: the channel's other end is the hub itself, which reads what is to be sent and has the files
     * already; what may go wrong on the way to a provider is passed over.
     */
    default boolean callsAProvider() {
        return true;
    }

    /** Whether this request carries our message's id to the provider. Where the provider takes none, true. */
    default boolean tracked(Recorded request, String messageId) {
        return request.text().contains(messageId);
    }

    /**
     * Whether this request only gets the connector ready to speak: fetches an access token that holds for a while. It is no message, it may be
     * repeated, and it is not counted where a message must take one request.
     */
    default boolean isPreparation(Recorded request) {
        return false;
    }

    /** The provider that is played for the running test. */
    FakeProvider fake();

    default Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** A connector that speaks to {@link #fake()} and waits at most 700 ms for it. */
    default Connector connector() {
        return connector(fake().baseUrl().toString(), new JdkHttp(Duration.ofMillis(700)));
    }

    /** A {@link #connector()} that has spoken to {@link #fake()} before: what it lacked is fetched, and a fault played now meets what is asked next. */
    default Connector ready() {
        Connector connector = connector();
        Outcome.of("check", connector::check);
        fake().forget();
        return connector;
    }

    default Connector connector(String apiBaseUrl, Http http) {
        return factory().connect(settings(apiBaseUrl), http, clock());
    }

    /** A connector that must not touch the network. */
    default Connector offline() {
        return connector("http://127.0.0.1:9", request -> {
            throw new AssertionError("reached for the network: " + request.method());
        });
    }
}
