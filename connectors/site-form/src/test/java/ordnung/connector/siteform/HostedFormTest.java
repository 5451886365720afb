package ordnung.connector.siteform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedFormTest {

    @ParameterizedTest
    @CsvSource({"ru,Отправить", "uk,Надіслати", "en,Send", "de,Отправить"})
    void speaksTheLanguage(String language, String button) {
        assertThat(HostedForm.page("/webhooks/site-form/a?key=k", "Сладкий дом", language)).contains(button).doesNotContain("{");
        assertThat(HostedForm.thanks(language)).doesNotContain("{");
    }

    @Test
    void escapesWhatItIsGiven() {
        assertThat(HostedForm.page("/w?key=\"><script>", "<b>&", "ru")).contains("action=\"/w?key=&quot;&gt;&lt;script&gt;\"")
                .contains("&lt;b&gt;&amp;");
    }

    @Test
    void needsNeitherScriptNorInlineStyle() {
        assertThat(HostedForm.page("/w", "Shop", "ru")).doesNotContain("<script").doesNotContain("<style").doesNotContain("style=\"");
        assertThat(HostedForm.stylesheet()).contains(".trap");
    }

    /** The page's own fields are understood by the connector that gets them. */
    @Test
    void itsFieldsHaveTheirRoles() {
        FieldNames names = new FieldNames(java.util.Map.of());
        assertThat(java.util.List.of("name", "phone", "email", "goods", "message")).extracting(name -> names.role(name).orElseThrow())
                .containsExactly(Role.NAME, Role.PHONE, Role.MAIL, Role.GOODS, Role.MESSAGE);
    }
}
