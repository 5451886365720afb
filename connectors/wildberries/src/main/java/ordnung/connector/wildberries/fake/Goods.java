package ordnung.connector.wildberries.fake;

/**
 * A product.
 *
 * @param nmId     Wildberries' article
 * @param article  the seller's own
 * @param price    in kopecks
 */
public record Goods(long nmId, String article, String name, long price) {
}
