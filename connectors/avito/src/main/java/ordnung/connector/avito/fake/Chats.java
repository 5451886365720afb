package ordnung.connector.avito.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.Recorded;

/** The account's chats and what was written in them, as they can be asked for: newest first. */
final class Chats {
    private static final String PREFIX = "u2i-";
    private static final int PAGE = 100;

    private final Map<String, Chat> chats = new LinkedHashMap<>();

    private static final class Chat {
        private final String id;
        private final Person person;
        private final List<ObjectNode> history = new ArrayList<>();
        private boolean unread;

        private Chat(String id, Person person) {
            this.id = id;
            this.person = person;
        }

        private long updated() {
            return history.isEmpty() ? 0 : history.get(0).path("created").asLong();
        }
    }

    static String chat(String person) {
        return PREFIX + person;
    }

    static String person(String chat) {
        return chat.startsWith(PREFIX) ? chat.substring(PREFIX.length()) : chat;
    }

    synchronized void written(Person person, ObjectNode message) {
        Chat chat = chats.computeIfAbsent(message.path("chat_id").asText(), id -> new Chat(id, person));
        chat.history.removeIf(known -> known.path("id").equals(message.path("id")));
        chat.history.add(0, asHistory(message));
        chat.history.sort(Comparator.comparingLong((ObjectNode known) -> known.path("created").asLong()).reversed());
        chat.unread = true;
    }

    synchronized Answer list(Recorded request) {
        boolean unreadOnly = request.query("unread_only").orElse("false").equals("true");
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("chats");
        chats.values().stream().filter(chat -> chat.unread || !unreadOnly).sorted(Comparator.comparingLong(Chat::updated).reversed())
                .skip(number(request, "offset", 0)).limit(number(request, "limit", PAGE)).forEach(chat -> list.add(json(chat)));
        return Answer.json(200, answer);
    }

    synchronized Answer one(String id) {
        Chat chat = chats.get(id);
        return chat == null ? FakeAvito.error(404, "Not found") : Answer.json(200, json(chat));
    }

    synchronized Answer history(String id, Recorded request) {
        Chat chat = chats.get(id);
        if (chat == null) {
            return FakeAvito.error(404, "Not found");
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chat.history.stream().skip(number(request, "offset", 0)).limit(number(request, "limit", PAGE)).forEach(list::add);
        return Answer.json(200, list);
    }

    synchronized Answer read(String id) {
        Chat chat = chats.get(id);
        if (chat != null) {
            chat.unread = false;
        }
        return Answer.json(200, "{\"ok\":true}");
    }

    private static ObjectNode json(Chat chat) {
        ObjectNode json = object().put("id", chat.id).put("created", chat.updated()).put("updated", chat.updated());
        json.putObject("context").put("type", "item").putObject("value").put("id", Messages.ITEM).put("title", "Торт «Прага»").put("price_string", "2 400 ₽")
                .put("status_id", 10).put("url", "https://avito.ru/" + Messages.ITEM).put("user_id", Long.parseLong(FakeAvito.USER));
        ArrayNode users = json.putArray("users");
        users.addObject().put("id", Long.parseLong(FakeAvito.USER)).put("name", "Пекарня");
        users.addObject().put("id", Long.parseLong(chat.person.id())).put("name", chat.person.name());
        if (!chat.history.isEmpty()) {
            ObjectNode last = chat.history.get(0).deepCopy();
            last.remove(List.of("is_read", "read"));
            json.set("last_message", last);
        }
        return json;
    }

    /** The same message as {@code Messages} has it, without what only the webhook tells. */
    private static ObjectNode asHistory(ObjectNode message) {
        ObjectNode history = object().put("id", message.path("id").asText()).put("author_id", message.path("author_id").asLong())
                .put("created", message.path("created").asLong()).put("direction", message.path("author_id").asText().equals(FakeAvito.USER) ? "out" : "in")
                .put("is_read", false).putNull("read").put("type", message.path("type").asText());
        history.set("content", message.get("content"));
        return history;
    }

    private static long number(Recorded request, String name, int otherwise) {
        return request.query(name).map(Long::parseLong).orElse((long) otherwise);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
