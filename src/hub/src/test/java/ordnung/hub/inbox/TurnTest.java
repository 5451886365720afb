package ordnung.hub.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.inbox.Arrivals.ConversationRef;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final ConversationRef CHAT = new ConversationRef(UUID.randomUUID(), UUID.randomUUID(), "whatsapp", "retail", null,
            UUID.randomUUID(), "Анна");

    private static Arrived said(Direction direction, MessageKind kind, int second) {
        return new Arrived(UUID.randomUUID(), "x" + second, direction, kind, at(second), "?", java.util.Map.of(), CHAT);
    }

    private static Arrived in(int second) {
        return said(Direction.IN, MessageKind.TEXT, second);
    }

    private static Arrived echo(int second) {
        return said(Direction.OUT, MessageKind.TEXT, second);
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(1000 + second);
    }

    @Test
    void aCustomerWaitsFromTheFirstWordWhicheverComesFirst() {
        assertThat(Turn.of(in(5)).then(in(3)).then(in(9)).waitsFrom()).isEqualTo(at(3));
        assertThat(Turn.of(in(5)).then(in(3)).then(in(9)).unread()).isEqualTo(3);
    }

    @Test
    void anAnswerFromTheOwnPhoneEndsTheWait() {
        Turn turn = Turn.of(in(5)).then(echo(7));
        assertThat(turn.waitsFrom()).isNull();
        assertThat(turn.unread()).isZero();
        assertThat(turn.answeredAt()).isEqualTo(at(7));
    }

    @Test
    void whatWasWrittenBeforeTheAnswerAndComesAfterItWaitsForNothing() {
        Turn turn = Turn.of(echo(7)).then(in(5));
        assertThat(turn.waitsFrom()).isNull();
        assertThat(turn.inboundAt()).isEqualTo(at(5));
        assertThat(turn.last().sentAt()).isEqualTo(at(7));
    }

    @Test
    void anAnswerEndsNoWaitForWhatWasWrittenAfterIt() {
        Turn turn = Turn.of(in(9)).then(echo(7));
        assertThat(turn.waitsFrom()).isEqualTo(at(9));
        assertThat(turn.unread()).isEqualTo(1);
    }

    @Test
    void inTheSameSecondTheOrderOfComingDecides() {
        assertThat(Turn.of(in(5)).then(echo(5)).waitsFrom()).isNull();
        assertThat(Turn.of(echo(5)).then(in(5)).waitsFrom()).isEqualTo(at(5));
    }

    @Test
    void whatTheChannelItselfSaysMakesNobodyWait() {
        Turn turn = Turn.of(said(Direction.IN, MessageKind.SYSTEM, 5));
        assertThat(turn.waitsFrom()).isNull();
        assertThat(turn.inboundAt()).isNull();
        assertThat(turn.unread()).isZero();
    }
}
