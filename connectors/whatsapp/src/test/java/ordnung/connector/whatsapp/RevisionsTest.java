package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.IdentityChanged;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.ReactionChanged;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes an earlier message, what the shop's own phone wrote, and who a customer now is. */
class RevisionsTest {
    private static final Instant SENT = Instant.ofEpochSecond(1767225600);
    private static final String ANNA = "79991112233";

    private final Shop shop = new Shop();

    @Test
    void aReactionIsSomebodysAndCanBeTakenBack() {
        assertThat(shop.only(ReactionChanged.class, "reaction")).isEqualTo(new ReactionChanged(ANNA, "wamid.OURS1", ANNA, "❤️", SENT,
                null));
        assertThat(shop.only(ReactionChanged.class, "reaction_empty").emoji()).isNull();
        assertThat(shop.only(ReactionChanged.class, "reaction_absent").emoji()).isNull();
    }

    @Test
    void anEditBringsTheNewTextOrCaption() {
        MessageEdited edited = shop.only(MessageEdited.class, "edit_text");

        assertThat(edited.target()).isEqualTo("wamid.CAKE0");
        assertThat(edited.editId()).isEqualTo("wamid.CAKE1");
        assertThat(edited.text()).isEqualTo("Нет, лучше «Наполеон»");
        assertThat(shop.only(MessageEdited.class, "edit_caption").text()).isEqualTo("Новая подпись");
        assertThat(shop.only(MessageEdited.class, "edit_caption").attachments()).isNull();
        assertThat(shop.only(MessageEdited.class, "edit_caption_removed").text()).isNull();
    }

    @Test
    void aRevokedMessageIsDeleted() {
        assertThat(shop.only(MessageDeleted.class, "revoke")).isEqualTo(new MessageDeleted(ANNA, "wamid.CAKE0", SENT, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reaction_without_target", "edit_without_target", "revoke_without_target"})
    void whatDoesNotSayWhichMessageItChangesIsShownAsItCame(String fixture) {
        MessageReceived message = shop.only(MessageReceived.class, fixture);

        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(message.raw()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo_text", "echo_reversed"})
    void anEchoIsOursInTheCustomersThread(String fixture) {
        MessageReceived echo = shop.only(MessageReceived.class, fixture);

        assertThat(echo.direction()).isEqualTo(Direction.OUT);
        assertThat(echo.thread()).isEqualTo(ANNA);
        assertThat(echo.party().name()).isEqualTo("Анна");
        assertThat(echo.externalId()).isEqualTo("wamid.ECHO1");
    }

    @Test
    void echoesEditRevokeAndReact() {
        assertThat(shop.only(MessageEdited.class, "echo_edit")).extracting(MessageEdited::thread, MessageEdited::target,
                MessageEdited::text)
                .containsExactly(ANNA, "wamid.ECHO0", "Перезвоню завтра");
        assertThat(shop.only(MessageDeleted.class, "echo_revoke").target()).isEqualTo("wamid.ECHO0");
        assertThat(shop.only(ReactionChanged.class, "echo_reaction").by()).isEqualTo("shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system_number", "system_number_old_version"})
    void aNewNumberIsTheSameCustomer(String fixture) {
        List<ChannelEvent> events = shop.events(fixture);

        assertThat(events).hasSize(2).first().isInstanceOfSatisfying(MessageReceived.class, message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM);
            assertThat(message.thread()).isEqualTo(ANNA);
        });
        assertThat(events.get(1)).isInstanceOfSatisfying(IdentityChanged.class, change -> {
            assertThat(change.thread()).isEqualTo(ANNA);
            assertThat(change.before()).containsExactly(ANNA, "RU.1001");
            assertThat(change.after()).containsExactly("79995556677");
            assertThat(change.phone()).isEqualTo("+79995556677");
        });
    }

    @Test
    void aNewUserIdIsShownInTheThreadOfTheOldOne() {
        List<ChannelEvent> events = shop.events("system_user_id");

        assertThat(events.get(0).thread()).isEqualTo("RU.1002");
        assertThat((IdentityChanged) events.get(1)).extracting(IdentityChanged::thread, IdentityChanged::before, IdentityChanged::after,
                IdentityChanged::phone).containsExactly("RU.1002", List.of("RU.1002"), List.of("RU.2002"), null);
    }

    @Test
    void numberAndUserIdMayChangeTogether() {
        IdentityChanged change = (IdentityChanged) shop.events("system_both").get(1);

        assertThat(change.before()).containsExactly(ANNA, "RU.1001");
        assertThat(change.after()).containsExactly("79995556677", "RU.3003");
    }

    @Test
    void aNewDeviceIsToldAndChangesNobody() {
        MessageReceived message = shop.only(MessageReceived.class, "system_identity");

        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(message.text()).isEqualTo("Анна changed device");
        assertThat(message.payload()).containsEntry("type", "customer_identity_changed").containsEntry("acknowledged", true);
    }

    @Test
    void userIdUpdatesComeAsAListOrAlone() {
        assertThat(shop.events("user_id_update")).hasSize(2).allSatisfy(event -> assertThat(event).isInstanceOf(IdentityChanged.class));
        assertThat((IdentityChanged) shop.events("user_id_update").get(0)).extracting(IdentityChanged::thread, IdentityChanged::after)
                .containsExactly("RU.1001", List.of("79991112233", "RU.4004"));
        assertThat(shop.events("user_id_update_object")).extracting(event -> (Object) event.getClass())
                .containsExactly(MessageReceived.class, IdentityChanged.class);
    }

    @Test
    void anUpdateThatNamesNobodyIsKept() {
        assertThat(shop.events("user_id_update_garbage")).hasSize(2).allSatisfy(event -> assertThat(event)
                .isInstanceOf(Unrecognised.class));
    }
}
