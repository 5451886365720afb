package ordnung.hub.inbox.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The parts of the list that find: results, the filter, what is done with several rows. */
@CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
class FindTemplates {

    private FindTemplates() {
    }

    static native TemplateInstance foundLines(FoundView found);

    static native TemplateInstance filter(ListQuery query, FilterChoices.Choices choices, boolean manager);

    static native TemplateInstance bulk(List<ThreadView.Snooze> snoozes, List<FilterChoices.Person> people, String me);
}
