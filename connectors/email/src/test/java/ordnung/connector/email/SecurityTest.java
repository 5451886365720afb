package ordnung.connector.email;

import static ordnung.connector.email.EmailContractTest.QUICK;
import static ordnung.connector.email.EmailContractTest.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.net.SocketFactory;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.email.server.Endpoint;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The password goes only where it belongs, and only through the host's sockets. */
class SecurityTest {
    private final GreenMail servers = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)});
    private final PlayedSmtp smtp = new PlayedSmtp();

    @BeforeEach
    void open() {
        servers.start();
        servers.setUser(Post.SHOP, Post.SHOP, Post.PASSWORD);
    }

    @AfterEach
    void close() {
        servers.stop();
        smtp.close();
    }

    private static Connector connector(Endpoint imap, Endpoint smtp, Http http) {
        return new EmailConnector(new EmailSettings(Post.SHOP, imap, smtp, Post.SHOP, Post.PASSWORD), http, Clock.systemUTC(), QUICK);
    }

    private Endpoint imaps(String host) {
        return new Endpoint(host, servers.getImaps().getPort(), true);
    }

    private Endpoint smtps(String host) {
        return new Endpoint(host, servers.getSmtps().getPort(), true);
    }

    @Test
    void aTrustedServerIsSpokenToInTls() {
        assertThat(within(connector(imaps("localhost"), smtps("localhost"), new JdkHttp()).check())).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void aServerOfAnotherNameIsNotTrusted() {
        for (Connector connector : new Connector[] {connector(imaps("127.0.0.1"), smtps("localhost"), new JdkHttp()),
            connector(imaps("localhost"), smtps("127.0.0.1"), new JdkHttp())}) {
            SendResult result = within(connector.check());
            assertThat(result).isInstanceOf(SendResult.Failed.class);
            assertThat(((SendResult.Failed) result).error().code()).isEqualTo("certificate");
        }
    }

    @Test
    void tlsBeginsWhereTheServerOffersIt() {
        smtp.answering("EHLO", "250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS").answering("STARTTLS", "220 go on");
        assertThat(within(connector(imaps("localhost"), new Endpoint("localhost", smtp.port(), false), new JdkHttp()).send(text())))
                .isInstanceOf(SendResult.Accepted.class);
        assertThat(smtp.commands()).containsSubsequence("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL");
    }

    @Test
    void aCertificateOfAnotherNameKeepsThePasswordBack() {
        smtp.answering("EHLO", "250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS").answering("STARTTLS", "220 go on");
        assertThat(within(connector(imaps("localhost"), new Endpoint("127.0.0.1", smtp.port(), false), new JdkHttp()).send(text())))
                .isInstanceOf(SendResult.Retry.class);
        assertThat(smtp.commands()).contains("STARTTLS").doesNotContain("AUTH");
    }

    @Test
    void aPublicServerWithoutEncryptionIsNotToldThePassword() {
        Endpoint far = new Endpoint("mail.invalid", 587, false);
        Connector connector = connector(far, far, leadingTo(smtp.port()));
        SendResult result = within(connector.send(text()));
        assertThat(result).isInstanceOf(SendResult.StopAccount.class);
        assertThat(((SendResult.StopAccount) result).error().code()).isEqualTo("no-encryption");
        assertThat(smtp.commands()).contains("EHLO").doesNotContain("AUTH", "MAIL");

        Connector reading = connector(new Endpoint("mail.invalid", 143, false), far, leadingTo(servers.getImap().getPort()));
        PollResult polled = within(((Polling) reading).poll("inbox", null));
        assertThat(polled).isInstanceOf(PollResult.StopAccount.class);
        assertThat(((PollResult.StopAccount) polled).error().code()).isEqualTo("no-encryption");
    }

    @Test
    void aHostThatTheGuardRefusesIsNotReachedInAnotherWay() {
        Endpoint guarded = new Endpoint("127.0.0.1", smtp.port(), false);
        assertThat(within(connector(guarded, guarded, refusing()).send(text()))).isInstanceOf(SendResult.Retry.class);
        assertThat(within(((Polling) connector(guarded, guarded, refusing())).poll("inbox", null))).isInstanceOf(PollResult.NotNow.class);
        assertThat(smtp.lines()).isZero();
    }

    private static SendRequested text() {
        return EmailContractTest.sample(MessageKind.TEXT);
    }

    private static Http leadingTo(int port) {
        return with(new OwnSockets() {
            @Override
            SocketAddress instead(SocketAddress asked) {
                return new InetSocketAddress("127.0.0.1", port);
            }
        });
    }

    private static Http refusing() {
        return with(new OwnSockets() {
            @Override
            SocketAddress instead(SocketAddress asked) throws IOException {
                throw new UnknownHostException("A private address is not reached");
            }
        });
    }

    private static Http with(SocketFactory sockets) {
        Http usual = new JdkHttp();
        return new Http() {
            @Override
            public SocketFactory sockets() {
                return sockets;
            }

            @Override
            public Executor blocking() {
                return usual.blocking();
            }

            @Override
            public CompletionStage<Response> exchange(Request request) {
                throw new AssertionError("mail is not of the web");
            }
        };
    }

    private abstract static class OwnSockets extends SocketFactory {
        abstract SocketAddress instead(SocketAddress asked) throws IOException;

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int timeout) throws IOException {
                    super.connect(instead(endpoint), timeout);
                }
            };
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new AssertionError("not asked so");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new AssertionError("not asked so");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new AssertionError("not asked so");
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new AssertionError("not asked so");
        }
    }
}
