package ordnung.hub.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://chat.lavka.ru/webhooks/vk/1", "https://lavka.ru:8443", "https://93.184.216.34/x", "https://[2606:2800:220:1::1]/x"})
    void a_provider_can_call(String address) {
        assertThat(PublicAddress.isReachable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://chat.lavka.ru", "https://localhost:8080/x", "https://127.0.0.1/x", "https://192.168.1.7", "https://10.0.0.2", "https://100.64.3.4",
        "https://[::1]/x", "https://[fd00::1]/x", "https://server/x", "https://shop.local/x", "https://nas.lan", "/webhooks/vk/1", "", "https:// /"})
    void a_provider_cannot_call(String address) {
        assertThat(PublicAddress.isReachable(address)).isFalse();
    }
}
