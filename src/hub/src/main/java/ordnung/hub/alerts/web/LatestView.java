package ordnung.hub.alerts.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.alerts.store.AlertList;
import ordnung.hub.alerts.store.AlertList.Line;
import ordnung.hub.platform.web.Moments;

/** Who was told what, the latest first; all who were told the same at once are one entry. */
public record LatestView(List<Entry> entries) {

    private record Same(UUID conversation, String step, Instant at) {
    }

    /** @param lines  one for each person; at least one */
    public record Entry(Line first, Moments.Moment at, List<Line> lines) {
        /** The loudest colour is for what did not go. */
        public String tone(AlertList.Way way) {
            return switch (way.state()) {
                case "failed" -> "tag--late";
                case "sent" -> "tag--calm";
                default -> "tag--outline";
            };
        }
    }

    static LatestView of(List<Line> alerts, Moments moments) {
        Map<Same, List<Line>> together = new LinkedHashMap<>();
        alerts.forEach(one -> together.computeIfAbsent(new Same(one.conversationId(), one.step(), one.at()), key -> new ArrayList<>()).add(one));
        return new LatestView(together.entrySet().stream().map(one -> new Entry(one.getValue().get(0), moments.of(one.getKey().at()), one.getValue())).toList());
    }
}
