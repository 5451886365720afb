package ordnung.hub.alerts.web;

import java.util.List;
import ordnung.hub.alerts.store.AlertList;
import ordnung.hub.platform.web.Moments;

/** Who was told what, the latest first. */
public record LatestView(List<Line> lines) {

    public record Line(AlertList.Line alert, Moments.Moment at) {
        /** The loudest colour is for what did not go. */
        public String tone(AlertList.Way way) {
            return switch (way.state()) {
                case "failed" -> "tag--late";
                case "sent" -> "tag--calm";
                default -> "tag--outline";
            };
        }
    }

    static LatestView of(List<AlertList.Line> alerts, Moments moments) {
        return new LatestView(alerts.stream().map(one -> new Line(one, moments.of(one.at()))).toList());
    }
}
