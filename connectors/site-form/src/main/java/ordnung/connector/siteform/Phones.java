package ordnung.connector.siteform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phones as people type them: masked, with 8, without "+"; Russian unless they look Ukrainian or name their country. */
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {
    }

    /** @return  E.164 with "+"; empty where it is no phone */
    static Optional<String> e164(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        return plain(typed).or(() -> read(typed));
    }

    /**
     * +7 or 8 with ten digits, 0 with nine: most phones that are typed at all. What they mean is known without the library's reading of free text, which
     * takes longer than all the rest of a form. The library's own answer, or none.
     */
    private static Optional<String> plain(String typed) {
        boolean international = typed.startsWith("+");
        String rest = international ? typed.substring(1) : typed;
        if (!rest.chars().allMatch(c -> c >= '0' && c <= '9' || c == ' ' || c == '-' || c == '(' || c == ')')) {
            return Optional.empty();
        }
        String digits = digits(rest);
        boolean russian = digits.length() == 11 && (digits.charAt(0) == '7' || digits.charAt(0) == '8' && !international);
        boolean ukrainian = digits.length() == 10 && digits.charAt(0) == '0';
        return russian ? valid(7, digits.substring(1)) : ukrainian ? valid(380, digits.substring(1)) : Optional.empty();
    }

    private static Optional<String> valid(int country, String national) {
        PhoneNumber number = new PhoneNumber().setCountryCode(country).setNationalNumber(Long.parseLong(national));
        return NUMBERS.isValidNumber(number) ? Optional.of("+" + country + national) : Optional.empty();
    }

    /** As the library reads it. */
    static Optional<String> read(String typed) {
        String digits = digits(typed);
        if (digits.length() == 10 && digits.startsWith("0")) {
            return parsed(digits, "UA");
        }
        return parsed(typed, "RU").or(() -> digits.length() > 10 ? parsed("+" + digits, null) : Optional.empty());
    }

    private static String digits(String typed) {
        return typed.chars().filter(Character::isDigit).map(Character::getNumericValue).filter(digit -> digit >= 0)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    private static Optional<String> parsed(String text, @Nullable String region) {
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            return NUMBERS.isValidNumber(number) ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException noPhone) {
            return Optional.empty();
        }
    }
}
