package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf;
import org.jspecify.annotations.Nullable;

/** Writes down what happens at Ozon, and words what Ozon calls the shop with because of it. Safe for use by many threads. */
final class Doings {
    private final MediaShelf media;
    private final ChatBook chats;
    private final Notebook questions;
    private final Notebook reviews;
    private final PostingBook postings;
    private final Map<String, Act.Opening> opened = new ConcurrentHashMap<>();

    Doings(MediaShelf media, ChatBook chats, Notebook questions, Notebook reviews, PostingBook postings) {
        this.media = media;
        this.chats = chats;
        this.questions = questions;
        this.reviews = reviews;
        this.postings = postings;
    }

    /** @throws IllegalArgumentException  it is about something that is not there */
    List<JsonNode> perform(Happening happening) {
        String id = happening.id();
        Instant at = happening.at();
        Act act = happening.act();
        if (act instanceof Act.Opening opening) {
            opened.put(id, opening);
        } else if (act instanceof Act.Writing writing) {
            return told(writing.chat(), written(id, writing.chat(), writing.text(), false, at));
        } else if (act instanceof Act.Picture picture) {
            return told(picture.chat(), written(id, picture.chat(), "![](" + Routes.fileAddress(picture.mediaId()) + ")", true, at));
        } else if (act instanceof Act.Question question) {
            ask(id, question, at);
        } else if (act instanceof Act.Review review) {
            review(id, review, at);
        } else if (act instanceof Act.Order order) {
            postings.order(id, order.lines().stream().map(Doings::goods).toList(), at);
            return List.of(PushCalls.newPosting(postings.find(id).orElseThrow()));
        } else if (act instanceof Act.Move move) {
            return moved(move.order(), move.to(), at);
        } else if (act instanceof Act.Reply reply) {
            reply(id, reply, at);
        } else if (act instanceof Act.ShopMove move) {
            postings.move(posting(move.order()), Words.listed(move.to()), at);
        }
        return List.of();
    }

    private JsonNode written(String id, String chat, String data, boolean picture, Instant at) {
        Act.@Nullable Opening opening = opened.get(chat);
        require(opening != null || chats.has(chat));
        String order = opening == null || opening.order() == null ? null : PostingBook.orderNumber(opening.order());
        return chats.write(id, chat, ChatBook.CUSTOMER, data, picture, order, at);
    }

    private void ask(String id, Act.Question question, Instant at) {
        String product = "https://www.ozon.ru/product/" + question.about().listing() + "/";
        questions.add(id, object().put("sku", number(question.about())).put("author_name", question.buyer()).put("text", question.text())
                .put("status", "NEW").put("product_url", product).put("question_link", product + "questions/"), at);
    }

    private void review(String id, Act.Review review, Instant at) {
        reviews.add(id, object().put("sku", number(review.about())).put("rating", review.stars()).put("text", review.text())
                .put("status", "UNPROCESSED").put("photos_amount", 0).put("videos_amount", 0).put("order_status", "DELIVERED")
                .put("is_rating_participant", true), at);
    }

    private List<JsonNode> moved(String order, Act.Step to, Instant at) {
        postings.move(posting(order), Words.listed(to), at);
        return List.of(to == Act.Step.CANCELLED ? PushCalls.cancelled(order, "Покупатель передумал", at)
                : PushCalls.stateChanged(order, Words.pushed(to), at));
    }

    private void reply(String id, Act.Reply reply, Instant at) {
        String thing = reply.about().substring(reply.about().indexOf(':') + 1);
        String text = String.valueOf(reply.text());
        switch (reply.about().substring(0, reply.about().indexOf(':'))) {
            case "chat" -> answer(id, thing, reply, at);
            case "question" -> questions.reply(thing, id, object().put("question_id", thing).put("author_name", "Пекарня").put("text", text)
                    .put("status_publication", "AWAITING_MODERATION"), "PROCESSED", at);
            default -> reviews.reply(thing, id, object().put("text", text).put("is_owner", true).put("is_official", true), "PROCESSED", at);
        }
    }

    private void answer(String id, String chat, Act.Reply reply, Instant at) {
        if (reply.mediaId() == null) {
            chats.write(id, chat, ChatBook.SELLER, String.valueOf(reply.text()), false, null, at);
            return;
        }
        boolean picture = media.get(reply.mediaId()).filter(file -> file.mimeType().startsWith("image/")).isPresent();
        String name = reply.text() == null ? "file" : reply.text();
        chats.write(id, chat, ChatBook.SELLER, (picture ? "![](" : "[" + name + "](") + Routes.fileAddress(reply.mediaId()) + ")", picture, null, at);
    }

    private String posting(String number) {
        require(postings.find(number).isPresent());
        return number;
    }

    private static List<JsonNode> told(String chat, JsonNode message) {
        return List.of(PushCalls.newMessage(chat, message));
    }

    private static Goods goods(Act.Line line) {
        return new Goods(number(line.ware()), line.ware().article(), line.ware().name(), line.quantity(),
                BigDecimal.valueOf(line.ware().price(), 2).toPlainString());
    }

    private static long number(Act.Ware ware) {
        return Long.parseLong(ware.listing());
    }

    private static void require(boolean there) {
        if (!there) {
            throw new IllegalArgumentException("Ozon has no such chat or order");
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
