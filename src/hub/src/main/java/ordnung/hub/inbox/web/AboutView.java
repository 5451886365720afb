package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Map;

/**
 * The product that a message is about, and what its buyer thinks of it. "" for what nobody told.
 *
 * @param name    the catalogue's, else the provider's, else the article
 * @param url     of the product's page; the provider's
 * @param rating  1 to 5; 0: none
 */
public record AboutView(String name, String url, int rating, String pros, String cons) {
    private static final List<Integer> STARS = List.of(1, 2, 3, 4, 5);

    /** Each of the five, whether given or not. */
    public List<Integer> stars() {
        return STARS;
    }

    static AboutView of(PayloadReader payload, Map<String, String> names) {
        String called = payload.productCalls().stream().filter(names::containsKey).findFirst().map(names::get).orElse(payload.productName());
        int rating = payload.rating();
        return new AboutView(called, payload.productUrl(), !STARS.contains(rating) ? 0 : rating, payload.text("pros"), payload.text("cons"));
    }
}
