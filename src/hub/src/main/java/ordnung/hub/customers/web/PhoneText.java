package ordnung.hub.customers.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** A phone number in the groups in which people read it. */
final class PhoneText {

    private PhoneText() {
    }

    /** @param phone  E.164; anything else stays as it is */
    static String of(String phone) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.format(numbers.parse(phone, null), PhoneNumberFormat.INTERNATIONAL).replace(' ', '\u00a0');
        } catch (NumberParseException notANumber) {
            return phone;
        }
    }
}
