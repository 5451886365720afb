package ordnung.hub.customers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ordnung.hub.customers.Customer;
import ordnung.hub.customers.Phones;
import ordnung.hub.platform.web.JsonForm;
import org.jspecify.annotations.Nullable;

/** Reads an edit of a customer. */
final class CustomerForm {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private CustomerForm() {
    }

    /** @param region  of phone numbers without a country */
    static Customer edit(JsonForm form, Customer present, String region, Clock clock) {
        Customer edited = new Customer(present.id(), form.required("name", 200, present.name()), names(form, present.names()),
                phones(form, present.phones(), region), mails(form, present.mails()), birthday(form, present.birthday(), clock),
                form.texts("addresses", 20, 500, present.addresses()), form.text("category", 50, present.category()),
                form.word("language", Customer.LANGUAGES, present.language()), form.text("preferences", 4000, present.preferences()),
                present.createdAt(), present.version());
        form.check();
        return edited;
    }

    private static Customer.Names names(JsonForm form, Customer.Names present) {
        JsonForm names = form.form("names");
        return new Customer.Names(names.text("first", 100, present.first()), names.text("patronymic", 100, present.patronymic()),
                names.text("last", 100, present.last()));
    }

    private static List<String> phones(JsonForm form, List<String> present, String region) {
        if (!form.has("phones")) {
            return present;
        }
        List<String> written = form.texts("phones", 20, 40, present);
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            int place = i;
            Phones.normal(written.get(i), region).ifPresentOrElse(phones::add,
                    () -> form.error("phones[" + place + "]", "is no phone number"));
        }
        return phones.stream().distinct().toList();
    }

    private static List<String> mails(JsonForm form, List<String> present) {
        List<String> mails = form.texts("mails", 20, 254, present);
        for (int i = 0; form.has("mails") && i < mails.size(); i++) {
            if (!MAIL.matcher(mails.get(i)).matches()) {
                form.error("mails[" + i + "]", "is no mail address");
            }
        }
        return mails;
    }

    @Nullable
    private static LocalDate birthday(JsonForm form, @Nullable LocalDate present, Clock clock) {
        LocalDate day = form.date("birthday", present);
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LocalDate.now(clock)))) {
            form.error("birthday", "must be a day of somebody who lives");
        }
        return day;
    }
}
