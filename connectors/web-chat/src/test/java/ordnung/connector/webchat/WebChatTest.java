package ordnung.connector.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookResult;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party.Evidence;
import ordnung.events.SendRequested;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;

class WebChatTest {

    @Test
    void aMessageSaysWhoWroteItWhereAndWhen() {
        MessageReceived message = Calls.message("{'id':'m-00000001','text':'Есть эклеры?','at':1795341540000,'now':1795341600000,"
                + "'page':{'url':'https://shop.example/','title':'Торты'},'consent':'Согласен'}");

        assertThat(message.externalId()).isEqualTo("m-00000001");
        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.text()).isEqualTo("Есть эклеры?");
        assertThat(message.thread()).matches("v-[0-9a-f]{32}");
        assertThat(message.party().ids()).containsExactly(message.thread());
        assertThat(message.party().evidence()).isEqualTo(Evidence.SEEN);
        assertThat(message.sentAt()).isEqualTo(Calls.NOW.minusSeconds(60));
        assertThat(message.payload()).isEqualTo(Map.of("page", Map.of("url", "https://shop.example/", "title", "Торты"), "consent", "Согласен"));
    }

    @Test
    void theSecretIsNowhereInWhatIsKept() {
        assertThat(Calls.message("{'text':'Есть эклеры?','other':1}").toString()).contains("other").doesNotContain(Calls.SECRET);
        assertThat(Calls.events(Calls.json("{'other':1}")).toString()).contains("other").doesNotContain(Calls.SECRET);
        assertThat(Calls.connector().toString() + Calls.connector().entrance()).doesNotContain(Calls.KEY);
    }

    @Test
    void anotherSecretIsAnotherThread() {
        String other = "'visitor':'" + "x".repeat(22) + "'";
        List<ChannelEvent> events = Calls.events(Calls.call("{" + other + ",'text':'?'}", Calls.KEY, Calls.SITE));

        assertThat(events.get(0).thread()).isNotEqualTo(Calls.message("{'text':'?'}").thread());
    }

    private static Instant written(Duration ago, Duration clock, Duration late) {
        Instant sent = Calls.NOW.plus(clock).minus(late);
        return Calls.message("{'text':'?','at':" + sent.minus(ago).toEpochMilli() + ",'now':" + sent.toEpochMilli() + "}").sentAt();
    }

    @Test
    void aWrongClockOfTheVisitorCountsForNothing() {
        for (Duration clock : List.of(Duration.ZERO, Duration.ofHours(5), Duration.ofHours(-5), Duration.ofDays(-4000))) {
            assertThat(written(Duration.ofSeconds(2), clock, Duration.ofMillis(300))).isEqualTo(Calls.NOW);
            assertThat(written(Duration.ofMinutes(90), clock, Duration.ZERO)).isEqualTo(Calls.NOW.minus(Duration.ofMinutes(90)));
            assertThat(written(Duration.ofDays(31), clock, Duration.ZERO)).isEqualTo(Calls.NOW);
        }
        assertThat(written(Duration.ofSeconds(-9), Duration.ZERO, Duration.ZERO)).isEqualTo(Calls.NOW);
        assertThat(Calls.message("{'text':'?'}").sentAt()).isEqualTo(Calls.NOW);
    }

    @Test
    void whatWaitedKeepsItsOrderHoweverLongEachCallTook() {
        Instant first = written(Duration.ofMillis(29_950), Duration.ofHours(3), Duration.ofMillis(50));
        Instant second = written(Duration.ofMillis(26_500), Duration.ofHours(3), Duration.ofMillis(2500));

        assertThat(first).isBefore(second);
    }

    @Test
    void aFileIsNamedByWhatTheUploadWasAnswered() {
        MessageReceived message = Calls.message("{'id':'m-00000001','file':{'id':'f-00000001','name':'договор.pdf','type':'application/pdf','size':12}}");

        assertThat(message.kind()).isEqualTo(MessageKind.DOCUMENT);
        assertThat(message.text()).isNull();
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.reference()).isEqualTo("f-00000001");
            assertThat(file.fileName()).isEqualTo("договор.pdf");
            assertThat(file.size()).isEqualTo(12);
        });
    }

    @Test
    void contactsAloneAreAMessageThatPeopleRead() {
        MessageReceived message = Calls.message("{'id':'m-00000001','contacts':{'name':' Анна ','phone':'8 (916) 123-45-67','mail':'Anna@Example.com'}}");

        assertThat(message.kind()).isEqualTo(MessageKind.CONTACT);
        assertThat(message.text()).isEqualTo("anna@example.com");
        assertThat(message.party().name()).isEqualTo("Анна");
        assertThat(message.party().phone()).isEqualTo("+79161234567");
        assertThat(message.party().evidence()).isEqualTo(Evidence.CLAIMED);
        assertThat(message.payload()).containsEntry("contact", Map.of("name", "Анна", "phone", "+79161234567", "mail", "anna@example.com"));
    }

    @Test
    void contactsWithAMessageGoWithIt() {
        MessageReceived message = Calls.message("{'text':'Перезвоните','contacts':{'phone':'067 123 45 67'}}");

        assertThat(message.kind()).isEqualTo(MessageKind.TEXT);
        assertThat(message.party().phone()).isEqualTo("+380671234567");
        assertThat(message.payload()).containsEntry("visitor", Map.of("phone", "+380671234567"));
    }

    @Test
    void whatIsNoPhoneStaysAsItWasTyped() {
        MessageReceived message = Calls.message("{'contacts':{'phone':'@anna в телеграме'}}");

        assertThat(message.party().phone()).isNull();
        assertThat(message.payload()).containsEntry("contact", Map.of("phone", "@anna в телеграме"));
    }

    @Test
    void phonesAreReadAsPeopleWriteThem() {
        assertThat(Contacts.e164("9161234567")).isEqualTo("+79161234567");
        assertThat(Contacts.e164("+7 916 123-45-67")).isEqualTo("+79161234567");
        assertThat(Contacts.e164("+49 151 2345 6789")).isEqualTo("+4915123456789");
        assertThat(Contacts.e164("123-45-67")).isNull();
    }

    @Test
    void reportsTellHowFarEachOfOurMessagesHasCome() {
        List<ChannelEvent> events = Calls.events(Calls.json("{'delivered':['message-a','message-b'],'read':'message-a'}"));

        assertThat(events).extracting(event -> ((DeliveryReported) event).externalId() + " " + ((DeliveryReported) event).state())
                .containsExactly("message-a DELIVERED", "message-b DELIVERED", "message-a READ");
    }

    @Test
    void whatIsNeitherMessageNorReportIsKept() {
        assertThat(Calls.events(Calls.json("{'typing':true}"))).singleElement().isInstanceOfSatisfying(Unrecognised.class,
                notice -> assertThat(notice.raw()).isEqualTo("{\"typing\":true}"));
    }

    @Test
    void withoutASecretNobodyIsThere() {
        for (String visitor : List.of("", "short", "x".repeat(65), "кириллица-кириллица-кириллица")) {
            WebhookResult result = Calls.connector().receive(Calls.call("{'visitor':'" + visitor + "','text':'?'}", Calls.KEY, Calls.SITE));
            assertThat(result).isInstanceOfSatisfying(WebhookResult.Rejected.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo("no-visitor");
                assertThat(refusal.headers()).containsEntry("Access-Control-Allow-Origin", Calls.SITE);
            });
        }
    }

    @Test
    void aNovelIsNoChat() {
        assertThat(Calls.connector().receive(Calls.json("{'text':'" + "ы".repeat(200_000) + "'}")))
                .isInstanceOfSatisfying(WebhookResult.Rejected.class, refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    @Test
    void whatIsSentIsNamedAsWeNameIt() {
        SendRequested text = new SendRequested("m-1", 1, "a", "web-chat", "v-1", List.of("v-1"), null, MessageKind.TEXT, "Да", List.of(), null, null,
                List.of(), Map.of());

        assertThat(Calls.connector().send(text).toCompletableFuture()).isCompletedWithValue(new SendResult.Accepted("m-1"));
    }
}
