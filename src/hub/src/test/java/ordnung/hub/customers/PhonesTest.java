package ordnung.hub.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({"8 (912) 345-67-89,+79123456789", "+7 912 345 67 89,+79123456789", "9123456789,+79123456789", "+380 67 123 45 67,+380671234567"})
    void a_number_has_one_form_however_it_is_written(String written, String normal) {
        assertThat(Phones.normal(written, "RU")).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "позвоните", "12", "+7 000 000 00 00", "8912345678901234567"})
    void what_cannot_be_called_is_no_number(String written) {
        assertThat(Phones.normal(written, "RU")).isEmpty();
    }
}
