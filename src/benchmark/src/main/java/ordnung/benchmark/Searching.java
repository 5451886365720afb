package ordnung.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;

/** How fast a search answers over years of messages, through the application's API, beside a plain {@code ilike} over a part of them. */
final class Searching {
    /** The baseline reads this many of the newest messages, a tenth of a full run, and stops at half a minute. */
    private static final int SAMPLE = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HubProcess hub;
    private final Connection database;
    private final Random random = new Random(3);
    private final Chatter chatter = new Chatter(4);

    private Searching(HubProcess hub, Connection database) {
        this.hub = hub;
        this.database = database;
    }

    /** @return whether every kind of question but the slips of the finger was answered within 150 ms, 95 times of 100 */
    static boolean run(String[] given, Path jar) throws Exception {
        Arguments arguments = Arguments.of(given);
        Path target = jar.toAbsolutePath().getParent();
        Path application = arguments.get("application", Path::of, Arguments.application(target));
        Path folder = arguments.get("folder", Path::of, target.resolve("search-data"));
        int messages = arguments.get("messages", Integer::valueOf, 10_000_000);
        int conversations = arguments.get("conversations", Integer::valueOf, 300_000);
        int questions = arguments.get("questions", Integer::valueOf, 200);
        arguments.refuseOthers();
        Benchmark.delete(folder);
        try (HubProcess hub = HubProcess.start(application, folder, false, List.of()); Connection database = hub.database()) {
            Archive archive = new Archive(database, Shop.open(hub, WhatsAppAccount.sample(), "http://127.0.0.1:9").id(), conversations);
            long begun = System.nanoTime();
            archive.fill(messages);
            System.out.printf("%,d messages of %,d conversations written in %.0f s%n", messages, conversations, (System.nanoTime() - begun) / 1e9);
            double seconds = archive.index();
            System.out.printf("indexed in %.0f s (%,.0f a second); index %,d MB of %,d MB%n", seconds, messages / seconds, archive.number("""
                    select (pg_total_relation_size('search_hit') + pg_total_relation_size('search_word')) / 1000000"""),
                    archive.number("select pg_database_size(current_database()) / 1000000"));
            return new Searching(hub, database).measure(questions);
        } finally {
            Benchmark.delete(folder);
        }
    }

    private Map<String, Supplier<String>> kinds() {
        Map<String, Supplier<String>> kinds = new LinkedHashMap<>();
        kinds.put("rare word", () -> chatter.word(40_000, 120_000) + " ");
        kinds.put("word", () -> chatter.word(300, 5000) + " ");
        kinds.put("common word", () -> chatter.word(0, 36) + " ");
        kinds.put("two words", () -> chatter.word(0, 300) + " " + chatter.word(300, 20_000) + " ");
        kinds.put("two common words", () -> chatter.word(0, 36) + " " + chatter.word(0, 36) + " ");
        kinds.put("beginning of a word", () -> chatter.word(0, 5000).substring(0, 3));
        kinds.put("slip of the finger", () -> slip(chatter.word(300, 20_000)) + " ");
        kinds.put("part of a phone", () -> Integer.toString(100_000 + random.nextInt(900_000)));
        kinds.put("order number", () -> "№ " + (10_000 + random.nextInt(990_000)));
        kinds.put("name", () -> "Клиент " + chatter.word(200, 40_000) + " ");
        return kinds;
    }

    private static String slip(String word) {
        return word.length() < 4 ? word + "ъ" : word.substring(0, 2) + word.charAt(3) + word.charAt(2) + word.substring(4);
    }

    private boolean measure(int questions) throws Exception {
        for (Supplier<String> kind : kinds().values()) {
            for (int i = 0; i < 20; i++) {
                ask(kind.get());
            }
        }
        boolean well = true;
        System.out.println("| asked for | p50 | p95 | p99 | messages found | `ilike` on the newest million, p50 |\n|---|---|---|---|---|---|");
        for (Map.Entry<String, Supplier<String>> kind : kinds().entrySet()) {
            Histogram latency = new Histogram(3);
            long found = 0;
            for (int i = 0; i < questions; i++) {
                String q = kind.getValue().get();
                long begun = System.nanoTime();
                found += ask(q);
                latency.recordValue((System.nanoTime() - begun) / 1000);
            }
            System.out.printf("| %s | %.1f ms | %.1f ms | %.1f ms | %.1f | %s |%n", kind.getKey(), millis(latency, 50), millis(latency, 95), millis(latency, 99),
                    found / (double) questions, baseline(kind.getValue()));
            well &= millis(latency, 95) <= 150;
        }
        explain();
        counts();
        return well;
    }

    private static double millis(Histogram latency, double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }

    private int ask(String q) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(hub.address("/api/v1/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)))
                .header("X-Api-Key", HubProcess.API_KEY).build();
        var response = HTTP.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("A search was answered " + response.statusCode());
        }
        JsonNode found = JSON.readTree(response.body());
        return found.get("items").size();
    }

    private String baseline(Supplier<String> kind) throws Exception {
        List<Double> took = new ArrayList<>();
        try (Statement setting = database.createStatement(); PreparedStatement select = database.prepareStatement("select id from (select * from message order by seq desc limit "
                + SAMPLE + ") m where text ilike ? order by seq desc limit 50")) {
            setting.execute("set statement_timeout = '30s'");
            for (int i = 0; i < 5; i++) {
                select.setString(1, "%" + kind.get().strip().replace(" ", "%") + "%");
                long begun = System.nanoTime();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                took.add((System.nanoTime() - begun) / 1e6);
            }
        }
        took.sort(null);
        return "%.0f ms".formatted(took.get(2));
    }

    private void explain() throws Exception {
        try (Statement statement = database.createStatement(); ResultSet plan = statement.executeQuery("""
                explain (analyze, buffers) select word, block, hits from search_hit where word = any ('{торт,вишн}') and block > (select max(seq) >> 15 from message) - 32""")) {
            System.out.println();
            while (plan.next()) {
                System.out.println(plan.getString(1));
            }
        }
    }

    private void counts() throws Exception {
        Histogram latency = new Histogram(3);
        for (int i = 0; i < 200; i++) {
            long begun = System.nanoTime();
            HTTP.send(HttpRequest.newBuilder(hub.address("/inbox/counts")).header("X-Api-Key", HubProcess.API_KEY).build(), BodyHandlers.discarding());
            latency.recordValue((System.nanoTime() - begun) / 1000);
        }
        System.out.printf("%ncounts of the list: p50 %.1f ms, p95 %.1f ms%n", millis(latency, 50), millis(latency, 95));
    }
}
