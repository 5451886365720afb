package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;
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
    private final Doings doings;
    private final Consumer<Happening> told;

    Routes(Clock clock, MediaShelf media, ChatBook chats, AnsweredOnce questions, AnsweredOnce feedbacks, OrderBook orders, Doings doings,
           Consumer<Happening> told) {
        this.clock = clock;
        this.media = media;
        this.chats = chats;
        this.questions = questions;
        this.feedbacks = feedbacks;
        this.orders = orders;
        this.doings = doings;
        this.told = told;
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
        List<Happening> parts = parts(chat.get(), text(request, "message"), files);
        synchronized (chats) {
            parts.forEach(doings::perform);
        }
        parts.forEach(told);
        ObjectNode answer = object();
        answer.putObject("result").put("addTime", chats.addedAt(parts.get(0).id())).put("chatID", chat.get());
        answer.putArray("errors");
        return Answer.json(200, answer);
    }

    /** The words, and then each file. */
    private List<Happening> parts(String chat, String text, List<Part> files) {
        String id = UUID.randomUUID().toString();
        List<Happening> parts = new ArrayList<>();
        if (!text.isEmpty()) {
            parts.add(happening(id, new Act.Reply("chat:" + chat, text, null)));
        }
        for (Part file : files) {
            String type = String.valueOf(file.contentType());
            String name = file.fileName() == null ? "file" : file.fileName();
            parts.add(happening(parts.isEmpty() ? id : id + "/" + parts.size(), new Act.Reply("chat:" + chat, Enclosed.picture(type) ? null : name,
                    media.put(type, file.bytes()).id())));
        }
        return parts;
    }

    /** What the shop turns away (state {@code none}) has an answer here like any other. */
    private Answer question(JsonNode body) {
        String id = body.path("id").asText();
        if (!questions.has(id)) {
            return Errors.feedbacks(404, "Не найден вопрос");
        }
        done(new Act.Reply("question:" + id, body.at("/answer/text").asText(), null));
        ObjectNode answer = object();
        answer.putNull("data");
        return Answer.json(200, answer.put("error", false).put("errorText", "").putNull("additionalErrors"));
    }

    /** Of an id that does not exist, too. */
    private Answer feedback(JsonNode body) {
        String id = body.path("id").asText();
        if (feedbacks.has(id)) {
            done(new Act.Reply("review:" + id, body.path("text").asText(), null));
        }
        return new Answer(204, Map.of(), new byte[0]);
    }

    private Answer cancel(long piece) {
        Happening done;
        synchronized (orders) {
            @Nullable Progress now = orders.progress(piece);
            if (now == null) {
                return Errors.marketplace(404, "NotFound", "Не найдено");
            } else if (!now.cancellable()) {
                return Errors.marketplace(409, "StatusMismatch", "Несоответствие статусов, проверьте их правильность");
            }
            done = happening(UUID.randomUUID().toString(), new Act.ShopMove(orders.nameOf(piece), Act.Step.CANCELLED));
            doings.perform(done);
        }
        told.accept(done);
        return new Answer(204, Map.of(), new byte[0]);
    }

    /** Wildberries gives it no id. */
    private void done(Act act) {
        Happening done = happening(UUID.randomUUID().toString(), act);
        doings.perform(done);
        told.accept(done);
    }

    /** At a time that can be written down whole. */
    private Happening happening(String id, Act act) {
        return new Happening(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), act);
    }

    private static String text(Recorded request, String name) {
        return request.parts().stream().filter(part -> part.name().equals(name)).map(Part::text).findFirst().orElse("");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
