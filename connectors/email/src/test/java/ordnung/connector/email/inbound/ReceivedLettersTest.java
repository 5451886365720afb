package ordnung.connector.email.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import ordnung.connector.email.header.OwnId;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.junit.jupiter.api.Test;

/** Whose conversation a letter belongs to, and who waits for an answer. */
class ReceivedLettersTest {
    private static final String OUR_ID = new OwnId("anna@example.org", "01890a5d-ac96-774b-bcce-b302099a8057").at("example.ru");

    @Test
    void aLetterIsAMessageInTheConversationOfItsWriter() {
        MessageReceived message = Reading.message("From: =?UTF-8?B?0JDQvdC90LA=?= <Anna@Example.org>", "To: shop@example.ru",
                "Cc: olga@example.org", "Subject: =?UTF-8?B?0KLQvtGA0YI=?=", "Message-ID: <1@example.org>", "References: <a@x> <b@x>",
                "In-Reply-To: <b@x>", "Content-Type: text/plain; charset=utf-8", "", "Сколько стоит?");

        assertThat(message.thread()).isEqualTo("anna@example.org");
        assertThat(message.externalId()).isEqualTo("1@example.org");
        assertThat(message.direction()).isEqualTo(Direction.IN);
        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("Сколько стоит?");
        assertThat(message.replyTo()).isEqualTo("b@x");
        assertThat(message.sentAt()).isEqualTo(Reading.AT);
        assertThat(message.party()).isEqualTo(new Party(List.of("anna@example.org"), "Анна", null, null, "anna@example.org", Party.Evidence.SEEN));
        assertThat(message.payload()).containsEntry("subject", "Торт").containsEntry("cc", List.of("olga@example.org"))
                .containsEntry("references", List.of("a@x", "b@x")).doesNotContainKeys("automatic", "quoted", "html");
        assertThat(message.raw()).contains("Message-ID: <1@example.org>").endsWith("Сколько стоит?\r\n");
    }

    @Test
    void aFormOfTheSitePutsTheCustomerIntoReplyTo() {
        MessageReceived message = Reading.message("From: shop@example.ru", "To: shop@example.ru", "Reply-To: Anna <anna@example.org>",
                "Message-ID: <1@example.ru>", "", "Name: Anna");
        assertThat(message.direction()).isEqualTo(Direction.IN);
        assertThat(message.thread()).isEqualTo("anna@example.org");
        assertThat(message.party().ids()).as("nobody else is the site, too").containsExactly("anna@example.org");
        assertThat(message.party().name()).isEqualTo("Anna");
    }

    @Test
    void theShopsOwnCopyIsAnEcho() {
        MessageReceived message = Reading.message("From: The shop <shop@example.ru>", "To: Anna <anna@example.org>", "Reply-To: other@example.ru",
                "Message-ID: <1@example.ru>", "", "Yes");
        assertThat(message.direction()).isEqualTo(Direction.OUT);
        assertThat(message.thread()).isEqualTo("anna@example.org");
        assertThat(message.party().ids()).containsExactly("anna@example.org");
    }

    @Test
    void aNoteToOneselfIsKept() {
        MessageReceived message = Reading.message("From: shop@example.ru", "To: shop@example.ru", "Message-ID: <1@example.ru>", "", "Order 5");
        assertThat(message.direction()).isEqualTo(Direction.IN);
        assertThat(message.text()).isEqualTo("Order 5");
    }

    @Test
    void whoAnswersFromAnotherAddressBelongsToTheConversationThatOurLetterWasWrittenIn() {
        MessageReceived message = answer(Set.of(OUR_ID));
        assertThat(message.thread()).isEqualTo("anna@example.org");
        assertThat(message.party().ids()).containsExactly("anna@example.org", "assistant@example.net");
        assertThat(message.replyTo()).isEqualTo(OUR_ID);
    }

    @Test
    void whoMakesUpAnIdOfOursComesIntoNobodysConversation() {
        MessageReceived message = answer(Set.of());
        assertThat(message.thread()).isEqualTo("assistant@example.net");
        assertThat(message.party().ids()).containsExactly("assistant@example.net");
    }

    private static MessageReceived answer(Set<String> sentByUs) {
        List<ChannelEvent> events = Reading.events(Reading.bytes("From: assistant@example.net", "To: shop@example.ru", "Message-ID: <2@example.net>",
                "References: <0@example.net> <" + OUR_ID + ">", "In-Reply-To: <" + OUR_ID + ">", "", "Yes, we take it"), sentByUs);
        return (MessageReceived) events.get(0);
    }

    @Test
    void aLetterWithoutAnIdHasTheSameOneEachTime() {
        String[] letter = {"From: anna@example.org", "To: shop@example.ru", "", "Hello"};
        String id = Reading.message(letter).externalId();
        assertThat(id).startsWith("sha256-").isEqualTo(Reading.message(letter).externalId());
        letter[3] = "Hello!";
        assertThat(Reading.message(letter).externalId()).isNotEqualTo(id);
    }

    @Test
    void aLetterOfNobodyIsKept() {
        MessageReceived message = Reading.message("To: shop@example.ru", "Message-ID: <1@x>", "", "Who am I?");
        assertThat(message.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(message.externalId()).isEqualTo("1@x");
        assertThat(message.raw()).contains("Who am I?");
        assertThat(message.attachments()).singleElement().extracting("fileName").isEqualTo("letter.eml");
    }

    @Test
    void whatAProgramWritesMakesNobodyWait() {
        for (String header : List.of("Auto-Submitted: auto-replied (vacation)", "Precedence: bulk", "Precedence: LIST", "Return-Path: <>",
                "X-Autoreply: yes")) {
            MessageReceived message = Reading.annas(header, "", "I am on holiday");
            assertThat(message.kind()).as(header).isEqualTo(MessageKind.SYSTEM);
            assertThat(message.text()).isEqualTo("I am on holiday");
            assertThat(message.payload()).containsEntry("automatic", true);
        }
        assertThat(Reading.annas("Auto-Submitted: no", "", "Hello").kind()).isEqualTo(MessageKind.TEXT);
    }

    @Test
    void whatAFormBringsSomebodyWrote() {
        String[] form = {"From: robot@example.ru", "To: shop@example.ru", "Reply-To: anna@example.org", "Auto-Submitted: auto-generated", "X-Mailer: robot", "", "Order"};
        assertThat(Reading.message(form).kind()).isEqualTo(MessageKind.TEXT);
        form[4] = "List-Unsubscribe: <https://example.net/>";
        assertThat(Reading.message(form).kind()).isEqualTo(MessageKind.SYSTEM);
        form[2] = "Reply-To: news@example.ru";
        form[4] = "X-Mailer: robot";
        assertThat(Reading.message(form).kind()).isEqualTo(MessageKind.SYSTEM);
    }

    @Test
    void aBounceSaysThatOurMessageFailed() {
        DeliveryReported report = (DeliveryReported) bounce("failed", "5.1.1", OUR_ID);
        assertThat(report.state()).isEqualTo(DeliveryReported.State.FAILED);
        assertThat(report.thread()).isEqualTo("anna@example.org");
        assertThat(report.externalId()).isEqualTo(OUR_ID);
        assertThat(report.trackingId()).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(report.error().code()).isEqualTo("bounce-5.1.1");
        assertThat(report.error().message()).isEqualTo("There is no such e-mail address.");
        assertThat(report.raw()).contains("550 no such user");
    }

    @Test
    void eachReasonOfABounceHasItsWords() {
        assertThat(List.of("5.2.2", "5.2.1", "5.3.4", "5.7.1", "5.0.0").stream().map(status -> ((DeliveryReported) bounce("failed", status, OUR_ID)))
                .map(report -> report.error().message())).doesNotHaveDuplicates();
    }

    @Test
    void whatIsOnlyLateOrNotOursIsAProgramsWord() {
        for (ChannelEvent event : List.of(bounce("delayed", "4.4.1", OUR_ID), bounce("failed", "5.1.1", "other@example.ru"))) {
            assertThat(((MessageReceived) event).kind()).isEqualTo(MessageKind.SYSTEM);
            assertThat(((MessageReceived) event).text()).contains("could not be delivered");
        }
    }

    @Test
    void anOlderBounceOfEximIsUnderstood() {
        DeliveryReported report = (DeliveryReported) Reading.event("From: Mail Delivery System <Mailer-Daemon@mx.example.ru>", "To: shop@example.ru",
                "X-Failed-Recipients: anna@example.org", "Auto-Submitted: auto-replied", "Message-ID: <e@mx>", "", "A message could not be delivered",
                "------ This is a copy of the message, including all the headers. ------", "", "Message-Id: <" + OUR_ID + ">", "", "Hello");
        assertThat(report.trackingId()).isEqualTo("01890a5d-ac96-774b-bcce-b302099a8057");
    }

    private static ChannelEvent bounce(String action, String status, String id) {
        return Reading.event("From: MAILER-DAEMON@mx.example.ru", "To: shop@example.ru", "Auto-Submitted: auto-replied", "Message-ID: <b@mx>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "", "--b", "Content-Type: text/plain", "",
                "Your message could not be delivered", "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.ru", "",
                "Final-Recipient: rfc822; anna@example.org", "Action: " + action, "Status: " + status, "Diagnostic-Code: smtp; 550 no such user",
                "--b", "Content-Type: message/rfc822", "", "From: shop@example.ru", "Message-ID: <" + id + ">", "", "Hello", "--b--");
    }
}
