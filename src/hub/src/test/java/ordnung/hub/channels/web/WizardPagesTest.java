package ordnung.hub.channels.web;

import static ordnung.hub.Integration.call;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import ordnung.hub.TestServices;
import ordnung.hub.toy.ToyAccount;
import org.junit.jupiter.api.Test;

/** The steps by which an account is connected, in the connector's own words. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class WizardPagesTest {

    private static ValidatableResponse page(String language, String path) {
        return call().cookie("language", language).accept(ContentType.HTML).get(path).then().statusCode(200);
    }

    @Test
    void channelsAreOfferedByName() {
        page("ru", "/channels?connect=any").body(allOf(containsString("Форма на сайте"), containsString("/channels?connect=whatsapp#connect"),
                not(containsString("data-find"))));
    }

    @Test
    void eachFieldSaysWhereItIsFound() {
        page("ru", "/channels?connect=toy").body(allOf(containsString("Токен игрушки"), containsString("href=\"https://toys.example.com/keys\" target=\"_blank\""),
                containsString(">Игрушку спрашивают</option>"), containsString("type=\"password\""), containsString("Адрес API"), containsString("<textarea")));
        page("uk", "/channels?connect=toy").body(allOf(containsString("Токен іграшки"), containsString("Адреса API")));
        page("en", "/channels?connect=toy").body(allOf(containsString("The toy’s token"), containsString("API address"), containsString("opens in a new tab")));
        page("ru", "/channels?connect=whatsapp").body(containsString("Постоянный токен доступа"));
    }

    @Test
    void theCheckTellsWhatIsLeftToDo() {
        ToyAccount toy = ToyAccount.connect("called");
        page("ru", "/channels?check=" + toy.id()).body(allOf(containsString("Впишите адрес в игрушку."), containsString(toy.webhook().toString()),
                containsString("data-subscribe"), containsString("ORDNUNG_PUBLIC_URL"), containsString("забирал сообщения сам"), containsString("ждём…")));
        page("uk", "/channels?check=" + toy.id()).body(allOf(containsString("Впишіть адресу в іграшку."), containsString("чекаємо…")));
        page("en", "/channels?check=" + toy.id()).body(allOf(containsString("Enter the address in the toy."), containsString("waiting…")));
    }

    @Test
    void anAccountThatAsksHasNoAddressToEnter() {
        ToyAccount toy = ToyAccount.connect("asked");
        page("ru", "/channels?check=" + toy.id()).body(allOf(containsString("забирает сообщения сам"), not(containsString(toy.webhook().toString())),
                not(containsString("data-subscribe")), not(containsString("ORDNUNG_PUBLIC_URL"))));
        page("ru", "/channels/accounts/" + toy.id()).body(not(containsString(toy.webhook().toString())));
    }

    @Test
    void anAccountIsChangedWithWhatItWasTold() {
        ToyAccount toy = ToyAccount.connect("asked");
        page("ru", "/channels?account=" + toy.id()).body(allOf(containsString("<option value=\"asked\" selected>"), containsString("Сохранить и проверить"),
                not(containsString(toy.token()))));
    }
}
