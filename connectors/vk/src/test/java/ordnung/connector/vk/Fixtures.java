package ordnung.connector.vk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events that the played VK's people do not bring about, written as VK's schema has them. */
final class Fixtures {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Event(String type, String json) {
    }

    static final Map<String, Event> ALL = new LinkedHashMap<>();

    static final String ORDER = """
            {"id": 7012, "group_id": 203076503, "user_id": 159526068, "display_order_id": "159526068-7", "date": 1763770000, "status": 0,
             "items_count": 3, "comment": "к субботе", "total_price": {"amount": "380000", "currency": {"id": 643, "name": "RUB", "title": "руб."},
             "text": "3 800 руб."}, "delivery": {"address": "Тверская, 1", "type": "Курьер"},
             "recipient": {"name": "Анна Смирнова", "phone": "79000000001", "display_text": "Анна Смирнова, 79000000001"},
             "preview_order_items": [
               {"owner_id": -203076503, "item_id": 55, "quantity": 2, "price": {"amount": "150000", "currency": {"id": 643, "name": "RUB", "title": "руб."},
                "text": "1 500 руб."}, "title": "Торт «Прага»", "item": {"id": 55, "sku": "PRAGA", "title": "Торт «Прага»"}},
               {"owner_id": -203076503, "item_id": 56, "quantity": 1, "price": {"amount": "80000", "currency": {"id": 643, "name": "RUB", "title": "руб."},
                "text": "800 руб."}, "item": {"id": 56, "title": "Пирог"}}]}""";

    static final String COMMENT = """
            {"id": 91, "from_id": 159526068, "owner_id": -203076503, "post_owner_id": -203076503, "post_id": 25, "date": 1763770000,
             "text": "А сколько стоит?", "attachments": []}""";

    static final String LEAD = """
            {"lead_id": 5, "group_id": 203076503, "user_id": 159526068, "form_id": 3, "form_name": "Торт на заказ", "ad_id": 0, "answers": [
              {"key": "first_name", "question": "Имя", "answer": "Анна"}, {"key": "phone_number", "question": "Телефон", "answer": "8 (900) 000-00-01"},
              {"key": "email", "question": "Почта", "answer": "anna@example.org"},
              {"key": "custom_0", "question": "Какие начинки?", "answer": [{"key": "a", "value": "вишня"}, {"key": "b", "value": "мак"}]}]}""";

    static {
        with("order", "market_order_new", ORDER);
        with("order changed", "market_order_edit", ORDER.replace("\"status\": 0", "\"status\": 3, \"track_number\": \"RA1\""));
        with("comment", "wall_reply_new", COMMENT);
        with("comment edited", "wall_reply_edit", COMMENT);
        with("comment deleted", "wall_reply_delete", "{\"owner_id\": -203076503, \"id\": 91, \"user_id\": 159526068, \"post_id\": 25}");
        with("own comment", "wall_reply_new", COMMENT.replace("\"from_id\": 159526068", "\"from_id\": -203076503"));
        with("answer to a comment", "wall_reply_new",
                COMMENT.replace("\"from_id\": 159526068", "\"from_id\": -203076503, \"reply_to_user\": 159526068, \"reply_to_comment\": 91")
                        .replace("\"id\": 91", "\"id\": 92"));
        with("comment on goods", "market_comment_new",
                "{\"id\": 7, \"from_id\": 159526068, \"date\": 1763770000, \"text\": \"Свежий?\", \"market_owner_id\": -203076503, \"item_id\": 55}");
        with("post in a discussion", "board_post_new",
                "{\"id\": 4, \"from_id\": 159526068, \"date\": 1763770000, \"text\": \"Спасибо!\", \"topic_owner_id\": -203076503, \"topic_id\": 11}");
        with("offered post", "wall_post_new",
                "{\"id\": 60, \"from_id\": 159526068, \"owner_id\": -203076503, \"date\": 1763770000, \"text\": \"Отзыв о торте\", \"post_type\": \"suggest\"}");
        with("lead", "lead_forms_new", LEAD);
        with("callback button", "message_event", """
                {"user_id": 159526068, "peer_id": 159526068, "event_id": "b483a4d72f40", "payload": {"button": "week"}, "conversation_message_id": 62}""");
        with("allowed", "message_allow", "{\"user_id\": 159526068, \"key\": \"site-42\"}");
        with("joined", "group_join", "{\"user_id\": 159526068, \"join_type\": \"join\"}");
        with("something new", "moon_rising_new", "{\"user_id\": 159526068}");
        with("sticker", "message_new", message("", attachment("sticker", """
                {"sticker_id": 9, "images": [{"url": "https://vk.com/sticker/1-9-64", "width": 64, "height": 64},
                 {"url": "https://vk.com/sticker/1-9-512", "width": 512, "height": 512}]}""")));
        with("graffiti", "message_new", message("", attachment("graffiti", """
                {"id": 3, "owner_id": 159526068, "url": "https://vk.com/g.png", "width": 10, "height": 10}""")));
        with("gift", "message_new", message("", attachment("gift", "{\"id\": 12, \"thumb_256\": \"https://vk.com/gift/12.jpg\"}")));
        with("music", "message_new", message("", attachment("audio", """
                {"id": 3, "owner_id": 5, "artist": "Чайковский", "title": "Вальс", "duration": 60, "url": ""}""")));
        with("video", "message_new", message("", attachment("video", """
                {"id": 456, "owner_id": 159526068, "title": "Праздник", "duration": 12}""")));
        with("product", "message_new", message("Есть?", attachment("market", """
                {"id": 55, "owner_id": -203076503, "title": "Торт «Прага»", "sku": "PRAGA", "availability": 0, "description": "",
                 "price": {"amount": "150000", "currency": {"id": 643, "name": "RUB", "title": "руб."}, "text": "1 500 руб."}}""")));
        with("order in the dialogue", "message_new", message("", attachment("market_order", ORDER)));
        with("link", "message_new", message("", attachment("link", "{\"url\": \"https://example.org/cake\", \"title\": \"Торт\", \"caption\": \"example.org\"}")));
        with("post", "message_new", message("", attachment("wall", "{\"id\": 25, \"to_id\": -203076503, \"from_id\": -203076503, \"text\": \"Новинка\"}")));
        with("poll", "message_new", message("", attachment("poll", """
                {"id": 8, "owner_id": 159526068, "question": "Какой?", "answers": [{"id": 1, "text": "Вишня"}, {"id": 2, "text": "Мак"}]}""")));
        with("call", "message_new", message("", attachment("call", """
                {"initiator_id": 159526068, "receiver_id": -203076503, "state": "canceled_by_initiator", "time": 1763770000, "video": false}""")));
        with("of an unknown kind", "message_new", message("", attachment("hologram", "{\"depth\": 3}")));
        with("forwarded", "message_new", message("", "", """
                , "fwd_messages": [{"date": 1763760000, "from_id": 42, "text": "Цена 1500", "conversation_message_id": 3, "attachments": [
                  {"type": "photo", "photo": {"id": 9, "owner_id": 42, "sizes": [{"type": "w", "url": "https://vk.com/9.jpg", "width": 9, "height": 9}]}}],
                  "fwd_messages": [{"date": 1763750000, "from_id": 43, "text": "Сколько?", "conversation_message_id": 2}]}]"""));
        with("in a chat", "message_new", message("week", "").replace("\"id\": 1201", "\"id\": 0").replace("\"peer_id\": 159526068", "\"peer_id\": 2000000001"));
        with("somebody joined a chat", "message_new", message("", "", ", \"action\": {\"type\": \"chat_invite_user\", \"member_id\": 42}")
                .replace("\"peer_id\": 159526068", "\"peer_id\": 2000000001"));
        with("cropped", "message_new", message("Длинное", "", ", \"is_cropped\": true, \"ref\": \"summer\", \"ref_source\": \"ad\""));
        with("start", "message_new", message("Начать", "", ", \"payload\": \"{\\\"command\\\":\\\"start\\\"}\""));
        with("text with a place", "message_new", message("Сюда", "", ", \"geo\": {\"type\": \"point\", \"coordinates\": {\"latitude\": 55.75, \"longitude\": 37.61}}"));
        with("nothing at all", "message_new", message("", ""));
    }

    private Fixtures() {
    }

    static String attachment(String type, String json) {
        return "{\"type\": \"" + type + "\", \"" + type + "\": " + json + "}";
    }

    static String message(String text, String attachments) {
        return message(text, attachments, "");
    }

    /** @param more  fields of the message, each after a comma */
    static String message(String text, String attachments, String more) {
        return "{\"message\": {\"date\": 1763770000, \"from_id\": 159526068, \"id\": 1201, \"version\": 10003001, \"out\": 0, \"important\": false, "
                + "\"is_hidden\": false, \"peer_id\": 159526068, \"conversation_message_id\": 211, \"random_id\": 0, \"text\": \"" + text
                + "\", \"attachments\": [" + attachments + "]" + more + "}, \"client_info\": {\"keyboard\": true}}";
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException mistyped) {
            throw new IllegalStateException(json, mistyped);
        }
    }

    private static void with(String name, String type, String json) {
        ALL.put(name, new Event(type, json));
    }
}
