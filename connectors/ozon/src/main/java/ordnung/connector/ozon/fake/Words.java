package ordnung.connector.ozon.fake;

import ordnung.connector.testkit.fake.Act.Step;

/** Ozon has two words for how far a posting is: the API's and the pushes'. Returns are told elsewhere. */
final class Words {
    private Words() {
    }

    static String listed(Step step) {
        return switch (step) {
            case READY -> "awaiting_deliver";
            case DELIVERING -> "delivering";
            case CANCELLED -> "cancelled";
            case DELIVERED, RETURNED -> "delivered";
        };
    }

    static String pushed(Step step) {
        return switch (step) {
            case READY -> "posting_transferring_to_delivery";
            case DELIVERING -> "posting_on_way_to_city";
            case CANCELLED -> "posting_canceled";
            case DELIVERED, RETURNED -> "posting_delivered";
        };
    }
}
