package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatsTest {
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aBuyersMessageComesInWithTheBuyersNameAndTheOrder() {
        shop.ask("chats");
        long chat = shop.market.opensChat("Анна", 33333333L).id();
        long id = shop.market.buyerWrites(chat, "Когда привезёте?").id();

        MessageReceived message = shop.messages("chats").get(0);

        assertThat(message.thread()).isEqualTo("chat:" + chat);
        assertThat(message.externalId()).isEqualTo("chat:" + chat + ":" + id);
        assertThat(message.direction()).isEqualTo(Direction.IN);
        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("Когда привезёте?");
        assertThat(message.party().name()).isEqualTo("Анна");
        assertThat(message.party().ids()).hasSize(2).startsWith("chat:" + chat);
        assertThat(message.payload()).containsEntry("order", "33333333").doesNotContainKey("from");
        assertThat(message.sentAt()).isEqualTo(Shop.NOW);
        assertThat(message.order()).isEqualTo(id);
    }

    @Test
    void whatTheShopWritesInTheCabinetIsAnEcho() {
        long chat = shop.market.opensChat("Анна", null).id();
        shop.market.buyerWrites(chat, "Здравствуйте");
        shop.ask("chats");
        shop.market.shopWrites(chat, "Добрый день");

        assertThat(shop.messages("chats")).singleElement().satisfies(echo -> {
            assertThat(echo.direction()).isEqualTo(Direction.OUT);
            assertThat(echo.party().name()).isEqualTo("Анна");
        });
    }

    @Test
    void whatTheMarketSaysIsSaidToTheShopAndNotByTheBuyer() {
        shop.ask("chats");
        long chat = shop.market.opensChat("Анна", null).id();
        shop.market.marketWrites(chat, "Покупатель ждёт ответа");

        assertThat(shop.messages("chats")).singleElement().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.IN);
            assertThat(message.payload()).containsEntry("from", "MARKET");
        });
    }

    @Test
    void aShopThatIsConnectedFirstSeesTheChatsThatWaitWithAllThatWasSaid() {
        long waits = shop.market.opensChat("Анна", null).id();
        shop.market.buyerWrites(waits, "Есть торт?");
        shop.market.shopWrites(waits, "Есть");
        shop.market.buyerWrites(waits, "А два?");
        long answered = shop.market.opensChat("Борис", null).id();
        shop.market.buyerWrites(answered, "Спасибо");
        shop.market.shopWrites(answered, "Пожалуйста");
        shop.later(Duration.ofDays(3));

        assertThat(shop.messages("chats")).extracting(MessageReceived::text).containsExactly("Есть торт?", "Есть", "А два?");
        assertThat(shop.ask("finished-chats")).isEmpty();
    }

    @Test
    void onlyWhatIsNewIsBroughtAndOldChatsAreNotReadAgain() {
        long old = shop.market.opensChat("Анна", null).id();
        shop.market.buyerWrites(old, "Первое");
        shop.ask("chats");
        shop.later(Duration.ofHours(1));
        long young = shop.market.opensChat("Борис", null).id();
        shop.market.buyerWrites(young, "Второе");
        assertThat(shop.messages("chats")).extracting(MessageReceived::text).containsExactly("Второе");
        shop.later(Duration.ofHours(1)).server.forget();
        shop.market.buyerWrites(young, "Третье");

        assertThat(shop.messages("chats")).extracting(MessageReceived::text).containsExactly("Третье");
        assertThat(shop.server.requests()).filteredOn(request -> request.path().endsWith("/history")).singleElement()
                .satisfies(request -> assertThat(request.query("chatId")).contains(String.valueOf(young)));
        assertThat(shop.messages("chats")).isEmpty();
    }

    @Test
    void aLongListAndALongHistoryAreReadToTheirEnd() {
        shop.ask("chats");
        long talkative = shop.market.opensChat("Анна", null).id();
        for (int i = 0; i < 250; i++) {
            shop.market.buyerWrites(talkative, "№ " + i);
        }
        for (int i = 0; i < 45; i++) {
            shop.market.buyerWrites(shop.market.opensChat("Покупатель " + i, null).id(), "Здравствуйте");
        }

        assertThat(shop.messages("chats")).hasSize(295).extracting(MessageReceived::externalId).doesNotHaveDuplicates();
    }

    @Test
    void aFinishedChatsLastWordIsBrought() {
        shop.ask("finished-chats");
        long chat = shop.market.opensChat("Анна", null).id();
        shop.market.buyerWrites(chat, "Всего доброго");
        shop.market.finishes(chat);

        assertThat(shop.messages("chats")).isEmpty();
        assertThat(shop.messages("finished-chats")).extracting(MessageReceived::text).containsExactly("Всего доброго");
    }

    @Test
    void aFileIsNamedAndFoundAgain() throws Exception {
        shop.ask("chats");
        long chat = shop.market.opensChat("Анна", null).id();
        shop.market.buyerSends(chat, "Торт.JPG", new byte[] {1, 2, 3}, shop.server.baseUrl().toString());

        MessageReceived message = shop.messages("chats").get(0);

        assertThat(message.kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("Торт.JPG");
            assertThat(file.mimeType()).isEqualTo("image/jpeg");
            assertThat(file.size()).isEqualTo(3);
        });
        Http.Request where = shop.connector.locate(message.attachments().get(0)).toCompletableFuture().join();
        assertThat(new JdkHttp().exchange(where).toCompletableFuture().join().body()).containsExactly(1, 2, 3);
    }

    @Test
    void whatCannotBeReadOfAMessageIsShownAsItCame() {
        serve("{\"status\":\"OK\",\"result\":{\"chats\":[{\"chatId\":7,\"updatedAt\":\"2026-11-22T10:00:00Z\",\"status\":\"NEW\"}],\"paging\":{}}}",
                "{\"status\":\"OK\",\"result\":{\"messages\":[{\"sender\":\"CUSTOMER\",\"sticker\":\"котик\"}],\"paging\":{}}}");

        assertThat(shop.messages("chats")).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
            assertThat(message.raw()).contains("котик");
            assertThat(message.externalId()).startsWith("chat:7:sha256-");
        });
    }

    @Test
    void aChatThatTheMarketWithholdsCostsTheOthersNothing() {
        shop.server.next(Fault.none(), Fault.says(Answer.json(404, "{\"status\":\"ERROR\",\"errors\":[{\"code\":\"NOT_FOUND\"}]}")));
        shop.market.buyerWrites(shop.market.opensChat("Анна", null).id(), "Первое");
        shop.market.buyerWrites(shop.market.opensChat("Борис", null).id(), "Второе");

        assertThat(shop.ask("chats")).hasSize(2).satisfies(events -> {
            assertThat(events.get(0)).isInstanceOf(Unrecognised.class);
            assertThat(((MessageReceived) events.get(1)).text()).isEqualTo("Второе");
        });
    }

    @Test
    void aHistoryThatIsNotAnsweredIsAskedAgainWithItsPage() {
        shop.market.buyerWrites(shop.market.opensChat("Анна", null).id(), "Первое");
        shop.server.next(Fault.none(), Fault.rateLimit());

        assertThat(shop.poll("chats", null)).isInstanceOf(PollResult.NotNow.class);
        assertThat(shop.messages("chats")).extracting(MessageReceived::text).containsExactly("Первое");
    }

    @Test
    void aMessageThatShowsLateIsBroughtAllTheSame() {
        long chat = shop.market.opensChat("Анна", null).id();
        shop.market.buyerWrites(chat, "Первое");
        shop.ask("chats");
        shop.later(Duration.ofMinutes(-2));
        shop.market.buyerWrites(chat, "Опоздало");
        shop.later(Duration.ofMinutes(3));

        assertThat(shop.messages("chats")).extracting(MessageReceived::text).isEqualTo(List.of("Опоздало"));
    }

    private void serve(String chats, String history) {
        shop.server.next(Fault.says(Answer.json(200, chats)), Fault.says(Answer.json(200, history)));
    }
}
