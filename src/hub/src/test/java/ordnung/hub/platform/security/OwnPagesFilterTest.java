package ordnung.hub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPagesFilterTest {

    @Test
    void theSameHostAndPortIsOneOfOurPages() {
        assertThat(OwnPagesFilter.isOwn("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(OwnPagesFilter.isOwn("https://shop.example", "SHOP.example")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://localhost:8081", "null", "", "http://localhost:8080.evil.example", "no origin"})
    void anythingElseIsNot(String origin) {
        assertThat(OwnPagesFilter.isOwn(origin, "localhost:8080")).isFalse();
    }
}
