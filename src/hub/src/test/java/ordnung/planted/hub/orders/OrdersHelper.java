package ordnung.planted.hub.orders;

import ordnung.planted.hub.inbox.InboxThatKnowsOrders;

public class OrdersHelper {
    InboxThatKnowsOrders back;
}
