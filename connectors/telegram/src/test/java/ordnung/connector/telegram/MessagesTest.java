package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.IdentityChanged;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written to the bot, kind by kind. */
class MessagesTest {
    private static final Instant SENT = Instant.ofEpochSecond(1767225600);
    private static final Party IVAN = new Party(List.of("1111111"), "Иван Петров", "ivanp", null, null, Evidence.SEEN);

    private final Shop shop = new Shop();

    @Test
    void aTextIsTakenWhole() {
        assertThat(message("text")).isEqualTo(new MessageReceived("1111111", "1111111_1365", Direction.IN, MessageKind.TEXT,
                "Здравствуйте! Есть торт «Прага»?", List.of(), null, IVAN, SENT, 1365L, Map.of("language", "ru"),
                Fixtures.json("text").toString()).alsoKnownAs(List.of("1365")));
    }

    @Test
    void aDeepLinkTellsWhereTheCustomerCameFrom() {
        assertThat(message("start").text()).isEqualTo("/start site-42");
        assertThat(message("start").payload()).containsEntry("start", "site-42");
        assertThat(message("text").payload()).doesNotContainKey("start");
    }

    @Test
    void anAddressBehindWordsIsKept() {
        assertThat(message("text_links").payload()).containsEntry("links", List.of("https://cakes.example/1"));
    }

    @Test
    void anAnswerNamesTheMessageThatItAnswersAndWhatIsQuoted() {
        assertThat(message("text_reply").replyTo()).isEqualTo("1111111_1360");
        assertThat(message("text_reply").payload()).containsEntry("quote", "Этот");
    }

    @Test
    void whatWasPassedOnTellsFromWhom() {
        assertThat(message("text_forwarded").payload())
                .containsEntry("forwarded", Map.of("type", "hidden_user", "name", "Мария", "at", "2025-12-31T22:26:40Z"));
        assertThat(message("text_forwarded_channel").payload())
                .containsEntry("forwarded", Map.of("type", "channel", "name", "Пекарня", "at", "2025-12-31T22:26:40Z"));
        assertThat(message("text_external_reply").payload()).containsEntry("externalReply", Map.of("type", "user", "name", "Ольга"))
                .containsKey("story");
    }

    @ParameterizedTest
    @CsvSource({"photo,IMAGE,103,image/jpeg,,120333,такой", "voice,VOICE,107,audio/ogg,,9000,", "audio,AUDIO,108,audio/mpeg,песня.mp3,,",
            "video,VIDEO,109,video/mp4,v.mp4,,видео", "video_note,VIDEO,110,video/mp4,,,", "animation,VIDEO,111,video/mp4,,,",
            "document,DOCUMENT,112,application/pdf,счёт.pdf,5000,Счёт", "sticker,STICKER,113,image/webp,,,",
            "sticker_animated,STICKER,114,application/x-tgsticker,,,", "sticker_video,STICKER,115,video/webm,,,", "paid_media,IMAGE,116,image/jpeg,,,"})
    void aFileIsNamedByItsTypeAndItsNameInTheMessage(String fixture, MessageKind kind, String id, String type, String name, Long size, String caption) {
        MessageReceived message = message(fixture);

        assertThat(message.kind()).isEqualTo(kind);
        assertThat(message.attachments()).containsExactly(new Attachment(id, kind, type, name, size, null, null, "AQAD" + id));
        assertThat(message.text()).isEqualTo(caption);
    }

    @Test
    void aLivePhotoIsAPictureAndAFilm() {
        assertThat(message("live_photo").attachments()).extracting(Attachment::reference).containsExactly("105", "106");
        assertThat(message("live_photo").attachments()).extracting(Attachment::kind).containsExactly(MessageKind.IMAGE, MessageKind.VIDEO);
    }

    @Test
    void aFileOfAnAlbumTellsOfWhich() {
        assertThat(message("photo_album").album()).isEqualTo("13012345678901234");
        assertThat(message("photo").album()).isNull();
    }

    @Test
    void aPlaceHasItsNameWhereTelegramKnowsIt() {
        assertThat(message("location").kind()).isEqualTo(MessageKind.LOCATION);
        assertThat(message("location").payload()).containsEntry("latitude", 55.75).containsEntry("longitude", 37.61).doesNotContainKey("name");
        assertThat(message("venue").payload()).containsEntry("latitude", 55.75).containsEntry("name", "Пекарня").containsEntry("address", "Тверская, 1");
        assertThat(message("location_live").payload()).containsEntry("livePeriod", 900L);
    }

    @Test
    void onlyTheirOwnContactVouchesForAPhone() {
        assertThat(message("contact_own").party().phone()).isEqualTo("+79000000001");
        assertThat(message("contact_own").party().evidence()).isEqualTo(Evidence.VERIFIED);
        assertThat(message("contact_other").party()).isEqualTo(IVAN);
        assertThat(message("contact_other").kind()).isEqualTo(MessageKind.CONTACT);
        assertThat(message("contact_other").payload())
                .containsEntry("contacts", List.of(Map.of("name", "Мария", "phones", List.of("+7 900 000-00-02"), "userId", "333")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"dice|🎲 4", "poll|Какой торт?\\n– Прага\\n– Наполеон", "checklist|На праздник\\n☐ Торт\\n☑ Свечи",
            "rich_message|Нужен торт\\n1.\\nс ягодой", "web_app_data|{\"cake\":1}"})
    void whatHasAShapeOfItsOwnIsReadAsWords(String fixture, String text) {
        assertThat(message(fixture).kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message(fixture).text()).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"story|story|https://t.me/pekarnya/s/9", "game|game|Игра Правила", "invoice|invoice|Торт Прага, 2 кг",
            "paid_media_hidden|paid_media|за звёзды", "giveaway|giveaway|", "undocumented_kind|hologram|посмотрите",
            "undocumented_voice_without_file|voice|"})
    void whatNobodyHereReadsIsKeptAsItCame(String fixture, String type, String text) {
        MessageReceived message = message(fixture);

        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(message.payload()).containsEntry("type", type);
        assertThat(message.text() == null ? null : message.text().replace('\n', ' ')).isEqualTo(text);
        assertThat(message.raw()).isEqualTo(Fixtures.json(fixture).toString());
    }

    @ParameterizedTest
    @CsvSource({"successful_payment,successful_payment", "users_shared,users_shared", "group_member,new_chat_members", "group_title,new_chat_title",
            "forum_topic,forum_topic_created", "group_pinned,pinned_message"})
    void whatTelegramItselfSaysIsASystemMessage(String fixture, String type) {
        assertThat(message(fixture).kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(message(fixture).payload()).containsEntry("type", type).containsKey("details");
    }

    @Test
    void whatAPinPointsAtIsNamed() {
        assertThat(message("group_pinned").replyTo()).isEqualTo("-1001234567890_1300");
    }

    @Test
    void aGroupIsOnePartyAndItsWritersAreNamed() {
        MessageReceived message = message("group_text");

        assertThat(message.thread()).isEqualTo("-1001234567890");
        assertThat(message.party().name()).isEqualTo("Свадьба 12 июня");
        assertThat(message.payload()).containsEntry("from", Map.of("id", "1111111", "name", "Иван Петров", "username", "ivanp"));
        assertThat(message("group_hidden_admin").payload()).containsEntry("from", Map.of("id", "-1001234567890", "name", "Свадьба 12 июня"));
        assertThat(message("text_topic").payload()).containsEntry("topic", 77L);
    }

    @ParameterizedTest
    @CsvSource({"text,IN", "group_text,IN", "group_own,OUT", "channel_post,OUT", "business_text,IN", "business_echo,OUT", "business_bot_echo,OUT"})
    void whatTheShopWroteElsewhereIsAnEcho(String fixture, Direction direction) {
        assertThat(message(fixture).direction()).isEqualTo(direction);
    }

    @Test
    void theOwnersOwnChatsAreThreadsOfTheirOwn() {
        for (String fixture : List.of("business_text", "business_echo", "business_bot_echo")) {
            MessageReceived message = message(fixture);
            assertThat(message.thread()).isEqualTo("1111111/bc_AbC-1");
            assertThat(message.party()).isEqualTo(new Party(List.of("1111111/bc_AbC-1"), "Иван Петров", "ivanp", null, null, Evidence.SEEN));
        }
        assertThat(message("business_text").externalId()).isEqualTo("1111111_77_bc_AbC-1");
    }

    @ParameterizedTest
    @CsvSource({"group_migrated_to", "group_migrated_from"})
    void aGroupThatMovesIsTheSameGroup(String fixture) {
        IdentityChanged moved = shop.only(IdentityChanged.class, fixture);

        assertThat(moved.thread()).isEqualTo("-4001");
        assertThat(moved.before()).containsExactly("-4001");
        assertThat(moved.after()).containsExactly("-1001234567890");
    }

    @Test
    void aMessageWithoutANumberIsKnownByItsBytes() {
        assertThat(message("undocumented_without_id").externalId()).startsWith("sha256-");
        assertThat(message("undocumented_without_id").order()).isNull();
        assertThat(message("undocumented_without_id").text()).isEqualTo("без номера");
    }

    @Test
    void aMessageFromNowhereIsKept() {
        Unrecognised kept = shop.only(Unrecognised.class, "undocumented_without_chat");

        assertThat(kept.topic()).isEqualTo("message");
        assertThat(kept.raw()).contains("ниоткуда");
    }

    @ParameterizedTest
    @MethodSource("ordnung.connector.telegram.Fixtures#names")
    void everyEventKeepsItsWholeUpdate(String fixture) {
        assertThat(shop.events(fixture)).isNotEmpty().extracting(ChannelEvent::raw).containsOnly(Fixtures.json(fixture).toString());
    }

    private MessageReceived message(String fixture) {
        return shop.only(MessageReceived.class, fixture);
    }
}
