package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Memory;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import org.jspecify.annotations.Nullable;

/** What the bot's calls do, once they are proven and well-formed. */
final class BotMethods {
    static final Answer BLOCKED = Answers.error(403, "Forbidden: bot was blocked by the user");
    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/files/(\\d+)");
    private static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final int KEPT = 10_000;

    private final TelegramBot bot;
    private final Clock clock;
    private final MediaShelf media;
    private final Mailbox mailbox;
    private final LongSupplier ids;
    private final Taker taker;
    private final Memory<FromShop> sent = new Memory<>();
    private final Memory<String> acknowledged = new Memory<>();
    private final Map<String, ObjectNode> messages = new ConcurrentHashMap<>();
    private final Map<Long, Long> migrations = new ConcurrentHashMap<>();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private final List<Consumer<FromShop>> listeners = new CopyOnWriteArrayList<>();

    BotMethods(TelegramBot bot, Clock clock, MediaShelf media, Mailbox mailbox, LongSupplier ids) {
        this.bot = bot;
        this.clock = clock;
        this.media = media;
        this.mailbox = mailbox;
        this.ids = ids;
        this.taker = new Taker(bot, media);
    }

    List<FromShop> sent() {
        return sent.all();
    }

    List<String> acknowledged() {
        return acknowledged.all();
    }

    /** One of the shop's, as Telegram shows it; null: it is not known (any more). */
    @Nullable ObjectNode message(String id) {
        return messages.get(id);
    }

    void onSent(Consumer<FromShop> listener) {
        listeners.add(listener);
    }

    void block(String person) {
        blocked.add(person);
    }

    void migrate(long group, long supergroup) {
        migrations.put(group, supergroup);
    }

    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    Answer answer(Call call) {
        return call.sends() ? take(call) : switch (call.method()) {
            case "getMe" -> Answers.ok(JsonNodeFactory.instance.objectNode().put("id", bot.id()).put("is_bot", true)
                    .put("first_name", "Магазин").put("username", bot.username()));
            case "setWebhook" -> mailbox.setWebhook(call.text("url"));
            case "deleteWebhook" -> mailbox.setWebhook("");
            case "getUpdates" -> mailbox.updates(call.fields());
            case "getFile" -> locate(call.text("file_id"));
            case "answerCallbackQuery" -> acknowledge(call.text("callback_query_id"));
            default -> Answers.isTrue();
        };
    }

    Answer download(String path) {
        Matcher file = FILE.matcher(path);
        return file.matches() && file.group(1).equals(bot.token())
                ? media.get(file.group(2)).map(found -> Answer.bytes("application/octet-stream", found.bytes())).orElseGet(BotMethods::nothing)
                : nothing();
    }

    private Answer take(Call call) {
        long chat = call.fields().path("chat_id").asLong();
        if (migrations.containsKey(chat)) {
            return Answers.migrated(migrations.get(chat));
        } else if (blocked.contains(String.valueOf(chat))) {
            return BLOCKED;
        }
        Taker.Taken taken = taker.take(call, ids.getAsLong(), clock.instant().getEpochSecond());
        if (messages.size() < KEPT) {
            messages.put(taken.shown().id(), taken.answer());
        }
        sent.add(taken.shown());
        listeners.forEach(listener -> listener.accept(taken.shown()));
        return Answers.ok(taken.answer());
    }

    private Answer acknowledge(String query) {
        acknowledged.add(query);
        return Answers.isTrue();
    }

    private Answer locate(String id) {
        return media.get(id).map(found -> found.bytes().length > LARGEST_FILE ? Answers.error(400, "Bad Request: file is too big")
                : Answers.ok(JsonNodeFactory.instance.objectNode().put("file_id", id).put("file_unique_id", "u" + id)
                        .put("file_size", found.bytes().length).put("file_path", "files/" + id)))
                .orElseGet(() -> Answers.error(400, "Bad Request: wrong file_id or the file is temporarily unavailable"));
    }

    private static Answer nothing() {
        return Answers.error(404, "Not Found");
    }
}
