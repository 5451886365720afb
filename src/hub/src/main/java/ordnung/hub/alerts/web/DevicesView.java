package ordnung.hub.alerts.web;

import java.util.List;
import ordnung.hub.alerts.store.Devices.Device;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/** A person's devices. */
public record DevicesView(List<Line> lines) {

    public record Line(Device device, Moments.@Nullable Moment sent) {
    }

    static DevicesView of(List<Device> devices, Moments moments) {
        return new DevicesView(devices.stream().map(one -> new Line(one, one.sentAt() == null ? null : moments.of(one.sentAt()))).toList());
    }
}
