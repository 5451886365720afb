package ordnung.connector.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import org.junit.jupiter.api.io.TempDir;

class WebChatContractTest extends ConnectorContract {
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    static Path folder;

    @Override
    public ConnectorFactory factory() {
        return new WebChatFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("key", Calls.KEY, "allowedOrigins", List.of(Calls.SITE), "apiBaseUrl", apiBaseUrl, "position", "left");
    }

    @Override
    public Map<String, WebhookCall> calls() {
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        calls.put("text", Calls.json("{'id':'0193c7d0-4a7e-4b53-9a51-70a8d2b6c001','text':'Есть «Наполеон» на субботу?','at':1795341590000,"
                + "'now':1795341600000,'page':{'url':'https://shop.example/cakes?utm_source=ya','title':'Торты'},'consent':'Согласен'}"));
        calls.put("file", Calls.json("{'id':'0193c7d0-4a7e-4b53-9a51-70a8d2b6c002','file':{'id':'0193c7d0-4a7e-7b53-9a51-70a8d2b6c0aa',"
                + "'name':'эскиз.jpg','type':'image/jpeg','size':48213},'replyTo':'0193c7d0-4a7e-4b53-9a51-70a8d2b6c001'}"));
        calls.put("contacts", Calls.json("{'id':'0193c7d0-4a7e-4b53-9a51-70a8d2b6c003','contacts':{'name':'Анна','phone':'8 916 123-45-67','mail':'a@b.ru'}}"));
        calls.put("reports", Calls.json("{'delivered':['0193c7d0-4a7e-7b53-9a51-70a8d2b6c0bb'],'read':['0193c7d0-4a7e-7b53-9a51-70a8d2b6c0bb']}"));
        return calls;
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return new WebhookCall(like.method(), like.headers(), like.query(), body);
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(with(call, "", Calls.SITE), with(call, "wrong", Calls.SITE), with(call, Calls.KEY + "x", Calls.SITE),
                with(call, Calls.KEY, "https://elsewhere.example"), with(call, Calls.KEY, "null"), with(call, Calls.KEY, ""),
                Calls.call("POST", call.body(), Calls.KEY, Map.of()), Calls.call("POST", call.body(), Calls.KEY, Map.of("sec-fetch-site", "cross-site")));
    }

    private static WebhookCall with(WebhookCall call, String key, String origin) {
        return Calls.call(call.method(), call.body(), key, Map.of("origin", origin));
    }

    @Override
    public WebhookCall saying(String text) {
        try {
            byte[] body = JSON.writeValueAsString(Map.of("visitor", Calls.SECRET, "text", text)).getBytes(StandardCharsets.UTF_8);
            return Calls.call("POST", body, Calls.KEY, Map.of("origin", Calls.SITE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean callsAProvider() {
        return false;
    }

    @Override
    public List<SendRequested> outgoing() {
        return Stream.of(MessageKind.TEXT, MessageKind.IMAGE, MessageKind.AUDIO, MessageKind.VOICE, MessageKind.VIDEO, MessageKind.DOCUMENT)
                .map(WebChatContractTest::message).toList();
    }

    private static SendRequested message(MessageKind kind) {
        List<SendRequested.OutgoingFile> files = kind == MessageKind.TEXT ? List.of()
                : List.of(new SendRequested.OutgoingFile("f-" + kind, kind, "application/octet-stream", "файл", 3, file().toString()));
        return new SendRequested("m-" + kind, 1, "account", "web-chat", "v-thread", List.of("v-thread"), null, kind, "Здравствуйте", files, null, null,
                List.of(), Map.of());
    }

    private static Path file() {
        try {
            return Files.write(folder.resolve("file"), new byte[] {1, 2, 3});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
