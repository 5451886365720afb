package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.ReactionChanged;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes an earlier message, what happens under it, and what becomes of the bot. */
class RevisionsTest {
    private final Shop shop = new Shop();

    @Test
    void anEditNamesItsMessageAndIsTheSameWhenToldAgain() {
        MessageEdited edit = shop.only(MessageEdited.class, "edited_text");

        assertThat(edit.target()).isEqualTo("1111111_1365");
        assertThat(edit.editId()).isEqualTo("1365:1767225660");
        assertThat(edit.text()).isEqualTo("Есть торт «Наполеон»?");
        assertThat(edit.editedAt()).isEqualTo(Instant.ofEpochSecond(1767225660));
        assertThat(edit.attachments()).isEmpty();
    }

    @Test
    void anEditBringsTheFileThatIsThereNow() {
        MessageEdited edit = shop.only(MessageEdited.class, "edited_photo");

        assertThat(edit.text()).isEqualTo("вот такой");
        assertThat(edit.attachments()).extracting(Attachment::reference, Attachment::key).containsExactly(tuple("118", "AQAD118"));
    }

    @Test
    void aPlaceThatMovesIsAnEditWithoutWords() {
        MessageEdited edit = shop.only(MessageEdited.class, "edited_location");

        assertThat(edit.text()).isNull();
        assertThat(edit.raw()).contains("55.76");
    }

    @Test
    void anEditWithoutItsTimeHasAnIdOfItsOwn() {
        assertThat(shop.only(MessageEdited.class, "edited_without_date").editId()).startsWith("1365:update_");
    }

    @Test
    void anEditThatNobodyHereReadsLeavesTheMessageAsItWas() {
        byte[] body = new String(Fixtures.bytes("edited_text")).replace("\"text\"", "\"hologram\"").getBytes();

        assertThat(shop.events(body)).singleElement().isInstanceOfSatisfying(Unrecognised.class, kept -> assertThat(kept.raw()).contains("hologram"));
    }

    @Test
    void theOwnersOwnChatsTellOfEditsAndDeletions() {
        assertThat(shop.only(MessageEdited.class, "business_edited").target()).isEqualTo("1111111_77_bc_AbC-1");
        List<ChannelEvent> deleted = shop.events("business_deleted");
        assertThat(deleted).allMatch(event -> event.thread().equals("1111111/bc_AbC-1"));
        assertThat(deleted).extracting(event -> ((MessageDeleted) event).target()).containsExactly("1111111_77_bc_AbC-1", "1111111_78_bc_AbC-1");
    }

    @Test
    void aChannelsPostMayChange() {
        assertThat(shop.only(MessageEdited.class, "channel_post_edited").text()).isEqualTo("Торт недели");
    }

    @Test
    void aPressTellsWhichButtonUnderWhichMessage() {
        MessageReceived press = shop.only(MessageReceived.class, "press");

        assertThat(press.kind()).isEqualTo(MessageKind.BUTTON);
        assertThat(press.direction()).isEqualTo(Direction.IN);
        assertThat(press.externalId()).isEqualTo("4382bfdwdsb323b2d9");
        assertThat(press.text()).isEqualTo("Да");
        assertThat(press.replyTo()).isEqualTo("1111111_1370");
        assertThat(press.payload()).containsEntry("id", "yes").containsEntry("title", "Да");
        assertThat(press.party().name()).isEqualTo("Иван Петров");
    }

    @ParameterizedTest
    @CsvSource({"press_on_old,1111111,1111111_1370,yes", "press_inline,1111111,,yes", "press_business,1111111/bc_AbC-1,1111111_80_bc_AbC-1,Да",
            "press_group,-1001234567890,-1001234567890_81,Да"})
    void aPressIsKnownWhereverTheButtonStands(String fixture, String thread, String replyTo, String text) {
        MessageReceived press = shop.only(MessageReceived.class, fixture);

        assertThat(press.thread()).isEqualTo(thread);
        assertThat(press.replyTo()).isEqualTo(replyTo);
        assertThat(press.text()).isEqualTo(text);
        assertThat(press.payload().containsKey("from")).isEqualTo(fixture.equals("press_group"));
    }

    @ParameterizedTest
    @CsvSource({"reaction,1111111,👍", "reaction_removed,1111111,", "reaction_custom,1111111,❔", "reaction_hidden,-1001234567890,⭐"})
    void aReactionIsTheLastOfThoseThatStand(String fixture, String by, String emoji) {
        ReactionChanged reaction = shop.only(ReactionChanged.class, fixture);

        assertThat(reaction.target()).isEqualTo("-1001234567890_1365");
        assertThat(reaction.by()).isEqualTo(by);
        assertThat(reaction.emoji()).isEqualTo(emoji);
    }

    @ParameterizedTest
    @CsvSource({"blocked", "unblocked"})
    void thatTheBotWasBlockedIsSeenInTheThreadAndKept(String type) {
        MessageReceived message = shop.only(MessageReceived.class, type);

        assertThat(message.thread()).isEqualTo("1111111");
        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(message.payload()).containsEntry("type", type);
        assertThat(shop.only(Unrecognised.class, type).topic()).isEqualTo("my_chat_member");
    }

    @Test
    void whatTheBotBecomesInAGroupIsKeptOnly() {
        assertThat(shop.events("joined_group")).singleElement().isInstanceOf(Unrecognised.class);
    }

    @ParameterizedTest
    @CsvSource({"business_connection,", "unknown_update,nobody here reads it"})
    void whatIsNoMessageIsKeptUnderItsOwnName(String fixture, String reason) {
        Unrecognised kept = shop.only(Unrecognised.class, fixture);

        assertThat(kept.topic()).isEqualTo(fixture.equals("unknown_update") ? "chat_boost" : fixture);
        assertThat(kept.reason()).isEqualTo(reason);
        assertThat(kept.thread()).isEqualTo(Unrecognised.ACCOUNT_THREAD);
    }
}
