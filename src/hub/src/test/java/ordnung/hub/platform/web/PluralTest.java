package ordnung.hub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({"0,чатов", "1,чат", "2,чата", "4,чата", "5,чатов", "10,чатов", "11,чатов", "12,чатов", "14,чатов", "15,чатов", "21,чат", "22,чата",
        "25,чатов", "100,чатов", "101,чат", "111,чатов", "112,чатов", "121,чат", "1002,чата", "1011,чатов"})
    void countsInRussianAndUkrainian(long n, String form) {
        assertThat(Plural.form(n, "чат", "чата", "чатов")).isEqualTo(form);
    }

    @Test
    void countsInEnglish() {
        assertThat(Plural.form(1, "chat", "chats")).isEqualTo("chat");
        assertThat(Plural.form(0, "chat", "chats")).isEqualTo("chats");
        assertThat(Plural.form(21, "chat", "chats")).isEqualTo("chats");
    }
}
