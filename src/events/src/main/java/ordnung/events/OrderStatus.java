package ordnung.events;

import java.util.Locale;

/** How far an order is that a provider keeps, in the words of the shop's marketplace board. */
public enum OrderStatus {
    NEW, ASSEMBLING, HANDED_OVER, DELIVERED, CANCELLED, RETURNED;

    /** The word in the API and in the database: {@code handed-over}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
