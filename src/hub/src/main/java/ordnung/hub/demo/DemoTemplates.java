package ordnung.hub.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ordnung.hub.platform.web.Shell;

/** The street of phones and what is on one of them; a marketplace and what stands there. */
@CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class DemoTemplates {

    private DemoTemplates() {
    }

    static native TemplateInstance page(Shell shell, Places places, List<PhoneView> phones, String formAccount);

    static native TemplateInstance thread(PhoneView phone);

    static native TemplateInstance market(Shell shell, Places places, MarketView view);

    static native TemplateInstance stall(MarketView view);
}
