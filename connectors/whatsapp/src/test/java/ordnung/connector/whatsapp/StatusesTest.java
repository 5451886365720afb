package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.DeliveryReported.State;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delivery reports, account notices, and batches of everything. */
class StatusesTest {
    private final Shop shop = new Shop();

    @Test
    void aStatusBringsBackOurOwnId() {
        assertThat(shop.only(DeliveryReported.class, "status_sent")).isEqualTo(new DeliveryReported("79991112233", "wamid.OURS1", "msg-17",
                State.SENT, Instant.ofEpochSecond(1767225600), null, null));
    }

    @ParameterizedTest
    @CsvSource({"status_delivered,DELIVERED", "status_read,READ", "status_played,READ", "status_failed,FAILED"})
    void everyWordIsAState(String fixture, State state) {
        assertThat(shop.only(DeliveryReported.class, fixture).state()).isEqualTo(state);
    }

    @Test
    void whatTheRecordDoesNotHoldStaysRaw() {
        assertThat(shop.only(DeliveryReported.class, "status_delivered").raw()).contains("free_customer_service");
    }

    @Test
    void theThreadIsWhateverNamesTheReceiver() {
        assertThat(shop.only(DeliveryReported.class, "status_user_id").thread()).isEqualTo("RU.1002");
        assertThat(shop.only(DeliveryReported.class, "status_failed_bare").thread()).isEqualTo("msg-17");
        assertThat(shop.only(DeliveryReported.class, "status_failed_nameless").thread()).isEqualTo("wamid.OURS1");
    }

    @Test
    void aFailureSaysWhyInOurWords() {
        DeliveryReported failed = shop.only(DeliveryReported.class, "status_failed");

        assertThat(failed.error().code()).isEqualTo("131047");
        assertThat(failed.error().message()).contains("24 hours").doesNotContain("79991112233");
        assertThat(failed.error().retryable()).isFalse();
        assertThat(shop.only(DeliveryReported.class, "status_failed_retryable").error().retryable()).isTrue();
        assertThat(shop.only(DeliveryReported.class, "status_failed_nameless").error().code()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"status_unknown_word,statuses", "status_without_id,statuses", "account_update,account_update", "history,history",
            "state_sync,smb_app_state_sync", "user_preferences,user_preferences", "value_errors,messages"})
    void whatBelongsToNoMessageIsKeptUnderItsName(String fixture, String topic) {
        Unrecognised notice = shop.only(Unrecognised.class, fixture);

        assertThat(notice.topic()).isEqualTo(topic);
        assertThat(notice.thread()).isEqualTo("account");
        assertThat(notice.raw()).isNotBlank();
        assertThat(notice.eventId()).isEqualTo(shop.only(Unrecognised.class, fixture).eventId());
    }

    @Test
    void aNoticeHasTheTimeOfItsEntry() {
        assertThat(shop.only(Unrecognised.class, "account_update").at()).isEqualTo(Instant.ofEpochSecond(1767225600));
        assertThat(shop.only(Unrecognised.class, "account_update").reason()).isNull();
    }

    @Test
    void oldConversationsAreKeptWithEveryWord() {
        assertThat(shop.only(Unrecognised.class, "history").raw()).contains("Старое");
    }

    @Test
    void aBatchIsReadInItsOrder() {
        assertThat(shop.events("batch")).extracting(StatusesTest::summary)
                .containsExactly("Анна: раз", "Борис: два", "READ", "DELIVERED", "Анна: три");
    }

    @Test
    void anotherNumbersMessageIsAddressedToIt() {
        assertThat(shop.addressed(Shop.fixture("other_number"))).extracting(Addressed::account).containsExactly("106000000000002");
        assertThat(shop.addressed(Shop.fixture("text"))).extracting(Addressed::account).containsOnlyNulls();
        assertThat(shop.connector.address()).isEqualTo(Shop.NUMBER);
    }

    @Test
    void garbageCostsItsNeighboursNothing() {
        var events = shop.events("garbage_batch");

        assertThat(events).filteredOn(event -> event instanceof MessageReceived m && m.kind() == MessageKind.TEXT)
                .extracting(event -> ((MessageReceived) event).externalId()).containsExactly("wamid.WHOLE", "wamid.SINGLE");
        assertThat(events).filteredOn(event -> event instanceof MessageReceived m && m.kind() == MessageKind.UNSUPPORTED).hasSize(1);
        assertThat(events).filteredOn(event -> event instanceof Unrecognised).hasSizeGreaterThan(10);
    }

    private static String summary(ChannelEvent event) {
        return event instanceof MessageReceived message ? message.party().name() + ": " + message.text()
                : ((DeliveryReported) event).state().name();
    }
}
