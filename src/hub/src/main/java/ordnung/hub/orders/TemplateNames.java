package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** The templates that a stage can be tied to: names by key. */
public interface TemplateNames {
    Uni<Map<String, String>> names();
}
