package ordnung.connector.yandexmarket.fake;

import java.time.Instant;
import java.util.List;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.Happening;
import org.jspecify.annotations.Nullable;

/** Writes down in the cabinet what happens on the Market, and words the notifications of it. */
final class Doings {
    private static final String SHOP = "Магазин";

    private final MarketAccount account;
    private final Cabinet cabinet;
    private final PlayedPushes pushes;
    private final PlayedFiles files;

    Doings(MarketAccount account, Cabinet cabinet, PlayedPushes pushes, PlayedFiles files) {
        this.account = account;
        this.cabinet = cabinet;
        this.pushes = pushes;
        this.files = files;
    }

    /** @throws IllegalArgumentException  it is about something that is not there */
    List<WebhookCall> perform(Happening happening) {
        long id = Long.parseLong(happening.id());
        Instant at = happening.at();
        Act act = happening.act();
        cabinet.taken(id);
        if (act instanceof Act.Opening opening) {
            cabinet.chat(id, opening.buyer(), opening.order() == null ? null : Long.valueOf(opening.order()), at);
            return List.of(pushes.chatCreated(id, at));
        } else if (act instanceof Act.Writing writing) {
            return written(id, writing.chat(), writing.text(), null, at);
        } else if (act instanceof Act.Picture picture) {
            return written(id, picture.chat(), null, files.of(picture.mediaId(), null), at);
        } else if (act instanceof Act.Question question) {
            cabinet.question(id, question.about().article(), question.buyer(), question.text(), account.businessId(), at);
            return List.of(pushes.ping(at));
        } else if (act instanceof Act.Review review) {
            cabinet.review(id, review.about().article(), review.stars(), review.text(), review.buyer(), List.of(), at);
            return List.of(pushes.reviewed(id, at));
        } else if (act instanceof Act.Order order) {
            List<Item> items = order.lines().stream().map(Doings::item).toList();
            cabinet.order(id, false, items, at);
            return List.of(pushes.ordered(id, at, items.toArray(Item[]::new)));
        } else if (act instanceof Act.Move move) {
            return moved(move.order(), move.to(), at);
        } else if (act instanceof Act.Reply reply) {
            reply(id, reply, at);
        } else if (act instanceof Act.ShopMove move) {
            cabinet.move(Long.parseLong(move.order()), status(move.to()), move.to() == Step.CANCELLED ? "SHOP_FAILED" : substatus(move.to()), at);
        }
        return List.of();
    }

    private List<WebhookCall> written(long id, String chat, @Nullable String text, @Nullable PlayedFile file, Instant at) {
        long number = Long.parseLong(chat);
        require(cabinet.chat(number) != null);
        cabinet.write(id, number, "CUSTOMER", text, file, at);
        return List.of(pushes.messageSent(number, id, at));
    }

    private List<WebhookCall> moved(String order, Step to, Instant at) {
        long number = Long.parseLong(order);
        require(cabinet.order(number) != null);
        cabinet.move(number, status(to), substatus(to), at);
        return List.of(pushes.moved(number, status(to), substatus(to), at));
    }

    private void reply(long id, Act.Reply reply, Instant at) {
        String[] about = reply.about().split("[:/]");
        long thing = Long.parseLong(about[1]);
        String text = String.valueOf(reply.text());
        switch (about[0]) {
            case "chat" -> cabinet.write(id, thing, "PARTNER", reply.mediaId() == null ? reply.text() : null,
                    reply.mediaId() == null ? null : files.of(reply.mediaId(), reply.text()), at);
            case "review" -> cabinet.comment(id, thing, about.length == 3 ? Long.valueOf(about[2]) : null, "BUSINESS", SHOP, text);
            default -> {
                if (about.length == 3) {
                    cabinet.commentAnswer(id, Long.parseLong(about[2]), "BUSINESS", SHOP, text, at);
                } else {
                    cabinet.answer(id, thing, "BUSINESS", SHOP, text, at);
                }
            }
        }
    }

    private static Item item(Act.Line line) {
        return new Item(line.ware().article(), line.ware().name(), line.quantity(), Math.toIntExact(line.ware().price() / 100));
    }

    private static String status(Step step) {
        return switch (step) {
            case READY -> "PROCESSING";
            case DELIVERING -> "DELIVERY";
            case DELIVERED, CANCELLED, RETURNED -> step.name();
        };
    }

    private static String substatus(Step step) {
        return switch (step) {
            case READY -> "READY_TO_SHIP";
            case DELIVERING -> "DELIVERY_SERVICE_RECEIVED";
            case DELIVERED -> "DELIVERY_SERVICE_DELIVERED";
            case CANCELLED -> "USER_CHANGED_MIND";
            case RETURNED -> "UNKNOWN";
        };
    }

    private static void require(boolean there) {
        if (!there) {
            throw new IllegalArgumentException("the Market has no such chat or order");
        }
    }
}
