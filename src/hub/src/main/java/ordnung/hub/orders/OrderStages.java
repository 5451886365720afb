package ordnung.hub.orders;

import java.util.List;
import java.util.Optional;
import ordnung.events.OrderStatus;

/** Which stage of a board a provider's status is, and back. The shipped marketplace board names its stages as the statuses are named. */
final class OrderStages {

    private OrderStages() {
    }

    /**
     * Where a card belongs. A board with stages of its own has at least an end: delivered is won, cancelled and returned are lost.
     *
     * @return  empty where the card should stay
     */
    static Optional<Stage> stage(List<Stage> stages, Stage now, OrderStatus status) {
        Optional<Stage> named = stages.stream().filter(stage -> stage.key().equals(status.word())).findFirst();
        Optional<Stage> wanted = switch (status) {
            case CANCELLED, RETURNED -> named.or(() -> stages.stream().filter(Stage::lost).findFirst());
            case DELIVERED -> named.or(() -> stages.stream().filter(stage -> !stage.open() && !stage.lost()).findFirst());
            default -> named;
        };
        // A late report moves nothing back, and a card that is closed stays so unless the order is undone.
        return wanted.filter(stage -> stage.lost() ? !now.lost() : now.open() && stage.position() > now.position());
    }

    /** What the provider is to be told when a card is brought to this stage; empty: nothing. */
    static Optional<OrderStatus> status(Stage stage) {
        for (OrderStatus status : OrderStatus.values()) {
            if (status.word().equals(stage.key())) {
                return Optional.of(status);
            }
        }
        return stage.lost() ? Optional.of(OrderStatus.CANCELLED) : Optional.empty();
    }
}
