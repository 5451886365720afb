package ordnung.connector.siteform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;

class SiteFormContractTest extends ConnectorContract {
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public ConnectorFactory factory() {
        return new SiteFormFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("key", Calls.KEY, "apiBaseUrl", apiBaseUrl, "fields", Map.of("goods", "what"));
    }

    @Override
    public Map<String, WebhookCall> calls() {
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        calls.put("json", Calls.json("{'name':'Анна','phone':'8 916 123-45-67','message':'Торт на завтра','extra':{'a':[1,true,null]}}"));
        calls.put("html form", Calls.encoded(Map.of("Имя", "Анна", "Телефон", "067 123 45 67", "what", "Медовик")));
        calls.put("contact form 7",
                Calls.json("{'your-name':'Ivan','your-email':'Ivan@example.com','your-message':'Hello','services':['one','two'],"
                + "'file':['https://example.com/wp-content/uploads/1/a.pdf']}"));
        calls.put("multipart", Calls.call("multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nпривет\r\n--b--",
                Map.of()));
        return calls;
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return new WebhookCall(like.method(), like.headers(), like.query(), body);
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(Calls.without(call, ""), Calls.without(call, "wrong"), Calls.without(call, Calls.KEY + "x"),
                Calls.without(call, " "));
    }

    @Override
    public WebhookCall saying(String text) {
        try {
            return Calls.call("application/json", JSON.writeValueAsString(Map.of("phone", "+79161234567", "message", text)), Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
