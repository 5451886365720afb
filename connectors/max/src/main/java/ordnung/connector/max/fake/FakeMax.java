package ordnung.connector.max.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.HttpMessenger;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;

/** MAX with one bot: takes messages, files, receipts and answers to presses, serves files, and tells whoever listens what was sent. Safe for use by many threads. */
public final class FakeMax implements Provider, HttpMessenger {
    public static final String TOKEN = "f9LHodD0cOJ-played-token";
    public static final String SECRET = "played-secret-1";
    private static final Pattern ACTIONS = Pattern.compile("/chats/-?\\d+/actions");
    private static final Pattern FILE = Pattern.compile("/(files|videos)/(\\d+)");

    private final String token;
    private final String secret;
    private final MediaShelf media = new MediaShelf();
    private final List<Consumer<FromShop>> listeners = new CopyOnWriteArrayList<>();
    private final FakeProvider server;
    private final Updates updates;
    private final Uploads uploads;
    private final Map<String, List<JsonNode>> written = new ConcurrentHashMap<>();

    private FakeMax(int port, String token, String secret) {
        this.token = token;
        this.secret = secret;
        this.server = FakeProvider.start(this, port);
        this.updates = new Updates(media, server.baseUrl());
        this.uploads = new Uploads(media, server.baseUrl());
    }

    /** @param port  0: any free one */
    public static FakeMax start(int port) {
        return start(port, TOKEN, SECRET);
    }

    /** @param secret  that proves its calls */
    public static FakeMax start(int port, String token, String secret) {
        return new FakeMax(port, token, secret);
    }

    public static FakeMax start() {
        return start(0);
    }

    @Override
    public String channel() {
        return "max";
    }

    @Override
    public Map<String, Object> settings() {
        return settings(server.baseUrl().toString());
    }

    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("accessToken", token, "secret", secret, "apiBaseUrl", apiBaseUrl);
    }

    @Override
    public FakeProvider server() {
        return server;
    }

    @Override
    public MediaShelf media() {
        return media;
    }

    /** Of the same length as MAX's, and new by chance alone: a restart repeats none. */
    @Override
    public String newMessageId(Person person) {
        return "mid." + UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public Set<Class<? extends Deed>> deeds() {
        return Set.of(Deed.Text.class, Deed.Photo.class, Deed.Voice.class, Deed.Document.class, Deed.Place.class, Deed.Edit.class,
                Deed.Deletion.class, Deed.Press.class);
    }

    @Override
    public List<WebhookCall> calls(Person person, String messageId, Deed deed, Instant at) {
        JsonNode update = updates.of(person, messageId, deed, at);
        if (update.path("update_type").asText().equals("message_created")) {
            written.computeIfAbsent(Long.toString(Updates.chat(Long.parseLong(person.id()))), chat -> new CopyOnWriteArrayList<>()).add(update.path("message"));
        }
        return List.of(call(secret, Updates.bytes(update)));
    }

    /** An update of any kind, as MAX delivers it. */
    public static WebhookCall call(byte[] update) {
        return call(SECRET, update);
    }

    private static WebhookCall call(String secret, byte[] update) {
        return new WebhookCall("POST", Map.of("content-type", "application/json; charset=utf-8", "x-max-bot-api-secret", secret), Map.of(), update);
    }

    @Override
    public void onSent(Consumer<FromShop> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<String> faults(Recorded request) {
        return authorised(request) ? RequestRules.faults(request) : List.of();
    }

    @Override
    public Answer misused(List<String> faults) {
        return MaxErrors.of(400, "proto.payload");
    }

    @Override
    public Answer answer(Recorded request) {
        Matcher file = FILE.matcher(request.path());
        if (file.matches() && file.group(1).equals("files")) {
            return media.get(file.group(2)).map(found -> Answer.bytes(found.mimeType(), found.bytes())).orElse(Answer.text(404, ""));
        } else if (request.path().startsWith(Uploads.PATH)) {
            return uploads.take(request);
        }
        return authorised(request) ? route(request, file) : unauthorised();
    }

    private Answer route(Recorded request, Matcher file) {
        String asked = request.method() + " " + request.path();
        if (ACTIONS.matcher(request.path()).matches()) {
            return done();
        }
        return switch (asked) {
            case "GET /me" -> Answer.json(200, Updates.bot());
            case "POST /messages" -> take(request);
            case "GET /messages" -> list(request);
            case "POST /uploads" -> uploads.where(request.query("type").orElse(""));
            case "POST /subscriptions", "POST /answers" -> done();
            case "GET /subscriptions" -> Answer.json(200, "{\"subscriptions\":[]}");
            default -> file.matches() ? video(file.group(2)) : MaxErrors.of(404, "not.found");
        };
    }

    /** The latest first: {@code from} is the later end. */
    private Answer list(Recorded request) {
        long from = Long.parseLong(request.query("from").orElseThrow());
        long to = Long.parseLong(request.query("to").orElseThrow());
        List<JsonNode> all = new ArrayList<>(written.getOrDefault(request.query("chat_id").orElseThrow(), List.of()).stream()
                .filter(message -> message.path("timestamp").asLong() <= from && message.path("timestamp").asLong() >= to).toList());
        Collections.reverse(all);
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        all.stream().limit(Long.parseLong(request.query("count").orElse("50"))).forEach(messages::add);
        return Answer.json(200, JsonNodeFactory.instance.objectNode().set("messages", messages));
    }

    private Answer take(Recorded request) {
        JsonNode body = request.json();
        long chat = request.query("chat_id").map(Long::parseLong)
                .orElseGet(() -> Updates.chat(Long.parseLong(request.query("user_id").orElseThrow())));
        String mid = "mid." + UUID.randomUUID().toString().replace("-", "");
        FromShop sent = new Sent(uploads).read(mid, Long.toString(Updates.customer(chat)), body);
        listeners.forEach(listener -> listener.accept(sent));
        return Answer.json(200, Updates.sent(mid, chat, body));
    }

    private Answer video(String id) {
        return media.get(id).isEmpty() ? MaxErrors.of(404, "not.found") : Answer.json(200, "{\"token\":\"" + id
                + "\",\"urls\":{\"mp4_720\":\"" + server.baseUrl() + "/files/" + id + "\"},\"width\":1,\"height\":1,\"duration\":1}");
    }

    private static Answer done() {
        return Answer.json(200, "{\"success\":true}");
    }

    /** Addresses for uploads and files need no token. */
    private boolean authorised(Recorded request) {
        return request.path().startsWith(Uploads.PATH) || request.path().startsWith("/files/")
                || request.header("authorization").orElse("").equals(token);
    }

    @Override
    public Answer rateLimited() {
        return MaxErrors.of(429, "too.many.requests");
    }

    @Override
    public Answer unauthorised() {
        return MaxErrors.of(401, "verify.token");
    }

    @Override
    public Answer unavailable() {
        return MaxErrors.of(503, "service.unavailable");
    }

    @Override
    public Answer refused() {
        return MaxErrors.of(403, "chat.denied");
    }
}
