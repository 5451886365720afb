package ordnung.hub.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.hub.Integration;

/** The one list of what a person can open. A page that is on neither list fails {@link EveryPageTest}. */
final class EveryPage {
    /** Whole pages, as their resources name them. */
    static final Set<String> PAGES = Set.of("/sign-in", "/offline", "/inbox", "/inbox/{id}", "/board", "/board/{key}", "/cards/{id}", "/customers",
            "/customers/{id}", "/templates", "/templates/new", "/templates/{key}", "/channels", "/ledger", "/answer-times", "/team", "/alerts",
            "/overview", "/overview/waiting", "/overview/answers", "/overview/dismissed", "/overview/unsent",
            "/overview/undelivered", "/demo", "/demo/markets/{market}",
            "/web-chat/{account}", "/forms/{account}", "/forms/thanks");
    /** Parts of those pages, fetched when something changes; and a customer's own letter, which is theirs and stands in a frame. */
    static final Set<String> PARTS = Set.of("/inbox/find/more", "/inbox/find/filter", "/inbox/find/bulk", "/inbox/{id}/messages/below", "/team/menu/{id}",
            "/team/notices", "/team/me", "/alerts/latest", "/alerts/devices", "/overview/now", "/inbox/rows", "/inbox/list", "/inbox/rows/{id}",
            "/inbox/{id}/messages", "/inbox/{id}/messages/{message}", "/inbox/{id}/head", "/inbox/{id}/side", "/inbox/{id}/window", "/inbox/{id}/topic",
            "/inbox/{id}/letter/{message}", "/board/cards", "/board/cards/{id}",
            "/board/{key}/heads", "/board/{key}/stages/{stage}", "/cards/{id}/history", "/cards/{id}/firings", "/customers/{id}/entries",
            "/customers/{id}/mini", "/channels/accounts/{id}", "/channels/alarms", "/demo/threads/{phone}", "/demo/markets/{market}/stall");

    private EveryPage() {
    }

    /** @return addresses in the running demo shop: each page at least once, and its other faces; all but sign-in for who is signed in */
    static List<String> addresses() {
        List<String> all = new ArrayList<>(List.of("/offline", "/inbox", "/inbox?tab=closed", "/inbox?q=нетничего", "/board", "/board/retail", "/customers",
                "/templates", "/templates/new", "/channels", "/channels?connect=any", "/channels?connect=telegram", "/ledger", "/answer-times", "/team", "/alerts", "/overview",
                "/overview/waiting", "/overview/dismissed", "/overview/unsent", "/overview/undelivered", "/overview/answers", "/inbox?q=торт", "/inbox?tab=closing", "/demo",
                "/demo/markets/ozon", "/forms/thanks", "/nothing-is-here"));
        newest("conversations?limit=200").stream().limit(3).forEach(each -> all.add("/inbox/" + each.get("id")));
        newest("cards?limit=1").forEach(each -> all.add("/cards/" + each.get("id")));
        newest("customers?limit=1").forEach(each -> all.add("/customers/" + each.get("id")));
        newest("templates").stream().limit(1).forEach(each -> all.add("/templates/" + each.get("key")));
        accounts(all);
        return all;
    }

    private static void accounts(List<String> all) {
        List<Map<String, Object>> accounts = newest("channel-accounts");
        all.add("/channels?account=" + accounts.get(0).get("id") + "#connect");
        all.add("/channels?check=" + accounts.get(0).get("id"));
        accounts.stream().filter(each -> "web-chat".equals(each.get("channel"))).limit(1).forEach(each -> all.add("/web-chat/" + each.get("id")));
        accounts.stream().filter(each -> "site-form".equals(each.get("channel"))).limit(1).forEach(each -> all.add("/forms/" + each.get("id")));
    }

    static List<Map<String, Object>> newest(String what) {
        return Integration.call().get("/api/v1/" + what).then().statusCode(200).extract().path("items");
    }
}
