package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.telegram.fake.ApiDescription;
import ordnung.connector.telegram.fake.FakeTelegram;
import ordnung.connector.telegram.fake.TelegramBot;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The played Telegram does what Telegram does, over real HTTP, and says where a request is against the documentation. */
class FakeTelegramTest {
    private static final Instant NOW = Shop.NOW;
    private static final Person IVAN = new Person("1111111", "Иван", "ivanp", null);

    private final Optional<ApiDescription> api = Examples.specification("telegram/api.json").map(ApiDescription::read);
    private final FakeTelegram telegram = FakeTelegram.start(TelegramBot.sample(), Clock.fixed(NOW, ZoneOffset.UTC), 0);
    private final Connector connector = new TelegramConnectorFactory().connect(telegram.settings(), this::exchange,
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Http.Response> answers = new ArrayList<>();
    @TempDir
    Path folder;

    FakeTelegramTest() {
        api.ifPresent(telegram::against);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void whatPeopleDoIsToldAsTelegramDocumentsItAndUnderstood() {
        deeds().forEach((deed, kind) -> {
            String id = telegram.newMessageId(IVAN);
            WebhookCall call = telegram.calls(IVAN, id, deed, NOW).get(0);

            api.ifPresent(documented -> assertThat(documented.faults("Update", json(call.body()))).as("%s", deed).isEmpty());
            assertThat(understood(call)).singleElement().isInstanceOfSatisfying(MessageReceived.class, message -> {
                assertThat(message.kind()).isEqualTo(kind);
                assertThat(message.externalId()).isEqualTo(id);
                assertThat(message.party().name()).isEqualTo("Иван");
            });
        });
        assertThat(deeds().keySet()).extracting(Object::getClass)
                .contains(telegram.deeds().stream().filter(deed -> deed != Deed.Edit.class).toArray(Class[]::new));
    }

    private Map<Deed, MessageKind> deeds() {
        String file = telegram.media().put("audio/ogg", new byte[] {1}).id();
        Map<Deed, MessageKind> deeds = new LinkedHashMap<>();
        deeds.put(new Deed.Text("Добрый день", null), MessageKind.TEXT);
        deeds.put(new Deed.Text("Да", "1111111_7"), MessageKind.TEXT);
        deeds.put(new Deed.Photo(file, "такой"), MessageKind.IMAGE);
        deeds.put(new Deed.Voice(file), MessageKind.VOICE);
        deeds.put(new Deed.Document(file, "a.pdf"), MessageKind.DOCUMENT);
        deeds.put(new Deed.Place(55.75, 37.61, null, null), MessageKind.LOCATION);
        deeds.put(new Deed.Place(55.75, 37.61, "Пекарня", "Тверская, 1"), MessageKind.LOCATION);
        deeds.put(new Deed.Press("1111111_7", "yes", "Да"), MessageKind.BUTTON);
        return deeds;
    }

    @Test
    void anEditNamesTheMessageThatWasWritten() {
        String id = telegram.newMessageId(IVAN);

        assertThat(understood(telegram.calls(IVAN, telegram.newMessageId(IVAN), new Deed.Edit(id, "Вечером"), NOW).get(0))).singleElement()
                .isInstanceOfSatisfying(MessageEdited.class, edit -> {
                    assertThat(edit.target()).isEqualTo(id);
                    assertThat(edit.text()).isEqualTo("Вечером");
                });
    }

    @Test
    void whatATelegramBotIsNotToldCannotBeDone() {
        assertThat(telegram.deeds()).doesNotContain(Deed.Reaction.class, Deed.Deletion.class, Deed.Read.class);
        assertThatThrownBy(() -> telegram.calls(IVAN, "1111111_1", new Deed.Deletion("1111111_2"), NOW))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatTheShopSendsIsOnThePersonsScreenAndCanBePressedAndAcknowledged() {
        Accepted question = (Accepted) send(ivan().buttons("Подтвердить?", new Button("yes", "Да")));
        FromShop shown = telegram.sent().get(0);
        assertThat(shown).isEqualTo(new FromShop(question.externalId(), "1111111", "button", "Подтвердить?", null, null,
                List.of(new FromShop.Button("yes", "Да"))));

        Deed pressing = new Deed.Press(shown.id(), "yes", "Да");
        MessageReceived press = (MessageReceived) understood(telegram.calls(IVAN, "query-1", pressing, NOW).get(0)).get(0);
        assertThat(press.text()).isEqualTo("Да");
        assertThat(press.replyTo()).isEqualTo(question.externalId());
        assertThat(Shop.done(connector.acknowledge(press))).isInstanceOf(Accepted.class);
        assertThat(telegram.acknowledged()).containsExactly("query-1");
        telegram.server().verify();
    }

    @Test
    void aFileGoesUpWholeAndItsAnswerIsAsDocumented() {
        Map<MessageKind, String> types = Map.of(MessageKind.IMAGE, "image/png", MessageKind.VIDEO, "video/mp4", MessageKind.AUDIO, "audio/mpeg",
                MessageKind.VOICE, "audio/ogg", MessageKind.DOCUMENT, "application/pdf", MessageKind.STICKER, "image/webp");
        types.forEach((kind, type) -> {
            send(ivan().file(kind, type, null));
            FromShop shown = last(telegram.sent());
            assertThat(shown.kind()).isEqualTo(kind.word());
            assertThat(telegram.media().get(shown.mediaId()).orElseThrow().bytes()).containsExactly(1, 2, 3);
            api.ifPresent(documented -> assertThat(documented.faults("Message", json(last(answers).body()).path("result"))).as("%s", kind).isEmpty());
        });
        telegram.server().verify();
    }

    @Test
    void whatAPersonSentCanBeFetchedWithTheTokenOnly() {
        String file = telegram.media().put("image/jpeg", new byte[] {7}).id();
        MessageReceived photo = (MessageReceived) understood(telegram.calls(IVAN, "1111111_9", new Deed.Photo(file, null), NOW).get(0)).get(0);

        Http.Request where = Shop.done(connector.locate(photo.attachments().get(0)));

        assertThat(Shop.done(new JdkHttp().exchange(where)).body()).containsExactly(7);
        URI forged = URI.create(where.uri().toString().replace(telegram.bot().token(), "1:other"));
        assertThat(Shop.done(new JdkHttp().exchange(Http.Request.get(forged, Map.of()))).status()).isEqualTo(404);
    }

    @Test
    void aFileThatIsTooLargeIsNotGiven() {
        String file = telegram.media().put("video/mp4", new byte[20 * 1024 * 1024 + 1]).id();
        MessageReceived large = (MessageReceived) understood(telegram.calls(IVAN, "1111111_9", new Deed.Voice(file), NOW).get(0)).get(0);

        assertThatThrownBy(() -> Shop.done(connector.locate(large.attachments().get(0)))).hasCauseInstanceOf(Http.Failure.class)
                .hasMessageContaining("20 MB");
    }

    @Test
    void whoeverBlocksTheBotIsNotWrittenToAndAGroupThatMovesIsFollowed() {
        telegram.block(IVAN);
        telegram.migrate(-4001, -1001234567890L);
        Outbox group = new Outbox("-4001", folder);

        assertThat(send(ivan().text("Готово"))).isInstanceOf(SendResult.Failed.class);
        assertThat(send(group.text("Готово"))).isInstanceOf(SendResult.Retry.class);
        assertThat(((Accepted) send(group.text("Готово"))).externalId()).startsWith("-1001234567890_");
        assertThat(telegram.sent()).extracting(FromShop::person).containsExactly("-1001234567890");
    }

    @Test
    void noIdIsGivenTwiceAlsoAfterARestart() {
        String before = telegram.newMessageId(IVAN);
        try (FakeTelegram later = FakeTelegram.start(TelegramBot.sample(), Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC), 0)) {
            assertThat(List.of(before, telegram.newMessageId(IVAN), later.newMessageId(IVAN))).doesNotHaveDuplicates();
        }
    }

    @Test
    void theBotDoesNotTellItsSecrets() {
        assertThat(telegram.bot().toString()).doesNotContain(telegram.bot().token(), telegram.bot().secretToken());
    }

    private List<ChannelEvent> understood(WebhookCall call) {
        return ((WebhookResult.Events) connector.receive(call)).events().stream().map(WebhookResult.Addressed::event).toList();
    }

    private SendResult send(SendRequested message) {
        return Shop.done(connector.send(message));
    }

    private Outbox ivan() {
        return new Outbox(Outbox.IVAN, folder);
    }

    private CompletionStage<Http.Response> exchange(Http.Request request) {
        return new JdkHttp().exchange(request).thenApply(answer -> {
            answers.add(answer);
            return answer;
        });
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static JsonNode json(byte[] body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
