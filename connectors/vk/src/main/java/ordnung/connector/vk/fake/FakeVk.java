package ordnung.connector.vk.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Memory;
import ordnung.connector.testkit.fake.HttpMessenger;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;

/**
 * VK for one community: takes messages, files and marks of reading, knows people's names and the dialogues' history, and makes calls of what people
 * do. Safe for use by many threads.
 */
public final class FakeVk implements Provider, HttpMessenger {
    private static final Pattern FILE = Pattern.compile("/files/([0-9]+)");
    private static final String METHOD = "/method/";

    private final VkAccount account;
    private final Calls calls;
    private final Ids ids = new Ids();
    private final MediaShelf media = new MediaShelf();
    private final Archive archive = new Archive();
    private final Outbox outbox;
    private final Uploaded uploads;
    private final Names names;
    private final Memory<String> read = new Memory<>();
    private final Memory<String> reactions = new Memory<>();
    private final Memory<String> acknowledged = new Memory<>();
    private final FakeProvider server;
    private final Drafts drafts;

    private FakeVk(VkAccount account, int port) {
        this.account = account;
        this.calls = new Calls(account);
        this.outbox = new Outbox(account.groupId(), ids, archive, media);
        this.names = new Names(account);
        this.uploads = new Uploaded(media, account.groupId());
        this.server = FakeProvider.start(this, port);
        this.drafts = new Drafts(server.baseUrl() + "/files/");
    }

    public static FakeVk start(VkAccount account) {
        return start(account, 0);
    }

    /** @param port  0: any free one */
    public static FakeVk start(VkAccount account, int port) {
        return new FakeVk(account, port);
    }

    @Override
    public String channel() {
        return "vk";
    }

    @Override
    public Map<String, Object> settings() {
        return account.settings(server.baseUrl().toString());
    }

    @Override
    public FakeProvider server() {
        return server;
    }

    @Override
    public MediaShelf media() {
        return media;
    }

    /** For calls that are none of {@link #deeds}. */
    public Calls events() {
        return calls;
    }

    /** Messages that were taken, in order. */
    public List<FromShop> sent() {
        return outbox.sent();
    }

    /** Peers whose dialogues the shop marked as read. */
    public List<String> read() {
        return read.all();
    }

    /** Presses of callback buttons that were answered. */
    public List<String> acknowledged() {
        return acknowledged.all();
    }

    /** Somebody whose name can be asked for, though they have not written yet. */
    public void knows(Person person) {
        names.add(person);
    }

    /** A chat of several, by its peer. */
    public void knowsChat(String peer, String title) {
        names.add(peer, title);
    }

    @Override
    public String newMessageId(Person person) {
        return String.valueOf(ids.next());
    }

    @Override
    public Set<Class<? extends Deed>> deeds() {
        return Set.of(Deed.Text.class, Deed.Photo.class, Deed.Voice.class, Deed.Document.class, Deed.Place.class, Deed.Reaction.class,
                Deed.Edit.class, Deed.Press.class, Deed.Read.class);
    }

    @Override
    public List<WebhookCall> calls(Person person, String messageId, Deed deed, Instant at) {
        knows(person);
        return List.of(new Deeds(calls, drafts, archive, media).call(Long.parseLong(person.id()), Long.parseLong(messageId), deed, at));
    }

    /** Somebody writes, and VK's call gets lost. Returns the message's id. */
    public String unheard(Person person, String text, Instant at) {
        String id = newMessageId(person);
        calls(person, id, new Deed.Text(text, null), at);
        return id;
    }

    /** What VK tells the shop of a message of its own. */
    public WebhookCall echo(String id, Person person, String text, Instant at) {
        return calls.event("message_reply", Drafts.message(Long.parseLong(id), Long.parseLong(person.id()), -account.groupId(), text, at));
    }

    @Override
    public void onSent(Consumer<FromShop> listener) {
        outbox.onSent(listener);
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<String> faults(Recorded request) {
        return request.path().startsWith(METHOD) && !authorised(request) ? List.of() : RequestRules.faults(request);
    }

    @Override
    public Answer misused(List<String> faults) {
        return Replies.error(100, "One of the parameters specified was missing or invalid: " + String.join("; ", faults));
    }

    @Override
    public Answer answer(Recorded request) {
        Matcher file = FILE.matcher(request.path());
        if (file.matches()) {
            return media.get(file.group(1)).map(found -> Answer.bytes(found.mimeType(), found.bytes())).orElse(Answer.text(404, ""));
        } else if (request.path().startsWith("/upload/")) {
            return uploads.take(request);
        } else if (!request.path().startsWith(METHOD)) {
            return Answer.text(404, "");
        }
        return authorised(request) ? method(request, request.path().substring(METHOD.length()), Form.of(request)) : unauthorised();
    }

    private Answer method(Recorded request, String method, Map<String, String> form) {
        return switch (method) {
            case "messages.send" -> outbox.take(form);
            case "messages.markAsRead" -> noted(read, form.get("peer_id"));
            case "messages.sendReaction", "messages.deleteReaction" -> noted(reactions,
                    form.get("peer_id") + "_" + form.get("cmid") + " " + form.getOrDefault("reaction_id", ""));
            case "messages.sendMessageEventAnswer" -> noted(acknowledged, form.get("event_id"));
            case "messages.getConversations" -> Replies.of(archive.conversations(number(form, "offset", 0), number(form, "count", 20)));
            case "messages.getHistory" -> Replies.of(archive.history(Long.parseLong(form.get("peer_id")), number(form, "offset", 0),
                    number(form, "count", 20)));
            case "messages.getConversationsById" -> Replies.of(names.chats(form.get("peer_ids").split(",")));
            case "users.get" -> Replies.of(names.users(form.getOrDefault("user_ids", "").split(",")));
            case "groups.getById" -> Replies.of(names.group());
            case "photos.getMessagesUploadServer" -> uploads.server(request, "photo");
            case "docs.getMessagesUploadServer" -> uploads.server(request, form.getOrDefault("type", "doc"));
            case "photos.saveMessagesPhoto" -> uploads.keepPhoto(form);
            case "docs.save" -> uploads.keepDocument(form);
            default -> Replies.error(3, "Unknown method passed");
        };
    }

    private static Answer noted(Memory<String> memory, String what) {
        memory.add(what);
        return Replies.one();
    }

    private static int number(Map<String, String> form, String name, int otherwise) {
        return Integer.parseInt(form.getOrDefault(name, String.valueOf(otherwise)));
    }

    private boolean authorised(Recorded request) {
        return request.header("authorization").orElse("").equals("Bearer " + account.accessToken());
    }

    @Override
    public Answer rateLimited() {
        return Replies.error(6, "Too many requests per second");
    }

    @Override
    public Answer unauthorised() {
        return Replies.error(5, "User authorization failed: invalid access_token (4).");
    }

    @Override
    public Answer unavailable() {
        return Replies.error(10, "Internal server error");
    }

    @Override
    public Answer refused() {
        return Replies.error(901, "Can't send messages for users without permission");
    }
}
