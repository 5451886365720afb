package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/** The methods that a shop's inbox calls, as {@code dev.wildberries.ru} describes them in July 2026. */
final class RequestRules {
    private static final long A_MONTH = 30 * 24 * 60 * 60;
    private static final String WHOLE = "-?\\d{1,18}";
    private static final Map<String, String> LISTS = Map.of("isAnswered", "true|false", "nmId", WHOLE, "take", WHOLE, "skip", WHOLE, "order",
            "dateAsc|dateDesc", "dateFrom", WHOLE, "dateTo", WHOLE);
    private static final Map<String, Function<Recorded, List<String>>> METHODS = Map.ofEntries(
            Map.entry("GET /ping", request -> query(request, Map.of(), Set.of())),
            Map.entry("GET /api/v1/seller/chats", request -> query(request, Map.of(), Set.of())),
            Map.entry("GET /api/v1/seller/events", request -> query(request, Map.of("next", WHOLE), Set.of())),
            Map.entry("POST /api/v1/seller/message", RequestRules::message),
            Map.entry("GET /api/v1/questions", request -> list(request, 10_000)),
            Map.entry("PATCH /api/v1/questions", RequestRules::question),
            Map.entry("GET /api/v1/feedbacks", request -> list(request, 5_000)),
            Map.entry("POST /api/v1/feedbacks/answer", RequestRules::feedback),
            Map.entry("GET /api/v3/orders/new", request -> query(request, Map.of(), Set.of())),
            Map.entry("GET /api/v3/orders", RequestRules::orders),
            Map.entry("POST /api/v3/orders/status", RequestRules::statuses));

    private RequestRules() {
    }

    static List<String> faults(Recorded request) {
        if (request.method().equals("GET") && request.path().startsWith("/api/v1/seller/download/")
                || request.method().equals("PATCH") && request.path().matches("/api/v3/orders/\\d+/cancel")) {
            return List.of();
        }
        @Nullable Function<Recorded, List<String>> method = METHODS.get(request.method() + " " + request.path());
        if (method == null) {
            return List.of("there is no such method");
        } else if (request.header("authorization").orElse("").startsWith("Bearer")) {
            return List.of("the token goes into Authorization by itself");
        }
        return method.apply(request);
    }

    private static List<String> query(Recorded request, Map<String, String> known, Set<String> required) {
        List<String> faults = new ArrayList<>();
        request.query().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                faults.add(name + " is not documented");
            } else if (values.size() != 1 || !values.get(0).matches(known.get(name))) {
                faults.add(name + " must be one of the form " + known.get(name));
            }
        });
        required.stream().filter(name -> !request.query().containsKey(name)).forEach(name -> faults.add(name + " is required"));
        return faults;
    }

    private static List<String> list(Recorded request, int mostTaken) {
        List<String> faults = new ArrayList<>(query(request, LISTS, Set.of("isAnswered", "take", "skip")));
        if (faults.isEmpty()) {
            long take = Long.parseLong(request.query("take").orElseThrow());
            long skip = Long.parseLong(request.query("skip").orElseThrow());
            if (take < 1 || take > mostTaken || skip < 0 || mostTaken == 10_000 && take + skip > mostTaken) {
                faults.add("take and skip are out of bounds");
            }
        }
        return faults;
    }

    private static List<String> orders(Recorded request) {
        List<String> faults = new ArrayList<>(query(request, Map.of("limit", WHOLE, "next", WHOLE, "dateFrom", WHOLE, "dateTo", WHOLE),
                Set.of("limit", "next")));
        if (faults.isEmpty() && (Long.parseLong(request.query("limit").orElseThrow()) < 1 || Long.parseLong(request.query("limit").orElseThrow()) > 1000)) {
            faults.add("limit must be from 1 to 1000");
        } else if (faults.isEmpty() && seconds(request, "dateTo", Long.MAX_VALUE) - seconds(request, "dateFrom", Long.MAX_VALUE) > A_MONTH) {
            faults.add("dateFrom and dateTo may be 30 days apart");
        }
        return faults;
    }

    private static long seconds(Recorded request, String name, long otherwise) {
        return request.query(name).map(Long::parseLong).orElse(otherwise);
    }

    private static List<String> statuses(Recorded request) {
        JsonNode orders = request.json().path("orders");
        boolean whole = orders.isArray() && !orders.isEmpty() && orders.size() <= 1000;
        for (JsonNode id : orders) {
            whole &= id.isIntegralNumber();
        }
        return whole && fields(request.json(), "orders") ? List.of() : List.of("orders must be a list of 1 to 1000 numbers");
    }

    private static List<String> question(Recorded request) {
        JsonNode body = request.json();
        boolean answer = text(body, "id", 1, 256) && text(body.path("answer"), "text", 1, 10_000) && fields(body, "id", "answer", "state")
                && fields(body.path("answer"), "text") && Set.of("wbRu", "none").contains(body.path("state").asText());
        return answer ? List.of() : List.of("must be {id, answer: {text}, state}");
    }

    private static List<String> feedback(Recorded request) {
        JsonNode body = request.json();
        return text(body, "id", 1, 256) && text(body, "text", 2, 5000) && fields(body, "id", "text") ? List.of()
                : List.of("must be {id, text} with a text of 2 to 5000 characters");
    }

    private static List<String> message(Recorded request) {
        List<String> faults = new ArrayList<>();
        List<Part> parts = request.parts();
        long all = 0;
        for (Part part : parts) {
            switch (part.name()) {
                case "replySign" -> check(part.text().length() <= 255, "replySign may have 255 characters", faults);
                case "message" -> check(!part.text().isEmpty() && part.text().length() <= 1000, "message has 1 to 1000 characters", faults);
                case "file" -> all += part.bytes().length;
                default -> faults.add(part.name() + " is not documented");
            }
        }
        check(parts.stream().filter(part -> part.name().equals("replySign")).count() == 1, "replySign is required", faults);
        check(parts.size() > 1, "there is nothing to send", faults);
        check(all <= 30L * 1024 * 1024, "all files together may have 30 MB", faults);
        return faults;
    }

    private static void check(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static boolean text(JsonNode body, String name, int least, int most) {
        JsonNode value = body.path(name);
        return value.isTextual() && value.textValue().length() >= least && value.textValue().length() <= most;
    }

    private static boolean fields(JsonNode body, String... names) {
        Set<String> there = new TreeSet<>();
        body.fieldNames().forEachRemaining(there::add);
        return there.equals(new TreeSet<>(List.of(names)));
    }
}
