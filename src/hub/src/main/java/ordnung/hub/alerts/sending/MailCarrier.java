package ordnung.hub.alerts.sending;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.MailAccount;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.sending.AlertText.Said;
import ordnung.hub.alerts.store.Deliveries.Delivery;
import ordnung.hub.alerts.store.Subjects.Subject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One letter about everybody who waits, through the shop's own mailbox to the person's address. */
@ApplicationScoped
class MailCarrier implements Carrier {
    private final MailAccount mail;
    private final Writing writing;
    private final AlertText text;
    private final String base;

    MailCarrier(MailAccount mail, Writing writing, AlertText text, @ConfigProperty(name = "ordnung.public-url") Optional<String> base) {
        this.mail = mail;
        this.writing = writing;
        this.text = text;
        this.base = base.orElse("").replaceAll("/+$", "");
    }

    @Override
    public Means means() {
        return Means.MAIL;
    }

    @Override
    public Uni<Outcome> carry(Delivery delivery, List<Subject> subjects, Choices choices) {
        if (choices.mail().isEmpty()) {
            return Uni.createFrom().item(new Outcome.Never("no-address"));
        }
        Said said = subjects.isEmpty() ? text.trial(delivery.language()) : text.of(subjects, delivery.language(), false);
        String words = subjects.isEmpty() ? said.body() : text.whole(subjects, delivery.language(), choices.showText(), base);
        String subject = subjects.size() == 1 ? said.title() + ". " + said.body() : said.title();
        return writing.write(mail.account(), delivery.id().toString(), delivery.attempts(), choices.mail(), List.of(choices.mail()), words,
                Map.of("subject", subject));
    }
}
