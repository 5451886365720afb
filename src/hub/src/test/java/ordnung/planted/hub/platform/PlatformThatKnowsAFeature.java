package ordnung.planted.hub.platform;

import ordnung.planted.hub.inbox.InboxThatKnowsOrders;

class PlatformThatKnowsAFeature {
    InboxThatKnowsOrders inbox;
}
