package ordnung.connector.wildberries.fake;

import java.util.Set;
import ordnung.connector.testkit.fake.Act.Step;

/**
 * How far a piece is ({@code dev.wildberries.ru/openapi/orders-fbs}, "Получить статусы сборочных заданий"). What comes back after it was sold is told
 * elsewhere.
 *
 * @param supplier  new, confirm, complete, cancel
 * @param wb        waiting, sorted, sold…
 */
record Progress(String supplier, String wb) {
    static final Progress PLACED = new Progress("new", "waiting");
    private static final Set<String> GONE = Set.of("canceled", "canceled_by_client", "declined_by_client", "canceled_by_carrier", "defect");

    Progress after(Step step) {
        return switch (step) {
            case READY -> new Progress("confirm", "waiting");
            case DELIVERING -> new Progress("complete", "sorted");
            case DELIVERED, RETURNED -> new Progress("complete", "sold");
            case CANCELLED -> givenUp();
        };
    }

    /** By the buyer: Wildberries has a word for the time before packing, and one for the pick-up point. */
    private Progress givenUp() {
        return new Progress(supplier, switch (supplier) {
            case "new" -> "declined_by_client";
            case "complete" -> "canceled_by_client";
            default -> "canceled";
        });
    }

    Progress refused() {
        return new Progress("cancel", "canceled");
    }

    boolean fresh() {
        return equals(PLACED);
    }

    boolean cancellable() {
        return (supplier.equals("new") || supplier.equals("confirm")) && wb.equals("waiting");
    }

    boolean gone() {
        return GONE.contains(wb);
    }
}
