package ordnung.hub.alerts;

import java.time.LocalTime;

/** When a person is not to be told of anything, on the shop's clock. {@code from} after {@code to} goes over midnight; the same twice is no time at all. */
public record QuietHours(LocalTime from, LocalTime to) {

    public boolean covers(LocalTime time) {
        return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
