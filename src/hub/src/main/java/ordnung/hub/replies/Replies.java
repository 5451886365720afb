package ordnung.hub.replies;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.events.SendRequested.ApprovedTemplate;
import ordnung.hub.replies.Template.Approved;
import ordnung.hub.replies.engine.Rendered;
import ordnung.hub.replies.engine.TemplateEngine;
import org.jspecify.annotations.Nullable;

/** Fills templates in. Pure: what it needs to know is given to it. */
@ApplicationScoped
public class Replies {
    private final TemplateEngine engine = new TemplateEngine();
    private final Shop shop;

    Replies(Shop shop) {
        this.shop = shop;
    }

    /**
     * @param approved  the counterpart that the provider approved, with its places filled in
     * @param missing   fields without a value; while there is one nothing of this may go out
     */
    public record Filled(String text, @Nullable ApprovedTemplate approved, List<String> missing) {
    }

    /** @throws ordnung.hub.replies.engine.TemplateFault where the template cannot be understood */
    public void check(String source) {
        engine.check(source);
    }

    /** A body that need not be stored yet. */
    public Rendered render(String source, Subject subject, String language, @Nullable String author, Map<String, ?> given) {
        return engine.render(source, FieldValues.of(subject, shop, language, author, given));
    }

    /** In the customer's language, where the template has it. */
    public Filled fill(Template template, Subject subject, @Nullable String author, Map<String, ?> given) {
        String language = template.body().spoken(subject.language());
        Rendered text = render(template.body().in(language), subject, language, author, given);
        Set<String> missing = new LinkedHashSet<>(text.missing());
        ApprovedTemplate approved = template.approved() == null ? null : approved(template.approved(), subject, author, given, missing);
        return new Filled(text.text(), approved, List.copyOf(missing));
    }

    private ApprovedTemplate approved(Approved approved, Subject subject, @Nullable String author, Map<String, ?> given,
                                      Set<String> missing) {
        String language = approved.language().length() < 2 ? "ru" : approved.language().substring(0, 2);
        List<String> parameters = new ArrayList<>();
        for (String source : approved.parameters()) {
            Rendered parameter = render(source, subject, language, author, given);
            missing.addAll(parameter.missing());
            parameters.add(parameter.text());
        }
        return new ApprovedTemplate(approved.name(), approved.language(), parameters);
    }
}
