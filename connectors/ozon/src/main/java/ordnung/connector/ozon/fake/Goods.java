package ordnung.connector.ozon.fake;

/**
 * A product that is bought, and how much of it.
 *
 * @param sku      Ozon's number
 * @param offerId  the seller's own article
 * @param price    in the currency's own units, as Ozon writes them: {@code 1200.50}
 */
public record Goods(long sku, String offerId, String name, int quantity, String price) {
}
