package ordnung.hub.demo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ordnung.hub.platform.web.Shell;

/** The street of phones, and what is on one of them. */
@CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class DemoTemplates {

    private DemoTemplates() {
    }

    static native TemplateInstance page(Shell shell, List<PhoneView> phones, String formAccount);

    static native TemplateInstance thread(PhoneView phone);
}
