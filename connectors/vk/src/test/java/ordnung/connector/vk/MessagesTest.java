package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.events.Attachment;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.ReactionChanged;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;

/** What people say in dialogues, and what they do to it. */
class MessagesTest {
    private static final String ANNA = "159526068";
    private static final Instant SAID = Instant.ofEpochSecond(1_763_770_000L);

    @Test
    void aTextIsTheDialoguesAndHasBothIds() {
        MessageReceived message = Shop.saying(Fixtures.message("Здравствуйте", ""));

        assertThat(message).extracting(MessageReceived::thread, MessageReceived::externalId, MessageReceived::direction, MessageReceived::kind,
                MessageReceived::text, MessageReceived::sentAt, MessageReceived::order, MessageReceived::otherIds)
                .containsExactly(ANNA, "1201", Direction.IN, MessageKind.TEXT, "Здравствуйте", SAID, 211L, List.of(ANNA + "_211"));
        assertThat(message.party().ids()).containsExactly(ANNA);
        assertThat(message.party().name()).isNull();
        assertThat(message.raw()).contains("client_info").doesNotContain("secret");
    }

    @Test
    void inAChatTheRunningNumberIsTheId() {
        MessageReceived message = Shop.message("in a chat");

        assertThat(message.thread()).isEqualTo("2000000001");
        assertThat(message.externalId()).isEqualTo("2000000001_211");
        assertThat(message.otherIds()).isEmpty();
        assertThat(message.payload()).containsEntry("from", ANNA);
    }

    @Test
    void somebodyJoiningAChatIsToldByVk() {
        MessageReceived message = Shop.message("somebody joined a chat");

        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(message.payload().get("action")).isEqualTo(Map.of("type", "chat_invite_user", "memberId", "42"));
    }

    @Test
    void anEchoIsTheShops() {
        String echo = "{\"date\":1763770100,\"from_id\":-203076503,\"id\":1202,\"out\":1,\"admin_author_id\":7,\"peer_id\":159526068,"
                + "\"conversation_message_id\":212,\"text\":\"Это мы\"}";

        MessageReceived message = (MessageReceived) Shop.events(Shop.call("message_reply", echo)).get(0);

        assertThat(message.direction()).isEqualTo(Direction.OUT);
        assertThat(message.party().ids()).containsExactly(ANNA);
        assertThat(message.payload()).containsEntry("authorId", "7");
        assertThat(message.otherIds()).containsExactly(ANNA + "_212");
    }

    @Test
    void anAnswerNamesWhatItAnswers() {
        String quoted = ", \"reply_message\": {\"id\": %d, \"conversation_message_id\": 209, \"from_id\": -203076503, \"date\": 1763769000, \"text\": \"Какой?\"}";

        MessageReceived known = Shop.saying(Fixtures.message("Вот этот", "", quoted.formatted(1199)));
        MessageReceived numbered = Shop.saying(Fixtures.message("Вот этот", "", quoted.formatted(0)));

        assertThat(known.replyTo()).isEqualTo("1199");
        assertThat(numbered.replyTo()).isEqualTo(ANNA + "_209");
        assertThat(known.payload().get("quoted")).isEqualTo(Map.of("from", "-203076503", "text", "Какой?", "sentAt", "2025-11-21T23:50:00Z"));
    }

    @Test
    void whatIsPassedOnIsReadThroughAllItsDepth() {
        MessageReceived message = Shop.message("forwarded");

        assertThat(message.text()).isEqualTo("Цена 1500\nСколько?");
        assertThat(message.attachments()).singleElement().extracting(Attachment::reference).isEqualTo("photo42_9");
        assertThat((List<?>) message.payload().get("forwarded")).hasSize(2);
    }

    @Test
    void ownWordsStandBeforeThosePassedOn() {
        String forwarded = ", \"fwd_messages\": [{\"from_id\": 42, \"text\": \"чужое\"}]";

        assertThat(Shop.saying(Fixtures.message("своё", "", forwarded)).text()).isEqualTo("своё");
    }

    @Test
    void aPlaceAloneIsAPlaceAndBesideWordsAPartOfThem() {
        MessageReceived alone = Shop.saying(Fixtures.message("", "",
                ", \"geo\": {\"type\": \"point\", \"coordinates\": {\"latitude\": 55.75, \"longitude\": 37.61}, \"place\": {\"title\": \"Дом\", \"city\": \"Москва\"}}"));

        assertThat(alone.kind()).isEqualTo(MessageKind.LOCATION);
        assertThat(alone.payload()).isEqualTo(Map.of("latitude", 55.75, "longitude", 37.61, "name", "Дом", "address", "Москва"));
        assertThat(Shop.message("text with a place")).satisfies(beside -> {
            assertThat(beside.kind()).isEqualTo(MessageKind.TEXT);
            assertThat(beside.payload().get("location")).isEqualTo(Map.of("latitude", 55.75, "longitude", 37.61));
        });
    }

    @Test
    void aPressedTextButtonIsAMessageThatNamesIt() {
        MessageReceived ours = Shop.saying(Fixtures.message("Да", "", ", \"payload\": \"{\\\"button\\\":\\\"yes\\\"}\""));
        MessageReceived foreign = Shop.saying(Fixtures.message("Да", "", ", \"payload\": \"{\\\"a\\\":1,\\\"b\\\":2}\""));

        assertThat(ours.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(ours.payload().get("button")).isEqualTo(Map.of("id", "yes", "title", "Да"));
        assertThat(foreign.payload().get("button")).isEqualTo(Map.of("id", "{\"a\":1,\"b\":2}", "title", "Да"));
        assertThat(Shop.message("start").payload().get("button")).isEqualTo(Map.of("id", "start", "title", "Начать"));
    }

    @Test
    void aPressedCallbackButtonIsAPress() {
        MessageReceived press = Shop.message("callback button");

        assertThat(press.kind()).isEqualTo(MessageKind.BUTTON);
        assertThat(press.externalId()).isEqualTo("press_b483a4d72f40");
        assertThat(press.payload()).isEqualTo(Map.of("id", "week", "eventId", "b483a4d72f40", "userId", ANNA));
        assertThat(press.replyTo()).isEqualTo(ANNA + "_62");
    }

    @Test
    void whereItCameFromAndThatItIsCutIsTold() {
        assertThat(Shop.message("cropped").payload()).containsEntry("cropped", true)
                .containsEntry("referral", Map.of("ref", "summer", "source", "ad"));
    }

    @Test
    void nothingAtAllIsKeptAsItCame() {
        assertThat(Shop.message("nothing at all").kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(Shop.message("nothing at all").raw()).contains("\"id\":1201");
    }

    @Test
    void aMessageWithoutAnyIdHasTheSameOneEachTime() {
        String bare = "{\"message\": {\"from_id\": 159526068, \"text\": \"Здравствуйте\"}}";

        assertThat(Shop.saying(bare).thread()).isEqualTo(ANNA);
        assertThat(Shop.saying(bare).externalId()).startsWith("sha256-").isEqualTo(Shop.saying(bare).externalId());
    }

    @Test
    void aMessageOfNobodyIsKept() {
        assertThat(Shop.events(Shop.call("message_new", "{\"message\": {\"text\": \"Ау\"}}"))).singleElement()
                .isInstanceOfSatisfying(Unrecognised.class, kept -> {
                    assertThat(kept.topic()).isEqualTo("message_new");
                    assertThat(kept.raw()).contains("Ау");
                });
    }

    @Test
    void anEditNamesTheMessageAndItsOwnTime() {
        String edit = "{\"id\": %d, \"peer_id\": 159526068, \"from_id\": 159526068, \"conversation_message_id\": 211, \"date\": 1763770000, "
                + "\"update_time\": 1763770050, \"text\": \"Нет, другой\"}";

        MessageEdited known = (MessageEdited) Shop.events(Shop.call("message_edit", edit.formatted(1201))).get(0);
        MessageEdited numbered = (MessageEdited) Shop.events(Shop.call("message_edit", edit.formatted(0))).get(0);

        assertThat(known).extracting(MessageEdited::target, MessageEdited::text, MessageEdited::editedAt)
                .containsExactly("1201", "Нет, другой", SAID.plusSeconds(50));
        assertThat(numbered.target()).isEqualTo(ANNA + "_211");
        assertThat(known.editId()).isNotEqualTo(numbered.editId());
    }

    @Test
    void anEditSaysWhatFilesThereAreOnlyWhereItListsThemAll() {
        String edit = "{\"id\": 1201, \"peer_id\": 159526068, \"from_id\": 159526068, \"conversation_message_id\": 211, \"date\": 1763770000%s}";

        assertThat(filesNow(edit.formatted(", \"attachments\": []"))).isEmpty();
        assertThat(filesNow(edit.formatted(""))).isNull();
        assertThat(filesNow(edit.formatted(", \"attachments\": [], \"is_cropped\": true"))).isNull();
    }

    private static List<Attachment> filesNow(String message) {
        return ((MessageEdited) Shop.events(Shop.call("message_edit", message)).get(0)).attachments();
    }

    @Test
    void readingIsToldOfTheLastMessageRead() {
        String read = "{\"from_id\":159526068,\"peer_id\":159526068,\"read_message_id\":1202,\"conversation_message_id\":212}";

        assertThat(Shop.events(Shop.call("message_read", read))).singleElement().isInstanceOfSatisfying(DeliveryReported.class, report -> {
            assertThat(report.externalId()).isEqualTo(ANNA + "_212");
            assertThat(report.state()).isEqualTo(DeliveryReported.State.READ);
        });
    }

    @Test
    void theShopsOwnReadingIsNoDelivery() {
        String read = "{\"from_id\":-203076503,\"peer_id\":159526068,\"read_message_id\":1202,\"conversation_message_id\":212}";

        assertThat(Shop.events(Shop.call("message_read", read))).singleElement().isInstanceOf(Unrecognised.class);
    }

    @Test
    void reactionsComeGoAndMayBeUnknown() {
        assertThat(reaction("159526068", ",\"reaction_id\":4")).extracting(ReactionChanged::target, ReactionChanged::by, ReactionChanged::emoji)
                .containsExactly(ANNA + "_212", ANNA, "👍");
        assertThat(reaction("159526068", "").emoji()).isNull();
        assertThat(reaction("159526068", ",\"reaction_id\":63").emoji()).isEqualTo("#63");
        assertThat(reaction("-203076503", ",\"reaction_id\":1").by()).isEqualTo("shop");
    }

    private static ReactionChanged reaction(String by, String rest) {
        return (ReactionChanged) Shop.events(Shop.call("message_reaction_event",
                "{\"reacted_id\":" + by + ",\"peer_id\":159526068,\"cmid\":212" + rest + "}")).get(0);
    }
}
