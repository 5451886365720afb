package ordnung.connector.max;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.max.fake.FakeMax;
import ordnung.connector.max.fake.Updates;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** MAX against the contract, and against a played MAX that holds its requests against the documentation. */
class MaxContractTest extends ConnectorContract {
    private static final Person ANNA = new Person("123456789", "Анна", "anna_k", null);

    private final FakeMax max = FakeMax.start();
    private final Media photo = max.media().put("image/jpeg", new byte[] {1, 2, 3});
    @TempDir
    Path folder;

    @AfterEach
    void stopMax() {
        max.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new MaxFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return max.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return max;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        calls.put("text", anna("mid.1", new Deed.Text("Здравствуйте", null)));
        calls.put("reply", anna("mid.2", new Deed.Text("Да", "mid.ours")));
        calls.put("photo", anna("mid.3", new Deed.Photo(photo.id(), "такой")));
        calls.put("voice", anna("mid.4", new Deed.Voice(photo.id())));
        calls.put("document", anna("mid.5", new Deed.Document(photo.id(), "заказ.pdf")));
        calls.put("place", anna("mid.6", new Deed.Place(55.75, 37.61, null, null)));
        calls.put("edit", anna("e-1", new Deed.Edit("mid.1", "Добрый день")));
        calls.put("deletion", anna("d-1", new Deed.Deletion("mid.1")));
        calls.put("press", anna("p-1", new Deed.Press("mid.ours", "yes", "Да")));
        calls.put("video", attached("{'type':'video','payload':{'url':'" + file() + "','token':'" + photo.id() + "'},'duration':7}"));
        calls.put("sticker", attached("{'type':'sticker','payload':{'url':'" + file() + "','code':'c1'},'width':1,'height':1}"));
        calls.put("contact", attached("{'type':'contact','payload':{'vcf_info':'BEGIN:VCARD\\r\\nTEL:79000000002\\r\\nFN:Пётр\\r\\nEND:VCARD'}}"));
        calls.put("share", attached("{'type':'share','payload':{'url':'https://cakes.example/1'},'title':'Торт'}"));
        calls.put("unknown attachment", attached("{'type':'hologram','payload':{}}"));
        calls.put("forward", FakeMax.call(Updates.bytes(Shop.written("{'text':''}",
                "{'type':'forward','sender':{'user_id':5,'first_name':'Пётр'},'message':{'mid':'mid.0','seq':1,'text':'адрес'}}"))));
        calls.put("callback without its message", change("message_callback",
                "{'callback':{'timestamp':1775026702210,'callback_id':'c','payload':'yes','user':{'user_id':7,'first_name':'Анна'}},'message':null}"));
        calls.put("start", change("bot_started", "{'chat_id':182182182,'user':{'user_id':7,'first_name':'Анна'},'payload':'instagram'}"));
        calls.put("stop", change("bot_stopped", "{'chat_id':182182182,'user':{'user_id':7,'first_name':'Анна'}}"));
        calls.put("notice", change("chat_title_changed", "{'chat_id':-5,'user':{'user_id':7,'first_name':'Анна'},'title':'Заказы'}"));
        calls.put("comment", change("comment_created", "{'message':{'sender':{'user_id':7,'first_name':'Анна'},'recipient':{'chat_id':-5},"
                + "'body':{'mid':'mid.c','seq':1,'text':'Сколько стоит?'}}}"));
        return calls;
    }

    private WebhookCall anna(String id, Deed deed) {
        return max.calls(ANNA, id, deed, NOW).get(0);
    }

    private String file() {
        return max.server().baseUrl() + "/files/" + photo.id();
    }

    private static WebhookCall attached(String attachment) {
        return FakeMax.call(Updates.bytes(Shop.written("{'text':'','attachments':[" + attachment + "]}", null)));
    }

    private static WebhookCall change(String type, String fields) {
        ObjectNode update = Updates.update(type, NOW);
        update.setAll(Shop.json(fields));
        return FakeMax.call(Updates.bytes(update));
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return FakeMax.call(body);
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(new WebhookCall("POST", Map.of("content-type", "application/json"), Map.of(), call.body()), secret(call, ""),
                secret(call, "another-secret"), secret(call, FakeMax.SECRET + " "), secret(call, FakeMax.SECRET.toUpperCase()));
    }

    private static WebhookCall secret(WebhookCall call, String secret) {
        return new WebhookCall("POST", Map.of("x-max-bot-api-secret", secret), Map.of(), call.body());
    }

    @Override
    public WebhookCall saying(String text) {
        return anna("mid.t" + text.hashCode(), new Deed.Text(text, null));
    }

    /** Addresses hold for a while. */
    @Override
    public Optional<ChangedFile> changedFile() {
        return Optional.of(new ChangedFile(pictured("message_created", 7, "a"), pictured("message_edited", 7, "b"), pictured("message_edited", 8, "c")));
    }

    private static WebhookCall pictured(String type, int id, String at) {
        return FakeMax.call(Updates.bytes(Shop.written("{'text':'такой','attachments':[{'type':'image','payload':{'photo_id':" + id
                + ",'url':'https://i.example/" + at + "','token':'" + at + "'}}]}", null).put("update_type", type)));
    }

    /** MAX takes no id of ours. */
    @Override
    public boolean tracked(Recorded request, String messageId) {
        return true;
    }

    @Override
    public List<SendRequested> outgoing() {
        return List.of(Shop.text("Ваш торт готов"), Shop.request(MessageKind.TEXT, "Ответ", List.of(), "mid.1", List.of(), Map.of()),
                Shop.to("user:123456789", MessageKind.TEXT, "Вы нажали", List.of(), "callback:1:c", List.of(), Map.of()),
                Shop.request(MessageKind.BUTTON, "Подтвердить?", List.of(), null, List.of(new Button("yes", "Да"), new Button("no", "Нет")), Map.of()),
                Shop.request(MessageKind.LOCATION, null, List.of(), null, List.of(), Map.of("latitude", 55.75, "longitude", 37.61, "name", "Пекарня")),
                file(MessageKind.IMAGE, "image/jpeg", "Вот он"), file(MessageKind.VIDEO, "video/mp4", null), file(MessageKind.AUDIO, "audio/mpeg", null),
                file(MessageKind.VOICE, "audio/ogg", null), file(MessageKind.DOCUMENT, "application/pdf", "Счёт"));
    }

    private SendRequested file(MessageKind kind, String mimeType, @Nullable String caption) {
        try {
            Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
            return Shop.request(kind, caption, List.of(new OutgoingFile("f-1", kind, mimeType, "файл", 3, file.toString())), null, List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
