package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ordnung.connector.Capabilities;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;

/** Orders, comments and filled-in forms: what customers say outside of dialogues. */
class ShopEventsTest {
    private static final String ANNA = "159526068";

    @Test
    void anOrderIsTheBuyers() {
        MessageReceived order = Shop.message("order");

        assertThat(order).extracting(MessageReceived::thread, MessageReceived::externalId, MessageReceived::kind, MessageReceived::text)
                .containsExactly(ANNA, "order159526068_7012", MessageKind.ORDER, "к субботе");
        assertThat(order.payload()).containsEntry("orderId", "7012").containsEntry("number", "159526068-7").containsEntry("status", "new")
                .containsEntry("address", "Тверская, 1").containsEntry("total", Map.of("amount", 380_000L, "currency", "RUB"))
                .containsEntry("recipient", Map.of("name", "Анна Смирнова", "phone", "79000000001", "text", "Анна Смирнова, 79000000001"));
        assertThat(order.payload().get("items")).isEqualTo(List.of(
                Map.of("sku", "PRAGA", "name", "Торт «Прага»", "quantity", 2, "price", Map.of("amount", 150_000L, "currency", "RUB")),
                Map.of("sku", "56", "name", "Пирог", "quantity", 1, "price", Map.of("amount", 80_000L, "currency", "RUB"))));
    }

    @Test
    void anOrdersNewStateIsReadable() {
        MessageEdited changed = (MessageEdited) Shop.event("order changed");

        assertThat(changed.target()).isEqualTo("order159526068_7012");
        assertThat(changed.text()).isEqualTo("Заказ 159526068-7: доставляется, 3 800 руб., трек-номер RA1");
    }

    @Test
    void sumsThatAreNoneAreLeftOut() {
        for (String amount : List.of("\"много\"", "null", "{}", "\"" + "9".repeat(40) + "\"", "1e300")) {
            MessageReceived order = (MessageReceived) Shop.events(Shop.call("market_order_new",
                    Fixtures.ORDER.replace("\"amount\": \"380000\"", "\"amount\": " + amount))).get(0);

            assertThat(order.payload()).as(amount).doesNotContainKey("total").containsKey("items");
        }
    }

    @Test
    void aCommentHasAThreadOfItsOwnThatTakesNoAnswer() {
        MessageReceived comment = Shop.message("comment");

        assertThat(comment.thread()).isEqualTo("comment:wall:-203076503_25:" + ANNA);
        assertThat(comment.externalId()).isEqualTo("wall-203076503_91");
        assertThat(comment.party().ids()).containsExactly(comment.thread(), ANNA);
        assertThat(comment.text()).isEqualTo("А сколько стоит?");
        assertThat((Map<?, ?>) comment.payload().get("comment")).isEqualTo(Map.of("type", "wall", "owner", "-203076503", "object", "25", "id", "91",
                "from", ANNA, "link", "https://vk.com/wall-203076503_25?reply=91"));
        assertThat(Shop.connector(request -> {
            throw new AssertionError("reached for the network");
        }).capabilities(comment.thread())).isEqualTo(Capabilities.RECEIVES_ONLY);
    }

    @Test
    void aCommentIsChangedAndTakenBack() {
        assertThat(Shop.event("comment edited")).isInstanceOfSatisfying(MessageEdited.class,
                edited -> assertThat(edited.target()).isEqualTo("wall-203076503_91"));
        assertThat(Shop.event("comment deleted")).isInstanceOfSatisfying(MessageDeleted.class, deleted -> {
            assertThat(deleted.target()).isEqualTo("wall-203076503_91");
            assertThat(deleted.thread()).isEqualTo("comment:wall:-203076503_25:" + ANNA);
        });
    }

    @Test
    void theShopsAnswerToACommentStandsBesideIt() {
        assertThat(Shop.message("answer to a comment")).extracting(MessageReceived::direction, MessageReceived::thread, MessageReceived::replyTo)
                .containsExactly(Direction.OUT, "comment:wall:-203076503_25:" + ANNA, "wall-203076503_91");
        assertThat(Shop.event("own comment")).isInstanceOf(Unrecognised.class);
    }

    @Test
    void everyPlaceOfCommentsHasItsLink() {
        assertThat(Shop.message("comment on goods").thread()).isEqualTo("comment:market:-203076503_55:" + ANNA);
        assertThat(Shop.message("post in a discussion").payload().toString()).contains("https://vk.com/topic-203076503_11?post=4");
        assertThat(Shop.message("offered post").payload().toString()).contains("https://vk.com/wall-203076503_60");
    }

    @Test
    void postsInDifferentDiscussionsAreDifferentThoughTheirNumbersAreNot() {
        String post = "{\"id\": 4, \"from_id\": 1, \"text\": \"?\", \"topic_owner_id\": -203076503, \"topic_id\": %d}";

        assertThat(Shop.events(Shop.call("board_post_new", post.formatted(11))).get(0)).extracting("externalId")
                .isNotEqualTo(((MessageReceived) Shop.events(Shop.call("board_post_new", post.formatted(12))).get(0)).externalId());
    }

    @Test
    void aFilledInFormTellsWhoFilledItIn() {
        MessageReceived lead = Shop.message("lead");

        assertThat(lead.thread()).isEqualTo("lead:5:" + ANNA);
        assertThat(lead.externalId()).isEqualTo("lead_5");
        assertThat(lead.text()).isEqualTo("Торт на заказ\nИмя: Анна\nТелефон: 8 (900) 000-00-01\nПочта: anna@example.org\nКакие начинки?: вишня, мак");
        assertThat(lead.party()).isEqualTo(new Party(List.of("lead:5:" + ANNA, ANNA), "Анна", null, "+79000000001", "anna@example.org",
                Party.Evidence.CLAIMED));
    }

    @Test
    void whatIsNobodysWordIsANotice() {
        for (String fixture : List.of("allowed", "joined", "something new")) {
            assertThat(Shop.event(fixture)).as(fixture).isInstanceOfSatisfying(Unrecognised.class, notice -> {
                assertThat(notice.topic()).isEqualTo(Fixtures.ALL.get(fixture).type());
                assertThat(notice.reason()).isNull();
                assertThat(notice.raw()).contains(ANNA);
            });
        }
    }
}
