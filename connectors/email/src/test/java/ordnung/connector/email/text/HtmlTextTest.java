package ordnung.connector.email.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** HTML reads as it looks, and shows nothing that harms. */
class HtmlTextTest {

    @Test
    void linesStandAsTheyAreSeen() {
        assertThat(HtmlText.of("<p>Здравствуйте,<br>Анна!</p><p>Вот&nbsp;<b>цены</b>:</p><ul><li>торт</li><li>пирог</li></ul><div>Ждём</div>"))
                .isEqualTo("Здравствуйте,\nАнна!\n\nВот цены:\n\n– торт\n– пирог\nЖдём");
    }

    @Test
    void whatIsNotSeenIsNotRead() {
        assertThat(HtmlText.of("<html><head><title>t</title><style>p{}</style></head><body><script>alert(1)</script>"
                + "<div style=\"display: none\">скрыто</div><!-- c --><p>видно</p></body></html>")).isEqualTo("видно");
    }

    @Test
    void aQuoteStandsBehindItsMark() {
        assertThat(HtmlText.of("<div>Да</div><blockquote>Когда?<br>Сегодня?<blockquote>Старое</blockquote></blockquote><div>Анна</div>"))
                .isEqualTo("Да\n> Когда?\n> Сегодня?\n> > Старое\nАнна");
    }

    @Test
    void aLinkKeepsItsAddress() {
        assertThat(HtmlText.of("Вот <a href=\"https://example.ru/cake\">этот торт</a> и <a href=\"https://example.ru/\">example.ru</a>"))
                .isEqualTo("Вот этот торт (https://example.ru/cake) и example.ru");
    }

    @Test
    void whatIsShownHasNoScriptsPicturesOrTricks() {
        String html = SafeHtml.of("<p onclick=\"x()\" style=\"position:fixed\">Привет <img src=\"https://spy.example/1.gif\"><script>x()</script>"
                + "<a href=\"javascript:x()\">раз</a><a href=\"https://example.ru/\">два</a><iframe src=x></iframe><form action=x><input></form></p>");
        assertThat(html).contains("Привет").contains("href=\"https://example.ru/\"").contains("noopener")
                .doesNotContain("onclick", "style", "img", "spy.example", "script", "iframe", "form", "input");
    }

    @Test
    void tooMuchOrNothingIsNotShown() {
        assertThat(SafeHtml.of("<p>" + "я".repeat(SafeHtml.LONGEST) + "</p>")).isNull();
        assertThat(SafeHtml.of("<script>x()</script>")).isNull();
    }

    @Test
    void deeplyNestedHtmlIsSurvived() {
        for (String tags : List.of("<blockquote><div>", "<div></bogus>", "<b><i>", "<table><tr><td>", "<a href=x>")) {
            String deep = tags.repeat(30_000) + "дно";
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlText.of(deep))).as(tags).contains("дно");
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SafeHtml.of(deep));
        }
    }

    @Test
    void aLongPageIsNoDeepOne() {
        assertThat(SafeHtml.of("<div><p>раз<br>два</div>".repeat(2_000))).isNotNull();
    }
}
