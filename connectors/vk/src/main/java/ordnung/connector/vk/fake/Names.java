package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.connector.testkit.fake.Messenger.Person;

/** Whose names can be asked for: people, chats of several, and the community itself. */
final class Names {
    private final VkAccount account;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, String> chats = new ConcurrentHashMap<>();

    Names(VkAccount account) {
        this.account = account;
    }

    void add(Person person) {
        people.put(person.id(), person);
    }

    void add(String peer, String title) {
        chats.put(peer, title);
    }

    /** {@code users.get}: whom nobody knows is left out. */
    JsonNode users(String[] wanted) {
        ArrayNode users = JsonNodeFactory.instance.arrayNode();
        for (String id : wanted) {
            Person person = people.get(id);
            if (person != null) {
                int space = person.name().indexOf(' ');
                users.addObject().put("id", Long.parseLong(id)).put("first_name", space < 0 ? person.name() : person.name().substring(0, space))
                        .put("last_name", space < 0 ? "" : person.name().substring(space + 1))
                        .put("screen_name", person.username() == null ? "id" + id : person.username());
            }
        }
        return users;
    }

    /** {@code messages.getConversationsById}, of chats alone. */
    JsonNode chats(String[] wanted) {
        ObjectNode found = Replies.object();
        ArrayNode items = found.putArray("items");
        for (String peer : wanted) {
            if (chats.containsKey(peer)) {
                ObjectNode chat = items.addObject();
                chat.putObject("peer").put("id", Long.parseLong(peer)).put("type", "chat");
                chat.putObject("chat_settings").put("title", chats.get(peer));
            }
        }
        return found.put("count", items.size());
    }

    /** {@code groups.getById}. */
    JsonNode group() {
        ObjectNode found = Replies.object();
        found.putArray("groups").addObject().put("id", account.groupId()).put("name", account.name()).put("screen_name", "sample_bakery")
                .put("type", "group");
        found.putArray("profiles");
        return found;
    }
}
