package ordnung.hub.inbox.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ordnung.hub.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/** The inbox's page and the fragments that it is made of and updated with. */
@CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class InboxTemplates {

    private InboxTemplates() {
    }

    static native TemplateInstance page(Shell shell, ListView list, @Nullable ThreadView thread);

    static native TemplateInstance list(ListView list);

    static native TemplateInstance rows(List<RowView> rows, @Nullable String next);

    static native TemplateInstance messages(List<LineView> lines, @Nullable String older);

    /** @param newer  the cursor of the messages below; null at the end */
    static native TemplateInstance messagesBelow(List<LineView> lines, @Nullable String newer);

    static native TemplateInstance head(ThreadView thread);

    static native TemplateInstance side(ThreadView thread);

    /** @param html  made safe already */
    static native TemplateInstance letter(String subject, String html);

    static native TemplateInstance window(ThreadView thread);

    static native TemplateInstance topic(TopicView topic);
}
