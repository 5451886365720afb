package ordnung.hub.webchat;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.Integration;

/** Somebody on the shop's site, as their browser calls. */
record SiteVisitor(String account, String secret) {
    static final String SITE = "https://shop.example";
    static final String KEY = "chat-key-of-the-tests";

    /** An account of the channel. @param more  settings beside the two that are needed */
    static String chat(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("allowedOrigins", List.of(SITE), "key", KEY));
        settings.putAll(more);
        return Integration.call().body(Map.of("channel", "web-chat", "name", "Чат на сайте", "settings", settings)).post("/api/v1/channel-accounts")
                .then().statusCode(201).extract().path("id");
    }

    static SiteVisitor of(String account) {
        return new SiteVisitor(account, UUID.randomUUID().toString().replace("-", ""));
    }

    RequestSpecification call() {
        return given().header("Origin", SITE).header("Authorization", "Visitor " + secret).queryParam("key", KEY);
    }

    /** @return  the message's own id */
    String writes(String text) {
        String id = UUID.randomUUID().toString();
        tells(Map.of("id", id, "text", text)).then().statusCode(200);
        return id;
    }

    Response tells(Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("visitor", secret);
        return given().header("Origin", SITE).contentType(ContentType.JSON).body(body).post("/webhooks/web-chat/" + account + "?key=" + KEY);
    }

    Response reads(String more) {
        return call().get("/web-chat/" + account + "/messages" + more);
    }

    List<String> texts() {
        return reads("").then().statusCode(200).extract().path("items.text");
    }

    Response uploads(String name, byte[] bytes) {
        return call().multiPart("file", name, bytes, "application/octet-stream").post("/web-chat/" + account + "/files");
    }
}
