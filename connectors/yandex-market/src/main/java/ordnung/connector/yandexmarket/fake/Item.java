package ordnung.connector.yandexmarket.fake;

/** A line of an order. @param price  of one, in roubles */
public record Item(String sku, String name, int count, int price) {
}
