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
        String digits = typed.chars().filter(Character::isDigit).map(Character::getNumericValue).filter(digit -> digit >= 0)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
        if (digits.length() == 10 && digits.startsWith("0")) {
            return parsed(digits, "UA");
        }
        return parsed(typed, "RU").or(() -> digits.length() > 10 ? parsed("+" + digits, null) : Optional.empty());
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
