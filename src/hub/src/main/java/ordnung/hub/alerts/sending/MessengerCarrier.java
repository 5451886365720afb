package ordnung.hub.alerts.sending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ordnung.host.Accounts;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.store.Deliveries.Delivery;
import ordnung.hub.alerts.store.StaffChats;
import ordnung.hub.alerts.store.StaffChats.Chat;
import ordnung.hub.alerts.store.StaffChats.ToSay;
import ordnung.hub.alerts.store.Subjects.Subject;
import ordnung.hub.platform.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Alerts in a person's own chat with the shop's bot, and what that chat is, said there. */
@ApplicationScoped
class MessengerCarrier implements Carrier {
    private static final int AT_ONCE = 20;
    private static final Logger LOG = Logger.getLogger(MessengerCarrier.class);

    private final StaffChats chats;
    private final Accounts accounts;
    private final Writing writing;
    private final AlertText text;
    private final Ids ids;
    private final String base;

    MessengerCarrier(StaffChats chats, Accounts accounts, Writing writing, AlertText text, Ids ids,
                     @ConfigProperty(name = "ordnung.public-url") Optional<String> base) {
        this.chats = chats;
        this.accounts = accounts;
        this.writing = writing;
        this.text = text;
        this.ids = ids;
        this.base = base.orElse("").replaceAll("/+$", "");
    }

    @Override
    public Means means() {
        return Means.MESSENGER;
    }

    @Override
    public Uni<Outcome> carry(Delivery delivery, List<Subject> subjects, Choices choices) {
        String words = subjects.isEmpty() ? text.trial(delivery.language()).body() : text.whole(subjects, delivery.language(), choices.showText(), base);
        return chats.of(delivery.staff()).chain(found -> found.isEmpty() ? Uni.createFrom().item(new Outcome.Never("no-chat"))
                : write(found.get(), delivery.id().toString(), delivery.attempts(), words));
    }

    private Uni<Outcome> write(Chat chat, String id, int attempt, String words) {
        return writing.write(accounts.byId(chat.account().toString()), id, attempt, chat.thread(), chat.recipients(), words, Map.of());
    }

    @Scheduled(every = "1s", delayed = "3s", identity = "staff-chats", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> say() {
        return chats.takeToSay(AT_ONCE)
                .chain(due -> Multi.createFrom().iterable(due).onItem().transformToUniAndMerge(this::say).collect().asList())
                .onFailure().invoke(fault -> LOG.warnf("staff_chats.not-told cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> say(ToSay what) {
        String words = what.what().equals("linked") ? AlertText.words(what.language()).chatLinked() : AlertText.words(what.language()).chatIsOurs();
        return write(what.chat(), ids.next().toString(), 1, words).chain(outcome -> chats.said(what));
    }
}
