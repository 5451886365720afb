package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressRangeTest {

    @Test
    void addressesThatBeginAlikeAreWithin() {
        assertThat(within("185.73.192.0/22", "185.73.192.0", "185.73.195.255", "::ffff:185.73.193.1")).isTrue();
        assertThat(within("185.73.192.0/22", "185.73.196.0")).isFalse();
        assertThat(within("10.0.0.7", "10.0.0.7")).isTrue();
        assertThat(within("10.0.0.7", "10.0.0.8")).isFalse();
        assertThat(within("0.0.0.0/0", "198.51.100.7")).isTrue();
        assertThat(within("2001:db8::/33", "2001:db8:7fff::1", "2001:db8::1%eth0")).isTrue();
        assertThat(within("2001:db8::/33", "2001:db8:8000::1")).isFalse();
    }

    @Test
    void familiesAreNotMixed() {
        assertThat(within("::/0", "10.0.0.7")).isFalse();
        assertThat(within("0.0.0.0/0", "2001:db8::1")).isFalse();
        assertThat(within("0.0.0.0/0", "")).isFalse();
        assertThat(within("0.0.0.0/0", "localhost")).isFalse();
    }

    @Test
    void whatIsNoRangeIsNone() {
        assertThat(Stream.of("", "ozon.ru", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/24", "10.0.0.0/", "::/129", "10.0.0.0/x", "1.2.3.4.5", "300.1.1.1/8", "x::y/3")
                .map(AddressRange::of)).containsOnlyNulls();
    }

    private static boolean within(String range, String... addresses) {
        AddressRange found = AddressRange.of(range);
        assertThat(found).isNotNull();
        return Stream.of(addresses).allMatch(found::contains);
    }
}
