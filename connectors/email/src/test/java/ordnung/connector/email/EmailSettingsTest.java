package ordnung.connector.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.InvalidSettings;
import ordnung.connector.email.server.Endpoint;
import org.junit.jupiter.api.Test;

/** A mailbox is described in few words, and wrong ones are named. */
class EmailSettingsTest {
    private static final Map<String, Object> LEAST = Map.of("address", "Shop@Example.ru", "imapHost", "IMAP.example.ru", "smtpHost", "smtp.example.ru",
            "password", "secret-word");

    @Test
    void whatIsUsualNeedNotBeSaid() {
        EmailSettings settings = EmailSettings.from(LEAST);
        assertThat(settings.address()).isEqualTo("shop@example.ru");
        assertThat(settings.username()).isEqualTo("shop@example.ru");
        assertThat(settings.imap()).isEqualTo(new Endpoint("imap.example.ru", 993, true));
        assertThat(settings.smtp()).isEqualTo(new Endpoint("smtp.example.ru", 465, true));
    }

    @Test
    void theServersOfALargeProviderAreKnown() {
        EmailSettings yandex = EmailSettings.from(Map.of("address", "Shop@Yandex.ru", "password", "secret-word"));
        assertThat(yandex.imap()).isEqualTo(new Endpoint("imap.yandex.ru", 993, true));
        assertThat(yandex.smtp()).isEqualTo(new Endpoint("smtp.yandex.ru", 465, true));
        assertThat(EmailSettings.from(Map.of("address", "a@bk.ru", "password", "p", "smtpHost", "smtp.example.ru")).smtp().host())
                .isEqualTo("smtp.example.ru");
        assertThat(refused(Map.of("address", "shop@konditerskaya.ru", "password", "p")).faults()).containsOnlyKeys("imapHost", "smtpHost");
        assertThat(refused(Map.of("address", "shop", "password", "p")).faults()).containsOnlyKeys("address");
    }

    @Test
    void otherPortsBeginInPlainText() {
        assertThat(EmailSettings.from(with("smtpPort", "587")).smtp().implicit()).isFalse();
        assertThat(EmailSettings.from(with("imapPort", "143")).imap().implicit()).isFalse();
    }

    @Test
    void googlesPasswordMayStandInItsGroups() {
        assertThat(EmailSettings.from(with("password", "abcd efgh ijkl mnop")).password()).isEqualTo("abcdefghijklmnop");
        assertThat(EmailSettings.from(with("password", "my own words")).password()).isEqualTo("my own words");
    }

    @Test
    void wrongValuesAreNamed() {
        for (String key : List.of("imapPort", "smtpPort")) {
            for (String wrong : List.of("0", "65536", "99999999", "-1", "IMAP", "9 9")) {
                assertThat(refused(with(key, wrong)).faults()).as(wrong).containsOnlyKeys(key);
            }
        }
        assertThat(refused(with("address", "shop")).faults()).containsOnlyKeys("address");
        assertThat(refused(with("address", "shop@x.ru\r\nBcc: a@x.ru")).faults()).containsOnlyKeys("address");
        assertThat(refused(with("imapHost", "https://imap.example.ru/")).faults()).containsOnlyKeys("imapHost");
        assertThat(refused(with("password", "two\nlines")).faults()).containsOnlyKeys("password");
    }

    @Test
    void thePasswordIsNotWrittenAnywhere() {
        assertThat(EmailSettings.from(LEAST).toString()).doesNotContain("secret-word");
    }

    private static InvalidSettings refused(Map<String, Object> settings) {
        return catchThrowableOfType(InvalidSettings.class, () -> EmailSettings.from(settings));
    }

    private static Map<String, Object> with(String key, String value) {
        Map<String, Object> settings = new HashMap<>(LEAST);
        settings.put(key, value);
        return settings;
    }
}
