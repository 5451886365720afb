package ordnung.connector.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import ordnung.connector.InvalidSettings;
import ordnung.connector.WebhookResult;
import ordnung.connector.webchat.Entrance.Caller;
import ordnung.connector.webchat.Entrance.Verdict;
import org.junit.jupiter.api.Test;

class EntranceTest {

    private static Verdict from(List<String> allowed, String origin) {
        return Calls.connector(Map.of("allowedOrigins", allowed)).entrance().verdict(new Caller(Calls.KEY, origin, null, "chat.example"));
    }

    @Test
    void aSiteIsRecognisedHoweverItsAddressWasCopied() {
        for (String copied : List.of("https://shop.example", "https://shop.example/", "https://SHOP.example/cakes?page=2#top", "shop.example",
                "https://www.shop.example", "https://shop.example:443")) {
            assertThat(from(List.of(copied), "https://shop.example")).as(copied).isEqualTo(Verdict.WELCOME);
            assertThat(from(List.of(copied), "https://www.shop.example")).as(copied).isEqualTo(Verdict.WELCOME);
        }
        assertThat(from(List.of("https://кондитерская.рф"), "https://xn--80ahdlidrhwki5n.xn--p1ai")).isEqualTo(Verdict.WELCOME);
        assertThat(from(List.of("http://localhost:3000"), "http://localhost:3000")).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void otherSitesAreStrangers() {
        for (String origin : List.of("http://shop.example", "https://shop.example.evil.example", "https://evilshop.example", "https://shop.example:8443",
                "https://sub.shop.example", "null", "", "shop.example", "file://", "https://shop.example@evil.example")) {
            assertThat(from(List.of("https://shop.example"), origin)).as(origin).isEqualTo(Verdict.STRANGE_SITE);
        }
    }

    @Test
    void anyOriginMeansAny() {
        assertThat(from(List.of("*"), "null")).isEqualTo(Verdict.WELCOME);
        assertThat(from(List.of("*"), "https://elsewhere.example")).isEqualTo(Verdict.WELCOME);
    }

    @Test
    void ourOwnPageIsAlwaysWelcome() {
        Entrance entrance = Calls.connector().entrance();

        assertThat(entrance.verdict(new Caller(Calls.KEY, "https://chat.example", null, "chat.example"))).isEqualTo(Verdict.WELCOME);
        assertThat(entrance.verdict(new Caller(Calls.KEY, null, "same-origin", "chat.example"))).isEqualTo(Verdict.WELCOME);
        assertThat(entrance.verdict(new Caller(Calls.KEY, null, "cross-site", "chat.example"))).isEqualTo(Verdict.STRANGE_SITE);
        assertThat(entrance.verdict(new Caller(Calls.KEY, null, null, "chat.example"))).isEqualTo(Verdict.STRANGE_SITE);
    }

    @Test
    void aBrowserThatAsksBeforehandIsAnsweredForTheShopsSitesAlone() {
        WebhookResult ours = Calls.connector().receive(Calls.call("OPTIONS", new byte[0], Calls.KEY, Map.of("origin", Calls.SITE)));
        WebhookResult others = Calls.connector().receive(Calls.call("OPTIONS", new byte[0], Calls.KEY, Map.of("origin", "https://evil.example")));

        assertThat(ours).isInstanceOfSatisfying(WebhookResult.Answer.class, answer -> assertThat(answer.reply().headers())
                .containsEntry("Access-Control-Allow-Origin", Calls.SITE).containsEntry("Vary", "Origin").containsKey("Access-Control-Allow-Headers")
                .doesNotContainKey("Access-Control-Allow-Credentials"));
        assertThat(others).isInstanceOfSatisfying(WebhookResult.Rejected.class, refusal -> assertThat(refusal.headers()).isEmpty());
    }

    @Test
    void theKeyIsPartOfTheWebhooksAddress() {
        assertThat(Calls.connector(Map.of("key", "a+b/c&d=16")).webhookSuffix()).isEqualTo("?key=a%2Bb%2Fc%26d%3D16");
    }

    @Test
    void aWrongSettingIsNamed() {
        assertThat(fault("allowedOrigins", List.of())).contains("at least");
        assertThat(fault("allowedOrigins", List.of("https://"))).contains("https://shop.example");
        assertThat(fault("allowedOrigins", List.of("https://shop.example", "https://shop .example"))).contains("https://shop.example");
        assertThat(fault("colour", "pink")).contains("#34378f");
        assertThat(fault("title", "a\nb")).contains("one line");
        assertThat(fault("position", "top")).contains("right");
    }

    private static String fault(String key, Object value) {
        return catchThrowableOfType(InvalidSettings.class, () -> Calls.connector(new HashMap<>(Map.of(key, value)))).faults().get(key);
    }

    @Property
    void whatStandsOnTheColourCanBeRead(@ForAll @IntRange(max = 0xffffff) int colour) {
        Looks looks = new Looks("", "", String.format("#%06x", colour), "", "right");

        assertThat(contrast(luminance(looks.colour()), luminance(looks.onColour()))).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
