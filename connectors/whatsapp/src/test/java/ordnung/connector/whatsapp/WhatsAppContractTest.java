package ordnung.connector.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.Status;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.ApprovedTemplate;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** WhatsApp against the contract, and against a Cloud API that holds its requests against the documentation. */
class WhatsAppContractTest extends ConnectorContract {
    private static final WhatsAppAccount ACCOUNT = WhatsAppAccount.sample();
    private static final WhatsAppPerson ANNA = WhatsAppPerson.withPhone("Анна", "79000000001");
    private static final WhatsAppPerson OLESYA = WhatsAppPerson.withUsername("Олеся", "UA.13491208655302741918", "@olesya");

    private final FakeWhatsApp whatsApp = FakeWhatsApp.start(ACCOUNT);
    private final Webhooks webhooks = new Webhooks(ACCOUNT);
    private final Media photo = whatsApp.media().put("image/jpeg", new byte[] {1, 2, 3});
    @TempDir
    Path folder;

    @AfterEach
    void stopWhatsApp() {
        whatsApp.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new WhatsAppConnectorFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return ACCOUNT.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return whatsApp;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        SentMessage ours = new SentMessage("wamid.ours", "+79000000001", "m-1", MissingNode.getInstance());
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("text", webhooks.message(anna("1").text("Здравствуйте")));
        bodies.put("no phone", webhooks.message(Message.from(OLESYA, "wamid.2", NOW).text("Добрий день")));
        bodies.put("image", webhooks.message(anna("3").image(photo.id(), "image/jpeg", photo.sha256(), "такой")));
        bodies.put("voice", webhooks.message(anna("4").voice(photo.id(), photo.sha256())));
        bodies.put("document", webhooks.message(anna("5").document(photo.id(), "application/pdf", photo.sha256(), "a.pdf", null)));
        bodies.put("sticker", webhooks.message(anna("6").sticker(photo.id(), photo.sha256(), false)));
        bodies.put("location", webhooks.message(anna("7").location(55.75, 37.61, "Пекарня", null)));
        bodies.put("contact", webhooks.message(anna("8").contact("Пётр", "79000000002")));
        bodies.put("reaction", webhooks.message(anna("9").reaction("wamid.1", "👍")));
        bodies.put("edit", webhooks.message(anna("10").edit("wamid.1", "Добрый день")));
        bodies.put("revoke", webhooks.message(anna("11").revoke("wamid.1")));
        bodies.put("button", webhooks.message(anna("12").replyingTo("wamid.ours").buttonReply("yes", "Да")));
        bodies.put("list", webhooks.message(anna("13").listReply("row", "Строка")));
        bodies.put("template button", webhooks.message(anna("14").templateButton("p", "Да")));
        bodies.put("order", webhooks.message(anna("15").order("c", "cake", 2, 1900, "RUB")));
        bodies.put("number", webhooks.message(anna("16").changedNumber("79000000003")));
        bodies.put("user id", webhooks.message(anna("17").changedUserId("RU.1")));
        bodies.put("unsupported", webhooks.message(anna("18").unsupported()));
        bodies.put("echo", webhooks.echo(anna("19").text("Это мы")));
        bodies.put("statuses", webhooks.statuses(List.of(Status.of("sent", ours, ANNA, NOW), Status.of("read", ours, OLESYA, NOW))));
        bodies.put("failure", webhooks.statuses(List.of(Status.failed(ours, 131047, "Re-engagement message", NOW))));
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        bodies.forEach((name, body) -> calls.put(name, call(body, webhooks.sign(body))));
        return calls;
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return call(body, webhooks.sign(body));
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(new WebhookCall("POST", Map.of("content-type", "application/json"), Map.of(), call.body()), call(call.body(), ""),
                call(call.body(), "sha256=" + "0".repeat(64)), call(call.body(), Webhooks.sign("another secret", call.body())),
                call(call.body(), webhooks.sign("another body".getBytes())));
    }

    /** A message; the envelope around it says nothing. */
    @Override
    public JsonNode words(JsonNode body) {
        JsonNode value = body.path("entry").path(0).path("changes").path(0).path("value");
        return value.path(value.has("message_echoes") ? "message_echoes" : "messages").path(0);
    }

    @Override
    public WebhookCall saying(String text) {
        byte[] body = webhooks.message(anna("t" + text.hashCode()).text(text));
        return call(body, webhooks.sign(body));
    }

    @Override
    public Optional<BadBatch> badBatch() {
        List<Message> messages = new ArrayList<>(List.of(anna("a").text("первое"), anna("b").text("дурное"), anna("c").text("третье")));
        messages.get(1).json().put("timestamp", "когда-то").putArray("text").add("нет");
        messages.get(1).json().remove("id");
        byte[] body = webhooks.messages(messages);
        return Optional.of(new BadBatch(call(body, webhooks.sign(body)), Set.of("wamid.a", "wamid.c")));
    }

    @Override
    public List<SendRequested> outgoing() {
        return List.of(request(MessageKind.TEXT, "Ваш торт готов", List.of(), null, null, List.of(), Map.of()),
                request(MessageKind.TEXT, "Ответ", List.of(), "wamid.1", null, List.of(), Map.of()),
                request(MessageKind.TEXT, null, List.of(), null, new ApprovedTemplate("order_ready", "ru", List.of("Анна")), List.of(), Map.of()),
                request(MessageKind.BUTTON, "Подтвердить?", List.of(), null, null, List.of(new Button("yes", "Да"), new Button("no", "Нет")), Map.of()),
                request(MessageKind.LOCATION, null, List.of(), null, null, List.of(), Map.of("latitude", 55.75, "longitude", 37.61)),
                file(MessageKind.IMAGE, "image/jpeg", "Вот он"), file(MessageKind.VIDEO, "video/mp4", null), file(MessageKind.AUDIO, "audio/mpeg", null),
                file(MessageKind.VOICE, "audio/ogg; codecs=opus", null), file(MessageKind.DOCUMENT, "application/pdf", "Счёт"),
                file(MessageKind.STICKER, "image/webp", null));
    }

    private SendRequested file(MessageKind kind, String mimeType, @Nullable String caption) {
        try {
            Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
            return request(kind, caption, List.of(new OutgoingFile("f-1", kind, mimeType, "файл", 3, file.toString())), null, null, List.of(), Map.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SendRequested request(MessageKind kind, @Nullable String text, List<OutgoingFile> files, @Nullable String replyTo,
                                         @Nullable ApprovedTemplate template, List<Button> buttons, Map<String, Object> payload) {
        return new SendRequested("message-17", 1, "account", "whatsapp", "79000000001", List.of("79000000001"), "+79000000001", kind, text, files, replyTo,
                template, buttons, payload);
    }

    private static Message.Draft anna(String id) {
        return Message.from(ANNA, "wamid." + id, NOW);
    }

    private static WebhookCall call(byte[] body, String signature) {
        return new WebhookCall("POST", Map.of("content-type", "application/json", "x-hub-signature-256", signature), Map.of(), body);
    }
}
