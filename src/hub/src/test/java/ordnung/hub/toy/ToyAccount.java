package ordnung.hub.toy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.Integration;

/** An account that a shop has with the toys. */
public record ToyAccount(String id, String token, URI webhook) {
    public static final String PATH = "/api/v1/channel-accounts";

    public static ToyAccount connect(String way) {
        String token = "toy-" + UUID.randomUUID();
        var opened = Integration.call().body(Map.of("channel", "toy", "name", "Игрушка " + token.substring(4, 10), "settings", Map.of("token", token, "way", way)))
                .post(PATH).then().statusCode(201).extract();
        return new ToyAccount(opened.path("id"), token, URI.create(opened.path("webhookUrl")));
    }

    public String path() {
        return PATH + "/" + id;
    }

    public void hears(String text) {
        given().contentType("text/plain; charset=utf-8").body(text).urlEncodingEnabled(false).post(webhook).then().statusCode(200);
    }

    /** The conversation with Masha, once she has written. */
    public String conversation() {
        return await().atMost(Duration.ofSeconds(20)).until(() -> {
            List<String> ids = Integration.call().queryParam("account", id).get("/api/v1/conversations").path("items.id");
            return ids == null || ids.isEmpty() ? null : ids.get(0);
        }, java.util.Objects::nonNull);
    }

    public String state() {
        return Integration.call().get(path()).path("health.state");
    }
}
