package ordnung.hub.alerts.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingTest {

    /** RFC 8291, appendix A. */
    @Test
    void the_example_of_the_standard_is_sealed_to_the_letter() throws GeneralSecurityException {
        KeyPair sender = pair("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
                "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        byte[] sealed = Sealing.seal("When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                sender, bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)).isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy"
                + "27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void the_device_alone_reads_it() {
        Device device = new Device();
        byte[] sealed = Sealing.seal("Марина ждёт".getBytes(StandardCharsets.UTF_8), device.point(), device.auth());
        assertThat(device.read(sealed)).isEqualTo("Марина ждёт");
        assertThatThrownBy(() -> new Device().read(sealed)).isInstanceOf(AssertionError.class);
    }

    @Test
    void what_is_no_point_of_the_curve_is_refused() {
        byte[] point = new Device().point();
        point[40] ^= 1;
        assertThatThrownBy(() -> P256.key(point)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> P256.key(new byte[65])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> P256.key(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_key_travels_in_the_same_length() {
        for (int i = 0; i < 300; i++) {
            byte[] point = new Device().point();
            assertThat(P256.point(P256.key(point))).isEqualTo(point);
        }
    }

    private static KeyPair pair(String point, String number) throws GeneralSecurityException {
        return new KeyPair(P256.key(bytes(point)), KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes(number)), P256.curve())));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
