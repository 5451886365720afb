package ordnung.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import ordnung.connector.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
            "0.0.0.0", "0.1.2.3",
        "100.64.0.1", "100.127.255.255", "192.0.0.8", "198.18.0.1", "198.19.255.255", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::",
                "::1", "fe80::1",
        "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
        "2002:7f00:1::", "2002:a00:1::1", "2001:0:53aa::1", "2001:db8::1", "100::1"})
    void whatIsNotOfThePublicNetIsNotReached(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "198.17.0.1", "198.20.0.1",
            "223.255.255.255",
        "2a00:1450:4001::1", "2606:4700::1111", "64:ff9b::8.8.8.8", "2002:808:808::1"})
    void whatIsOfThePublicNetIs(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://[::1]:8080/", "http://[::ffff:10.0.0.1]/", "http://localhost/",
            "http://2130706433/", "file:///etc/passwd",
        "ftp://8.8.8.8/", "gopher://8.8.8.8/", "http:///nothing", "mailto:a@b"})
    void anAddressIsJudgedByWhatItIsResolvedTo(String uri) {
        assertThatThrownBy(() -> new AddressGuard(null).admit(URI.create(uri))).isInstanceOfSatisfying(Http.Failure.class,
                failure -> assertThat(failure.reached()).isFalse()).hasMessageNotContaining("passwd");
    }

    @Test
    void theHostThatTheOwnerNamedIsReachedOnItsPortAlone() {
        AddressGuard guard = new AddressGuard(URI.create("http://127.0.0.1:9090/base"));
        assertThat(guard.admit(URI.create("http://127.0.0.1:9090/v25.0/1")).isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> guard.admit(URI.create("http://127.0.0.1:9091/"))).isInstanceOf(Http.Failure.class);
        assertThatThrownBy(() -> guard.admit(URI.create("http://127.0.0.2:9090/"))).isInstanceOf(Http.Failure.class);
        assertThatThrownBy(() -> guard.admit(URI.create("http://10.0.0.1:9090/"))).isInstanceOf(Http.Failure.class);
    }

    @Test
    void theUsualPortNeedNotBeNamed() {
        AddressGuard guard = new AddressGuard(URI.create("https://localhost"));
        assertThat(guard.admit(URI.create("https://LOCALHOST:443/x")).isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> guard.admit(URI.create("http://localhost/x"))).isInstanceOf(Http.Failure.class);
    }
}
