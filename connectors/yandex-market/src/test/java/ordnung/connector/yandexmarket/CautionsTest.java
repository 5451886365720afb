package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CautionsTest {
    private final Connector connector = new YandexMarketFactory().connect(MarketAccount.sample().settings("http://127.0.0.1:9"),
            request -> CompletableFuture.failedFuture(new Http.Failure("no network", false)), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Смотрите https://torty.example/menu | links", "наш сайт torty.ru | links", "www.torty.com | links",
            "на торты.рф всё есть | links", "Звоните +7 999 123-45-67 | phone", "89991234567 | phone", "8 (999) 123 45 67 | phone",
            "+380 44 123 45 67 | phone", "пишите на cake@torty.ru | mail", "мы есть: @torty_msk | names", "Напишите в ватсап | messengers",
            "лучше в WhatsApp | messengers", "есть телеграм-канал | messengers", "пишите в тг | messengers"})
    void whatTheMarketForbidsIsSaid(String text, String about) {
        assertThat(connector.cautions("chat:1", text)).singleElement().asString().contains(about);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Добрый день! Торт весит 2 кг, 2.5 тыс. калорий.", "Заказ 33333333 уже в пути", "https://market.yandex.ru/product/1",
            "Вот такой: https://ya.cc/t/abc", "Доставим 22.11.2026 с 10:00 до 18:00", "Артикул 8-800, цена 12 500 руб.", "вкусно...ждём вас",
            "Телевизор смотреть можно", "накладная 123456789012"})
    void ordinaryWordsAreNot(String text) {
        assertThat(connector.cautions("chat:1", text)).isEmpty();
    }

    @Test
    void everythingIsSaidAtOnce() {
        assertThat(connector.cautions("review:1", "89991234567, cake@torty.ru, @torty, в вотсап и на http://torty.example")).hasSizeGreaterThanOrEqualTo(4)
                .doesNotHaveDuplicates();
    }
}
