package ordnung.hub.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkedTextTest {

    /** With what is linked in brackets. */
    private static String linked(String text) {
        return LinkedText.of(text).stream().map(part -> part.href() == null ? part.text() : "[" + part.text() + "](" + part.href() + ")").collect(Collectors.joining());
    }

    @Test
    void addresses_are_linked_as_people_write_them() {
        assertThat(linked("developers.facebook.com → приложение")).isEqualTo("[developers.facebook.com](https://developers.facebook.com) → приложение");
        assertThat(linked("Откройте https://dev.vk.com/ru/api?x=1, потом t.me/BotFather."))
            .isEqualTo("Откройте [https://dev.vk.com/ru/api?x=1](https://dev.vk.com/ru/api?x=1), потом [t.me/BotFather](https://t.me/BotFather).");
    }

    @Test
    void what_only_looks_like_one_stays_words() {
        for (String text : new String[] {"name=имя-поля; a.b", "mail@lavka.ru", "права whatsapp_business.messages", "channel.json", "API Setup. Меню", "javascript:alert(1)", "imap.example.ru и smtp.mail.ru", ""}) {
            assertThat(linked(text)).isEqualTo(text);
        }
    }
}
