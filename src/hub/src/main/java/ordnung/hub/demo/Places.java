package ordnung.hub.demo;

import java.util.List;

/**
 * Where customers meet the shop, as the demo's pages lead to it.
 *
 * @param markets      by channel
 * @param chatAccount  of the chat on the shop's site
 * @param here         the marketplace that is open; "" among the phones
 */
record Places(List<String> markets, String chatAccount, String here) {
}
