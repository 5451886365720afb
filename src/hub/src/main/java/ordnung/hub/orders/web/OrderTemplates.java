package ordnung.hub.orders.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ordnung.hub.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The pages of boards and cards, and the fragments that they are made of and updated with. */
@CheckedTemplate(basePath = "orders", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class OrderTemplates {

    private OrderTemplates() {
    }

    static native TemplateInstance board(Shell shell, @Nullable BoardView view);

    static native TemplateInstance faces(List<CardFace> faces, @Nullable String next);

    static native TemplateInstance heads(List<ColumnView> columns);

    static native TemplateInstance card(Shell shell, CardSheet sheet);

    static native TemplateInstance history(CardSheet sheet);

    static native TemplateInstance historyLines(CardSheet sheet);
}
