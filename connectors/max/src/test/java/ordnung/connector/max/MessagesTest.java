package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party.Evidence;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Shop shop = new Shop();

    @Test
    void aTextIsReadWithItsWriterItsTimeAndItsPlaceInTheChat() {
        MessageReceived message = shop.message(Shop.written("{'text':'Есть «Прага»?'}", null));

        assertThat(message.thread()).isEqualTo("182182182");
        assertThat(message.externalId()).isEqualTo("mid.1");
        assertThat(message.direction()).isEqualTo(Direction.IN);
        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("Есть «Прага»?");
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochMilli(1775025603399L));
        assertThat(message.party().ids()).containsExactly("182182182", "user:123456789");
        assertThat(message.party().name()).isEqualTo("Анна Каренина");
        assertThat(message.party().username()).isEqualTo("anna_k");
    }

    @Test
    void aRunningNumberBeyondADoubleStaysWhole() {
        ObjectNode update = Shop.written("{'text':'x','seq':9007199254740993}", null);

        assertThat(shop.message(update).order()).isEqualTo(9007199254740993L);
    }

    @Test
    void aReplyNamesWhatItAnswers() {
        assertThat(shop.message(Shop.written("{'text':'Да'}", "{'type':'reply','message':{'mid':'mid.0','text':'Торт?'}}")).replyTo()).isEqualTo("mid.0");
    }

    @Test
    void whatWasPassedOnIsShownWithWhoWroteIt() {
        MessageReceived message = shop.message(Shop.written("{'text':'Вот адрес'}", "{'type':'forward','chat_id':-695,'sender':{'user_id':398,"
                + "'first_name':'Пётр'},'message':{'mid':'mid.0','seq':1,'text':'Ленина, 1','attachments':[{'type':'image','payload':{'url':'https://i.example/1'}}]}}"));

        assertThat(message.text()).isEqualTo("Вот адрес\n\nЛенина, 1");
        assertThat(message.attachments()).extracting(Attachment::reference).containsExactly("https://i.example/1");
        assertThat(message.payload()).containsEntry("forwarded", Map.of("from", "Пётр", "chatId", "-695", "mid", "mid.0"));
        assertThat(message.replyTo()).isNull();
    }

    @Test
    void aMessageThatOnlyPassesOnHasNoBodyAndStillAnIdOfItsOwn() {
        ObjectNode update = Shop.written("{}", "{'type':'forward','message':{'mid':'mid.0','seq':1,'text':'Ленина, 1'}}");
        ((ObjectNode) update.get("message")).putNull("body");

        assertThat(shop.message(update).text()).isEqualTo("Ленина, 1");
        assertThat(shop.message(update).externalId()).startsWith("sha256-");
    }

    @Test
    void filesAreOfTheirKinds() {
        MessageReceived message = shop.message(Shop.written("{'text':'вот','attachments':["
                + "{'type':'image','payload':{'photo_id':1,'url':'https://i.example/1','token':'t1'}},{'type':'video','payload':{'url':'https://v.example/1','token':'t2'}},"
                + "{'type':'audio','payload':{'url':'https://a.example/1','token':'t3'},'transcription':'алло'},"
                + "{'type':'file','payload':{'url':'https://f.example/1','token':'t4'},'filename':'счёт.pdf','size':1024},"
                + "{'type':'sticker','payload':{'url':'https://s.example/1','code':'c'},'width':1,'height':1}]}", null));

        assertThat(message.kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(message.text()).isEqualTo("вот");
        assertThat(message.attachments()).containsExactly(
                new Attachment("https://i.example/1", MessageKind.IMAGE, null, null, null, "https://i.example/1", null, "image:1"),
                new Attachment("t2", MessageKind.VIDEO, null, null, null, "https://v.example/1", null, "video:t2"),
                new Attachment("https://a.example/1", MessageKind.VOICE, null, null, null, "https://a.example/1", null, "voice:t3"),
                new Attachment("https://f.example/1", MessageKind.DOCUMENT, null, "счёт.pdf", 1024L, "https://f.example/1", null, "document:t4"),
                new Attachment("https://s.example/1", MessageKind.STICKER, null, null, null, "https://s.example/1", null, "sticker:c"));
        assertThat(message.payload()).containsEntry("transcription", "алло");
    }

    @Test
    void aPlaceIsReadInDegrees() {
        MessageReceived message = attached("{'type':'location','latitude':55.75,'longitude':37.61}");

        assertThat(message.kind()).isEqualTo(MessageKind.LOCATION);
        assertThat(message.payload()).containsEntry("latitude", 55.75).containsEntry("longitude", 37.61);
    }

    @Test
    void aPlaceOffTheEarthIsKeptAsItCame() {
        MessageReceived message = attached("{'type':'location','latitude':155.75,'longitude':37.61}");

        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(message.raw()).contains("155.75");
    }

    @Test
    void somebodyElsesCardTellsTheirPhoneAndNotTheWriters() {
        MessageReceived message = attached("{'type':'contact','payload':{'vcf_info':'BEGIN:VCARD\\nVERSION:3.0\\nFN:Пётр\\nTEL;TYPE=cell:79000000002\\n"
                + "item1.EMAIL:p@example.ru\\nEND:VCARD','max_info':{'user_id':5,'first_name':'Пётр'}}}");

        assertThat(message.kind()).isEqualTo(MessageKind.CONTACT);
        assertThat(message.payload()).containsEntry("contacts",
                List.of(Map.of("name", "Пётр", "phones", List.of("79000000002"), "mails", List.of("p@example.ru"), "userId", "5")));
        assertThat(message.party().phone()).isNull();
    }

    @Test
    void theWritersOwnCardTellsTheirPhone() {
        MessageReceived message = attached("{'type':'contact','payload':{'vcf_info':'BEGIN:VCARD\\nTEL:79000000001\\nEND:VCARD','max_info':{'user_id':123456789}}}");

        assertThat(message.party().phone()).isEqualTo("+79000000001");
        assertThat(message.party().evidence()).isEqualTo(Evidence.CLAIMED);
    }

    @Test
    void aSharedLinkAloneIsTheText() {
        MessageReceived message = attached("{'type':'share','payload':{'url':'https://cakes.example/1'},'title':'Торт'}");

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("https://cakes.example/1");
        assertThat(message.payload()).containsEntry("shares", List.of(Map.of("url", "https://cakes.example/1", "title", "Торт")));
    }

    @Test
    void whatNobodyKnowsIsKept() {
        MessageReceived message = attached("{'type':'hologram','payload':{'words':'привет'}}");

        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(message.payload()).containsEntry("unsupported", List.of("hologram"));
        assertThat(message.raw()).contains("привет");
    }

    @Test
    void aBotsMessageIsAnEchoInTheCustomersDialog() {
        ObjectNode update = Shop.written("{'text':'Ваш торт готов'}", null);
        ObjectNode message = (ObjectNode) update.get("message");
        message.set("sender", Shop.json("{'user_id':229229229,'first_name':'Пекарня','is_bot':true}"));
        message.set("recipient", Shop.json("{'chat_id':182182182,'chat_type':'dialog','user_id':123456789}"));

        MessageReceived echo = shop.message(update);

        assertThat(echo.direction()).isEqualTo(Direction.OUT);
        assertThat(echo.party().ids()).containsExactly("182182182", "user:123456789");
        assertThat(echo.party().name()).isNull();
    }

    @Test
    void inAGroupTheWriterIsToldWithEachMessageAndIsNoIdOfTheThread() {
        ObjectNode update = Shop.written("{'text':'Нам два торта'}", null);
        ((ObjectNode) update.get("message")).set("recipient", Shop.json("{'chat_id':-70801090403050,'chat_type':'chat'}"));

        MessageReceived message = shop.message(update);

        assertThat(message.party().ids()).containsExactly("-70801090403050");
        assertThat(message.payload()).containsEntry("author", Map.of("id", "123456789", "name", "Анна Каренина", "username", "anna_k"));
    }

    @Test
    void aChannelsPostIsTheShops() {
        ObjectNode update = Shop.written("{'text':'Новинка'}", null);
        ((ObjectNode) update.get("message")).set("recipient", Shop.json("{'chat_id':-7,'chat_type':'channel'}"));

        assertThat(shop.message(update).direction()).isEqualTo(Direction.OUT);
    }

    @Test
    void anEditNamesItsMessageAndIsTheSameWhenItComesAgain() {
        ObjectNode update = Shop.written("{'text':'На субботу'}", null).put("update_type", "message_edited");

        MessageEdited edited = shop.only(MessageEdited.class, update);

        assertThat(edited.target()).isEqualTo("mid.1");
        assertThat(edited.text()).isEqualTo("На субботу");
        assertThat(edited.editId()).isEqualTo("mid.1@1775025604499");
        assertThat(shop.only(MessageEdited.class, update.put("timestamp", 1775025604500L)).editId()).isNotEqualTo(edited.editId());
    }

    @Test
    void anEditThatListsNoFilesLeavesThemAsTheyAre() {
        assertThat(shop.only(MessageEdited.class, Shop.written("{'text':'Да'}", null).put("update_type", "message_edited")).attachments()).isNull();
        assertThat(shop.only(MessageEdited.class, Shop.written("{'text':'Да','attachments':[]}", null).put("update_type", "message_edited")).attachments())
                .isEmpty();
    }

    @Test
    void aDeletionNamesItsMessage() {
        MessageDeleted deleted = shop.only(MessageDeleted.class,
                Shop.json("{'update_type':'message_removed','timestamp':1775025604499,'message_id':'mid.1','chat_id':182182182,'user_id':123456789}"));

        assertThat(deleted.thread()).isEqualTo("182182182");
        assertThat(deleted.target()).isEqualTo("mid.1");
    }

    @Test
    void aPressTellsTheButtonAndWhatIsToBeAnswered() {
        MessageReceived press = shop.message(press("{'recipient':{'chat_id':182182182,'chat_type':'dialog','user_id':123456789},'body':{'mid':'mid.ours','attachments':["
                + "{'type':'inline_keyboard','payload':{'buttons':[[{'type':'callback','text':'Да','payload':'yes'}]]}}]}}", 1775026702210L));

        assertThat(press.kind()).isEqualTo(MessageKind.BUTTON);
        assertThat(press.text()).isEqualTo("Да");
        assertThat(press.replyTo()).isEqualTo("mid.ours");
        assertThat(press.thread()).isEqualTo("182182182");
        assertThat(press.payload()).containsEntry("id", "yes").containsEntry("title", "Да").containsEntry("callbackId", "cb-1");
    }

    @Test
    void theSameButtonPressedTwiceIsTwoPresses() {
        assertThat(shop.message(press("null", 1775026702210L)).externalId()).isNotEqualTo(shop.message(press("null", 1775026702999L)).externalId());
    }

    @Test
    void aPressUnderAMessageThatIsGoneIsStillThePersons() {
        MessageReceived press = shop.message(press("null", 1775026702210L));

        assertThat(press.thread()).isEqualTo("user:123456789");
        assertThat(press.text()).isEqualTo("yes");
    }

    @Test
    void aStartTellsTheWordOfItsLink() {
        MessageReceived start = shop.message(Shop.json("{'update_type':'bot_started','timestamp':1,'chat_id':182182182,'user':{'user_id':123456789,"
                + "'first_name':'Анна'},'payload':'instagram'}"));

        assertThat(start.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(start.payload()).containsEntry("type", "bot_started").containsEntry("start", "instagram");
        assertThat(start.party().ids()).containsExactly("182182182", "user:123456789");
    }

    @Test
    void aCommentHasAThreadOfItsOwnThatCannotBeAnswered() {
        MessageReceived comment = shop.message(Shop.json("{'update_type':'comment_created','timestamp':1775025604499,'chat_id':-5,'comment':{'id':'c-1',"
                + "'text':'Сколько стоит?','user':{'user_id':7,'first_name':'Анна'}}}"));

        assertThat(comment.thread()).isEqualTo("comment:-5:7");
        assertThat(comment.externalId()).isEqualTo("comment:c-1");
        assertThat(comment.text()).isEqualTo("Сколько стоит?");
        assertThat(shop.connector.capabilities(comment.thread()).sends()).isEmpty();
        assertThat(shop.connector.capabilities("182182182").sends()).isNotEmpty();
    }

    @Test
    void aNoticeIsKeptUnderItsOwnName() {
        Unrecognised notice = shop.only(Unrecognised.class, Shop.json("{'update_type':'chat_title_changed','timestamp':1775025604499,'chat_id':-5,'title':'Заказы'}"));

        assertThat(notice.topic()).isEqualTo("chat_title_changed");
        assertThat(notice.reason()).isNull();
        assertThat(notice.raw()).contains("Заказы");
    }

    private MessageReceived attached(String attachment) {
        return shop.message(Shop.written("{'text':'','attachments':[" + attachment + "]}", null));
    }

    private static ObjectNode press(String message, long at) {
        return Shop.json("{'update_type':'message_callback','timestamp':1775025604499,'callback':{'timestamp':" + at
                + ",'callback_id':'cb-1','payload':'yes','user':{'user_id':123456789,'first_name':'Анна'}},'message':" + message + "}");
    }
}
