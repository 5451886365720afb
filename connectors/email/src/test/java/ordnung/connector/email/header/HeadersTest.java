package ordnung.connector.email.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Headers are read as their writers meant them. */
class HeadersTest {

    @Test
    void encodedWordsAreRead() {
        assertThat(HeaderText.of("=?UTF-8?B?0KLQvtGA0YI=?= =?koi8-r?Q?=CE=C1?= zavtra")).isEqualTo("Тортна zavtra");
        assertThat(HeaderText.of("=?windows-1251?Q?=D2=EE=F0=F2_=E8_=F7=E0=E9?=")).isEqualTo("Торт и чай");
    }

    @Test
    void aCharacterThatWasCutInTwoIsWholeAgain() {
        assertThat(HeaderText.of("=?utf-8?B?0KLQ?=\r\n =?utf-8?B?vtGA0YI=?=")).isEqualTo("Торт");
    }

    @Test
    void eightBitLettersAreRead() {
        for (String charset : List.of("UTF-8", "windows-1251", "KOI8-R")) {
            String raw = new String("Заказ торта".getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
            assertThat(HeaderText.of(raw)).as(charset).isEqualTo("Заказ торта");
        }
    }

    @Test
    void brokenWordsAreShownAsFarAsTheyGo() {
        assertThat(HeaderText.of("=?no-such?B?0KLQvtGA0YI=?=")).isEqualTo("Торт");
        assertThat(HeaderText.of("=?utf-8?B?0KLQvtGA0YI?= =?utf-8?Q?=D?= =?")).startsWith("Торт");
        assertThat(HeaderText.of("  \r\n ")).isNull();
        assertThat(HeaderText.of("a\0b\tc")).isEqualTo("ab c");
    }

    @Test
    void somebodyHasAnAddressAndANameOfTheirOwn() {
        assertThat(Correspondent.first("\"Иванова, Анна\" <Anna@Example.org>")).contains(new Correspondent("anna@example.org", "Иванова, Анна"));
        assertThat(Correspondent.first("=?UTF-8?B?0JDQvdC90LA=?= <anna@example.org>")).contains(new Correspondent("anna@example.org", "Анна"));
        assertThat(Correspondent.first("anna@example.org (Anna)")).contains(new Correspondent("anna@example.org", null));
        assertThat(Correspondent.first("\"shop@example.ru\" <thief@example.net>")).contains(
                new Correspondent("thief@example.net", "shop@example.ru"));
        assertThat(Correspondent.first("'anna@example.org' <anna@example.org>")).isPresent();
        assertThat(Correspondent.first("undisclosed-recipients:;")).isEmpty();
        assertThat(Correspondent.all("a@x.ru, B <b@x.ru>;\r\n \"C, d@x.ru\" <c@x.ru>")).extracting(Correspondent::address)
                .containsExactly("a@x.ru", "b@x.ru", "c@x.ru");
    }

    @Test
    void onlyPlainAddressesAreWrittenTo() {
        assertThat(List.of("anna@example.org", "a.b+c@x-y.ru")).allMatch(Correspondent::writable);
        assertThat(List.of("", "anna", "anna@", "@x.ru", "a b@x.ru", "a@x.ru\r\nBcc: b@x.ru", "a@x.ru,b@x.ru", "анна@x.ru", "<a@x.ru>", "a@-"))
                .noneMatch(Correspondent::writable);
    }

    @Test
    void idsLoseTheirBrackets() {
        assertThat(MessageIds.own(" <a.b@c> ")).contains("a.b@c");
        assertThat(MessageIds.own("a.b@c")).contains("a.b@c");
        assertThat(MessageIds.own(null)).isEmpty();
        assertThat(MessageIds.own("<" + "x".repeat(5_000) + "@c>").orElseThrow()).hasSizeLessThan(100);
        assertThat(MessageIds.all("<a@x>\r\n <b@x>, <c@x>")).containsExactly("a@x", "b@x", "c@x");
    }

    @Test
    void ourOwnIdTellsConversationAndMessage() {
        OwnId own = new OwnId("anna+cat@example.org", "01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(OwnId.of(own.at("example.ru"), "example.ru")).contains(own);
        assertThat(OwnId.of(own.at("example.ru"), "EXAMPLE.ru")).contains(own);
        assertThat(OwnId.of(own.at("example.ru"), "other.ru")).isEmpty();
        assertThat(List.of("", "ordnung.@example.ru", "ordnung.!!.1@example.ru", "ordnung.AAAA.1@example.ru", "x.ordnung.AAAA.1@example.ru"))
                .allMatch(id -> OwnId.of(id, "example.ru").isEmpty());
    }

    @Property(tries = 2000)
    void noHeaderIsTooStrange(@ForAll String header) {
        HeaderText.of(header);
        Correspondent.all(header);
        MessageIds.all(header);
        assertThat(MessageIds.own(header).orElse("x")).isNotBlank();
        OwnId.of(header, "example.ru");
    }
}
