package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens at Wildberries. Of a message of the shop's with files each part is a happening; those behind the first have its id, a slash
 * and their number, and are written into the first one's event. Safe for use by many threads.
 */
final class Doings {
    private final MediaShelf media;
    private final ChatBook chats;
    private final AnsweredOnce questions;
    private final AnsweredOnce feedbacks;
    private final OrderBook orders;
    private final Map<String, Act.Opening> opened = new ConcurrentHashMap<>();

    Doings(MediaShelf media, ChatBook chats, AnsweredOnce questions, AnsweredOnce feedbacks, OrderBook orders) {
        this.media = media;
        this.chats = chats;
        this.questions = questions;
        this.feedbacks = feedbacks;
        this.orders = orders;
    }

    /** @throws IllegalArgumentException  it is about something that is not there */
    void perform(Happening happening) {
        String id = happening.id();
        Instant at = happening.at();
        Act act = happening.act();
        if (act instanceof Act.Opening opening) {
            require(opening.order() == null || orders.find(Long.parseLong(opening.order())).isPresent());
            opened.put(id, opening);
        } else if (act instanceof Act.Writing writing) {
            say(id, writing.chat(), object().put("text", writing.text()), at);
        } else if (act instanceof Act.Picture picture) {
            ObjectNode message = object().put("text", "");
            enclosed(picture.mediaId(), null, at).into(message);
            say(id, picture.chat(), message, at);
        } else if (act instanceof Act.Question question) {
            questions.add(id, Remarks.question(question.text()), goods(question.about()), at);
        } else if (act instanceof Act.Review review) {
            feedbacks.add(id, Remarks.review(review.buyer(), review.stars(), review.text(), List.of()), goods(review.about()), at);
        } else if (act instanceof Act.Order order) {
            orders.order(Long.parseLong(id), order.lines().stream().flatMap(Doings::pieces).toList(), "", at);
        } else if (act instanceof Act.Move move) {
            orders.move(move.order(), now -> now.after(move.to()));
        } else if (act instanceof Act.Reply reply) {
            reply(id, reply, at);
        } else if (act instanceof Act.ShopMove move) {
            orders.move(move.order(), now -> move.to() == Act.Step.CANCELLED ? now.refused() : now.after(move.to()));
        }
    }

    private void say(String id, String chat, ObjectNode message, Instant at) {
        Act.@Nullable Opening opening = opened.get(chat);
        require(opening != null);
        if (opening.order() != null && !chats.has(chat)) {
            orders.find(Long.parseLong(opening.order())).ifPresent(piece -> Enclosed.card(message, piece.path("nmId").asLong(),
                    piece.path("price").asLong(), piece.path("rid").asText()));
        }
        chats.write(id, chat, opening.buyer(), message, "rusite", at);
    }

    private void reply(String id, Act.Reply reply, Instant at) {
        String thing = reply.about().substring(reply.about().indexOf(':') + 1);
        String text = String.valueOf(reply.text());
        switch (reply.about().substring(0, reply.about().indexOf(':'))) {
            case "chat" -> answer(id, thing, reply, at);
            case "question" -> require(questions.answer(thing, Remarks.toQuestion(text, at), "wbRu"));
            default -> require(feedbacks.answer(thing, Remarks.toReview(text), "wbRu"));
        }
    }

    private void answer(String id, String chat, Act.Reply reply, Instant at) {
        require(chats.has(chat));
        @Nullable Enclosed file = reply.mediaId() == null ? null : enclosed(reply.mediaId(), reply.text(), at);
        if (file != null && id.indexOf('/') >= 0) {
            require(chats.enclose(id.substring(0, id.indexOf('/')), file));
            return;
        }
        ObjectNode message = object().put("text", file == null ? reply.text() : "");
        if (file != null) {
            file.into(message);
        }
        chats.write(id, chat, null, message, "seller-public-api", at);
    }

    private Enclosed enclosed(String mediaId, @Nullable String name, Instant at) {
        return media.get(mediaId).map(file -> new Enclosed(mediaId, file.mimeType(), name, file.bytes().length, at))
                .orElseGet(() -> new Enclosed(mediaId, "application/octet-stream", name, 0, at));
    }

    private static Stream<Goods> pieces(Act.Line line) {
        return Collections.nCopies(line.quantity(), goods(line.ware())).stream();
    }

    private static Goods goods(Act.Ware ware) {
        return new Goods(Long.parseLong(ware.listing()), ware.article(), ware.name(), ware.price());
    }

    private static void require(boolean there) {
        if (!there) {
            throw new IllegalArgumentException("Wildberries has no such chat, question, review or order");
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
