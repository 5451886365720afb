package ordnung.connector.yandexmarket.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a cabinet of the played Market holds, in the words in which the API tells it. Guarded by itself. */
final class Cabinet {
    private final Clock clock;
    private final String campaignId;
    private final Map<Long, ObjectNode> chats = new LinkedHashMap<>();
    private final Map<Long, List<ObjectNode>> messages = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> reviews = new LinkedHashMap<>();
    private final Map<Long, List<ObjectNode>> comments = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> questions = new LinkedHashMap<>();
    private final Map<Long, List<ObjectNode>> answers = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> orders = new LinkedHashMap<>();
    private long last;

    Cabinet(Clock clock, String campaignId) {
        this.clock = clock;
        this.campaignId = campaignId;
    }

    /** Eleven digits that run up, and are never those of an earlier process. */
    synchronized long newId() {
        last = Math.max(last + 1, clock.millis() / 100);
        return last;
    }

    /** An id of an earlier process is played again. */
    synchronized void taken(long id) {
        last = Math.max(last, id);
    }

    synchronized void chat(long id, String buyer, @Nullable Long order, Instant at) {
        ObjectNode chat = object().put("chatId", id);
        if (order != null) {
            chat.put("orderId", order);
        }
        ObjectNode context = chat.putObject("context").put("type", order == null ? "DIRECT" : "ORDER");
        context.putObject("customer").put("name", buyer).put("publicId", "public-" + Integer.toHexString(buyer.hashCode()));
        if (order != null) {
            context.put("campaignId", Long.parseLong(campaignId)).put("orderId", order);
        }
        chat.put("type", "CHAT").put("status", "NEW").put("createdAt", at.toString()).put("updatedAt", at.toString());
        chats.put(id, chat);
        messages.put(id, new ArrayList<>());
    }

    /** @param file  attached; null: none */
    synchronized void write(long id, long chat, String sender, @Nullable String text, @Nullable PlayedFile file, Instant at) {
        ObjectNode message = object().put("messageId", id).put("createdAt", at.toString()).put("sender", sender);
        if (text != null) {
            message.put("message", text);
        }
        if (file != null) {
            message.putArray("payload").addObject().put("name", file.name()).put("url", file.url()).put("size", file.size());
        }
        messages.get(chat).add(message);
        chats.get(chat).put("updatedAt", at.toString()).put("status", sender.equals("PARTNER") ? "WAITING_FOR_CUSTOMER" : "WAITING_FOR_PARTNER");
    }

    synchronized void status(long chat, String status) {
        chats.get(chat).put("status", status);
    }

    synchronized void review(long id, String sku, int rating, @Nullable String text, String author, List<String> photos, Instant at) {
        ObjectNode review = object().put("feedbackId", id).put("createdAt", at.toString()).put("needReaction", true);
        review.putObject("identifiers").put("offerId", sku);
        review.put("author", author);
        if (text != null) {
            review.putObject("description").put("comment", text);
        }
        if (!photos.isEmpty()) {
            photos.forEach(review.putObject("media").putArray("photos")::add);
        }
        review.putObject("statistics").put("rating", rating).put("commentsCount", 0);
        reviews.put(id, review);
        comments.put(id, new ArrayList<>());
    }

    synchronized ObjectNode comment(long id, long review, @Nullable Long parent, String type, String name, String text) {
        ObjectNode comment = object().put("id", id).put("text", text).put("canModify", type.equals("BUSINESS"));
        if (parent != null) {
            comment.put("parentId", parent);
        } else {
            ObjectNode numbers = (ObjectNode) reviews.get(review).get("statistics");
            numbers.put("commentsCount", numbers.path("commentsCount").asInt() + 1);
        }
        comment.putObject("author").put("type", type).put("name", name);
        comment.put("status", "PUBLISHED").put("feedbackId", review);
        comments.get(review).add(comment);
        reviews.get(review).put("needReaction", reviews.get(review).path("needReaction").asBoolean() && !type.equals("BUSINESS"));
        return comment;
    }

    synchronized void question(long id, String sku, String author, String text, String businessId, Instant at) {
        ObjectNode question = object();
        question.putObject("questionIdentifiers").put("id", id).put("offerId", sku);
        question.put("businessId", Long.parseLong(businessId)).put("text", text).put("createdAt", at.toString());
        question.set("votes", votes());
        question.putObject("author").put("type", "USER").put("name", author);
        questions.put(id, question);
        answers.put(id, new ArrayList<>());
    }

    synchronized void answer(long id, long question, String type, String name, String text, Instant at) {
        answers.get(question).add(written(id, type, name, text, at).put("questionId", question));
    }

    /** Null: there is no such answer. */
    synchronized @Nullable Long questionOf(long answer) {
        return answers.entrySet().stream().filter(one -> one.getValue().stream().anyMatch(each -> each.path("id").asLong() == answer))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }

    synchronized void commentAnswer(long id, long answer, String type, String name, String text, Instant at) {
        answers.values().stream().flatMap(List::stream).filter(one -> one.path("id").asLong() == answer)
                .forEach(one -> one.withArray("comments").add(written(id, type, name, text, at).put("answerId", answer)));
    }

    private static ObjectNode written(long id, String type, String name, String text, Instant at) {
        ObjectNode answer = object().put("id", id).put("text", text).put("canModify", type.equals("BUSINESS"));
        answer.putObject("author").put("type", type).put("name", name);
        answer.put("status", "PUBLISHED").put("createdAt", at.toString()).set("votes", votes());
        return answer;
    }

    synchronized void order(long id, boolean fake, List<Item> items, Instant at) {
        orders.put(id, PlayedOrders.order(id, Long.parseLong(campaignId), fake, at.toString(), items));
    }

    synchronized void move(long order, String status, String substatus, Instant at) {
        orders.get(order).put("status", status).put("substatus", substatus).put("updateDate", at.toString());
    }

    synchronized @Nullable ObjectNode chat(long id) {
        return chats.get(id);
    }

    synchronized @Nullable ObjectNode review(long id) {
        return reviews.get(id);
    }

    synchronized @Nullable ObjectNode question(long id) {
        return questions.get(id);
    }

    synchronized @Nullable ObjectNode order(long id) {
        return orders.get(id);
    }

    synchronized List<JsonNode> chats() {
        return copies(chats.values());
    }

    synchronized List<JsonNode> messages(long chat) {
        return copies(messages.getOrDefault(chat, List.of()));
    }

    synchronized List<JsonNode> reviews() {
        return copies(reviews.values());
    }

    synchronized List<JsonNode> comments(long review) {
        return copies(comments.getOrDefault(review, List.of()));
    }

    synchronized List<JsonNode> questions() {
        return copies(questions.values());
    }

    synchronized List<JsonNode> answers(long question) {
        return copies(answers.getOrDefault(question, List.of()));
    }

    synchronized List<JsonNode> orders() {
        return copies(orders.values());
    }

    Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static List<JsonNode> copies(Iterable<ObjectNode> nodes) {
        List<JsonNode> copies = new ArrayList<>();
        nodes.forEach(node -> copies.add(node.deepCopy()));
        return copies;
    }

    private static ObjectNode votes() {
        return object().put("likes", 0).put("dislikes", 0);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
