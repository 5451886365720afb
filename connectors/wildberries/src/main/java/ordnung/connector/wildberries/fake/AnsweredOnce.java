package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.fake.Recorded;

/** Questions or reviews as Wildberries keeps them. Safe for use by many threads. */
final class AnsweredOnce {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Bytes of an id: twenty characters, as Wildberries' have. */
    private static final int ID = 15;

    private final String field;
    private final Map<String, ObjectNode> items = new LinkedHashMap<>();

    /** @param field  the list's name in the answer */
    AnsweredOnce(String field) {
        this.field = field;
    }

    static String newId() {
        byte[] bytes = new byte[ID];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    synchronized String add(String id, ObjectNode item, Goods goods, Instant at) {
        item.put("id", id).put("createdDate", at.toString()).put("wasViewed", false).putNull("answer");
        item.putObject("productDetails").put("nmId", goods.nmId()).put("imtId", 1).put("productName", goods.name()).put("supplierArticle", goods.article())
                .put("supplierName", "Пекарня").put("brandName", "Пекарня");
        items.put(id, item);
        return id;
    }

    /** @return  whether there is such a thing */
    synchronized boolean answer(String id, ObjectNode answer, String state) {
        ObjectNode item = items.get(id);
        if (item != null) {
            item.set("answer", answer);
            item.put("state", state);
        }
        return item != null;
    }

    synchronized boolean has(String id) {
        return items.containsKey(id);
    }

    synchronized void refuse(String id) {
        items.get(id).withObject("/answer").put("state", "rejected");
    }

    synchronized ObjectNode list(Recorded request) {
        boolean answered = request.query("isAnswered").orElse("").equals("true");
        long from = Long.parseLong(request.query("dateFrom").orElse("0"));
        Comparator<ObjectNode> byTime = Comparator.comparing(item -> OffsetDateTime.parse(item.path("createdDate").asText()).toInstant());
        List<ObjectNode> found = new ArrayList<>(items.values().stream().filter(item -> item.path("answer").isObject() == answered)
                .filter(item -> OffsetDateTime.parse(item.path("createdDate").asText()).toEpochSecond() >= from).toList());
        found.sort(request.query("order").orElse("").equals("dateAsc") ? byTime : byTime.reversed());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode data = answer.putObject("data").put("countUnanswered", items.values().stream().filter(item -> item.path("answer").isNull()).count())
                .put("countArchive", items.values().stream().filter(item -> item.path("answer").isObject()).count());
        ArrayNode list = data.putArray(field);
        found.stream().skip(Long.parseLong(request.query("skip").orElse("0"))).limit(Long.parseLong(request.query("take").orElse("0")))
                .forEach(item -> list.add(item.deepCopy()));
        return answer.put("error", false).put("errorText", "").putNull("additionalErrors");
    }
}
