package ordnung.hub.browser;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ordnung.hub.Integration;

/**
 * A shop's own site, on an origin of its own, with a chat on it. Its policy lets nothing in but the chat's, and its style sheet is as rude to others' elements
 * as some are.
 */
final class ShopSite implements AutoCloseable {
    private final String hub = "http://localhost:" + RestAssured.port;
    private static final String KEY = "chat-key-of-the-site";
    private static final String RUDE = "* { color: red !important; letter-spacing: 9px; border: 3px dashed blue } [hidden] { display: block } html { font-size: 30px }";

    private final HttpServer server;
    private final String account;

    ShopSite() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        account = Integration.call().body(Map.of("channel", "web-chat", "name", "Чат на сайте", "settings", Map.of("key", KEY, "allowedOrigins", List.of(url()),
                        "title", "Кондитерская на Ленина", "greeting", "Здравствуйте!", "consent", "Согласен на [обработку](https://shop.example/privacy)")))
                .post("/api/v1/channel-accounts").then().statusCode(201).extract().path("id");
        serve("/site.css", "text/css", RUDE);
        serve("/", "text/html; charset=utf-8", "<!doctype html><html lang=ru><meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'>"
                + "<link rel=icon href='data:,'><link rel=stylesheet href=/site.css><title>Торты</title><h1>Торты</h1><script async src='" + hub + "/web-chat/"
                + account + ".js?key=" + KEY + "'></script>");
        server.start();
    }

    private void serve(String path, String type, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src " + hub + "; connect-src " + hub
                    + "; img-src data: " + hub + "; require-trusted-types-for 'script'");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The hub's own page for the chat. */
    String page() {
        return hub + "/web-chat/" + account;
    }

    private String only(String field) {
        return Integration.call().get("/api/v1/conversations?account=" + account).path("items[0]." + field);
    }

    /** In the conversation that was written in last. */
    void answers(String text) {
        Integration.call().body(Map.of("text", text)).post("/api/v1/conversations/" + only("id") + "/messages").then().statusCode(202);
    }

    List<String> heard() {
        return only("id") == null ? List.of() : Integration.call().get("/api/v1/conversations/" + only("id") + "/messages").path("items.text");
    }

    int chats() {
        return Integration.call().get("/api/v1/conversations?account=" + account).jsonPath().getList("items").size();
    }

    String state(int message) {
        return Integration.call().get("/api/v1/conversations/" + only("id") + "/messages").path("items[" + message + "].delivery.state");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
