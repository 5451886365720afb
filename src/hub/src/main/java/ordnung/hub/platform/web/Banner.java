package ordnung.hub.platform.web;

import io.smallrye.mutiny.Uni;

/** What needs somebody who may manage the shop: said above every page. The shell knows none of it; the feature that does implements this. */
public interface Banner {

    /** As HTML, in the moments' language and time; "" for nothing. */
    Uni<String> html(Moments moments);
}
