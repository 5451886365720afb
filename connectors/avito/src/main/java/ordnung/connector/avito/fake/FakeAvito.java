package ordnung.connector.avito.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.WebhookCall;
import ordnung.connector.avito.WebhookKey;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.HttpMessenger;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Avito with one account: gives tokens, takes messages and pictures, keeps the chats so that they can be asked for, and tells whoever listens what was sent.
 * Safe for use by many threads.
 */
public final class FakeAvito implements Provider, HttpMessenger {
    public static final String USER = "94235311";
    public static final String CLIENT = "played-client";
    public static final String SECRET = "played-client-secret-1";
    private static final Pattern CHAT = Pattern.compile("/messenger/v[123]/accounts/" + USER + "/chats/([^/]+)(/.*)?");
    private static final String ACCOUNT = "/accounts/" + USER;

    private final String secret;
    private final MediaShelf media = new MediaShelf();
    private final List<Consumer<FromShop>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final FakeProvider server;
    private final Messages messages;
    private final Pictures pictures;
    private final Chats chats = new Chats();
    private volatile String token = "";

    private FakeAvito(int port, String secret) {
        this.secret = secret;
        this.server = FakeProvider.start(this, port);
        this.messages = new Messages(server.baseUrl());
        this.pictures = new Pictures(media, server.baseUrl());
    }

    /** @param port  0: any free one */
    public static FakeAvito start(int port) {
        return start(port, SECRET);
    }

    /** @param secret  the client's, of which the webhook's key is made, too */
    public static FakeAvito start(int port, String secret) {
        return new FakeAvito(port, secret);
    }

    public static FakeAvito start() {
        return start(0);
    }

    @Override
    public String channel() {
        return "avito";
    }

    @Override
    public Map<String, Object> settings() {
        return settings(server.baseUrl().toString());
    }

    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("userId", USER, "clientId", CLIENT, "clientSecret", secret, "apiBaseUrl", apiBaseUrl);
    }

    @Override
    public FakeProvider server() {
        return server;
    }

    @Override
    public MediaShelf media() {
        return media;
    }

    /** New by chance alone: a restart repeats none. */
    @Override
    public String newMessageId(Person person) {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public Set<Class<? extends Deed>> deeds() {
        return Set.of(Deed.Text.class, Deed.Photo.class, Deed.Voice.class, Deed.Place.class, Deed.Deletion.class);
    }

    /** A picture has no caption on Avito: its words follow as a message of their own. */
    @Override
    public List<WebhookCall> calls(Person person, String messageId, Deed deed, Instant at) {
        ObjectNode message = kept(person, messageId, deed, at);
        if (deed instanceof Deed.Photo photo && photo.caption() != null) {
            ObjectNode words = kept(person, messageId + "-words", new Deed.Text(photo.caption(), null), at);
            return List.of(call(message, at), call(words, at));
        }
        return List.of(call(message, at));
    }

    /** Somebody writes, and the webhook fails: the message waits to be asked for. */
    public void missed(Person person, String messageId, Deed deed, Instant at) {
        kept(person, messageId, deed, at);
    }

    private ObjectNode kept(Person person, String messageId, Deed deed, Instant at) {
        ObjectNode message = messages.of(person, messageId, deed, at);
        chats.written(person, message);
        return message;
    }

    private WebhookCall call(ObjectNode message, Instant at) {
        return call(secret, Messages.bytes(Messages.envelope(message, at)));
    }

    /** Anything, as Avito delivers it. */
    public static WebhookCall call(byte[] body) {
        return call(SECRET, body);
    }

    private static WebhookCall call(String secret, byte[] body) {
        return new WebhookCall("POST", Map.of("content-type", "application/json"), Map.of("key", List.of(WebhookKey.of(secret, USER).value())), body);
    }

    @Override
    public void onSent(Consumer<FromShop> listener) {
        listeners.add(listener);
    }

    /** The token that was given out last is taken no longer, as when its day is over. */
    public void expire() {
        token = "";
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<String> faults(Recorded request) {
        return open(request) || authorised(request) ? RequestRules.faults(request) : List.of();
    }

    @Override
    public Answer misused(List<String> faults) {
        return error(400, "Validation error");
    }

    @Override
    public Answer answer(Recorded request) {
        if (request.path().equals("/token")) {
            return token(request);
        } else if (request.path().startsWith("/files/")) {
            return media.get(request.path().substring("/files/".length())).map(found -> Answer.bytes(found.mimeType(), found.bytes()))
                    .orElse(Answer.text(404, ""));
        }
        return authorised(request) ? route(request) : unauthorised();
    }

    private Answer route(Recorded request) {
        Matcher chat = CHAT.matcher(request.path());
        if (chat.matches()) {
            return chat(request, chat.group(1), chat.group(2) == null ? "" : chat.group(2));
        }
        return switch (request.method() + " " + request.path()) {
            case "GET /messenger/v2" + ACCOUNT + "/chats" -> chats.list(request);
            case "POST /messenger/v1" + ACCOUNT + "/uploadImages" -> pictures.take(request);
            case "GET /messenger/v1" + ACCOUNT + "/getVoiceFiles" -> messages.voice(request.query("voice_ids").orElse(""));
            case "POST /messenger/v3/webhook" -> Answer.json(200, "{\"ok\":true}");
            default -> error(404, "Not found");
        };
    }

    private Answer chat(Recorded request, String chat, String rest) {
        return switch (request.method() + " " + rest) {
            case "POST /messages" -> take(chat, "text", request.json().path("message").path("text").asText(), null);
            case "POST /messages/image" -> pictures.known(request.json().path("image_id").asText())
                    ? take(chat, "image", null, pictures.media(request.json().path("image_id").asText())) : error(400, "Bad Request");
            case "POST /read" -> chats.read(chat);
            case "GET " -> chats.one(chat);
            case "GET /messages/" -> chats.history(chat, request);
            default -> error(404, "Not found");
        };
    }

    private Answer take(String chat, String kind, @Nullable String text, @Nullable String mediaId) {
        String id = UUID.randomUUID().toString().replace("-", "");
        FromShop sent = new FromShop(id, Chats.person(chat), kind, text, mediaId, null, List.of());
        listeners.forEach(listener -> listener.accept(sent));
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", id).put("created", System.currentTimeMillis() / 1000)
                .put("direction", "out").put("type", kind);
        JsonNode content = text == null ? pictures.content(mediaId) : JsonNodeFactory.instance.objectNode().put("text", text);
        answer.set("content", content);
        return Answer.json(200, answer);
    }

    private Answer token(Recorded request) {
        Map<String, String> form = RequestRules.form(request.text());
        if (!CLIENT.equals(form.get("client_id")) || !secret.equals(form.get("client_secret"))) {
            return Answer.json(403, "{\"error\":\"invalid_client\",\"error_description\":\"Invalid client\"}");
        }
        token = "played-token-" + tokens.incrementAndGet();
        return Answer.json(200, "{\"access_token\":\"" + token + "\",\"expires_in\":86400,\"token_type\":\"Bearer\"}");
    }

    private static boolean open(Recorded request) {
        return request.path().equals("/token") || request.path().startsWith("/files/");
    }

    private boolean authorised(Recorded request) {
        return !token.isEmpty() && request.header("authorization").orElse("").equals("Bearer " + token);
    }

    static Answer error(int status, String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putObject("error").put("code", status).put("message", message);
        return Answer.json(status, error);
    }

    @Override
    public Answer rateLimited() {
        return error(429, "Too Many Requests");
    }

    @Override
    public Answer unauthorised() {
        return error(401, "Unauthorized");
    }

    @Override
    public Answer unavailable() {
        return error(503, "Service temporarily unavailable. Please, contact support");
    }

    @Override
    public Answer refused() {
        return error(403, "Forbidden");
    }
}
