package ordnung.hub.inbox.web;

import ordnung.hub.inbox.SavedView;

/** A saved view among the tabs. */
public record ViewTab(SavedView view, boolean current) {

    static ViewTab of(SavedView view, ListQuery query) {
        return new ViewTab(view, !query.isSearch() && view.id().toString().equals(query.view()));
    }

    public String address() {
        return "/inbox" + ListQuery.of(view).query();
    }

    /** Nobody counts beyond it. */
    public String count() {
        return view.count() == null || view.count() == 0 ? "" : view.count() >= SavedView.COUNTED ? "999+" : view.count().toString();
    }
}
