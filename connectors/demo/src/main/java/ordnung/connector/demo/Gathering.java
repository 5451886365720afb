package ordnung.connector.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.demo.Stall.Chat;
import ordnung.connector.demo.Stall.Moved;
import ordnung.connector.demo.Stall.Order;
import ordnung.connector.demo.Stall.Question;
import ordnung.connector.demo.Stall.Review;
import ordnung.connector.demo.Stall.Said;
import ordnung.connector.testkit.fake.Act;
import org.jspecify.annotations.Nullable;

/** Makes of what happened one after the other what stands there now. An answer to what nobody knows any more is passed over. */
final class Gathering {
    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Review> reviews = new LinkedHashMap<>();
    private final Map<String, Order> orders = new LinkedHashMap<>();

    void take(Deal deal) {
        Act act = deal.act();
        if (act instanceof Act.Opening opening) {
            chats.put(deal.id(), new Chat(deal.id(), opening.buyer(), opening.order(), new ArrayList<>()));
        } else if (act instanceof Act.Writing writing) {
            say(writing.chat(), new Said(deal.id(), false, writing.text(), null, null, deal.at()));
        } else if (act instanceof Act.Picture picture) {
            say(picture.chat(), new Said(deal.id(), false, null, picture.mediaId(), null, deal.at()));
        } else if (act instanceof Act.Question question) {
            questions.put(deal.id(), new Question(deal.id(), question.buyer(), question.about(), question.text(), deal.at(), new ArrayList<>()));
        } else if (act instanceof Act.Review review) {
            reviews.put(deal.id(), new Review(deal.id(), review.buyer(), review.about(), review.stars(), review.text(), deal.at(), new ArrayList<>()));
        } else if (act instanceof Act.Order order) {
            orders.put(deal.id(), new Order(deal.id(), order.buyer(), order.lines(), deal.at(), new ArrayList<>()));
        } else if (act instanceof Act.Move move) {
            move(move.order(), new Moved(move.to(), false, deal.at()));
        } else if (act instanceof Act.ShopMove move) {
            move(move.order(), new Moved(move.to(), true, deal.at()));
        } else if (act instanceof Act.Reply reply) {
            reply(deal, reply);
        }
    }

    private void reply(Deal deal, Act.Reply reply) {
        String[] about = reply.about().split("[:/]");
        boolean file = reply.mediaId() != null;
        Said said = new Said(deal.id(), true, file ? null : reply.text(), reply.mediaId(), file ? reply.text() : null, deal.at());
        switch (about[0]) {
            case "chat" -> say(about[1], said);
            case "question" -> add(questions.get(about[1]) == null ? null : questions.get(about[1]).answers(), said);
            default -> add(reviews.get(about[1]) == null ? null : reviews.get(about[1]).answers(), said);
        }
    }

    /** The chat comes to the front. */
    private void say(String id, Said said) {
        Chat chat = chats.remove(id);
        if (chat != null) {
            chats.put(id, chat);
            chat.said().add(said);
        }
    }

    private void move(String id, Moved moved) {
        Order order = orders.get(id);
        if (order != null) {
            order.moves().add(moved);
        }
    }

    private static void add(@Nullable List<Said> answers, Said said) {
        if (answers != null) {
            answers.add(said);
        }
    }

    Stall stall() {
        return new Stall(newestFirst(chats), newestFirst(questions), newestFirst(reviews), newestFirst(orders));
    }

    private static <T> List<T> newestFirst(Map<String, T> things) {
        List<T> list = new ArrayList<>(things.values());
        Collections.reverse(list);
        return List.copyOf(list);
    }
}
