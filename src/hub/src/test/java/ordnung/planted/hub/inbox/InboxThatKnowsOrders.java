package ordnung.planted.hub.inbox;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import ordnung.planted.hub.orders.OrdersHelper;

public class InboxThatKnowsOrders {
    OrdersHelper orders;

    Instant askedTheSystem() throws InterruptedException {
        Thread.sleep(0);
        return Uni.createFrom().item(Instant.now()).await().indefinitely();
    }
}
