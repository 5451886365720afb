package ordnung.connector.email.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** Whatever lies in the inbox becomes one event that keeps it, and stops nothing. */
class AnyLetterTest {
    private static final String WORD = "cake-7421";
    private static final List<String> LINES = List.of("", "", "--b", "--b--", "--b", "From: anna@example.org", "From:", "To: shop@example.ru", "Subject: =?",
            "Subject: =?utf-8?B?x?=", "Message-ID: <>", "Message-ID: <1@x>", "Reply-To: shop@example.ru", "References: <<>> <a@b", "Auto-Submitted: x",
            "Content-Type: multipart/mixed; boundary=b", "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "Content-Type: multipart/alternative; boundary=\"b", "Content-Type: text/html", "Content-Type: text/plain; charset=utf-7",
            "Content-Type: text/plain; format=flowed; delsp=yes", "Content-Type: message/rfc822", "Content-Type: message/delivery-status",
            "Content-Type: /", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: x",
            "Content-Transfer-Encoding: uuencode", "Content-Disposition: attachment; filename*0*=utf-8''%", "Content-Disposition: ;;", " folded", "\tx: y",
            "Action: failed", "Status: 5.1.1", "> quote", "-- ", "<blockquote><a href='x'>", "begin 644 x", "=", "\u0000\u0001", "Привет", WORD);

    @Property(tries = 1500)
    void anyBytesAreOneEvent(@ForAll byte[] letter) {
        kept(letter);
    }

    @Property(tries = 2500)
    void anyPiecesOfLettersAreOneEventThatKeepsThem(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        for (int i = random.nextInt(30); i >= 0; i--) {
            letter.writeBytes((LINES.get(random.nextInt(LINES.size())) + (random.nextInt(10) == 0 ? "\n" : "\r\n")).getBytes(StandardCharsets.UTF_8));
        }
        letter.writeBytes(WORD.getBytes(StandardCharsets.UTF_8));

        assertThat(kept(letter.toByteArray()).raw()).contains(WORD);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static ChannelEvent kept(byte[] letter) {
        List<ChannelEvent> events = Reading.events(letter, Set.of());
        assertThat(events).hasSize(1);
        assertThat(events).isEqualTo(Reading.events(letter, Set.of()));
        assertThat(events.get(0).thread()).isNotBlank();
        assertThat(events.get(0).raw()).isNotBlank().doesNotContain("\0");
        if (events.get(0) instanceof MessageReceived message) {
            assertThat(message.party().ids().get(0)).isEqualTo(message.thread());
            assertThat(message.externalId()).isNotBlank().hasSizeLessThan(700);
        }
        return events.get(0);
    }
}
