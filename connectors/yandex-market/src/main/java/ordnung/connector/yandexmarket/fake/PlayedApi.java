package ordnung.connector.yandexmarket.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/** The methods of the Partner API over a cabinet. */
final class PlayedApi {
    private final Cabinet cabinet;
    private final MediaShelf files;
    private final Consumer<Happening> done;

    /** @param done  told whatever the shop does, to write it down */
    PlayedApi(Cabinet cabinet, MediaShelf files, Consumer<Happening> done) {
        this.cabinet = cabinet;
        this.files = files;
        this.done = done;
    }

    /** @param request  that the specification has nothing against */
    Answer answer(Recorded request) {
        Endpoint endpoint = Endpoint.of(request);
        if (endpoint == null) {
            return unknown();
        }
        return switch (endpoint) {
            case CHATS -> Replies.ok(Replies.page(request, "chats", cabinet.chats().stream().filter(chat -> wanted(request, chat)).toList()));
            case HISTORY -> history(request);
            case MESSAGE -> message(request);
            case SAY -> say(request, request.json().path("message").asText(), null);
            case FILE -> file(request, request.parts().get(0));
            case REVIEWS -> Replies.ok(Replies.page(request, "feedbacks", reviews(request.json())));
            case COMMENTS -> Replies.ok(Replies.page(request, "comments", cabinet.comments(request.json().path("feedbackId").asLong())));
            case COMMENT -> comment(request.json());
            case QUESTIONS -> Replies.ok(Replies.page(request, "questions", questions(request.json())).put("totalCount", questions(request.json()).size()));
            case ANSWERS -> Replies.ok(Replies.page(request, "answers", cabinet.answers(request.json().path("questionId").asLong())));
            case ANSWER -> answer(request.json());
            case ORDERS -> Answer.json(200, Replies.page(request, "orders", orders(request.json())));
            case STATUS -> status(request);
        };
    }

    private static boolean wanted(Recorded request, JsonNode chat) {
        return contains(request.json().path("statuses"), chat.path("status"));
    }

    private Answer history(Recorded request) {
        ObjectNode chat = cabinet.chat(id(request, "chatId"));
        if (chat == null) {
            return unknown();
        }
        ObjectNode page = Replies.page(request, "messages", cabinet.messages(id(request, "chatId")));
        return Replies.ok(page.set("context", chat.get("context")));
    }

    private Answer message(Recorded request) {
        return cabinet.messages(id(request, "chatId")).stream().filter(one -> one.path("messageId").asLong() == id(request, "messageId")).findFirst()
                .map(Replies::ok).orElseGet(PlayedApi::unknown);
    }

    private Answer say(Recorded request, @Nullable String text, @Nullable String mediaId) {
        long chat = id(request, "chatId");
        if (cabinet.chat(chat) == null) {
            return unknown();
        }
        done(new Act.Reply("chat:" + chat, text, mediaId));
        return Replies.ok();
    }

    private Answer file(Recorded request, Part file) {
        String type = URLConnection.guessContentTypeFromName(file.fileName());
        return say(request, file.fileName(), files.put(type == null ? "application/octet-stream" : type, file.bytes()).id());
    }

    private Answer comment(JsonNode body) {
        long review = body.path("feedbackId").asLong();
        if (cabinet.review(review) == null) {
            return unknown();
        }
        JsonNode parent = body.path("comment").path("parentId");
        String text = body.path("comment").path("text").asText();
        long id = done(new Act.Reply("review:" + review + (parent.isMissingNode() ? "" : "/" + parent.asLong()), text, null));
        return cabinet.comments(review).stream().filter(one -> one.path("id").asLong() == id).findFirst().map(Replies::ok).orElseThrow();
    }

    private Answer answer(JsonNode body) {
        long parent = body.path("parentEntityId").path("id").asLong();
        boolean toQuestion = body.path("parentEntityId").path("type").asText().equals("QUESTION");
        String text = body.path("text").asText();
        Long question = toQuestion ? (cabinet.question(parent) == null ? null : Long.valueOf(parent)) : cabinet.questionOf(parent);
        if (question == null) {
            return unknown();
        }
        long id = done(new Act.Reply("question:" + question + (toQuestion ? "" : "/" + parent), text, null));
        ObjectNode result = Replies.object();
        result.putObject("entity").put("id", id).put("type", toQuestion ? "ANSWER" : "COMMENT");
        return Replies.ok(result);
    }

    private List<JsonNode> reviews(JsonNode filter) {
        Instant from = filter.has("dateTimeFrom") ? OffsetDateTime.parse(filter.path("dateTimeFrom").asText()).toInstant() : Instant.EPOCH;
        boolean all = !filter.path("reactionStatus").asText().equals("NEED_REACTION");
        return cabinet.reviews().stream().filter(review -> Instant.parse(review.path("createdAt").asText()).isAfter(from))
                .filter(review -> all || review.path("needReaction").asBoolean()).toList();
    }

    private List<JsonNode> questions(JsonNode filter) {
        LocalDate from = filter.has("dateFrom") ? LocalDate.parse(filter.path("dateFrom").asText()) : LocalDate.EPOCH;
        boolean open = filter.path("needAnswer").asBoolean();
        return cabinet.questions().stream()
                .filter(one -> !Instant.parse(one.path("createdAt").asText()).atOffset(ZoneOffset.UTC).toLocalDate().isBefore(from))
                .filter(one -> !open || cabinet.answers(one.path("questionIdentifiers").path("id").asLong()).isEmpty()).toList();
    }

    private List<JsonNode> orders(JsonNode filter) {
        String from = filter.path("dates").path("updateDateFrom").asText("");
        Instant since = from.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(from).toInstant();
        return cabinet.orders().stream().filter(order -> contains(filter.path("statuses"), order.path("status")))
                .filter(order -> contains(filter.path("orderIds"), order.path("orderId")))
                .filter(order -> !Instant.parse(order.path("updateDate").asText()).isBefore(since)).toList();
    }

    /** From PROCESSING alone, and to two statuses: as an order of a shop that ships from its own stock may be moved. */
    private Answer status(Recorded request) {
        long id = Long.parseLong(request.path().split("/")[5]);
        ObjectNode order = cabinet.order(id);
        if (order == null) {
            return unknown();
        }
        String status = request.json().path("order").path("status").asText();
        String substatus = request.json().path("order").path("substatus").asText();
        boolean may = order.path("status").asText().equals("PROCESSING")
                && (status.equals("CANCELLED") || status.equals("PROCESSING") && order.path("substatus").asText().equals("STARTED"));
        if (!may) {
            return Replies.error(400, "BAD_REQUEST", "Status transition is not allowed");
        }
        done(new Act.ShopMove(String.valueOf(id), status.equals("CANCELLED") ? Act.Step.CANCELLED : Act.Step.READY));
        return Answer.json(200, Replies.object());
    }

    private long done(Act act) {
        long id = cabinet.newId();
        done.accept(new Happening(String.valueOf(id), cabinet.instant(), act));
        return id;
    }

    private static boolean contains(JsonNode wanted, JsonNode value) {
        if (wanted.isMissingNode()) {
            return true;
        }
        for (JsonNode one : wanted) {
            if (one.asText().equals(value.asText())) {
                return true;
            }
        }
        return false;
    }

    private static long id(Recorded request, String name) {
        return Long.parseLong(request.query(name).orElse("0"));
    }

    private static Answer unknown() {
        return Replies.error(404, "NOT_FOUND", "Not found");
    }
}
