package ordnung.planted.hub.customers;

import ordnung.planted.hub.inbox.InboxThatKnowsOrders;

class CustomersThatKnowTheInbox {
    InboxThatKnowsOrders inbox;
}
