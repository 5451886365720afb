package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.wildberries.fake.FakeWildberries.FromShop;
import org.jspecify.annotations.Nullable;

/** What each method does. */
final class Routes {
    private static final String DOWNLOAD = "/api/v1/seller/download/";
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf");
    private static final long LARGEST = 5L * 1024 * 1024;

    private final Clock clock;
    private final MediaShelf media;
    private final ChatBook chats;
    private final AnsweredOnce questions;
    private final AnsweredOnce feedbacks;
    private final OrderBook orders;
    private final Consumer<FromShop> said;

    Routes(Clock clock, MediaShelf media, ChatBook chats, AnsweredOnce questions, AnsweredOnce feedbacks, OrderBook orders, Consumer<FromShop> said) {
        this.clock = clock;
        this.media = media;
        this.chats = chats;
        this.questions = questions;
        this.feedbacks = feedbacks;
        this.orders = orders;
        this.said = said;
    }

    Answer answer(Recorded request) {
        if (request.path().startsWith(DOWNLOAD)) {
            return media.get(request.path().substring(DOWNLOAD.length())).map(found -> Answer.bytes(found.mimeType(), found.bytes()))
                    .orElse(Errors.chats(400, "invalid fileID"));
        } else if (request.path().endsWith("/cancel")) {
            return cancel(Long.parseLong(request.path().substring("/api/v3/orders/".length(), request.path().lastIndexOf('/'))));
        }
        return switch (request.method() + " " + request.path()) {
            case "GET /ping" -> Answer.json(200, object().put("TS", clock.instant().toString()).put("Status", "OK"));
            case "GET /api/v1/seller/chats" -> Answer.json(200, chats.list());
            case "GET /api/v1/seller/events" -> events(request);
            case "POST /api/v1/seller/message" -> message(request);
            case "GET /api/v1/questions" -> Answer.json(200, questions.list(request));
            case "PATCH /api/v1/questions" -> question(request.json());
            case "GET /api/v1/feedbacks" -> Answer.json(200, feedbacks.list(request));
            case "POST /api/v1/feedbacks/answer" -> feedback(request.json());
            case "GET /api/v3/orders/new" -> Answer.json(200, orders.fresh());
            case "GET /api/v3/orders" -> Answer.json(200, orders.list(request));
            case "POST /api/v3/orders/status" -> Answer.json(200, orders.statuses(request.json()));
            default -> Errors.gateway(404, "path not found", "", Map.of());
        };
    }

    private Answer events(Recorded request) {
        long next = Long.parseLong(request.query("next").orElse("-1"));
        return next == 0 ? Errors.chats(400, "Invalid value for \"next\"") : Answer.json(200, chats.events(Math.max(0, next)));
    }

    private Answer message(Recorded request) {
        Optional<String> chat = chats.signedBy(text(request, "replySign"));
        List<Part> files = request.parts().stream().filter(part -> part.name().equals("file")).toList();
        if (chat.isEmpty()) {
            return Errors.chats(400, "Invalid signature");
        } else if (files.stream().anyMatch(file -> file.bytes().length > LARGEST)) {
            return Errors.chats(400, "A24FA09844E: attachment too big. Max size: 5MiB");
        } else if (files.stream().anyMatch(file -> !TYPES.contains(String.valueOf(file.contentType())))) {
            return Errors.chats(400, "4A9F2544E29: \"file\" has unsupported mime type");
        }
        String text = text(request, "message");
        ObjectNode message = object().put("text", text);
        String mediaId = files.isEmpty() ? null : keep(message, files);
        JsonNode event = chats.write(chat.get(), null, message, "seller-public-api", clock.instant());
        said.accept(new FromShop("chat:" + chat.get(), text.isEmpty() ? null : text, mediaId));
        ObjectNode answer = object();
        answer.putObject("result").put("addTime", event.path("addTimestamp").asLong()).put("chatID", chat.get());
        answer.putArray("errors");
        return Answer.json(200, answer);
    }

    /** @return  the first one's id */
    private @Nullable String keep(ObjectNode message, List<Part> files) {
        String first = null;
        for (Part file : files) {
            String id = attach(message, file.fileName(), String.valueOf(file.contentType()), file.bytes());
            first = first == null ? id : first;
        }
        return first;
    }

    String attach(ObjectNode message, @Nullable String name, String type, byte[] bytes) {
        String id = media.put(type, bytes).id();
        boolean image = type.startsWith("image/");
        ObjectNode file = message.withObject("/attachments").withArray(image ? "images" : "files").addObject().put("date", clock.instant().toString())
                .put("downloadID", id).put("url", "https://chat-basket-01.wbbasket.ru/vol0/" + id);
        if (!image) {
            file.put("contentType", type).put("name", name == null ? "file" : name).put("size", bytes.length);
        }
        return id;
    }

    private Answer question(JsonNode body) {
        String id = body.path("id").asText();
        String text = body.at("/answer/text").asText();
        ObjectNode given = object().put("text", text).put("editable", true).put("createDate", clock.instant().toString());
        if (!questions.answer(id, given, body.path("state").asText())) {
            return Errors.feedbacks(404, "Не найден вопрос");
        }
        said.accept(new FromShop("question:" + id, text, null));
        ObjectNode answer = object();
        answer.putNull("data");
        return Answer.json(200, answer.put("error", false).put("errorText", "").putNull("additionalErrors"));
    }

    /** Of an id that does not exist, too. */
    private Answer feedback(JsonNode body) {
        String id = body.path("id").asText();
        String text = body.path("text").asText();
        if (feedbacks.answer(id, object().put("text", text).put("state", "wbRu").put("editable", true), "wbRu")) {
            said.accept(new FromShop("review:" + id, text, null));
        }
        return new Answer(204, Map.of(), new byte[0]);
    }

    private Answer cancel(long id) {
        Optional<Boolean> done = orders.cancel(id);
        if (done.isEmpty()) {
            return Errors.marketplace(404, "NotFound", "Не найдено");
        }
        return done.get() ? new Answer(204, Map.of(), new byte[0]) : Errors.marketplace(409, "StatusMismatch", "Несоответствие статусов, проверьте их правильность");
    }

    private static String text(Recorded request, String name) {
        return request.parts().stream().filter(part -> part.name().equals(name)).map(Part::text).findFirst().orElse("");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
