package ordnung.hub.customers.web;

import java.util.List;
import ordnung.hub.customers.Customer;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.web.Initials;
import org.jspecify.annotations.Nullable;

/** @param next  the cursor of the customers below; null where there are none */
public record CustomerList(String q, List<Line> lines, @Nullable String next) {

    public record Line(Customer customer, String initials, String phone) {
    }

    static CustomerList of(Cursor.Page<Customer> page, String q) {
        return new CustomerList(q, page.items().stream().map(customer -> new Line(customer, Initials.of(customer.name()),
            customer.phones().isEmpty() ? "" : PhoneText.of(customer.phones().get(0)))).toList(), page.next());
    }
}
