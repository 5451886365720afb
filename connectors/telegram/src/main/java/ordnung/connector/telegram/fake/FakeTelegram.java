package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.HttpMessenger;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The Bot API for one bot, and the people who write to it. Of what happens in a private chat it tells the bot what Telegram does: no reading, no
 * deletion, no reaction. Safe for use by many threads.
 */
public final class FakeTelegram implements Provider, HttpMessenger {
    private final TelegramBot bot;
    private final MediaShelf media = new MediaShelf();
    private final Mailbox mailbox = new Mailbox();
    private final AtomicLong ids;
    private final BotMethods methods;
    private final UpdateWriter updates;
    private final FakeProvider server;
    private volatile @Nullable ApiDescription description;

    private FakeTelegram(TelegramBot bot, Clock clock, int port) {
        this.bot = bot;
        this.ids = new AtomicLong(clock.millis());
        this.methods = new BotMethods(bot, clock, media, mailbox, ids::incrementAndGet);
        this.updates = new UpdateWriter(ids::incrementAndGet, media, methods::message);
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
        return methods.sent();
    }

    /** Presses that were acknowledged, by the ids of their queries. */
    public List<String> acknowledged() {
        return methods.acknowledged();
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
        methods.block(person.id());
    }

    /** From now on the group is reached under another id. */
    public void migrate(long group, long supergroup) {
        methods.migrate(group, supergroup);
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
        methods.onSent(listener);
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<String> faults(Recorded request) {
        if (BotMethods.isFile(request.path()) || !Call.of(request).token().equals(bot.token())) {
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
        if (BotMethods.isFile(request.path())) {
            return methods.download(request.path());
        }
        Call call = Call.of(request);
        return call.token().equals(bot.token()) ? methods.answer(call) : unauthorised();
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
        return BotMethods.BLOCKED;
    }
}
