package ordnung.hub.alerts.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser maker's push service, played: refuses what is not vouched for as RFC 8292 has it, and hands the rest to its devices. */
public final class PushService implements AutoCloseable {
    private static final Pattern VOUCHED = Pattern.compile("vapid t=([^,]+)\\.([^.,]+), k=(.+)");

    /** @param claims  of the token, as they were signed */
    public record Push(String device, String words, String ttl, String claims) {
    }

    private final HttpServer server;
    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final List<Push> taken = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile int failing;

    public PushService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return what a page tells the shop of it */
    public Map<String, Object> subscribe(String name) {
        Device device = new Device();
        devices.put("/" + name, device);
        return device.subscription(base() + "/" + name, name);
    }

    public void unsubscribe(String name) {
        devices.remove("/" + name);
    }

    /** Answers so many times that it cannot just now. */
    public void fails(int times) {
        failing = times;
    }

    public List<Push> of(String name) {
        return taken.stream().filter(one -> one.device().equals(name)).toList();
    }

    public List<String> faults() {
        return faults;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(answer(exchange, body), -1);
        exchange.close();
    }

    private synchronized int answer(HttpExchange exchange, byte[] body) {
        Device device = devices.get(exchange.getRequestURI().getPath());
        if (device == null) {
            return 410;
        } else if (failing > 0) {
            failing--;
            return 503;
        }
        try {
            String claims = vouched(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            taken.add(new Push(exchange.getRequestURI().getPath().substring(1), device.read(body), exchange.getRequestHeaders().getFirst("TTL"), claims));
            return 201;
        } catch (GeneralSecurityException | RuntimeException | AssertionError refused) {
            faults.add(String.valueOf(refused.getMessage()));
            return 403;
        }
    }

    private String vouched(String header) throws GeneralSecurityException {
        Matcher parts = VOUCHED.matcher(header);
        if (!parts.matches()) {
            throw new AssertionError("Not vouched for: " + header);
        }
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.key(Base64.getUrlDecoder().decode(parts.group(3))));
        signature.update(parts.group(1).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(parts.group(2)))) {
            throw new AssertionError("The signature is not the key's");
        }
        String claims = new String(Base64.getUrlDecoder().decode(parts.group(1).split("\\.")[1]), StandardCharsets.UTF_8);
        long exp = Long.parseLong(claims.replaceAll(".*\"exp\":(\\d+).*", "$1"));
        long now = Instant.now().getEpochSecond();
        if (!claims.contains("\"aud\":\"" + base() + "\"") || exp <= now || exp > now + 86_400) {
            throw new AssertionError("Claims " + claims);
        }
        return claims;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
