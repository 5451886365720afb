package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/** What each method does. */
final class Routes {
    static final Set<String> PREMIUM = Set.of("/v1/chat/send/message", "/v1/chat/send/file", "/v2/chat/read", "/v1/question/list", "/v1/question/info",
            "/v1/question/answer/create", "/v1/question/answer/list", "/v1/review/list", "/v1/review/info", "/v1/review/comment/create",
            "/v1/review/comment/list");
    private static final Answer SUCCESS = Answer.json(200, "{\"result\":\"success\"}");

    private final Clock clock;
    private final MediaShelf media;
    private final ChatBook chats;
    private final Notebook questions;
    private final Notebook reviews;
    private final PostingBook postings;
    private final Consumer<Happening> done;

    Routes(Clock clock, MediaShelf media, ChatBook chats, Notebook questions, Notebook reviews, PostingBook postings, Consumer<Happening> done) {
        this.clock = clock;
        this.media = media;
        this.chats = chats;
        this.questions = questions;
        this.reviews = reviews;
        this.postings = postings;
        this.done = done;
    }

    static String fileAddress(String mediaId) {
        return "https://api-seller.ozon.ru" + RequestRules.FILES + mediaId;
    }

    Answer answer(Recorded request) {
        JsonNode body = request.json();
        if (request.path().startsWith(RequestRules.FILES)) {
            return media.get(request.path().substring(RequestRules.FILES.length())).map(found -> Answer.bytes(found.mimeType(), found.bytes()))
                    .orElse(OzonErrors.UNKNOWN);
        }
        return switch (request.path()) {
            case "/v3/chat/list" -> Answer.json(200, chats.list(body));
            case "/v3/chat/history" -> chats.has(id(body, "chat_id")) ? Answer.json(200, chats.history(body)) : OzonErrors.UNKNOWN;
            case "/v1/chat/send/message" -> message(body);
            case "/v1/chat/send/file" -> file(body);
            case "/v2/chat/read" -> Answer.json(200, object().put("unread_count",
                    chats.read(id(body, "chat_id"), body.path("from_message_id").asLong())));
            case "/v1/question/list" -> list(questions, body, "questions");
            case "/v1/question/info" -> found(questions.find(id(body, "question_id")));
            case "/v1/question/answer/create" -> answerQuestion(body);
            case "/v1/question/answer/list" -> Answer.json(200, object().put("last_id", "")
                    .set("answers", questions.replies(id(body, "question_id"))));
            case "/v1/review/list" -> list(reviews, body, "reviews");
            case "/v1/review/info" -> found(reviews.find(id(body, "review_id")).map(Routes::withPictures));
            case "/v1/review/comment/create" -> comment(body);
            case "/v1/review/comment/list" -> Answer.json(200, object().set("comments", reviews.replies(id(body, "review_id"))));
            case "/v4/posting/fbs/unfulfilled/list" -> Answer.json(200, postings.unfulfilled(body));
            case "/v4/posting/fbs/list" -> Answer.json(200, postings.list(body));
            case "/v3/posting/fbs/get" -> found(postings.find(id(body, "posting_number")).map(posting -> object().set("result", posting)));
            case "/v4/posting/fbs/ship" -> ship(id(body, "posting_number"));
            default -> OzonErrors.UNKNOWN;
        };
    }

    private Answer message(JsonNode body) {
        String chat = id(body, "chat_id");
        if (!chats.has(chat)) {
            return OzonErrors.UNKNOWN;
        }
        reply(chats.newNumber(clock.instant()), "chat:" + chat, body.path("text").asText(), null);
        return SUCCESS;
    }

    private Answer file(JsonNode body) {
        String chat = id(body, "chat_id");
        if (!chats.has(chat)) {
            return OzonErrors.UNKNOWN;
        }
        String name = body.path("name").asText();
        @Nullable String guessed = URLConnection.guessContentTypeFromName(name);
        String type = guessed == null ? "application/octet-stream" : guessed;
        String mediaId = media.put(type, Base64.getDecoder().decode(body.path("base64_content").asText())).id();
        reply(chats.newNumber(clock.instant()), "chat:" + chat, type.startsWith("image/") ? null : name, mediaId);
        return SUCCESS;
    }

    private Answer answerQuestion(JsonNode body) {
        String id = id(body, "question_id");
        Optional<ObjectNode> question = questions.find(id);
        if (question.isEmpty()) {
            return OzonErrors.UNKNOWN;
        } else if (question.get().path("sku").asLong() != body.path("sku").asLong()) {
            return OzonErrors.of(400, 3, "sku is of another product");
        }
        return Answer.json(200, object().put("answer_id", reply(Notebook.newId(), "question:" + id, body.path("text").asText(), null)));
    }

    private Answer comment(JsonNode body) {
        String id = id(body, "review_id");
        if (reviews.find(id).isEmpty()) {
            return OzonErrors.UNKNOWN;
        }
        return Answer.json(200, object().put("comment_id", reply(Notebook.newId(), "review:" + id, body.path("text").asText(), null)));
    }

    private Answer ship(String number) {
        Optional<ObjectNode> posting = postings.find(number);
        if (posting.isEmpty()) {
            return OzonErrors.of(404, 5, "POSTING_NOT_FOUND");
        } else if (!posting.get().path("status").asText().equals("awaiting_packaging")) {
            return OzonErrors.of(400, 9, "POSTING_ALREADY_SHIPPED");
        }
        done(UUID.randomUUID().toString(), new Act.ShopMove(number, Act.Step.READY));
        ObjectNode answer = object();
        answer.putArray("result").add(number);
        return Answer.json(200, answer);
    }

    private String reply(String id, String about, @Nullable String text, @Nullable String mediaId) {
        return done(id, new Act.Reply(about, text, mediaId));
    }

    /** At a time that can be written down whole. */
    private String done(String id, Act act) {
        done.accept(new Happening(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), act));
        return id;
    }

    private static Answer list(Notebook book, JsonNode body, String field) {
        String from = body.path("filter").path("date_from").asText();
        List<ObjectNode> all = book.since(from.isEmpty() ? null : Instant.parse(from));
        Pages<ObjectNode> page = Pages.of(all, body.path("last_id").asText(), body.path("limit").asInt(100));
        ObjectNode answer = object();
        ArrayNode list = answer.putArray(field);
        page.items().forEach(list::add);
        return Answer.json(200, answer.put("last_id", page.next()).put("has_next", page.more()));
    }

    private static ObjectNode withPictures(ObjectNode review) {
        ArrayNode photos = review.putArray("photos");
        for (int i = 0; i < review.path("photos_amount").asInt(); i++) {
            photos.addObject().put("url", "https://cdn1.ozone.ru/s3/rp-photo-1/" + review.path("id").asText() + "-" + i + ".jpeg").put("width", 900)
                    .put("height", 1200);
        }
        review.putArray("videos");
        return review;
    }

    private static Answer found(Optional<? extends JsonNode> item) {
        return item.map(node -> Answer.json(200, node)).orElse(OzonErrors.UNKNOWN);
    }

    private static String id(JsonNode body, String field) {
        return body.path(field).asText();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
