package ordnung.connector.siteform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({"8 916 123-45-67,+79161234567", "+7 (916) 123-45-67,+79161234567", "79161234567,+79161234567", "8-800-555-35-35,+78005553535",
            "8 701 234 56 78,+77012345678", "067 123 45 67,+380671234567", "+380 67 123 45 67,+380671234567", "810 49 30 12345678,+493012345678",
            "+8 916 123 45 67,", "12,"})
    void aPhoneIsReadHoweverItIsTyped(String typed, String phone) {
        assertThat(Phones.e164(typed).orElse(null)).isEqualTo(phone);
    }

    @Property(tries = 3000)
    void theShortWayLeadsWhereTheLongOneDoes(@ForAll("typed") String typed) {
        assertThat(Phones.e164(typed)).isEqualTo(Phones.read(typed));
    }

    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> begun = Arbitraries.of("+7", "7", "8", "+8", "+ 7", "0", "+0", "(8", "8 9", "+79", "8 49", "8 8", "78", "+7 7", "810", "00", "067", "05", "380", "", " 8");
        Arbitrary<String> rest = Arbitraries.of("0123456789 -()".chars().mapToObj(c -> String.valueOf((char) c)).toList()).list().ofMinSize(5).ofMaxSize(14)
                .map(parts -> String.join("", parts));
        return Combinators.combine(begun, rest, Arbitraries.of(List.of("", "", "", " ", ")", ", доб. 5", "٣"))).as((one, two, end) -> one + two + end);
    }
}
