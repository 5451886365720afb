package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Memory;
import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The Bot API for one bot, and the people who write to it. Of what happens in a private chat it tells the bot what Telegram does: no reading, no
 * deletion, no reaction. Safe for use by many threads.
 */
public final class FakeTelegram implements Provider, Messenger {
    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/files/(\\d+)");
    private static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final int KEPT = 10_000;

    private final TelegramBot bot;
    private final Clock clock;
    private final MediaShelf media = new MediaShelf();
    private final Mailbox mailbox = new Mailbox();
    private final Memory<FromShop> sent = new Memory<>();
    private final Memory<String> acknowledged = new Memory<>();
    private final Map<String, ObjectNode> messages = new ConcurrentHashMap<>();
    private final Map<Long, Long> migrations = new ConcurrentHashMap<>();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private final List<Consumer<FromShop>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong ids;
    private final Taker taker;
    private final UpdateWriter updates;
    private final FakeProvider server;
    private volatile @Nullable ApiDescription description;

    private FakeTelegram(TelegramBot bot, Clock clock, int port) {
        this.bot = bot;
        this.clock = clock;
        this.ids = new AtomicLong(clock.millis());
        this.taker = new Taker(bot, media);
        this.updates = new UpdateWriter(ids::incrementAndGet, media, messages::get);
        this.server = FakeProvider.start(this, port);
    }

    public static FakeTelegram start(TelegramBot bot) {
        return start(bot, Clock.systemUTC(), 0);
    }

    /**
     * @param clock  messages and updates are numbered from its milliseconds on, so that no number is given twice after a restart
     * @param port   0: any free one
     */
    public static FakeTelegram start(TelegramBot bot, Clock clock, int port) {
        return new FakeTelegram(bot, clock, port);
    }

    /** Requests are held against it, too. */
    public FakeTelegram against(ApiDescription described) {
        description = described;
        return this;
    }

    public TelegramBot bot() {
        return bot;
    }

    /** Messages that were taken, in order. */
    public List<FromShop> sent() {
        return sent.all();
    }

    /** Presses that were acknowledged, by the ids of their queries. */
    public List<String> acknowledged() {
        return acknowledged.all();
    }

    /** Where updates are sent; "": nowhere, they wait. */
    public String webhook() {
        return mailbox.webhook();
    }

    /** An update waits for whoever asks next. */
    public void happen(Person person, String messageId, Deed deed, Instant at) {
        mailbox.put(updates.update(person, messageId, deed, at));
    }

    public void happen(ObjectNode update) {
        mailbox.put(update);
    }

    /** From now on the bot may not write to this person. */
    public void block(Person person) {
        blocked.add(person.id());
    }

    /** From now on the group is reached under another id. */
    public void migrate(long group, long supergroup) {
        migrations.put(group, supergroup);
    }

    @Override
    public String channel() {
        return "telegram";
    }

    @Override
    public Map<String, Object> settings() {
        return bot.settings(server.baseUrl().toString());
    }

    @Override
    public FakeProvider server() {
        return server;
    }

    @Override
    public MediaShelf media() {
        return media;
    }

    @Override
    public String newMessageId(Person person) {
        return Ids.of(Long.parseLong(person.id()), ids.incrementAndGet());
    }

    @Override
    public Set<Class<? extends Deed>> deeds() {
        return Set.of(Deed.Text.class, Deed.Photo.class, Deed.Voice.class, Deed.Document.class, Deed.Place.class, Deed.Edit.class, Deed.Press.class);
    }

    @Override
    public List<WebhookCall> calls(Person person, String messageId, Deed deed, Instant at) {
        return List.of(call(updates.update(person, messageId, deed, at)));
    }

    /** The call that brings this update. */
    public WebhookCall call(JsonNode update) {
        return new WebhookCall("POST", Map.of("content-type", "application/json", "x-telegram-bot-api-secret-token", bot.secretToken()), Map.of(),
                update.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void onSent(Consumer<FromShop> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<String> faults(Recorded request) {
        if (FILE.matcher(request.path()).matches() || !Call.of(request).token().equals(bot.token())) {
            return List.of();
        }
        List<String> faults = new ArrayList<>(RequestRules.faults(request));
        ApiDescription described = description;
        if (described != null) {
            faults.addAll(described.faults(Call.of(request)));
        }
        return faults;
    }

    @Override
    public Answer misused(List<String> faults) {
        return Answers.error(400, "Bad Request: " + String.join("; ", faults));
    }

    @Override
    public Answer answer(Recorded request) {
        Matcher file = FILE.matcher(request.path());
        if (file.matches()) {
            return file.group(1).equals(bot.token()) ? bytes(file.group(2)) : Answers.error(404, "Not Found");
        }
        Call call = Call.of(request);
        if (!call.token().equals(bot.token())) {
            return unauthorised();
        }
        return call.sends() ? take(call) : switch (call.method()) {
            case "getMe" -> Answers.ok(me());
            case "setWebhook" -> mailbox.setWebhook(call.text("url"));
            case "deleteWebhook" -> mailbox.setWebhook("");
            case "getUpdates" -> mailbox.updates(call.fields());
            case "getFile" -> locate(call.text("file_id"));
            case "answerCallbackQuery" -> acknowledge(call.text("callback_query_id"));
            default -> Answers.isTrue();
        };
    }

    private Answer take(Call call) {
        long chat = call.fields().path("chat_id").asLong();
        if (migrations.containsKey(chat)) {
            return Answers.migrated(migrations.get(chat));
        } else if (blocked.contains(String.valueOf(chat))) {
            return refused();
        }
        Taker.Taken taken = taker.take(call, ids.incrementAndGet(), clock.instant().getEpochSecond());
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

    private Answer bytes(String id) {
        return media.get(id).map(found -> Answer.bytes("application/octet-stream", found.bytes())).orElseGet(() -> Answers.error(404, "Not Found"));
    }

    private ObjectNode me() {
        return JsonNodeFactory.instance.objectNode().put("id", bot.id()).put("is_bot", true).put("first_name", "Магазин")
                .put("username", bot.username());
    }

    @Override
    public Answer rateLimited() {
        return Answers.tooMany(3);
    }

    @Override
    public Answer unauthorised() {
        return Answers.error(401, "Unauthorized");
    }

    @Override
    public Answer unavailable() {
        return Answers.error(500, "Internal Server Error");
    }

    @Override
    public Answer refused() {
        return Answers.error(403, "Forbidden: bot was blocked by the user");
    }
}
