package ordnung.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.events.Attachment;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.IdentityChanged;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.Party;
import ordnung.events.ReactionChanged;
import ordnung.events.SendError;
import ordnung.events.SendReported;
import ordnung.events.SendRequested;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final Party ANNA = new Party(List.of("79031234567", "RU.1"), "Анна 🎂", "@anna", "+79031234567", "a@b.c",
            Party.Evidence.VERIFIED);
    private static final Attachment FILE = new Attachment("m1", MessageKind.VOICE, "audio/ogg", "a.ogg", 5L, "https://x/y", "abc=", "u1");

    static Stream<Object> events() {
        return Stream.of(
                new MessageReceived("t", "x", Direction.IN, MessageKind.ORDER, "слова\nи \"кавычки\"", List.of(FILE), "r", ANNA, AT, 7L,
                        Map.of("items", List.of(Map.of("sku", "A", "quantity", 2, "price", 1.5, "gift", true))), "{\"raw\": 1}"),
                new MessageReceived("t", "x", Direction.OUT, MessageKind.UNSUPPORTED, null, List.of(), null,
                        new Party(List.of("1"), null, null, null, null, Party.Evidence.SEEN), AT, null, Map.of(), null),
                new MessageReceived("t", "x", Direction.IN, MessageKind.IMAGE, null, List.of(FILE), null, ANNA, AT, 8L, Map.of(), null)
                        .alsoKnownAs(List.of("t_8")).ofAlbum("album-1"),
                new MessageEdited("t", "x", "e", null, List.of(FILE), AT, null), new MessageEdited("t", "x", "e", "слова", null, AT, null),
                new MessageEdited("t", "x", "e", "слова", List.of(), AT, null),
                new MessageDeleted("t", "x", AT, "raw"),
                new ReactionChanged("t", "x", "shop", "👍", AT, null), new ReactionChanged("t", "x", "79031234567", null, AT, null),
                new DeliveryReported("t", "x", "our-id", DeliveryReported.State.FAILED, AT, new SendError("131026", "Nope", false), null),
                new IdentityChanged("t", List.of("1", "2"), List.of("3"), "+3", AT, null),
                new OrderChanged("t", "17", OrderStatus.HANDED_OVER, "delivering", "17/delivering", AT, "{}"),
                new Unrecognised("account", "e", "calls", null, AT, "{}"),
                new SendRequested("m", 2, "a", "whatsapp", "t", List.of("1"), "+1", MessageKind.IMAGE, "подпись",
                        List.of(new SendRequested.OutgoingFile("f", MessageKind.IMAGE, "image/png", "a.png", 3, "/tmp/f")), "q",
                        new SendRequested.ApprovedTemplate("n", "ru", List.of("1", "2")), List.of(new SendRequested.Button("b", "Да")),
                                Map.of("latitude", 1.5)),
                new SendReported("m", 3, "a", "t", SendReported.Outcome.RETRY, null, new SendError("timeout", "No answer", true), 4000,
                        AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventComesBackAsItWas(Object event) {
        assertThat(EventCodec.read(EventCodec.type(event), EventCodec.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void fieldsOfALaterVersionArePassedOver(Object event) {
        String json = new String(EventCodec.write(event), StandardCharsets.UTF_8);
        byte[] later = ("{\"mood\":{\"is\":[1,2]}," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
        assertThat(EventCodec.read(EventCodec.type(event), later)).isEqualTo(event);
    }

    @Test
    void everyEventHasATypeOfItsOwn() {
        assertThat(events().map(EventCodec::type).distinct()).hasSize(10).allMatch(type -> type.matches("ordnung\\.[a-z-]+\\.v1"));
        assertThatThrownBy(() -> EventCodec.type("text")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "\"a\"",
            "{\"thread\":\"\",\"target\":\"x\",\"deletedAt\":\"2026-11-22T10:00:00Z\"}",
        "{\"thread\":\"t\",\"target\":\"x\",\"deletedAt\":\"secret words\"}"})
    void whatIsNoneIsRefusedWithoutBeingQuoted(String json) {
        assertThatThrownBy(() -> EventCodec.read("ordnung.message-deleted.v1", json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("Not readable as").hasMessageNotContaining("secret")
                        .hasNoCause();
    }

    @Test
    void anUnknownTypeIsNamed() {
        assertThatThrownBy(() -> EventCodec.read("ordnung.message-sung.v9", new byte[0])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ordnung.message-sung.v9");
    }

    @Test
    void halfASurrogatePairIsCarriedAsItIs() {
        MessageDeleted event = new MessageDeleted("t", "x", AT, "половина \ud83d пары");
        assertThat(EventCodec.read(EventCodec.type(event), EventCodec.write(event))).isEqualTo(event);
    }
}
