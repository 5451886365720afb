package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Questions, reviews and what the shop answers to them, in Wildberries' words. */
final class Remarks {
    private Remarks() {
    }

    static ObjectNode question(String text) {
        return object().put("text", text).put("state", "suppliersPortalSynch").put("isWarned", false);
    }

    /** @param photos  addresses */
    static ObjectNode review(String name, int rating, String text, List<String> photos) {
        ObjectNode feedback = object().put("text", text).put("pros", "").put("cons", "").put("productValuation", rating).put("state", "none")
                .put("userName", name).put("orderStatus", "buyout").put("matchingSize", "").put("color", "");
        ArrayNode links = feedback.putArray("photoLinks");
        photos.forEach(photo -> links.addObject().put("fullSize", photo).put("miniSize", photo));
        feedback.putNull("video").putNull("bables");
        return feedback;
    }

    static ObjectNode toQuestion(String text, Instant at) {
        return object().put("text", text).put("editable", true).put("createDate", at.toString());
    }

    /** Of an answer to a review it is not said when it was given. */
    static ObjectNode toReview(String text) {
        return object().put("text", text).put("editable", true).put("state", "wbRu");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
