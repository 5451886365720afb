package ordnung.connector.siteform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.events.MessageReceived;

class SiteFormPropertiesTest {

    /** Whatever a person types into whatever field is found again in the event. */
    @Property
    void nothingTypedIsDropped(@ForAll("forms") Map<String, String> form) {
        MessageReceived message = Calls.message(Calls.encoded(form));

        String kept = message.text() + message.payload() + message.party();
        form.values().forEach(value -> assertThat(kept).contains(value.strip()));
    }

    @Property
    void everyEncodingIsReadAlike(@ForAll("forms") Map<String, String> form) {
        MessageReceived encoded = Calls.message(Calls.encoded(form));
        MessageReceived multipart = Calls.message(multipart(form));
        MessageReceived json = Calls.message(Calls.call("application/json", JsonForm.write(new LinkedHashMap<>(form)), Map.of()));

        assertThat(multipart.text()).isEqualTo(encoded.text()).isEqualTo(json.text());
        assertThat(multipart.externalId()).isEqualTo(encoded.externalId()).isEqualTo(json.externalId());
        assertThat(multipart.payload()).isEqualTo(encoded.payload()).isEqualTo(json.payload());
        assertThat(multipart.party()).isEqualTo(encoded.party()).isEqualTo(json.party());
    }

    @Property
    void ownPathIsNeverAnotherHost(@ForAll String path) {
        if (FormReplies.isOwnPath(path)) {
            assertThat(java.net.URI.create("https://shop.example/").resolve(path.replaceAll("[^A-Za-z0-9/.]", "x")).getHost())
                    .isEqualTo("shop.example");
        }
    }

    @Property
    void anyTextBodyIsAResult(@ForAll String body, @ForAll("types") String type) {
        WebhookResult result = Calls.connector().receive(Calls.call(type, body, Map.of()));

        assertThat(result).isNotNull();
    }

    @Property
    void onlyTheKeyOpens(@ForAll String key) {
        WebhookCall call = Calls.without(Calls.encoded(Map.of("name", "Анна")), key);

        assertThat(Calls.connector().receive(call) instanceof WebhookResult.Events).isEqualTo(key.equals(Calls.KEY));
    }

    @Property
    void cleanTextIsAlwaysWellFormed(@ForAll String text) {
        String clean = Text.clean(text);

        assertThat(clean).doesNotContain("\0");
        assertThat(new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(clean);
    }

    @Provide
    Arbitrary<Map<String, String>> forms() {
        Arbitrary<String> names = Arbitraries.of("Name", "phone", "Email", "Textarea", "your-message", "Имя", "Телефон", "товар", "Дата",
                "Начинка", "Input_2",
                "services[]", "consent", "page");
        Arbitrary<String> values = Arbitraries.strings().withCharRange('а', 'я').withChars("AZ09 +-()@.,'\"&=%<>\u00e9їєґ").ofMinLength(1)
                .ofMaxLength(40)
                .filter(value -> !value.isBlank());
        return Arbitraries.maps(names, values).ofMinSize(1).ofMaxSize(8)
                .filter(map -> map.keySet().stream().anyMatch(name -> !name.equals("consent") && !name.equals("page")));
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("", "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "text/plain");
    }

    private static WebhookCall multipart(Map<String, String> form) {
        String body = form.entrySet().stream().map(entry -> "--bound\r\nContent-Disposition: form-data; name=\"" + entry.getKey()
                + "\"\r\n\r\n" + entry.getValue())
                .collect(Collectors.joining("\r\n")) + "\r\n--bound--\r\n";
        return Calls.call("multipart/form-data; boundary=bound", body, Map.of());
    }
}
