package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Memory;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;

/**
 * The Cloud API for one business number: takes messages, read receipts and media, serves media, and tells whoever listens what was sent.
 * Start it alone ({@link #start}) or give it to a {@link FakeProvider}. Safe for use by many threads.
 */
public final class FakeWhatsApp implements Provider, AutoCloseable {
    private static final Pattern PATH = Pattern.compile("/v\\d+\\.\\d+/(\\d+)(/[a-z_]+)?");
    private static final Pattern FILE = Pattern.compile("/lookaside/(\\d+)");

    private final WhatsAppAccount account;
    private final Supplier<String> wamids;
    private final MediaShelf media = new MediaShelf();
    private final Memory<SentMessage> sent = new Memory<>();
    private final Memory<SentMessage> reactions = new Memory<>();
    private final Memory<String> read = new Memory<>();
    private final List<Consumer<SentMessage>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> readListeners = new CopyOnWriteArrayList<>();
    private final FakeProvider server;

    private FakeWhatsApp(WhatsAppAccount account, Supplier<String> wamids, int port) {
        this.account = account;
        this.wamids = wamids;
        this.server = FakeProvider.start(this, port);
    }

    public static FakeWhatsApp start(WhatsAppAccount account) {
        return start(account, FakeWhatsApp::randomWamid, 0);
    }

    /** @param port  0: any free one */
    public static FakeWhatsApp start(WhatsAppAccount account, Supplier<String> wamids, int port) {
        return new FakeWhatsApp(account, wamids, port);
    }

    public static String randomWamid() {
        return "wamid." + Base64.getEncoder().encodeToString(("HBg" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
    }

    /** For faults, recorded requests and {@link FakeProvider#verify}. */
    public FakeProvider server() {
        return server;
    }

    public WhatsAppAccount account() {
        return account;
    }

    /** The value of the account's {@code apiBaseUrl}. */
    public String baseUrl() {
        return server.baseUrl().toString();
    }

    public MediaShelf media() {
        return media;
    }

    /** Accepted messages, in order. */
    public List<SentMessage> sent() {
        return sent.all();
    }

    /** The shop's reactions, in order: they are on messages and are none themselves. */
    public List<SentMessage> reactions() {
        return reactions.all();
    }

    /** Wamids that the shop marked as read. */
    public List<String> read() {
        return read.all();
    }

    /** Called for every accepted message, before the answer goes out, on the server's thread: must not block. */
    public void onSent(Consumer<SentMessage> listener) {
        listeners.add(listener);
    }

    /** Called with the wamid that the shop has read, on the server's thread: must not block. */
    public void onRead(Consumer<String> listener) {
        readListeners.add(listener);
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<String> faults(Recorded request) {
        return authorised(request) && request.method().equals("POST") ? RequestRules.faults(request) : List.of();
    }

    @Override
    public Answer misused(List<String> faults) {
        return GraphErrors.of(400, 100, "Invalid parameter", String.join("; ", faults));
    }

    @Override
    public Answer answer(Recorded request) {
        if (!authorised(request)) {
            return unauthorised();
        }
        Matcher file = FILE.matcher(request.path());
        if (file.matches()) {
            return media.get(file.group(1)).map(found -> Answer.bytes(found.mimeType(), found.bytes())).orElse(Answer.text(404, ""));
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return unknown(request);
        }
        return route(request, path.group(1), Optional.ofNullable(path.group(2)).orElse(""));
    }

    private Answer route(Recorded request, String id, String edge) {
        boolean number = id.equals(account.phoneNumberId());
        return switch (request.method() + " " + edge) {
            case "POST /messages" -> number ? take(request.json()) : unknown(request);
            case "POST /media" -> number ? upload(request) : unknown(request);
            case "GET " -> number ? describe() : id.equals(account.businessAccountId()) ? business() : locate(id);
            case "GET /message_templates", "GET /phone_numbers", "GET /subscribed_apps" -> Answer.json(200, "{\"data\":[]}");
            default -> unknown(request);
        };
    }

    private Answer take(JsonNode body) {
        if (body.path("status").asText().equals("read")) {
            String wamid = body.path("message_id").asText();
            read.add(wamid);
            readListeners.forEach(listener -> listener.accept(wamid));
            return Answer.json(200, "{\"success\":true}");
        }
        String to = body.path(body.has("to") ? "to" : "recipient").asText();
        SentMessage message = new SentMessage(wamids.get(), to, body.path("biz_opaque_callback_data").asText(null), body);
        if (message.type().equals("reaction")) {
            reactions.add(message);
        } else {
            sent.add(message);
            listeners.forEach(listener -> listener.accept(message));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
        answer.putArray("contacts").addObject().put("input", to).put(body.has("to") ? "wa_id" : "user_id", to.replace("+", ""));
        answer.putArray("messages").addObject().put("id", message.id());
        return Answer.json(200, answer);
    }

    private Answer upload(Recorded request) {
        Part file = request.parts().stream().filter(part -> part.name().equals("file")).findFirst().orElseThrow();
        String type = request.parts().stream().filter(part -> part.name().equals("type")).findFirst().map(Part::text)
                .orElseGet(() -> Optional.ofNullable(file.contentType()).orElse("application/octet-stream"));
        return Answer.json(200, JsonNodeFactory.instance.objectNode().put("id", media.put(type, file.bytes()).id()));
    }

    private Answer locate(String id) {
        return media.get(id).map(found -> Answer.json(200, JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp")
                .put("url", baseUrl() + "/lookaside/" + id).put("mime_type", found.mimeType()).put("sha256", found.sha256())
                .put("file_size", found.bytes().length).put("id", id)))
                .orElseGet(() -> GraphErrors.of(400, 100, "Unsupported get request", "Object with this id does not exist"));
    }

    private Answer describe() {
        return Answer.json(200, JsonNodeFactory.instance.objectNode().put("id", account.phoneNumberId())
                .put("display_phone_number", "+" + account.displayPhone()).put("verified_name", "Sample shop")
                .put("quality_rating", "GREEN"));
    }

    private Answer business() {
        return Answer.json(200, JsonNodeFactory.instance.objectNode().put("id", account.businessAccountId()).put("name", "Sample shop"));
    }

    private Answer unknown(Recorded request) {
        return GraphErrors.of(400, 100, "Unsupported " + request.method().toLowerCase(Locale.ROOT) + " request",
                "Object does not exist or does not support this operation");
    }

    private boolean authorised(Recorded request) {
        return request.header("authorization").orElse("").equals("Bearer " + account.accessToken());
    }

    @Override
    public Answer rateLimited() {
        return GraphErrors.of(400, 131056, "(Business Account, Consumer Account) pair rate limit hit",
                "Too many messages to the same phone number");
    }

    @Override
    public Answer unauthorised() {
        return GraphErrors.of(401, 190, "Error validating access token", "Session has expired");
    }

    @Override
    public Answer unavailable() {
        return GraphErrors.of(500, 131016, "Service unavailable", "A service is temporarily unavailable");
    }

    @Override
    public Answer refused() {
        return GraphErrors.of(400, 131026, "Message undeliverable", "Unable to deliver the message");
    }
}
