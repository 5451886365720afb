package ordnung.connector.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.telegram.fake.ApiDescription;
import ordnung.connector.telegram.fake.FakeTelegram;
import ordnung.connector.telegram.fake.TelegramBot;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Telegram against the contract, and against a Bot API that holds its requests against the documentation. */
class TelegramContractTest extends ConnectorContract {
    static final TelegramBot BOT = TelegramBot.sample();

    final FakeTelegram telegram = FakeTelegram.start(BOT, Clock.fixed(NOW, ZoneOffset.UTC), 0);
    @TempDir
    Path folder;

    TelegramContractTest() {
        Examples.specification("telegram/api.json").map(ApiDescription::read).ifPresent(telegram::against);
        LongStream.rangeClosed(101, 118).forEach(id -> telegram.media().restore(String.valueOf(id), "application/octet-stream", new byte[] {1, 2, 3}));
    }

    @AfterEach
    void stopTelegram() {
        telegram.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new TelegramConnectorFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return BOT.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return telegram;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        Fixtures.names().forEach(name -> calls.put(name, telegram.call(Fixtures.json(name))));
        return calls;
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return new WebhookCall("POST", like.headers(), like.query(), body);
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(new WebhookCall("POST", Map.of("content-type", "application/json"), Map.of(), call.body()), said("", call), said("wrong", call),
                said(BOT.secretToken().toUpperCase(Locale.ROOT), call), said(BOT.secretToken() + "1", call), said(BOT.token(), call));
    }

    private static WebhookCall said(String secret, WebhookCall call) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put("x-telegram-bot-api-secret-token", secret);
        return new WebhookCall("POST", headers, Map.of(), call.body());
    }

    @Override
    public WebhookCall saying(String text) {
        ObjectNode update = Fixtures.json("text");
        update.withObject("/message").put("text", text).put("message_id", 2000 + Math.abs(text.hashCode() % 1_000_000));
        return proven(telegram.call(update), escaped(update.toString()).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code file_id} is another at each look. */
    @Override
    public Optional<ChangedFile> changedFile() {
        ObjectNode words = Fixtures.json("edited_photo");
        ArrayNode again = words.withObject("/edited_message").putArray("photo");
        Fixtures.json("photo").at("/message/photo").forEach(size -> again.add(((ObjectNode) size).put("file_id", size.path("file_id").asText() + "-again")));
        return Optional.of(new ChangedFile(telegram.call(Fixtures.json("photo")), telegram.call(words), telegram.call(Fixtures.json("edited_photo"))));
    }

    /** Telegram escapes whatever is not ASCII; only so can half a surrogate pair come at all. */
    private static String escaped(String json) {
        StringBuilder out = new StringBuilder();
        json.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return out.toString();
    }

    @Override
    public List<SendRequested> outgoing() {
        Outbox ivan = new Outbox(Outbox.IVAN, folder);
        Outbox owner = new Outbox("1111111/bc_AbC-1", folder);
        return List.of(ivan.text("Ваш торт готов"), ivan.answer("Этот", "1111111_1365"), owner.answer("Из личного чата", "1111111_77_bc_AbC-1"),
                new Outbox("-1001234567890", folder).text("Всем привет"),
                ivan.buttons("Подтвердить?", new Button("yes", "Да"), new Button("no", "Нет")),
                ivan.place(Map.of("latitude", 55.75, "longitude", 37.61)),
                ivan.place(Map.of("latitude", 55.75, "longitude", 37.61, "name", "Пекарня", "address", "Тверская, 1")),
                ivan.file(MessageKind.IMAGE, "image/jpeg", "Вот он"), ivan.file(MessageKind.IMAGE, "image/heic", null),
                ivan.file(MessageKind.VIDEO, "video/mp4", null), ivan.file(MessageKind.AUDIO, "audio/mpeg", "Песня"),
                ivan.file(MessageKind.VOICE, "audio/ogg; codecs=opus", null), ivan.file(MessageKind.DOCUMENT, "application/pdf", "Счёт"),
                owner.file(MessageKind.STICKER, "image/webp", null));
    }

    /** Telegram takes no id of ours. */
    @Override
    public boolean tracked(Recorded request, String messageId) {
        return true;
    }
}
