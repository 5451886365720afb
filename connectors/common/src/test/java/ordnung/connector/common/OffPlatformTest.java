package ordnung.connector.common;

import static ordnung.connector.common.OffPlatform.LINK;
import static ordnung.connector.common.OffPlatform.MAIL;
import static ordnung.connector.common.OffPlatform.MESSENGER;
import static ordnung.connector.common.OffPlatform.NICKNAME;
import static ordnung.connector.common.OffPlatform.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OffPlatformTest {

    @Test
    void whatLeadsElsewhereIsFound() {
        assertThat(in("смотрите на https://shop.example/cake")).containsExactly(LINK);
        assertThat(in("есть на нашсайт.рф, заходите")).containsExactly(LINK);
        assertThat(in("пишите t.me/bakery")).contains(LINK);
        assertThat(in("звоните +7 (900) 000-00-01")).containsExactly(PHONE);
        assertThat(in("8 900 000 00 01")).containsExactly(PHONE);
        assertThat(in("тел. 050 123 45 67")).containsExactly(PHONE);
        assertThat(in("почта anna@bakery.example.com")).containsExactly(MAIL);
        assertThat(in("наш ник @bakery_msk")).containsExactly(NICKNAME);
        assertThat(in("Напишите нам в Ватсап, пожалуйста")).containsExactly(MESSENGER);
        assertThat(in("в телеграме дешевле")).containsExactly(MESSENGER);
        assertThat(in("пишите в тг")).containsExactly(MESSENGER);
        assertThat(in("www.bakery.museum")).containsExactly(LINK);
        assertThat(in("8\u00A0900\u00A0000\u00A000\u00A001")).containsExactly(PHONE);
    }

    @Test
    void whatBelongsHereIsNot() {
        assertThat(in("Здравствуйте! Торт готов, 2,5 кг. Спасибо.Ждём вас")).isEmpty();
        assertThat(in("Вот он: https://www.ozon.ru/product/1649246352/")).isEmpty();
        assertThat(in("Смотрите https://www.ozon.ru, там всё")).isEmpty();
        assertThat(in("Телевизор покажет; накладная 123456789012")).isEmpty();
        assertThat(in("Отправление 24219509-0020-1, артикул 147451959")).isEmpty();
        assertThat(in("Срок до 21.11.2026, цена 1 200 000")).isEmpty();
        assertThat(in("")).isEmpty();
    }

    @Test
    void aDomainThatOnlyEndsLikeOursIsAnother() {
        assertThat(in("https://notozon.ru/x")).containsExactly(LINK);
        assertThat(in("https://ozon.ru.shop.example/x")).containsExactly(LINK);
    }

    private static Set<OffPlatform> in(String text) {
        return OffPlatform.in(text, List.of("ozon.ru"));
    }
}
