package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private final Shop shop = new Shop();

    @Test
    void aTextIsReadWithItsChatItsTimeAndItsItem() {
        MessageReceived message = read("text", "{'text':'Ещё актуально?'}");

        assertThat(message.thread()).isEqualTo(Shop.CHAT);
        assertThat(message.externalId()).isEqualTo("f4d8");
        assertThat(message.direction()).isEqualTo(Direction.IN);
        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("Ещё актуально?");
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2025-11-22T00:06:40Z"));
        assertThat(message.party().ids()).containsExactly(Shop.CHAT);
        assertThat(message.payload()).containsEntry("item", Map.of("id", "1769532112"));
    }

    @Test
    void aPictureIsTakenInItsLargestSize() {
        MessageReceived message = read("image", "{'image':{'sizes':{'140x105':'https://i.example/s','1280x960':'https://i.example/l','640x480':'https://i.example/m'}}}");

        assertThat(message.attachments()).containsExactly(new Attachment("https://i.example/l", MessageKind.IMAGE, null, null, null, "https://i.example/l", null));
    }

    @Test
    void aRecordingIsNamedByItsId() {
        MessageReceived message = read("voice", "{'voice':{'voice_id':'v-1'}}");

        assertThat(message.kind()).isEqualTo(MessageKind.VOICE);
        assertThat(message.attachments()).extracting(Attachment::reference).containsExactly("v-1");
    }

    @Test
    void aLinkIsTheTextThatHeldIt() {
        MessageReceived message = read("link", "{'link':{'text':'смотрите habr.com','url':'https://habr.com','preview':{'title':'Хабр'}}}");

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("смотрите habr.com");
        assertThat(message.payload()).containsEntry("link", Map.of("url", "https://habr.com", "title", "Хабр"));
    }

    @Test
    void anOfferIsShownInWords() {
        MessageReceived message = read("item", "{'item':{'title':'Торт','price_string':'2 400 ₽','item_url':'https://avito.ru/1','image_url':'https://i.example/1'}}");

        assertThat(message.text()).isEqualTo("Торт\n2 400 ₽\nhttps://avito.ru/1");
        assertThat(message.payload()).containsKey("offer");
    }

    @Test
    void aPlaceIsReadInDegrees() {
        MessageReceived message = read("location", "{'location':{'kind':'street','lat':55.59,'lon':37.6,'title':'Пекарня','text':'Москва, Ленина, 1'}}");

        assertThat(message.kind()).isEqualTo(MessageKind.LOCATION);
        assertThat(message.payload()).containsEntry("latitude", 55.59).containsEntry("longitude", 37.6).containsEntry("name", "Пекарня")
                .containsEntry("address", "Москва, Ленина, 1");
    }

    @Test
    void aMissedCallIsACall() {
        MessageReceived message = read("call", "{'call':{'status':'missed','target_user_id':94235311}}");

        assertThat(message.kind()).isEqualTo(MessageKind.CALL);
        assertThat(message.payload()).containsEntry("status", "missed");
    }

    @Test
    void whatAvitosOwnBotWritesIsNobodysWords() {
        MessageReceived message = read("system", "{'text':'Предложите скидку','flow_id':'seller_audience_discount'}");

        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(message.text()).isEqualTo("Предложите скидку");
        assertThat(message.payload()).containsEntry("flowId", "seller_audience_discount");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"file;{}", "video;{}", "appCall;{}", "hologram;{'text':'привет'}", "text;{}", "image;{'image':null}", "voice;{}", "link;{}",
            "location;{'location':{'lat':555,'lon':1}}", "item;{'item':{}}"})
    void whatCannotBeShownIsKept(String type, String content) {
        MessageReceived message = read(type, content);

        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(message.payload()).containsEntry("type", type);
        assertThat(message.raw()).contains("\"" + type + "\"");
    }

    @Test
    void whatTheShopWroteInTheApplicationIsAnEcho() {
        ObjectNode envelope = Shop.written("text", "{'text':'Да, приезжайте'}");
        Shop.value(envelope).put("author_id", 94235311);

        assertThat(shop.only(MessageReceived.class, envelope).direction()).isEqualTo(Direction.OUT);
    }

    @Test
    void aDeletedMessageIsNamedByItsOwnId() {
        MessageDeleted deleted = shop.only(MessageDeleted.class, Shop.written("deleted", "{}"));

        assertThat(deleted.target()).isEqualTo("f4d8");
        assertThat(deleted.thread()).isEqualTo(Shop.CHAT);
        assertThat(deleted.deletedAt()).isEqualTo(Instant.ofEpochSecond(1763770005));
    }

    @Test
    void anotherAccountsMessageIsAddressedToIt() {
        ObjectNode envelope = Shop.written("text", "{'text':'Здравствуйте'}");
        Shop.value(envelope).put("user_id", 777).put("author_id", 777);

        Addressed addressed = shop.addressed(envelope);

        assertThat(addressed.account()).isEqualTo("777");
        assertThat(((MessageReceived) addressed.event()).direction()).as("an echo of that account").isEqualTo(Direction.OUT);
        assertThat(shop.addressed(Shop.written("text", "{'text':'x'}")).account()).isNull();
        assertThat(shop.connector.address()).isEqualTo(Shop.USER);
    }

    @Test
    void aNoticeIsKeptUnderItsOwnName() {
        Unrecognised notice = shop.only(Unrecognised.class, Shop.json("{\"id\":\"1\",\"payload\":{\"type\":\"balance\",\"value\":{\"sum\":7}}}"));

        assertThat(notice.topic()).isEqualTo("balance");
        assertThat(notice.raw()).contains("\"sum\":7");
    }

    @Test
    void aMessageOfNoChatIsKept() {
        ObjectNode envelope = Shop.written("text", "{'text':'чей я?'}");
        Shop.value(envelope).remove(List.of("chat_id"));

        assertThat(shop.only(Unrecognised.class, envelope).raw()).contains("чей я?");
    }

    private MessageReceived read(String type, String content) {
        return shop.only(MessageReceived.class, Shop.written(type, content));
    }
}
