package ordnung.hub.inbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in a thread at one place: a message, or what was done. */
public record LineView(@Nullable MessageView message, @Nullable HappenedView happened) {

    static List<LineView> of(List<MessageView> messages, List<HappenedView> happened) {
        return Stream.concat(messages.stream().map(one -> new LineView(one, null)), happened.stream().map(one -> new LineView(null, one)))
            .sorted(Comparator.comparing(LineView::order)).toList();
    }

    private String order() {
        return message != null ? message.order() : happened.order();
    }
}
