package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import ordnung.events.Unrecognised;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Instant SENT = Instant.ofEpochSecond(1767225600);
    private static final Party ANNA = new Party(List.of("79991112233", "RU.1001"), "Анна", null, "+79991112233", null, Evidence.VERIFIED);

    private final Shop shop = new Shop();

    @Test
    void aTextIsTakenWhole() {
        assertThat(message("text")).isEqualTo(new MessageReceived("79991112233", "wamid.CAKE1", Direction.IN, MessageKind.TEXT,
                "Здравствуйте! Есть торт «Прага»?", List.of(), null, ANNA, SENT, null, Map.of(), null));
    }

    @Test
    void anAnswerNamesTheMessageThatItAnswers() {
        assertThat(message("text_reply").replyTo()).isEqualTo("wamid.OURS1");
    }

    @Test
    void whatWasPassedOnSaysSo() {
        assertThat(message("text_forwarded").payload()).isEqualTo(Map.of("forwarded", true));
        assertThat(message("text_forwarded_often").payload()).isEqualTo(Map.of("frequentlyForwarded", true));
        assertThat(message("text_forwarded").raw()).isNull();
    }

    @Test
    void aQuotedUserIdAndAProductAreKept() {
        assertThat(message("text_quoting_user_id").payload()).isEqualTo(Map.of("quotedUserId", "RU.1001"));
        assertThat(message("text_about_product").payload()).isEqualTo(Map.of("product", Map.of("catalogId", "55", "sku", "PRAGUE-1")));
    }

    @Test
    void theAdvertisementThatACustomerCameFromIsKept() {
        MessageReceived message = message("text_referral");

        assertThat(message.payload()).extractingByKey("referral").asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("ctwa_clid", "CLID").containsEntry("headline", "Торты");
        assertThat(message.raw()).isNull();
    }

    @Test
    void aFieldThatNobodyKnowsKeepsTheMessageRaw() {
        assertThat(message("text_unknown_field").text()).isEqualTo("Привет");
        assertThat(message("text_unknown_field").raw()).contains("\"tomorrow\":{\"x\":1}");
    }

    @Test
    void aNumberWhereATextIsExpectedIsATextAndAnObjectIsNot() {
        assertThat(message("text_numeric_body").text()).isEqualTo("42");
        assertThat(message("text_body_object")).satisfies(MessagesTest::unsupported);
    }

    @Test
    void aMessageWithoutATypeIsKnownByItsParts() {
        assertThat(message("text_without_type")).extracting(MessageReceived::kind, MessageReceived::text)
                .containsExactly(MessageKind.TEXT, "Без типа");
    }

    @Test
    void aMessageWithoutAnIdHasTheSameOneEachTime() {
        MessageReceived first = message("text_without_id_and_time");

        assertThat(first.externalId()).startsWith("sha256-").isEqualTo(message("text_without_id_and_time").externalId());
        assertThat(first.sentAt()).isEqualTo(Shop.NOW);
        assertThat(first.raw()).contains("yesterday");
    }

    @Test
    void aMessageThatNamesNoCustomerIsKeptAndItsNeighbourTaken() {
        assertThat(shop.events("text_without_sender")).hasSize(2).first().isInstanceOfSatisfying(Unrecognised.class,
                kept -> assertThat(kept.raw()).contains("Кто я?"));
        assertThat(shop.events("text_without_sender").get(1)).isInstanceOf(MessageReceived.class);
    }

    @Test
    void theOnlyContactOfTheOnlyMessageIsItsSender() {
        assertThat(message("text_without_sender_sole_contact").party()).isEqualTo(ANNA);
    }

    @Test
    void contactsMayBeMissing() {
        assertThat(message("text_without_contacts").party())
                .isEqualTo(new Party(List.of("79991112233", "RU.1001"), null, null, "+79991112233", null, Evidence.VERIFIED));
    }

    @Test
    void aCustomerWithAUsernameHasNoPhone() {
        MessageReceived message = message("text_username");

        assertThat(message.thread()).isEqualTo("RU.1002");
        assertThat(message.party()).isEqualTo(new Party(List.of("RU.1002"), "Борис", "@boris", null, null, Evidence.SEEN));
    }

    @Test
    void aParentIdIsBetterThanNone() {
        assertThat(message("text_parent_only").party().ids()).containsExactly("RU.ENT.9");
    }

    @Test
    void aNulGoesAndALoneSurrogateIsReplaced() {
        assertThat(message("text_nul_and_surrogates").text()).isEqualTo("ab\uFFFDc\uFFFD🎂");
    }

    @Test
    void filesAreNamedAndNotFetched() {
        MessageReceived image = message("image");

        assertThat(image.kind()).isEqualTo(MessageKind.IMAGE);
        assertThat(image.text()).isEqualTo("Такой");
        assertThat(image.attachments()).containsExactly(
                new Attachment("5001", MessageKind.IMAGE, "image/jpeg", null, null, "https://media.example/5001", "aGFzaA=="));
        assertThat(image.raw()).isNull();
        assertThat(shop.http.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"image_without_caption,IMAGE,", "video,VIDEO,Видео", "audio,AUDIO,", "voice,VOICE,", "document,DOCUMENT,Эскиз",
            "sticker,STICKER,"})
    void everyKindOfFileIsKnown(String fixture, MessageKind kind, String caption) {
        MessageReceived message = message(fixture);

        assertThat(message.kind()).isEqualTo(kind);
        assertThat(message.text()).isEqualTo(caption);
        assertThat(message.attachments()).singleElement().extracting(Attachment::kind).isEqualTo(kind);
    }

    @Test
    void aDocumentHasAName() {
        assertThat(message("document").attachments()).extracting(Attachment::fileName).containsExactly("эскиз.pdf");
    }

    @Test
    void aFileThatCannotBeHadIsStillAMessage() {
        assertThat(message("image_without_id")).satisfies(MessagesTest::unsupported).extracting(MessageReceived::text)
                .isEqualTo("Потерялась");
        assertThat(message("media_too_large")).satisfies(MessagesTest::unsupported).extracting(m -> m.payload().get("errors")).asString()
                .contains("131052");
    }

    @Test
    void aPlaceHasDegreesAndPerhapsAName() {
        assertThat(message("location").payload()).isEqualTo(Map.of("latitude", 55.7558, "longitude", 37.6173, "name", "Кондитерская",
                "address", "Москва, Тверская 1", "url", "https://map.example/1"));
        assertThat(message("location_bare").payload()).isEqualTo(Map.of("latitude", 55.5, "longitude", 37.0));
        assertThat(message("location_garbage")).satisfies(MessagesTest::unsupported);
    }

    @Test
    void contactCardsHaveNamesPhonesAndMails() {
        assertThat(message("contacts").kind()).isEqualTo(MessageKind.CONTACT);
        assertThat(message("contacts").payload()).isEqualTo(Map.of("contacts", List.of(
                Map.of("name", "Ольга Иванова", "phones", List.of("+7 999 444-55-66", "+79994445567"), "mails",
                List.of("olga@mail.example")),
                Map.of("name", "Пётр", "phones", List.of(), "mails", List.of()))));
    }

    @Test
    void anOrderCountsInSmallestUnits() {
        MessageReceived order = message("order");

        assertThat(order.kind()).isEqualTo(MessageKind.ORDER);
        assertThat(order.text()).isEqualTo("Ко вторнику");
        assertThat(order.payload()).isEqualTo(Map.of("catalogId", "55", "text", "Ко вторнику", "items", List.of(
                Map.of("sku", "PRAGUE-1", "quantity", 2L, "price", Map.of("amount", 125050L, "currency", "RUB")),
                Map.of("sku", "MOCHI", "quantity", "3", "price", Map.of("amount", 300L, "currency", "JPY")))));
    }

    @Test
    void anOrderWithoutAPriceIsStillAnOrder() {
        assertThat(message("order_without_price").payload().get("items")).isEqualTo(List.of(Map.of("sku", "PRAGUE-1", "quantity", 1L)));
        assertThat(message("order_without_price").raw()).contains("item_price");
    }

    @Test
    void whatWasChosenReadsAsIfWritten() {
        assertThat(message("button")).extracting(MessageReceived::kind, MessageReceived::text, MessageReceived::replyTo)
                .containsExactly(MessageKind.BUTTON, "Подтверждаю", "wamid.OURS1");
        assertThat(message("button").payload()).isEqualTo(Map.of("id", "confirm-17", "title", "Подтверждаю", "type", "button"));
        assertThat(message("button_reply").payload()).isEqualTo(Map.of("id", "yes", "title", "Да", "type", "button_reply"));
        assertThat(message("list_reply").payload())
                .isEqualTo(Map.of("id", "slot-2", "title", "12:00–14:00", "type", "list_reply", "description", "Доставка днём"));
    }

    @Test
    void aFormsAnswersAreUnpacked() {
        assertThat(message("nfm_reply").payload().get("response"))
                .isEqualTo(Map.of("weight", 2L, "filling", List.of("вишня"), "gift", true, "flow_token", "t"));
        assertThat(message("nfm_reply_broken").payload().get("response")).isEqualTo("{weight");
    }

    @Test
    void aChoiceThatDidNotComeIsKeptWithTheErrorBesideIt() {
        assertThat(shop.events("interactive_with_errors")).hasSize(2);
        assertThat((MessageReceived) shop.events("interactive_with_errors").get(0)).satisfies(MessagesTest::unsupported);
        assertThat((Unrecognised) shop.events("interactive_with_errors").get(1)).extracting(Unrecognised::topic).isEqualTo("errors");
    }

    @Test
    void whatWhatsAppDoesNotCarryAndWhatWeDoNotKnowIsShown() {
        assertThat(message("unsupported")).satisfies(MessagesTest::unsupported).extracting(m -> m.payload().get("type"))
                .isEqualTo("poll_creation");
        assertThat(message("unknown_type")).satisfies(MessagesTest::unsupported).extracting(m -> m.payload().get("type"))
                .isEqualTo("hologram");
    }

    @Test
    void aGroupsMessageNamesTheGroup() {
        assertThat(message("group").payload()).isEqualTo(Map.of("groupId", "grp1"));
    }

    private MessageReceived message(String fixture) {
        return shop.only(MessageReceived.class, fixture);
    }

    private static void unsupported(MessageReceived message) {
        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(message.externalId()).isEqualTo("wamid.CAKE1");
        assertThat(message.raw()).isNotBlank();
    }
}
