package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.StorableText;
import ordnung.connector.telegram.TelegramSettings;

/**
 * The addresses of the Bot API ({@code core.telegram.org/bots/api#making-requests}). The bot's token is part of each, so none may get into a sentence
 * or a log.
 */
public final class BotApi {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration FILE = Duration.ofMinutes(5);

    private final TelegramSettings settings;
    private final Http http;

    public BotApi(TelegramSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    CompletionStage<Answer> call(String method, ObjectNode fields) {
        return call(method, fields, USUAL);
    }

    CompletionStage<Answer> call(String method, ObjectNode fields, Duration timeout) {
        return exchange(method, new Body.Bytes("application/json", Json.bytes(fields)), timeout);
    }

    CompletionStage<Answer> send(Outgoing message) {
        return message.file() == null ? call(message.method(), message.fields())
                : exchange(message.method(), form(message.fields(), message.file()), FILE);
    }

    /** Where a file's bytes are, for at least an hour ({@code core.telegram.org/bots/api#getfile}). */
    Request download(String filePath) {
        String path = Arrays.stream(filePath.split("/")).map(segment -> FormBody.encoded(segment).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return new Request("GET", URI.create(settings.apiBase() + "/file/bot" + settings.botToken() + "/" + path), Map.of(), new Body.None(), FILE);
    }

    private CompletionStage<Answer> exchange(String method, Body body, Duration timeout) {
        return Outcomes.exchange(http, () -> new Request("POST", URI.create(settings.apiBase() + "/bot" + settings.botToken() + "/" + method), Map.of(),
                body, timeout)).thenApply(Answer::of);
    }

    /** In a form every field is text; what is more is its JSON. */
    private static Body form(ObjectNode fields, Outgoing.File file) {
        List<Part> parts = new ArrayList<>();
        fields.properties().forEach(field -> parts.add(Part.field(field.getKey(), text(field.getValue()))));
        parts.add(Part.file(file.field(), Path.of(file.file().path()), StorableText.of(file.file().fileName()), file.file().mimeType()));
        return new Body.Multipart(parts);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
